/** One level of a grouping: what rows have in common, and how the group is called. */
export interface Nivel<F> {
  /** Id of the group in which a row falls. */
  de: (fila: F) => string
  nombre: (fila: F) => string
}

/** A way to group the rows of a table, from the outer level to the inner one; without levels, none. */
export interface Agrupacion<F> {
  clave: string
  nombre: string
  niveles: readonly Nivel<F>[]
}

/** What a grouped table shows, one under another: the head of a group, or a row of it. */
export type Renglon<F> =
  | {
      readonly clase: 'grupo'
      readonly id: string
      readonly nivel: number
      readonly nombre: string
      readonly filas: readonly F[]
    }
  | { readonly clase: 'fila'; readonly nivel: number; readonly fila: F }

/**
 * The rows under the heads of their groups. Groups stand in the order in which their first row comes, so that sorting
 * the rows sorts the groups too; of a folded one only the head is left.
 */
export function agrupar<F>(
  filas: readonly F[],
  niveles: readonly Nivel<F>[],
  plegados: ReadonlySet<string>,
  dentroDe = '',
  nivel = 1,
): Renglon<F>[] {
  const [este, ...otros] = niveles
  if (!este) return filas.map(fila => ({ clase: 'fila', nivel, fila }))
  const grupos = new Map<string, F[]>()
  for (const fila of filas) {
    const id = este.de(fila)
    const grupo = grupos.get(id)
    if (grupo) grupo.push(fila)
    else grupos.set(id, [fila])
  }
  return [...grupos].flatMap(([clave, suyas]): Renglon<F>[] => {
    const id = dentroDe ? `${dentroDe}/${clave}` : clave
    const cabeza = { clase: 'grupo' as const, id, nivel, nombre: este.nombre(suyas[0]!), filas: suyas }
    return plegados.has(id) ? [cabeza] : [cabeza, ...agrupar(suyas, otros, plegados, id, nivel + 1)]
  })
}

/** Every group that there is, folded or not. */
export function todosLosGrupos<F>(filas: readonly F[], niveles: readonly Nivel<F>[]): string[] {
  return agrupar(filas, niveles, new Set()).flatMap(r => (r.clase === 'grupo' ? [r.id] : []))
}
