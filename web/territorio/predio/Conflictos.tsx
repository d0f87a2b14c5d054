import { ArticuloRef } from '../../partes/Articulo.tsx'
import { Aviso } from '../../partes/Estados.tsx'
import type { RespuestaPredio } from '../tipos.ts'
import css from './Predio.module.css'

/** The sentence ends with its article between parentheses, which here opens. */
const CITA_FINAL = /\s*\(art\. [^)]*\)\.?$/

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
              {c.frase.replace(CITA_FINAL, '')} (<ArticuloRef cita={c.articulo} />)
            </li>
          ))}
        </ul>
      </Aviso>
    </div>
  )
}
