import { useElementSize } from '@mantine/hooks'
import type { Fecha } from '../../../ley388/fecha.ts'
import type { PuntoConPrevision } from '../../../proyectos/curva-prevista.ts'
import { fechaCorta, pesosCortos } from '../../partes/formato.ts'
import css from './curva.module.css'
import { aniosDe, caminoDe, LINEAS, marcasDe, proyectar } from './lineas.ts'

/** The S-curve as a drawing; the table beneath it says the same. */
export function GraficaCurva({
  puntos,
  al,
  rotuloAl,
}: {
  puntos: readonly PuntoConPrevision[]
  al: Fecha
  rotuloAl: string
}) {
  const { ref, width } = useElementSize()
  const ancho = Math.max(300, width)
  const angosta = ancho < 560
  const m = {
    ancho,
    alto: angosta ? 280 : 380,
    izquierda: angosta ? 8 : 116,
    derecha: angosta ? 8 : 24,
    arriba: 24,
    abajo: 28,
  }
  const marcas = marcasDe(puntos)
  const p = proyectar(m, puntos, marcas.at(-1)!)
  const presentes = LINEAS.filter(l => puntos.some(q => q[l.serie] !== null && !q[l.serie]!.isZero()))
  const dentro = al >= puntos[0]!.fecha && al <= puntos.at(-1)!.fecha
  return (
    <figure className={css.figura} ref={ref}>
      <svg width={ancho} height={m.alto} viewBox={`0 0 ${ancho} ${m.alto}`} role="img" aria-label={resumen(puntos, al)}>
        {marcas.map(marca => {
          const y = p.y(marca)
          return (
            <g key={marca}>
              <line x1={m.izquierda} x2={ancho - m.derecha} y1={y} y2={y} className={css.raya} />
              <text
                x={angosta ? m.izquierda + 2 : m.izquierda - 8}
                y={angosta ? y - 4 : y + 4}
                textAnchor={angosta ? 'start' : 'end'}
              >
                {pesosCortos(String(marca))}
              </text>
            </g>
          )
        })}
        {aniosDe(puntos).map(f => (
          <g key={f}>
            <line x1={p.x(f)} x2={p.x(f)} y1={m.arriba} y2={m.alto - m.abajo} className={css.raya} />
            <text x={p.x(f) + 4} y={m.alto - 9}>
              {f.slice(0, 4)}
            </text>
          </g>
        ))}
        {dentro && (
          <g className={css.hoy}>
            <line x1={p.x(al)} x2={p.x(al)} y1={m.arriba - 8} y2={m.alto - m.abajo} />
            <text x={p.x(al)} y={12} textAnchor={p.x(al) > ancho - 90 ? 'end' : p.x(al) < 90 ? 'start' : 'middle'}>
              {rotuloAl}, {fechaCorta(al)}
            </text>
          </g>
        )}
        {presentes.map(l => (
          <path
            key={l.serie}
            d={caminoDe(l.serie, puntos, p)}
            fill="none"
            stroke={l.color}
            strokeWidth={l.grueso}
            strokeDasharray={l.trazo}
            strokeLinejoin="round"
          />
        ))}
      </svg>
      <ul className={css.leyenda}>
        {presentes.map(l => (
          <li key={l.serie}>
            <svg width="34" height="8" aria-hidden focusable="false">
              <line x1="0" x2="34" y1="4" y2="4" stroke={l.color} strokeWidth={l.grueso} strokeDasharray={l.trazo} />
            </svg>
            <span>
              <b>{l.nombre}</b>: {l.que.charAt(0).toLowerCase() + l.que.slice(1)}
            </span>
          </li>
        ))}
      </ul>
    </figure>
  )
}

/** The drawing in a sentence. */
function resumen(puntos: readonly PuntoConPrevision[], al: Fecha): string {
  const ultimo = puntos.findLast(q => q.fecha <= al) ?? puntos[0]!
  const cifras = LINEAS.filter(l => l.serie !== 'previsto').flatMap(l => {
    const v = ultimo[l.serie]
    return v === null ? [] : [`${l.nombre.toLowerCase()}, ${pesosCortos(v.toFixed(0))}`]
  })
  return `Curva S. Al ${fechaCorta(ultimo.fecha)}: ${cifras.join('; ')}. La tabla de abajo trae todos los puntos.`
}
