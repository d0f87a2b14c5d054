import Check from 'lucide-react/icons/check'
import type { ReactNode } from 'react'
import css from './partes.module.css'

export interface Paso {
  clave: string
  titulo: string
  /** What was decided, shown once the step is done. */
  resumen?: ReactNode
  /** The step's content; only the open one is mounted. */
  contenido: ReactNode
}

/** Steps that open in turn: those done keep their summary and can be opened again, those ahead wait. */
export function Pasos(props: { pasos: Paso[]; actual: string; volver?: (clave: string) => void }) {
  const indice = props.pasos.findIndex(p => p.clave === props.actual)
  return (
    <ol className={css.pasos}>
      {props.pasos.map((paso, i) => {
        const estado = i < indice ? 'hecho' : i === indice ? 'abierto' : 'cerrado'
        const titulo = (
          <>
            <b aria-hidden>{estado === 'hecho' ? <Check size={15} /> : i + 1}</b>
            <span>
              <strong>{paso.titulo}</strong>
              <span className="solo-lector">
                , paso {i + 1} de {props.pasos.length},{' '}
                {estado === 'hecho' ? 'hecho' : estado === 'abierto' ? 'actual' : 'pendiente'}
              </span>
              {estado === 'hecho' && paso.resumen && <small>{paso.resumen}</small>}
            </span>
          </>
        )
        return (
          <li
            key={paso.clave}
            className={css.paso}
            data-estado={estado}
            aria-current={estado === 'abierto' ? 'step' : undefined}
          >
            {estado === 'hecho' && props.volver ? (
              <button type="button" className={css.pasoTitulo} onClick={() => props.volver?.(paso.clave)}>
                {titulo}
                <small>Cambiar</small>
              </button>
            ) : (
              <div className={css.pasoTitulo}>{titulo}</div>
            )}
            {estado === 'abierto' && <div className={css.pasoCuerpo}>{paso.contenido}</div>}
          </li>
        )
      })}
    </ol>
  )
}
