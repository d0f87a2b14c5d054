import { ArticuloRef } from '../../partes/Articulo.tsx'
import { Aviso } from '../../partes/Estados.tsx'
import type { RespuestaPredio } from '../tipos.ts'
import css from './Predio.module.css'

/** What cannot be obeyed at once, said first: which rule, against which, and which prevails. */
export function Conflictos(props: { conflictos: RespuestaPredio['conflictos'] }) {
  const unicos = [...new Map(props.conflictos.map(c => [c.frase, c])).values()]
  if (unicos.length === 0) return null
  return (
    <div className={css.conflictos}>
      <Aviso estado="vencido">
        <p>
          <strong>
            {unicos.length === 1
              ? 'Dos reglas se contradicen en este predio'
              : `${unicos.length} contradicciones entre las reglas de este predio`}
          </strong>
        </p>
        <ul>
          {unicos.map(c => (
            <li key={c.frase}>
              {c.frase}{' '}
              <span className="no-imprimir">
                <ArticuloRef cita={c.articulo} />
              </span>
              {c.prevalece === null && ' La ley no dice cuál prevalece: decida la oficina y corrija la norma.'}
            </li>
          ))}
        </ul>
      </Aviso>
    </div>
  )
}
