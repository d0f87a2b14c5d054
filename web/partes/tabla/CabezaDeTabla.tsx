import ArrowDown from 'lucide-react/icons/arrow-down'
import ArrowUp from 'lucide-react/icons/arrow-up'
import type { Columna, EstadoTabla } from './columnas.ts'
import { FiltroColumna, numerica } from './partes-de-tabla.tsx'
import css from './Tabla.module.css'

/** The widths of the columns and their heads: each sorts by its column; under them, where they are asked for, the filters. */
export function CabezaDeTabla<F>(props: {
  visibles: readonly Columna<F>[]
  /** All rows: what a filter can choose among. */
  filas: readonly F[]
  estado: EstadoTabla
  cambiar: (cambio: Partial<EstadoTabla>) => void
  conFiltros: boolean
}) {
  const { visibles, estado, cambiar } = props
  const ordenarPor = (clave: string) => {
    const o = estado.orden
    cambiar({ orden: o?.clave !== clave ? { clave, baja: false } : o.baja ? null : { clave, baja: true } })
  }
  return (
    <>
      <colgroup>
        {visibles.map(c => (
          <col key={c.clave} style={c.ancho ? { width: c.ancho } : undefined} />
        ))}
      </colgroup>
      <thead>
        <tr aria-rowindex={1}>
          {visibles.map(c => {
            const orden = estado.orden?.clave === c.clave ? estado.orden : null
            return (
              <th
                key={c.clave}
                scope="col"
                aria-sort={orden ? (orden.baja ? 'descending' : 'ascending') : 'none'}
                {...numerica(c)}
              >
                <button
                  type="button"
                  className={css.orden}
                  onClick={() => ordenarPor(c.clave)}
                  title={`Ordenar por ${c.titulo}`}
                >
                  <span>{c.titulo}</span>
                  {orden && (orden.baja ? <ArrowDown size={14} aria-hidden /> : <ArrowUp size={14} aria-hidden />)}
                </button>
              </th>
            )
          })}
        </tr>
        {props.conFiltros && (
          <tr>
            {visibles.map(c => (
              <th key={c.clave} scope="col">
                <FiltroColumna
                  columna={c}
                  filas={props.filas}
                  valor={estado.filtros[c.clave] ?? ''}
                  poner={v => cambiar({ filtros: { ...estado.filtros, [c.clave]: v } })}
                />
              </th>
            ))}
          </tr>
        )}
      </thead>
    </>
  )
}
