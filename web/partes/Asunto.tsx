import type { Fecha } from '../../ley388/fecha.ts'
import type { Salida } from '../api.ts'
import { Enlace } from '../marco/Enlace.tsx'
import css from './Asunto.module.css'
import { FechaTexto } from './Cifras.tsx'
import { ConCita } from './Cita.tsx'
import { EstadoIcono } from './EstadoInsignia.tsx'

/** What needs somebody, as the server tells it of any area. */
export type Asunto = Salida<'plan.atencion'>[number]

/** What · why (article) · who · when, one a row; with `atender`, act now. */
export function Asuntos(props: { asuntos: readonly Asunto[]; hoy: Fecha; atender: boolean }) {
  return (
    <ul className={css.asuntos}>
      {props.asuntos.map(a => (
        <li key={a.id} className={css.asunto}>
          <EstadoIcono estado={a.estado} />
          <div>
            <strong>{a.que}</strong>
            <p>
              <ConCita texto={a.porque} de={a.articulo} />
            </p>
            <small>
              {a.quien}
              {a.quien && a.vence && ' · '}
              {a.vence && (
                <FechaTexto fecha={a.vence} hoy={props.hoy} {...(a.dias === undefined ? {} : { dias: a.dias })} />
              )}
            </small>
          </div>
          {props.atender && <Atender asunto={a} />}
        </li>
      ))}
    </ul>
  )
}

function Atender({ asunto: a }: { asunto: Asunto }) {
  const [ruta = '/', consulta] = a.ruta.split('?')
  return (
    <Enlace a={ruta} buscar={Object.fromEntries(new URLSearchParams(consulta))} className={css.atender}>
      Atender<span className="solo-lector">: {a.que}</span>
    </Enlace>
  )
}
