import { useLocation, useNavigate } from '@tanstack/react-router'
import type { ComponentType } from 'react'
import { useCallback } from 'react'

/** A screen as an area registers it in its `rutas.ts`. */
export interface Pantalla {
  /** Path under the municipality: '/predios/$numero'. */
  ruta: string
  titulo: string
  /** Its code, and that of the part that an address asks for, where the address is known. */
  cargar: (busqueda?: Readonly<Record<string, string>>) => Promise<{ default: ComponentType }>
  /** Permission without which the page says so instead of loading. */
  accion?: string
}

/** The query string as plain text: a 30-digit parcel number must never be read as a number. */
export function leerBusqueda(texto: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(texto))
}

/** The counterpart of `leerBusqueda`; empty values leave the address. */
export function escribirBusqueda(valores: Record<string, unknown>): string {
  const pares = Object.entries(valores).filter(([, v]) => v !== undefined && v !== '' && v !== null)
  return pares.length ? `?${new URLSearchParams(pares.map(([k, v]) => [k, String(v)]))}` : ''
}

/**
 * One parameter of the address as state: `const [al, fijar] = useParametro('al')`. Setting replaces the entry in the
 * history (a filter is not a page); with `{ paso: true }` it adds one.
 */
export function useParametro(
  nombre: string,
): [string | undefined, (v: string | undefined, o?: { paso?: boolean }) => void] {
  const valor = useLocation({ select: l => (l.search as Record<string, string>)[nombre] })
  const navegar = useNavigate()
  const fijar = useCallback(
    (v: string | undefined, o: { paso?: boolean } = {}) => {
      void navegar({
        to: '.',
        search: (previo: Record<string, unknown>) => ({ ...previo, [nombre]: v }),
        replace: !o.paso,
        resetScroll: false,
      } as never)
    },
    [navegar, nombre],
  )
  return [valor, fijar]
}

/** Parameters of the path: `useRuta().numero`. */
export function caminoDe(ruta: string, parametros: Record<string, string>): string {
  return ruta.replace(/\$(\w+)/g, (_, n: string) => encodeURIComponent(parametros[n] ?? ''))
}
