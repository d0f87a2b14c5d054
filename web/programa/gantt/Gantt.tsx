import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type MouseEvent, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Fecha } from '../../../ley388/fecha.ts'
import { useParametro } from '../../ruteo.ts'
import type { Edicion } from '../usarBorrador.ts'
import type { ProgramaVivo } from '../usarPrograma.ts'
import { AyudaGantt, BarraGantt } from './BarraGantt.tsx'
import { type Acercamiento, escalaDe, type Ventana, xDelHito } from './escala.ts'
import { ALTO, FilaGantt } from './FilaGantt.tsx'
import { CabezaGantt, FondoGantt } from './FondoGantt.tsx'
import { extremosDe, type Fila, filasDe } from './filas.ts'
import css from './Gantt.module.css'
import { useArrastre } from './usarArrastre.ts'

const CABEZA = 48
/** The window moves by steps, so that scrolling does not draw the head at each pixel. */
const PASO = 300
/** What of a programme is looked at first: what went wrong this year and what comes. */
const DE_ENTRADA: Acercamiento = 'trimestre'
/** A larger programme begins with its projects folded. */
const MUCHAS = 400

export interface PropsGantt {
  p: ProgramaVivo
  edicion: Edicion
  al: Fecha
  estado: Fecha | undefined
  /** "hoy", or "corte" where another date is looked at. */
  rotuloAl: string
  escribe: boolean
  abrir: (fila: Fila) => void
  pasa?: (proyecto: ProgramaVivo['proyectos'][number]) => boolean
}

