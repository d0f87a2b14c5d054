import { type ReactNode, useMemo } from 'react'
import type { Columna } from './columnas.ts'
import { numerica, totalDe } from './partes-de-tabla.tsx'

/** The totals of the rows in sight. Added up when those change, and not each time that the table scrolls. */
export function PieDeTabla<F, C extends Columna<F>>(props: {
  visibles: readonly C[]
  mostradas: readonly F[]
  /** What it says in a column instead of its total. */
  celda?: ((columna: C, filas: readonly F[], nivel: number) => ReactNode | undefined) | undefined
}) {
  const { visibles, mostradas, celda } = props
  const celdas = useMemo(
    () =>
      visibles.map((c, i) => (
        <td key={c.clave} {...numerica(c)}>
          {i === 0 && !c.total ? 'Total' : (celda?.(c, mostradas, 0) ?? (c.total ? totalDe(c, mostradas) : null))}
        </td>
      )),
    [visibles, mostradas, celda],
  )
  return (
    <tfoot>
      <tr>{celdas}</tr>
    </tfoot>
  )
}
