import { FechaTexto } from '../../partes/Cifras.tsx'
import { Panel } from '../../partes/Panel.tsx'
import type { RespuestaPredio } from '../tipos.ts'
import css from './Predio.module.css'
import { sucesosDe } from './sucesos.ts'

/** All that changed on it, the last first, each with its act. */
export function Historia({ r }: { r: RespuestaPredio }) {
  if (r.historia.length === 0) return null
  return (
    <div className={css.conHistoria}>
      <Panel titulo="Historia" nota="Lo último primero, hasta la fecha de corte">
        <ol className={css.historia}>
          {sucesosDe(r.historia).map(s => (
            <li key={s.clave} data-clase={s.clase}>
              <FechaTexto fecha={s.fecha} corta />
              <div>
                <span className={css.nombre}>{s.acto}</span>{' '}
                <small>{s.clase === 'catastro' ? 'catastro' : 'plan'}</small>
                {s.hechos.length === 1 ? (
                  <p>{s.hechos[0]}</p>
                ) : (
                  <ul>
                    {s.hechos.map(h => (
                      <li key={h}>{h}</li>
                    ))}
                  </ul>
                )}
              </div>
            </li>
          ))}
        </ol>
      </Panel>
    </div>
  )
}
