/* biome-ignore-all lint/a11y: a treegrid made of a table keeps the table's elements; the rows hold the focus and the keys */
import ChevronRight from 'lucide-react/icons/chevron-right'
import { type ComponentProps, type ReactNode, useMemo } from 'react'
import { numero } from '../formato.ts'
import { CeldaEditable, type ColumnaEditable, type Sigue } from './CeldaEditable.tsx'
import type { Renglon } from './grupos.ts'
import { numerica, textoDe, totalDe } from './partes-de-tabla.tsx'
import css from './Tabla.module.css'

/** What every row of a grouped table carries: its place, its focus and what touching it does. */
type Comun = ComponentProps<'tr'>

const sangria = (nivel: number) => ({ paddingLeft: 10 + (nivel - 1) * 16 })

/** The head of a group: its name, how many rows it has, and what its columns add up to. */
export function RenglonDeGrupo<F>(props: {
  grupo: Extract<Renglon<F>, { clase: 'grupo' }>
  columnas: readonly ColumnaEditable<F>[]
  abierto: boolean
  celda: ((columna: ColumnaEditable<F>, filas: readonly F[], nivel: number) => ReactNode | undefined) | undefined
  comun: Comun
}) {
  const { grupo: g, columnas, abierto, celda } = props
  // What a group adds up to is reckoned when it comes into sight, and not each time that the table scrolls.
  const celdas = useMemo(
    () =>
      columnas.map((c, k) => (
        <td key={c.clave} {...numerica(c)} style={k === 0 ? sangria(g.nivel) : undefined}>
          {k === 0 ? (
            <span className={css.cabezaDeGrupo} title={g.nombre}>
              <ChevronRight size={15} aria-hidden data-abierto={abierto || undefined} />
              <span>{g.nombre}</span>
              <small>{numero(g.filas.length)}</small>
            </span>
          ) : (
            (celda?.(c, g.filas, g.nivel) ?? (c.total ? totalDe(c, g.filas) : null))
          )}
        </td>
      )),
    [g, columnas, abierto, celda],
  )
  return (
    <tr {...props.comun} data-grupo={g.nivel} aria-expanded={abierto}>
      {celdas}
    </tr>
  )
}

/** A row under its group; one of its cells may be being changed. */
export function RenglonDeFila<F>(props: {
  fila: F
  nivel: number
  columnas: readonly ColumnaEditable<F>[]
  /** Key of the column that is being changed. */
  editando: string | undefined
  terminar: (clave: string, sigue: Sigue) => void
  comun: Comun
}) {
  const { fila } = props
  return (
    <tr {...props.comun}>
      {props.columnas.map((c, k) => {
        const { editar } = c
        return (
          <td
            key={c.clave}
            {...numerica(c)}
            {...(editar?.puede(fila) ? { 'data-edita': c.clave } : {})}
            style={k === 0 ? sangria(props.nivel) : undefined}
          >
            {editar && props.editando === c.clave ? (
              <CeldaEditable
                columna={{ ...c, editar }}
                fila={fila}
                terminar={sigue => props.terminar(c.clave, sigue)}
              />
            ) : c.celda ? (
              c.celda(fila)
            ) : (
              textoDe(c, fila)
            )}
          </td>
        )
      })}
    </tr>
  )
}
