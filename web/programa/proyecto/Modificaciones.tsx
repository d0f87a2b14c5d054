import { fechaLarga } from '../../partes/formato.ts'
import { Panel } from '../../partes/Panel.tsx'
import type { Ficha } from './ficha.ts'
import css from './proyecto.module.css'

/** What changed of what had been approved, by which act and why. */
export function Modificaciones({ f }: { f: Ficha }) {
  if (f.modificaciones.length === 0) return null
  return (
    <Panel titulo="Modificaciones" nota="Lo que cambió de lo aprobado. La línea base queda como se aprobó (art. 18).">
      {f.modificaciones.map(m => (
        <article key={`${m.acto} ${m.fecha} ${m.motivo} ${m.cambios[0]?.objeto}`} className={css.desviacion}>
          <header>
            <strong>{m.acto}</strong>
            <small>
              {fechaLarga(m.fecha)}, {m.por}
            </small>
          </header>
          <p>{m.motivo}</p>
          <ul>
            {m.cambios.map(c => (
              <li key={`${c.objeto} ${c.campo} ${c.ahora}`}>
                {c.nombre}, {CAMPO[c.campo] ?? c.campo}: {c.antes ?? 'nada'} → {c.ahora ?? 'nada'}
              </li>
            ))}
          </ul>
        </article>
      ))}
    </Panel>
  )
}

const CAMPO: Readonly<Record<string, string>> = {
  duracion: 'duración en días',
  noAntes: 'no antes de',
  metaCantidad: 'cantidad de la meta',
  metaUnidad: 'unidad de la meta',
}
