import type { Decimal } from '../../../ley388/decimal.ts'
import type { Fecha } from '../../../ley388/fecha.ts'
import type { Avance } from '../../../proyectos/avance.ts'
import type { Tramo } from '../../../proyectos/tipos.ts'
import { Dinero } from '../../partes/Cifras.tsx'
import { fechaLarga, numero, pesosCortos } from '../../partes/formato.ts'
import { PorQue } from '../../partes/PorQue.tsx'
import type { ValorLeido } from '../curva/leer-curva.ts'
import { diasDeAtraso } from '../modelo.ts'
import { Atraso } from '../tabla/columnas.tsx'
import type { Ficha } from './ficha.ts'
import css from './proyecto.module.css'

/** What was promised, how it is now and how it will end: dates, pesos and goal, side by side. */
export function Promesa(props: {
  f: Ficha
  al: Fecha
  tramo: Tramo | undefined
  avance: Avance
  valor: ValorLeido | null
  costo: Decimal
  segun: string
}) {
  const { f, tramo, avance, valor } = props
  const base = f.base?.proyectos[0]
  const empezo = f.actividades.flatMap(a => a.inicioReal ?? []).sort()[0]
  const termino = f.actividades.length > 0 && f.actividades.every(a => a.finReal !== null)
  const meta = (cantidad: string | null) =>
    cantidad === null ? '—' : `${numero(cantidad, 2)} ${f.proyecto.metaUnidad}`
  const atraso = diasDeAtraso(tramo, base)
  return (
    <div className={css.promesa}>
      <table aria-label="Lo prometido y lo que pasa">
        <thead>
          <tr>
            <td />
            <th scope="col">Se prometió</th>
            <th scope="col">Va</th>
            <th scope="col">Se espera</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">Empieza</th>
            <td>{base ? fechaLarga(base.inicio) : '—'}</td>
            <td>{empezo ? `empezó el ${fechaLarga(empezo)}` : 'no ha empezado'}</td>
            <td>{tramo ? fechaLarga(tramo.inicio) : '—'}</td>
          </tr>
          <tr>
            <th scope="row">Termina</th>
            <td>{base ? fechaLarga(base.fin) : '—'}</td>
            <td>
              {termino
                ? 'terminó'
                : avance.avance === null
                  ? 'sin actividades'
                  : `avance físico: ${numero(avance.avance.toFixed(), 1)} %`}
              {avance.avance !== null && (
                <PorQue de="el avance físico" memoria={avance.memoria.toJSON()} articulo="art. 18" />
              )}
            </td>
            <td>
              {tramo ? fechaLarga(tramo.fin) : '—'} <Atraso dias={atraso} />
            </td>
          </tr>
          <tr>
            <th scope="row">Cuesta</th>
            <td>{base ? <Dinero valor={base.costo} /> : <Dinero valor={props.costo.toFixed()} />}</td>
            <td>
              <Dinero valor={f.dinero.obligaciones} /> obligados, <Dinero valor={f.dinero.pagos} /> pagados
              <small>{props.segun}</small>
            </td>
            <td>
              {valor?.eac ? (
                <>
                  {pesosCortos(valor.eac.toFixed(0))}
                  <PorQue de="el costo final previsto" memoria={valor.pasos} articulo="art. 18" />
                </>
              ) : (
                <Dinero valor={f.dinero.modificado === '0' ? f.dinero.presupuesto : f.dinero.modificado} />
              )}
            </td>
          </tr>
          <tr>
            <th scope="row">Entrega</th>
            <td>
              {meta(base?.metaCantidad ?? f.proyecto.metaCantidad)}
              <small>{f.proyecto.meta}</small>
            </td>
            <td>
              {f.proyecto.logrado === null ? 'nada registrado todavía' : `${meta(f.proyecto.logrado)} entregados`}
            </td>
            <td>{meta(f.proyecto.metaCantidad)}</td>
          </tr>
        </tbody>
      </table>
    </div>
  )
}