/** The programme on a calendar: forecast, baseline beneath, progress, critical path, ties, and bars that move. */
export default function Gantt(props: PropsGantt) {
  const { p, edicion, al, estado } = props
  const { modelo } = edicion
  const [zoom, ponerZoom] = useParametro('zoom')
  const [abierto, ponerAbierto] = useParametro('abierto')
  const acercamiento = (zoom ?? DE_ENTRADA) as Acercamiento
  const [plegados, plegar] = useState<ReadonlySet<string>>(
    () => new Set(p.actividades.length > MUCHAS && abierto !== 'todo' ? p.proyectos.map(x => x.id) : []),
  )
  const [activa, activar] = useState<string>()
  const caja = useRef<HTMLDivElement>(null)
  const [ventana, mirar] = useState<Ventana>({ desde: 0, hasta: 2_000 })

  const { desde, hasta } = extremosDe(p.periodo, modelo)
  const escala = useMemo(() => escalaDe(acercamiento, desde, hasta), [acercamiento, desde, hasta])
  const filas = useMemo(() => filasDe(p, modelo, plegados, props.pasa), [p, modelo, plegados, props.pasa])
  const lugar = useMemo(() => new Map(filas.map((f, i) => [f.id, i])), [filas])
  const calendarios = useMemo(() => new Map(p.proyectos.map(x => [x.id, x.calendario])), [p.proyectos])
  const arrastre = useArrastre({ filas, edicion, calendarios, estado, px: escala.px })
  const virtual = useVirtualizer({
    count: filas.length,
    getScrollElement: () => caja.current,
    estimateSize: () => ALTO,
    overscan: 8,
    paddingStart: CABEZA,
  })
  const medir = () => {
    const c = caja.current
    if (!c) return
    const nueva = {
      desde: Math.floor(c.scrollLeft / PASO) * PASO - PASO,
      hasta: Math.ceil((c.scrollLeft + c.clientWidth) / PASO) * PASO + PASO,
    }
    mirar(v => (v.desde === nueva.desde && v.hasta === nueva.hasta ? v : nueva))
  }
  // The day of today is in sight from the beginning, and again when the zoom changes.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the zoom and the day move the view
  useLayoutEffect(() => {
    const c = caja.current
    if (!c) return
    c.scrollLeft = Math.max(0, xDelHito(escala, al) - c.clientWidth / 2)
    medir()
  }, [escala.id, al])
  // biome-ignore lint/correctness/useExhaustiveDependencies: it measures the same box
  useEffect(() => {
    const observador = new ResizeObserver(medir)
    if (caja.current) observador.observe(caja.current)
    return () => observador.disconnect()
  }, [])

  const alternar = (id: string, abrir?: boolean) =>
    plegar(previos => {
      const nuevos = new Set(previos)
      if (abrir ?? nuevos.has(id)) nuevos.delete(id)
      else nuevos.add(id)
      return nuevos
    })
  const enfocar = (i: number) => {
    const destino = Math.max(0, Math.min(filas.length - 1, i))
    const fila = filas[destino]
    if (!fila) return
    activar(fila.id)
    virtual.scrollToIndex(destino)
    requestAnimationFrame(() =>
      caja.current?.querySelector<HTMLElement>(`[role=row][data-indice="${destino}"]`)?.focus({ preventScroll: true }),
    )
  }
  const alPulsar = (e: KeyboardEvent<HTMLElement>) => {
    const elemento = e.target as HTMLElement
    if (elemento.getAttribute('role') !== 'row') return
    const i = Number(elemento.dataset.indice)
    const fila = filas[i]
    if (!fila) return
    const pagina = Math.max(1, Math.floor((caja.current?.clientHeight ?? 400) / ALTO) - 3)
    const abierta = fila.hijos > 0 && !plegados.has(fila.id)
    const saltos: Record<string, number> = {
      ArrowDown: i + 1,
      ArrowUp: i - 1,
      PageDown: i + pagina,
      PageUp: i - pagina,
      Home: 0,
      End: filas.length - 1,
    }
    const lado = e.key === 'ArrowRight' ? 1 : e.key === 'ArrowLeft' ? -1 : 0
    if (e.altKey && lado !== 0) {
      if (props.escribe) arrastre.correr(fila, e.shiftKey ? 'alargar' : 'mover', lado)
    } else if ((e.ctrlKey || e.metaKey) && e.key === 'z') edicion.deshacer()
    else if (e.ctrlKey || e.metaKey || e.altKey) return
    else if (e.key === 'Enter') props.abrir(fila)
    else if (lado === 1 && fila.hijos > 0) abierta ? enfocar(i + 1) : alternar(fila.id, true)
    else if (lado === -1) abierta ? alternar(fila.id, false) : enfocar(padreDe(filas, i))
    else if (saltos[e.key] !== undefined) enfocar(saltos[e.key]!)
    else return
    e.preventDefault()
  }
  const alTocar = (e: MouseEvent<HTMLElement>) => {
    const elemento = e.target as HTMLElement
    const fila = filas[Number(elemento.closest<HTMLElement>('[role=row]')?.dataset.indice)]
    if (!fila) return
    activar(fila.id)
    if (elemento.closest('[data-pliegue]')) alternar(fila.id)
    else if (e.detail === 2) props.abrir(fila)
  }

  const items = virtual.getVirtualItems()
  const activaVista = items.some(v => filas[v.index]?.id === activa) ? activa : filas[items[0]?.index ?? 0]?.id
  const tramoDe = (f: Fila) =>
    f.clase === 'actividad' ? modelo.cronograma.actividades.get(f.id) : modelo.cronograma.proyectos.get(f.id)
  return (
    <div>
      <BarraGantt
        acercamiento={acercamiento}
        acercar={z => ponerZoom(z === DE_ENTRADA ? undefined : z)}
        plegarTodo={() => {
          plegar(new Set(p.proyectos.map(x => x.id)))
          ponerAbierto(undefined)
        }}
        abrirTodo={() => {
          plegar(new Set())
          ponerAbierto('todo')
        }}
        conBase={p.base !== null}
      />
      <div
        ref={caja}
        role="treegrid"
        aria-label="Cronograma del programa"
        aria-rowcount={filas.length + 1}
        className={css.caja}
        onScroll={medir}
        onKeyDown={alPulsar}
        onClick={alTocar}
        onPointerDown={arrastre.alBajar}
        onPointerMove={arrastre.alMover}
        onPointerUp={arrastre.alSubir}
        onPointerCancel={arrastre.soltar}
      >
        <div
          className={css.lienzo}
          style={{ width: `calc(var(--izq) + ${escala.dias * escala.px}px)`, height: virtual.getTotalSize() }}
        >
          <CabezaGantt escala={escala} ventana={ventana} al={al} rotuloAl={props.rotuloAl} />
          <FondoGantt
            escala={escala}
            ventana={ventana}
            al={al}
            filas={filas}
            primera={items[0]?.index ?? 0}
            ultima={items.at(-1)?.index ?? 0}
            modelo={modelo}
            lugar={lugar}
          />
          {items.map(v => {
            const fila = filas[v.index]!
            return (
              <FilaGantt
                key={fila.id}
                fila={fila}
                indice={v.index}
                y={v.start}
                escala={escala}
                abierta={!plegados.has(fila.id)}
                enfocable={fila.id === activaVista}
                mueve={props.escribe}
                tramo={tramoDe(fila)}
                base={
                  fila.clase === 'actividad' ? modelo.baseDeActividad.get(fila.id) : modelo.baseDeProyecto.get(fila.id)
                }
              />
            )
          })}
        </div>
      </div>
      {props.escribe && <AyudaGantt />}
    </div>
  )
}

/** The row under which another one hangs. */
function padreDe(filas: readonly Fila[], i: number): number {
  const clase = filas[i]?.clase
  const padre = clase === 'actividad' ? 'proyecto' : 'programa'
  for (let j = i - 1; j >= 0; j--) if (filas[j]!.clase === padre) return j
  return i
}
