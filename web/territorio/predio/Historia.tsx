import { FechaTexto } from '../../partes/Cifras.tsx'
import { Panel } from '../../partes/Panel.tsx'
import type { RespuestaPredio } from '../tipos.ts'
import css from './Predio.module.css'

/** All that changed on it, the last first, each with its act. */
export function Historia({ r }: { r: RespuestaPredio }) {
  if (r.historia.length === 0) return null
  return (
    <div className={css.conHistoria}>
      <Panel titulo="Historia" nota="Lo último primero; hasta la fecha de corte">
        <ol className={css.historia}>
          {r.historia.map((h, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two facts of one day may say the same
            <li key={i} data-clase={h.clase}>
              <FechaTexto fecha={h.fecha} corta />
              <div>
                {h.que}
                <small>
                  {h.clase === 'catastro' ? 'Catastro' : 'Norma'} · {h.acto}
                </small>
              </div>
            </li>
          ))}
        </ol>
      </Panel>
    </div>
  )
}
