import type { ReactNode } from 'react'
import { numero } from '../formato.ts'
import { type Columna, sumarExacto } from './columnas.ts'
import css from './Tabla.module.css'

/** The place of the rows that are not drawn. */
export function Hueco(props: { alto: number; columnas: number }) {
  return (
    <tr aria-hidden>
      <td colSpan={props.columnas} style={{ height: props.alto }} />
    </tr>
  )
}

/** What a cell of a column of figures carries, so that it is set at the right. */
export function numerica<F>(c: Columna<F>): { 'data-numero'?: true } {
  return c.tipo === 'numero' ? { 'data-numero': true } : {}
}

/** A cell as text, where its column does not draw it. */
export function textoDe<F>(c: Columna<F>, fila: F): string {
  const v = c.valor(fila)
  if (v === null || v === undefined) return ''
  if (typeof v === 'boolean') return v ? 'Sí' : 'No'
  if (c.tipo === 'numero') return c.decimales === undefined ? numero(v, 2) : numero(v, c.decimales, c.decimales)
  return c.opciones?.find(o => o.valor === v)?.nombre ?? String(v)
}

/** The total of a column over some rows. */
export function totalDe<F>(c: Columna<F>, filas: readonly F[]): ReactNode {
  if (typeof c.total === 'function') return c.total(filas)
  const suma = sumarExacto(filas.map(c.valor))
  return c.escribirTotal ? c.escribirTotal(suma) : numero(suma, c.decimales ?? 2, c.decimales)
}

/** The filter under the head of a column. */
export function FiltroColumna<F>(props: {
  columna: Columna<F>
  filas: readonly F[]
  valor: string
  poner: (v: string) => void
}) {
  const { columna: c } = props
  if (c.tipo === 'opcion') {
    const opciones =
      c.opciones ??
      [...new Set(props.filas.map(f => String(c.valor(f) ?? '')))]
        .filter(Boolean)
        .sort()
        .map(v => ({ valor: v, nombre: v }))
    return (
      <select
        className={css.filtro}
        value={props.valor}
        aria-label={`Filtrar ${c.titulo}`}
        onChange={e => props.poner(e.target.value)}
      >
        <option value="">Todo</option>
        {opciones.map(o => (
          <option key={o.valor} value={o.valor}>
            {o.nombre}
          </option>
        ))}
      </select>
    )
  }
  return (
    <input
      className={css.filtro}
      value={props.valor}
      aria-label={`Filtrar ${c.titulo}`}
      placeholder={c.tipo === 'numero' ? '>100, 10..20' : 'Contiene…'}
      onChange={e => props.poner(e.target.value)}
    />
  )
}
