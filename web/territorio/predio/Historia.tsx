import { FechaTexto } from '../../partes/Cifras.tsx'
import { Panel } from '../../partes/Panel.tsx'
import type { RespuestaPredio } from '../tipos.ts'
import css from './Predio.module.css'

type Hecho = RespuestaPredio['historia'][number]

/** What one act changed on one day. */
interface Suceso {
  clave: string
  fecha: Hecho['fecha']
  clase: Hecho['clase']
  acto: string
  hechos: string[]
}

/** The facts gathered by day and act, in the order in which they came. */
export function sucesosDe(historia: readonly Hecho[]): Suceso[] {
  const sucesos = new Map<string, Suceso>()
  for (const h of historia) {
    const clave = `${h.fecha} ${h.clase} ${h.acto}`
    const s = sucesos.get(clave) ?? { clave, fecha: h.fecha, clase: h.clase, acto: h.acto, hechos: [] }
    s.hechos.push(h.que)
    sucesos.set(clave, s)
  }
  return [...sucesos.values()]
}

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
