import { Dinero } from '../partes/Cifras.tsx'
import { porcentaje } from '../partes/formato.ts'
import { type Ejecucion, ETAPAS, fraccion, type Monto } from './montos.ts'
import css from './programa.module.css'

/** The six figures of a cut-off; each opens to the rows that make it up. */
export function Totales(props: {
  totales: NonNullable<Ejecucion['totales']>
  elegido: string | undefined
  elegir: (m: Monto) => void
}) {
  const { montos } = props.totales
  return (
    <ul className={css.totales} aria-label="Totales del corte">
      {ETAPAS.map(({ monto, nombre, que }) => {
        const parte = monto === 'inicial' || monto === 'modificado' ? null : fraccion(montos[monto], montos.modificado)
        return (
          <li key={monto}>
            <button type="button" aria-pressed={props.elegido === monto} onClick={() => props.elegir(monto)}>
              <span>{nombre}</span>
              <strong>
                <Dinero valor={montos[monto]} />
              </strong>
              <small>{parte ? `${porcentaje(parte)} del modificado` : que}</small>
              <small className={css.abre}>Ver sus filas</small>
            </button>
          </li>
        )
      })}
    </ul>
  )
}
