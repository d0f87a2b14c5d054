import type { ReactNode } from 'react'
import type { Fecha } from '../../ley388/fecha.ts'
import { numeroDeDia } from '../../ley388/fecha.ts'
import type { Estado } from './EstadoInsignia.tsx'
import { fechaCorta, fechaLarga } from './formato.ts'
import css from './partes.module.css'

export interface Tramo {
  id: string
  nombre: string
  desde: Fecha
  hasta: Fecha
  estado?: Estado
  /** Band on which it is drawn, 0 the first. */
  pista?: number
}

export interface Hito {
  id: string
  fecha: Fecha
  nombre: ReactNode
  pista?: number
}

/** Periods as bands and events as marks on one scale, with today. The list below says the same in words. */
export function LineaDeTiempo(props: {
  nombre: string
  tramos: Tramo[]
  hitos?: Hito[]
  hoy: Fecha
  conLista?: boolean
}) {
  const hitos = props.hitos ?? []
  const dias = [
    ...props.tramos.flatMap(t => [numeroDeDia(t.desde), numeroDeDia(t.hasta)]),
    ...hitos.map(h => numeroDeDia(h.fecha)),
  ]
  if (dias.length === 0) return null
  const inicio = Math.min(...dias)
  const largo = Math.max(1, Math.max(...dias) - inicio)
  const x = (f: Fecha) => ((numeroDeDia(f) - inicio) / largo) * 100
  const pistas = [...new Set([...props.tramos, ...hitos].map(p => p.pista ?? 0))].sort((a, b) => a - b)
  const hoyX = x(props.hoy)
  const anios = escala(inicio, largo)
  const sucesos = [
    ...props.tramos.map(t => ({
      id: t.id,
      fecha: t.desde,
      texto: (
        <>
          {t.nombre}, hasta el {fechaLarga(t.hasta)}
        </>
      ),
    })),
    ...hitos.map(h => ({ id: h.id, fecha: h.fecha, texto: h.nombre })),
  ].sort((a, b) => a.fecha.localeCompare(b.fecha))
  return (
    <figure className={css.linea} aria-label={props.nombre}>
      <div className={css.lineaBandas} aria-hidden={props.conLista !== false}>
        {pistas.map(pista => (
          <div key={pista} className={css.lineaPista}>
            {props.tramos
              .filter(t => (t.pista ?? 0) === pista)
              .map(t => (
                <div
                  key={t.id}
                  className={css.lineaTramo}
                  data-estado={t.estado}
                  style={{ left: `${x(t.desde)}%`, width: `${Math.max(0.6, x(t.hasta) - x(t.desde))}%` }}
                  title={`${t.nombre}: ${fechaCorta(t.desde)} a ${fechaCorta(t.hasta)}`}
                >
                  {t.nombre}
                </div>
              ))}
            {hitos
              .filter(h => (h.pista ?? 0) === pista)
              .map(h => (
                <div
                  key={h.id}
                  className={css.lineaHito}
                  style={{ left: `${x(h.fecha)}%` }}
                  title={fechaCorta(h.fecha)}
                />
              ))}
          </div>
        ))}
        <div className={css.lineaEscala}>
          {anios.map(a => (
            <span key={a.texto} style={{ left: `${a.x}%` }}>
              {a.texto}
            </span>
          ))}
        </div>
        {hoyX >= 0 && hoyX <= 100 && (
          <div className={css.lineaHoy} style={{ left: `${hoyX}%` }} {...(hoyX > 80 ? { 'data-final': true } : {})}>
            <span>hoy, {fechaCorta(props.hoy)}</span>
          </div>
        )}
      </div>
      {props.conLista !== false && (
        <ol className={css.eventos}>
          {sucesos.map(s => (
            <li key={s.id}>
              <time dateTime={s.fecha}>{fechaCorta(s.fecha)}</time>
              <span>{s.texto}</span>
            </li>
          ))}
        </ol>
      )}
    </figure>
  )
}

/** Marks of years, at most eight, on the first of January. */
function escala(inicio: number, largo: number): { texto: string; x: number }[] {
  const anio = (n: number) => 1970 + n / 365.2425
  const primero = Math.ceil(anio(inicio) - 0.003)
  const ultimo = Math.floor(anio(inicio + largo) + 0.003)
  const cada = Math.max(1, Math.ceil((ultimo - primero) / 8))
  const marcas: { texto: string; x: number }[] = []
  for (let a = primero; a <= ultimo; a += cada) {
    const dia = numeroDeDia(`${a}-01-01` as Fecha)
    marcas.push({ texto: String(a), x: Math.min(100, Math.max(0, ((dia - inicio) / largo) * 100)) })
  }
  return marcas
}
