/* biome-ignore-all lint/a11y: a treegrid whose rows are placed by hand has no elements of its own; the chart hears its keys */
import ChevronRight from 'lucide-react/icons/chevron-right'
import { memo } from 'react'
import type { Fecha } from '../../../ley388/fecha.ts'
import type { Programada, Tramo } from '../../../proyectos/tipos.ts'
import { fechaCorta } from '../../partes/formato.ts'
import { barraDe, type Escala, xDelHito } from './escala.ts'
import { type Fila, NIVEL } from './filas.ts'
import { fraseDeActividad, fraseDeProyecto } from './frases.ts'
import css from './Gantt.module.css'

export const ALTO = 36

export interface PropsFila {
  fila: Fila
  indice: number
  y: number
  escala: Escala
  abierta: boolean
  enfocable: boolean
  mueve: boolean
  tramo: Programada | Tramo | undefined
  base: { inicio: Fecha; fin: Fecha } | undefined
}

/** A row of the chart. Clicks and keys are heard by the chart as a whole, by the data of what is touched. */
export const FilaGantt = memo(function FilaGantt(p: PropsFila) {
  const { fila, tramo } = p
  const nombre =
    fila.clase === 'programa' ? fila.nombre : fila.clase === 'proyecto' ? fila.proyecto.nombre : fila.actividad.nombre
  const codigo =
    fila.clase === 'programa' ? fila.codigo : fila.clase === 'proyecto' ? fila.proyecto.codigo : fila.actividad.codigo
  return (
    <div
      role="row"
      className={css.fila}
      data-indice={p.indice}
      data-clase={fila.clase}
      aria-level={NIVEL[fila.clase]}
      aria-rowindex={p.indice + 2}
      {...(fila.hijos > 0 ? { 'aria-expanded': p.abierta } : {})}
      tabIndex={p.enfocable ? 0 : -1}
      style={{ transform: `translateY(${p.y}px)` }}
    >
      <div
        role="gridcell"
        className={css.nombre}
        style={{ '--sangria': `${(NIVEL[fila.clase] - 1) * 16}px` } as object}
      >
        <span className={css.rotuloNombre} title={`${codigo} · ${nombre}`}>
          {fila.hijos > 0 ? (
            <button
              type="button"
              tabIndex={-1}
              className={css.pliegue}
              data-pliegue
              data-abierto={p.abierta || undefined}
              aria-label={`${p.abierta ? 'Plegar' : 'Abrir'} ${nombre}`}
            >
              <ChevronRight size={15} aria-hidden />
            </button>
          ) : (
            <span style={{ width: 8 }} />
          )}
          <span>{nombre}</span>
        </span>
        <span className={css.fin}>{tramo && fila.clase !== 'programa' ? fechaCorta(tramo.fin) : ''}</span>
      </div>
      <div role="gridcell" className={css.pista}>
        <Barras {...p} />
      </div>
    </div>
  )
})

function Barras({ fila, escala, tramo, base, mueve }: PropsFila) {
  if (fila.clase === 'programa' || !tramo) {
    return (
      <span className="solo-lector">{fila.clase === 'programa' ? `${fila.hijos} proyectos` : 'Sin actividades'}</span>
    )
  }
  const b = base && barraDe(escala, base.inicio, base.fin)
  const linea = b && <span className={css.base} style={{ left: b.x, width: b.ancho }} aria-hidden />
  if (fila.clase === 'proyecto') {
    const { x, ancho } = barraDe(escala, tramo.inicio, tramo.fin)
    return (
      <>
        {linea}
        <span className={css.tramo} data-clase="proyecto" style={{ left: x, width: ancho }} aria-hidden />
        <span className="solo-lector">{fraseDeProyecto(tramo, base)}</span>
      </>
    )
  }
  const a = fila.actividad
  const critica = 'critica' in tramo && tramo.critica
  const marca = critica ? { 'data-critica': true } : {}
  const hito = a.duracion === 0
  const { x, ancho } = barraDe(escala, tramo.inicio, tramo.fin)
  return (
    <>
      {linea}
      {hito ? (
        <span
          className={css.hito}
          {...marca}
          {...(a.inicioReal ? { 'data-cumplido': true } : {})}
          {...(mueve && !a.inicioReal ? { 'data-agarre': 'mover', 'data-mueve': true } : {})}
          style={{ left: xDelHito(escala, tramo.fin) }}
          aria-hidden
        />
      ) : (
        <span
          className={css.tramo}
          {...marca}
          {...(mueve && !a.inicioReal ? { 'data-agarre': 'mover', 'data-mueve': true } : {})}
          style={{ left: x, width: ancho }}
          title={`${fechaCorta(tramo.inicio)} a ${fechaCorta(tramo.fin)}`}
          aria-hidden
        >
          <span className={css.hecho} style={{ display: 'block', width: `${a.avance}%` }} />
          {mueve && !a.finReal && ancho > 20 && <span className={css.asa} data-agarre="alargar" />}
        </span>
      )}
      {critica && (
        <span className={css.rotulo} style={{ left: hito ? x + 12 : x + ancho }} aria-hidden>
          <b>crítica</b>
        </span>
      )}
      <span className="solo-lector">{fraseDeActividad(a, tramo as Programada, base)}</span>
    </>
  )
}
