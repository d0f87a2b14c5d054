/* biome-ignore-all lint/a11y: a treegrid made of a table keeps the table's elements; the rows hold the focus and the keys */
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type MouseEvent, type ReactNode, useRef, useState } from 'react'
import type { ColumnaEditable, Sigue } from './CeldaEditable.tsx'
import type { Renglon } from './grupos.ts'
import { PieDeTabla } from './PieDeTabla.tsx'
import { Hueco } from './partes-de-tabla.tsx'
import { RenglonDeFila, RenglonDeGrupo } from './renglones.tsx'
import css from './Tabla.module.css'
import type { PropsTablaAgrupada } from './TablaAgrupada.tsx'

const ALTO = 36

interface PropsCuerpo<F>
  extends Pick<PropsTablaAgrupada<F>, 'nombre' | 'idDe' | 'celdaDeGrupo' | 'alAbrir' | 'alAbrirGrupo' | 'alto'> {
  visibles: readonly ColumnaEditable<F>[]
  mostradas: readonly F[]
  renglones: readonly Renglon<F>[]
  plegados: ReadonlySet<string>
  alternar: (grupo: string, abrir?: boolean) => void
  cabeza: ReactNode
}

/** The rows of a grouped table, of which only those in sight are drawn: what scrolls, and what the keys walk. */
export function CuerpoAgrupado<F>(props: PropsCuerpo<F>) {
  const { visibles, mostradas, renglones, plegados, alternar } = props
  const [activo, activar] = useState(0)
  const [editando, editar] = useState<{ id: string; clave: string }>()
  const caja = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: renglones.length,
    getScrollElement: () => caja.current,
    estimateSize: () => ALTO,
    overscan: 10,
  })

  const enfocar = (i: number) => {
    const destino = Math.max(0, Math.min(renglones.length - 1, i))
    activar(destino)
    virtual.scrollToIndex(destino)
    requestAnimationFrame(() => caja.current?.querySelector<HTMLElement>(`tr[data-indice="${destino}"]`)?.focus())
  }
  const editables = (fila: F) => visibles.filter(c => c.editar?.puede(fila))
  const terminar = (i: number, fila: F, clave: string, sigue: Sigue) => {
    const lista = editables(fila)
    const k = lista.findIndex(c => c.clave === clave) + (sigue === 'siguiente' ? 1 : -1)
    if (sigue !== 'aqui' && lista[k]) return editar({ id: props.idDe(fila), clave: lista[k].clave })
    editar(undefined)
    enfocar(i)
  }
  const alPulsar = (e: KeyboardEvent<HTMLElement>) => {
    const elemento = e.target as HTMLElement
    if (elemento.dataset.indice === undefined || e.ctrlKey || e.altKey || e.metaKey) return
    const i = Number(elemento.dataset.indice)
    const r = renglones[i]
    if (!r) return
    const pagina = Math.max(1, Math.floor((caja.current?.clientHeight ?? 400) / ALTO) - 2)
    const saltos: Record<string, number> = {
      ArrowDown: i + 1,
      ArrowUp: i - 1,
      PageDown: i + pagina,
      PageUp: i - pagina,
      Home: 0,
      End: renglones.length - 1,
    }
    const grupo = r.clase === 'grupo' ? r : undefined
    const abierto = grupo && !plegados.has(grupo.id)
    if (e.key === 'ArrowRight' && grupo) abierto ? enfocar(i + 1) : alternar(grupo.id, true)
    else if (e.key === 'ArrowLeft' && abierto) alternar(grupo.id, false)
    else if (e.key === 'ArrowLeft') enfocar(renglones.findLastIndex((x, j) => j < i && x.nivel < r.nivel))
    else if (e.key === 'Enter' && grupo)
      props.alAbrirGrupo ? props.alAbrirGrupo(grupo.filas, grupo.nivel) : alternar(grupo.id)
    else if (e.key === 'Enter' && r.clase === 'fila') props.alAbrir?.(r.fila)
    else if (e.key === 'F2' && r.clase === 'fila') {
      const primera = editables(r.fila)[0]
      if (primera) editar({ id: props.idDe(r.fila), clave: primera.clave })
    } else if (saltos[e.key] !== undefined) enfocar(saltos[e.key]!)
    else return
    e.preventDefault()
  }
  const alTocar = (e: MouseEvent<HTMLElement>, i: number) => {
    const r = renglones[i]
    if (!r || (e.target as HTMLElement).closest('input')) return
    activar(i)
    if (r.clase === 'grupo') return alternar(r.id)
    const clave = (e.target as HTMLElement).closest<HTMLElement>('td[data-edita]')?.dataset.edita
    if (clave) editar({ id: props.idDe(r.fila), clave })
    else props.alAbrir?.(r.fila)
  }

  const items = virtual.getVirtualItems()
  const antes = items[0]?.start ?? 0
  const despues = virtual.getTotalSize() - (items.at(-1)?.end ?? 0)
  const enVista = items.some(v => v.index === activo) ? activo : items[0]?.index
  const ancho = visibles.reduce((suma, c) => suma + (c.ancho ?? 180), 0)
  return (
    <div ref={caja} className={css.caja} style={{ maxHeight: props.alto ?? '70vh' }}>
      <table
        role="treegrid"
        className={css.tabla}
        style={{ minWidth: ancho }}
        aria-label={props.nombre}
        aria-rowcount={renglones.length + 1}
        onKeyDown={alPulsar}
      >
        {props.cabeza}
        <tbody>
          {antes > 0 && <Hueco alto={antes} columnas={visibles.length} />}
          {items.map(v => {
            const r = renglones[v.index]!
            const comun = {
              'data-fila': true,
              'data-indice': v.index,
              'aria-rowindex': v.index + 2,
              'aria-level': r.nivel,
              tabIndex: v.index === enVista ? 0 : -1,
              onFocus: () => activar(v.index),
              onClick: (e: MouseEvent<HTMLElement>) => alTocar(e, v.index),
            }
            if (r.clase === 'grupo')
              return (
                <RenglonDeGrupo
                  key={r.id}
                  grupo={r}
                  columnas={visibles}
                  abierto={!plegados.has(r.id)}
                  celda={props.celdaDeGrupo}
                  comun={comun}
                />
              )
            const id = props.idDe(r.fila)
            return (
              <RenglonDeFila
                key={id}
                fila={r.fila}
                nivel={r.nivel}
                columnas={visibles}
                editando={editando?.id === id ? editando.clave : undefined}
                terminar={(clave, sigue) => terminar(v.index, r.fila, clave, sigue)}
                comun={{ ...comun, ...(props.alAbrir ? { 'data-abre': true } : {}) }}
              />
            )
          })}
          {despues > 0 && <Hueco alto={despues} columnas={visibles.length} />}
        </tbody>
        {visibles.some(c => c.total) && mostradas.length > 0 && (
          <PieDeTabla visibles={visibles} mostradas={mostradas} celda={props.celdaDeGrupo} />
        )}
      </table>
    </div>
  )
}
