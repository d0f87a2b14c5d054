import { useLocation, useNavigate } from '@tanstack/react-router'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { EstadoTabla } from './columnas.ts'

/** Reads a table's state from the address; `clave` keeps two tables of one page apart. */
export function leerEstado(busqueda: Record<string, string>, clave: string, ocultas: string[]): EstadoTabla {
  const orden = busqueda[`${clave}.orden`]
  const filtros: Record<string, string> = {}
  for (const [k, v] of Object.entries(busqueda)) if (k.startsWith(`${clave}.f.`)) filtros[k.slice(clave.length + 3)] = v
  return {
    buscar: busqueda[`${clave}.q`] ?? '',
    orden: orden ? { clave: orden.replace(/^-/, ''), baja: orden.startsWith('-') } : null,
    filtros,
    ocultas: busqueda[`${clave}.sin`]?.split(',').filter(Boolean) ?? ocultas,
  }
}

/** The address's parameters for a state: the counterpart of `leerEstado`. */
export function escribirEstado(estado: EstadoTabla, clave: string, ocultas: string[]): Record<string, string> {
  const salida: Record<string, string> = {}
  if (estado.buscar) salida[`${clave}.q`] = estado.buscar
  if (estado.orden) salida[`${clave}.orden`] = `${estado.orden.baja ? '-' : ''}${estado.orden.clave}`
  for (const [k, v] of Object.entries(estado.filtros)) if (v) salida[`${clave}.f.${k}`] = v
  if (estado.ocultas.join() !== ocultas.join()) salida[`${clave}.sin`] = estado.ocultas.join() || ','
  return salida
}

/** The state of a table, kept in the address a moment after the last change, so that typing stays fluid. */
export function useEstadoTabla(clave: string, ocultas: string[]) {
  const busqueda = useLocation({ select: l => l.search as Record<string, string> })
  const navegar = useNavigate()
  const [estado, fijar] = useState(() => leerEstado(busqueda, clave, ocultas))
  const cambiado = useRef(false)
  const alInicio = useRef(ocultas)
  useEffect(() => {
    if (!cambiado.current) return
    const espera = setTimeout(() => {
      void navegar({
        to: '.',
        search: ((previo: Record<string, string>) => ({
          ...Object.fromEntries(Object.entries(previo).filter(([k]) => !k.startsWith(`${clave}.`))),
          ...escribirEstado(estado, clave, alInicio.current),
        })) as never,
        replace: true,
        resetScroll: false,
      })
    }, 250)
    return () => clearTimeout(espera)
  }, [estado, clave, navegar])
  const cambiar = useCallback((parte: Partial<EstadoTabla>) => {
    cambiado.current = true
    fijar(previo => ({ ...previo, ...parte }))
  }, [])
  return [estado, cambiar] as const
}
