import { Enlace } from '../../marco/Enlace.tsx'
import { Aviso } from '../../partes/Estados.tsx'
import { area, partesPredial } from '../../partes/formato.ts'
import { Panel } from '../../partes/Panel.tsx'
import type { RespuestaPredio } from '../tipos.ts'
import css from './Predio.module.css'

/** What the checks of the map found here, with the cure. */
export function ProblemasDelMapa({ r }: { r: RespuestaPredio }) {
  if (r.hallazgos.length === 0) return null
  return (
    <Panel titulo="Problemas del mapa que lo tocan">
      <Aviso estado="atencion">
        {r.hallazgos.map(h => (
          <p key={`${h.regla}-${h.mensaje}`}>
            <strong>{h.mensaje}</strong> {h.areaM2 && Number(h.areaM2) > 0 && `(${area(h.areaM2)}) `}
            {h.cura}
          </p>
        ))}
      </Aviso>
    </Panel>
  )
}

/** The parcels beside it, each a step away. */
export function Vecinos({ r }: { r: RespuestaPredio }) {
  if (r.vecinos.length === 0) return null
  return (
    <div className="no-imprimir">
      <Panel titulo="Vecinos" nota="Predios que colindan con este, hasta a un metro">
        <ul className={css.vecinos}>
          {r.vecinos.map(v => (
            <li key={v.numero}>
              <Enlace a={`/predios/${v.numero}`} title={partesPredial(v.numero).join(' ')}>
                {v.direccion ?? `Predio ${v.numero.slice(17, 21)}`}
              </Enlace>
            </li>
          ))}
        </ul>
      </Panel>
    </div>
  )
}
