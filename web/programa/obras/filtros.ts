import type { Obra } from './palabras.ts'

/** What a person asked to see; it holds for the map and for the table alike. */
export interface Filtros {
  situacion?: string | undefined
  comuna?: string | undefined
  cruce?: string | undefined
}

/** The works that are asked for. */
export function filtrar(obras: readonly Obra[], f: Filtros): Obra[] {
  return obras.filter(
    o =>
      (!f.situacion || o.situacion === f.situacion) &&
      (!f.comuna || (o.comuna ?? SIN_COMUNA) === f.comuna) &&
      (!f.cruce || o.cruce === f.cruce),
  )
}

/** How the filter calls works that do not say where they are. */
export const SIN_COMUNA = 'Sin comuna'

const ordenador = new Intl.Collator('es', { numeric: true })

/** The comunas and corregimientos that there are, in the order of a dictionary and with how many works each. */
export function comunasDe(obras: readonly Obra[]): { comuna: string; obras: number }[] {
  const cuenta = new Map<string, number>()
  for (const { comuna } of obras) cuenta.set(comuna ?? SIN_COMUNA, (cuenta.get(comuna ?? SIN_COMUNA) ?? 0) + 1)
  return [...cuenta].map(([comuna, n]) => ({ comuna, obras: n })).sort((a, b) => ordenador.compare(a.comuna, b.comuna))
}

/** How many works are in each of the values of a field. */
export function contar<K extends string>(obras: readonly Obra[], de: (o: Obra) => K): ReadonlyMap<K, number> {
  const cuenta = new Map<K, number>()
  for (const o of obras) cuenta.set(de(o), (cuenta.get(de(o)) ?? 0) + 1)
  return cuenta
}

const POR_ATENDER: readonly Obra['cruce'][] = ['sin-bpin', 'desconocido']

/** What has to be seen to comes first; the rest stays as it came. */
export function porAtender(obras: readonly Obra[]): Obra[] {
  const pide = (o: Obra) => POR_ATENDER.includes(o.cruce)
  return [...obras.filter(pide), ...obras.filter(o => !pide(o))]
}
