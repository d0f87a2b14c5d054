import { createContext, type ReactNode, useContext, useMemo } from 'react'
import type { Fecha } from '../../ley388/fecha.ts'
import type { Sesion } from '../api.ts'
import { fechaDeCorte, hoy } from '../hoy.ts'
import { useParametro } from '../ruteo.ts'

/** Who is here, in which municipality, and what they may do: what every screen may ask of its frame. */

export interface Contexto {
  sesion: Sesion
  municipio: Sesion['municipios'][number]
  /** Whether the person may do an action in this municipality; the server decides again on its own. */
  puede: (accion: string) => boolean
}

const ContextoSesion = createContext<Contexto | null>(null)

export function ProveedorSesion(props: { sesion: Sesion; codigo: string; children: ReactNode }) {
  const { sesion, codigo } = props
  const valor = useMemo<Contexto>(() => {
    const municipio = sesion.municipios.find(m => m.codigo === codigo) ?? {
      codigo,
      nombre: `Municipio ${codigo}`,
      roles: [],
      acciones: [],
    }
    const permitidas = new Set(municipio.acciones)
    return { sesion, municipio, puede: accion => permitidas.has(accion) }
  }, [sesion, codigo])
  return <ContextoSesion.Provider value={valor}>{props.children}</ContextoSesion.Provider>
}

export function useSesion(): Contexto {
  const valor = useContext(ContextoSesion)
  if (!valor) throw new Error('useSesion outside of the frame')
  return valor
}

/**
 * The date as of which the page speaks. `al` is undefined for today, so that an address without a date keeps meaning
 * today; pass it to every query.
 */
export function useFechaDeCorte(): { al: Fecha | undefined; fecha: Fecha; fijar: (f: string | undefined) => void } {
  const [valor, fijar] = useParametro('al')
  const al = fechaDeCorte(valor)
  return { al, fecha: al ?? hoy(), fijar: f => fijar(f && f !== hoy() ? f : undefined, { paso: true }) }
}
