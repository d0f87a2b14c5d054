/* biome-ignore-all lint/a11y: a treegrid whose rows are placed by hand has no elements of its own; the chart hears its keys */
import type { Fecha } from '../../../ley388/fecha.ts'
import { fechaCorta } from '../../partes/formato.ts'
import type { Dependencia, Modelo } from '../modelo.ts'
import { barraDe, type Escala, inhabilesDe, marcasDe, type Ventana, xDelHito } from './escala.ts'
import { ALTO } from './FilaGantt.tsx'
import type { Fila } from './filas.ts'
import css from './Gantt.module.css'

/** The head of the chart: what the rows are, and the days in two lines, with the day as of which one looks. */
export function CabezaGantt(p: { escala: Escala; ventana: Ventana; al: Fecha; rotuloAl: string }) {
  const inhabiles = new Map(inhabilesDe(p.escala, p.ventana).map(m => [m.x, m.texto]))
  return (
    <div role="row" className={css.cabeza} aria-rowindex={1}>
      <div role="columnheader" className={css.titulos}>
        <span>Proyecto o actividad</span>
        <span style={{ textAlign: 'right' }}>Termina</span>
      </div>
      <div role="columnheader" className={css.eje} aria-label="Calendario">
        {([0, 1] as const).flatMap(linea =>
          marcasDe(p.escala, linea, p.ventana).map(m => {
            const porque = linea === 1 ? inhabiles.get(m.x) : undefined
            return (
              <span
                key={`${linea}${m.clave}`}
                className={css.marca}
                data-linea={linea}
                {...(porque ? { 'data-inhabil': true, title: porque } : {})}
                style={{ left: m.x, width: m.ancho }}
                aria-hidden
              >
                <span>{m.texto}</span>
              </span>
            )
          }),
        )}
        <span className={css.hoyRotulo} style={{ left: xDelHito(p.escala, p.al) }} aria-hidden>
          {p.rotuloAl}, {fechaCorta(p.al)}
        </span>
      </div>
    </div>
  )
}

/** Behind the bars: the days that nobody works, the line of the day, and what waits for what. */
export function FondoGantt(p: {
  escala: Escala
  ventana: Ventana
  al: Fecha
  filas: readonly Fila[]
  primera: number
  ultima: number
  modelo: Modelo
  lugar: ReadonlyMap<string, number>
}) {
  return (
    <div className={css.fondo} aria-hidden>
      {inhabilesDe(p.escala, p.ventana).map(m => (
        <div key={m.clave} className={css.inhabil} style={{ left: m.x, width: m.ancho }} />
      ))}
      <svg className={css.flechas} style={{ left: 0, top: 0, width: 1, height: 1 }} focusable="false">
        <title>Dependencias</title>
        <defs>
          <marker id="punta" viewBox="0 0 6 6" refX="5.5" refY="3" markerWidth="6" markerHeight="6" orient="auto">
            <path d="M0,0 L6,3 L0,6 z" fill="context-stroke" stroke="none" />
          </marker>
        </defs>
        {visibles(p).map(d => (
          <Flecha key={`${d.antes} ${d.despues}`} d={d} {...p} />
        ))}
      </svg>
      <div className={css.hoy} style={{ left: xDelHito(p.escala, p.al) }} />
    </div>
  )
}

/** The ties that touch a row in sight. */
function visibles(p: {
  modelo: Modelo
  lugar: ReadonlyMap<string, number>
  primera: number
  ultima: number
}): Dependencia[] {
  const enVista = (id: string) => {
    const i = p.lugar.get(id)
    return i !== undefined && i >= p.primera && i <= p.ultima
  }
  return p.modelo.dependencias.filter(
    d => (enVista(d.antes) || enVista(d.despues)) && p.lugar.has(d.antes) && p.lugar.has(d.despues),
  )
}

function Flecha(p: { d: Dependencia; escala: Escala; modelo: Modelo; lugar: ReadonlyMap<string, number> }) {
  const { d, modelo } = p
  const a = modelo.cronograma.actividades.get(d.antes)
  const b = modelo.cronograma.actividades.get(d.despues)
  if (!a || !b) return null
  const desde = barraDe(p.escala, a.inicio, a.fin)
  const hasta = barraDe(p.escala, b.inicio, b.fin)
  const delFin = d.tipo === 'fin-inicio' || d.tipo === 'fin-fin'
  const alFin = d.tipo === 'fin-fin' || d.tipo === 'inicio-fin'
  const x1 = delFin ? desde.x + desde.ancho : desde.x
  const x2 = alFin ? hasta.x + hasta.ancho : hasta.x
  const [y1, y2] = [p.lugar.get(d.antes)! * ALTO + 16, p.lugar.get(d.despues)! * ALTO + 16]
  const sale = x1 + (delFin ? 7 : -7)
  const entra = x2 + (alFin ? 7 : -7)
  const medio = y2 > y1 ? y2 - ALTO / 2 + 2 : y2 + ALTO / 2 - 2
  const camino =
    delFin && !alFin && entra >= sale
      ? `M${x1},${y1} H${sale} V${y2} H${x2}`
      : `M${x1},${y1} H${sale} V${medio} H${entra} V${y2} H${x2}`
  return <path d={camino} markerEnd="url(#punta)" {...(a.critica && b.critica ? { 'data-critica': true } : {})} />
}
