import { Panel } from '../../partes/Panel.tsx'
import type { RespuestaCapas, RespuestaPredio } from '../tipos.ts'
import { FilaZona, zonasDeGrupos } from './FilaZona.tsx'
import css from './Predio.module.css'

/** The zones of the plan in which the parcel lies. */
export function Rige({ r, capas }: { r: RespuestaPredio; capas: RespuestaCapas }) {
  const zonas = zonasDeGrupos(r, capas, ['suelo', 'norma', 'otras']).filter(z => z.clase !== 'clase-de-suelo')
  return (
    <Panel titulo="Qué lo rige" sinMargen>
      {zonas.length === 0 ? (
        <div className={css.aparte}>
          <p>
            Ninguna zona del plan lo cubre en esta fecha: o faltan capas por importar, o el mapa tiene un vacío aquí.
          </p>
        </div>
      ) : (
        <ul className={css.filas}>
          {zonas.map(z => (
            <FilaZona key={z.objeto} z={z} r={r} capas={capas} />
          ))}
        </ul>
      )}
    </Panel>
  )
}
