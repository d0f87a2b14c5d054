import { useConsulta } from '../../consultas.ts'
import type { Limites } from '../../partes/mapa/tipos.ts'
import type { Version } from './version.ts'

/** More objects than this are all over the municipality: the map of the whole is the right one. */
export const POCOS = 500

/** Where a version of few objects is, so that the map opens on it and not on a municipality with a dot. */
export function useDondeEsta(v: Version | undefined): Limites | undefined {
  const pocos = v !== undefined && v.objetos > 0 && v.objetos <= POCOS
  const { data } = useConsulta(
    'territorio.objetos',
    { version: v?.id ?? '', desde: 0, limite: POCOS },
    { activa: pocos },
  )
  const cajas = pocos ? (data?.objetos.map(o => o.caja) ?? []) : []
  if (cajas.length === 0) return undefined
  return [
    Math.min(...cajas.map(c => c[0])),
    Math.min(...cajas.map(c => c[1])),
    Math.max(...cajas.map(c => c[2])),
    Math.max(...cajas.map(c => c[3])),
  ]
}
