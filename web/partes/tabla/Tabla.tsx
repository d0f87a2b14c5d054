import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type ReactNode, useMemo, useRef, useState } from 'react'
import { Cargando, ErrorVista } from '../Estados.tsx'
import { BarraTabla } from './BarraTabla.tsx'
import { CabezaDeTabla } from './CabezaDeTabla.tsx'
import { aplicar, type Columna } from './columnas.ts'
import { useEstadoTabla } from './estado.ts'
import { PieDeTabla } from './PieDeTabla.tsx'
import { Hueco, numerica, textoDe } from './partes-de-tabla.tsx'
import { SinFilas } from './SinFilas.tsx'
import css from './Tabla.module.css'

const ALTO = 36

export interface PropsTabla<F> {
  /** What the rows are, for those who hear the page and for the exported file's name. */
  nombre: string
  /** Prefix of the table's parameters in the address. */
  clave: string
  columnas: Columna<F>[]
  filas: readonly F[] | undefined
  idDe: (fila: F) => string
  /** Click or Enter on a row. */
  alAbrir?: (fila: F) => void
  /** The row that the page shows beside. */
  elegida?: string
  cargando?: boolean
  error?: unknown
  reintentar?: () => void
  /** Shown when there is nothing at all (a `Vacio`); when filters leave nothing the table says so itself. */
  vacio?: ReactNode
  /** Exports made by the server, beside the CSV of what is shown. */
  exportaciones?: { nombre: string; enlace: string }[]
  /** Greatest height of the scrolled part; default 70 % of the window. */
  alto?: number | string
  /** Extra controls at the start of the bar. */
  controles?: ReactNode
}

/** A table for office work: thousands of rows, sorted, filtered, added up, exported and walked with the keyboard. */
export function Tabla<F>(props: PropsTabla<F>) {
  const { columnas, filas } = props
  const [estado, cambiar] = useEstadoTabla(
    props.clave,
    columnas.filter(c => c.oculta).map(c => c.clave),
  )
  const [conFiltros, verFiltros] = useState(() => Object.values(estado.filtros).some(Boolean))
  const visibles = useMemo(() => columnas.filter(c => !estado.ocultas.includes(c.clave)), [columnas, estado.ocultas])
  const mostradas = useMemo(() => aplicar(filas ?? [], columnas, estado), [filas, columnas, estado])
  const caja = useRef<HTMLDivElement>(null)
  const [activa, activar] = useState(0)
  const virtual = useVirtualizer({
    count: mostradas.length,
    getScrollElement: () => caja.current,
    estimateSize: () => ALTO,
    overscan: 12,
  })

  if (props.error)
    return (
      <div className={css.aparte}>
        <ErrorVista error={props.error} {...(props.reintentar ? { reintentar: props.reintentar } : {})} />
      </div>
    )
  if (props.cargando || !filas)
    return (
      <div className={css.aparte}>
        <Cargando que={props.nombre} filas={8} />
      </div>
    )
  if (filas.length === 0 && props.vacio) return props.vacio

  const enfocar = (i: number) => {
    const destino = Math.max(0, Math.min(mostradas.length - 1, i))
    activar(destino)
    virtual.scrollToIndex(destino)
    requestAnimationFrame(() => caja.current?.querySelector<HTMLElement>(`[data-indice="${destino}"]`)?.focus())
  }
  const alPulsar = (e: KeyboardEvent<HTMLElement>) => {
    const fila = e.target as HTMLElement
    if (fila.dataset.indice === undefined) return
    const i = Number(fila.dataset.indice)
    const pagina = Math.max(1, Math.floor((caja.current?.clientHeight ?? 400) / ALTO) - 2)
    const saltos: Record<string, number> = {
      ArrowDown: i + 1,
      ArrowUp: i - 1,
      PageDown: i + pagina,
      PageUp: i - pagina,
      Home: 0,
      End: mostradas.length - 1,
    }
    if (e.key === 'Enter' && props.alAbrir) props.alAbrir(mostradas[i]!)
    else if (saltos[e.key] !== undefined) enfocar(saltos[e.key]!)
    else return
    e.preventDefault()
  }

  const items = virtual.getVirtualItems()
  const antes = items[0]?.start ?? 0
  const despues = virtual.getTotalSize() - (items.at(-1)?.end ?? 0)
  const enVista = items.some(v => v.index === activa) ? activa : items[0]?.index
  const conTotales = visibles.some(c => c.total)
  const ancho = visibles.reduce((suma, c) => suma + (c.ancho ?? 180), 0)

  return (
    <div>
      <BarraTabla
        nombre={props.nombre}
        estado={estado}
        cambiar={cambiar}
        columnas={columnas}
        visibles={visibles}
        mostradas={mostradas}
        total={filas.length}
        conFiltros={conFiltros}
        verFiltros={verFiltros}
        exportaciones={props.exportaciones}
        controles={props.controles}
      />
      <div ref={caja} className={css.caja} style={{ maxHeight: props.alto ?? '70vh' }}>
        <table
          className={css.tabla}
          style={{ minWidth: ancho }}
          aria-label={props.nombre}
          aria-rowcount={mostradas.length + 1}
          onKeyDown={alPulsar}
        >
          <CabezaDeTabla visibles={visibles} filas={filas} estado={estado} cambiar={cambiar} conFiltros={conFiltros} />
          <tbody>
            {antes > 0 && <Hueco alto={antes} columnas={visibles.length} />}
            {items.map(v => {
              const fila = mostradas[v.index]!
              const id = props.idDe(fila)
              return (
                <tr
                  key={id}
                  data-fila
                  data-indice={v.index}
                  aria-rowindex={v.index + 2}
                  tabIndex={v.index === enVista ? 0 : -1}
                  onFocus={() => activar(v.index)}
                  {...(props.elegida === id ? { 'data-elegida': true, 'aria-current': true } : {})}
                  {...(props.alAbrir ? { 'data-abre': true, onClick: () => props.alAbrir?.(fila) } : {})}
                >
                  {visibles.map(c => (
                    <td key={c.clave} {...numerica(c)}>
                      {c.celda ? c.celda(fila) : textoDe(c, fila)}
                    </td>
                  ))}
                </tr>
              )
            })}
            {despues > 0 && <Hueco alto={despues} columnas={visibles.length} />}
          </tbody>
          {conTotales && mostradas.length > 0 && <PieDeTabla visibles={visibles} mostradas={mostradas} />}
        </table>
      </div>
      {mostradas.length === 0 && <SinFilas cambiar={cambiar} />}
    </div>
  )
}
