import type { Fecha } from '../../ley388/fecha.ts'
import { Enlace } from '../marco/Enlace.tsx'
import css from './Asunto.module.css'
import { FechaTexto } from './Cifras.tsx'
import { ConCita } from './Cita.tsx'
import { type Estado, EstadoIcono } from './EstadoInsignia.tsx'

/** What needs somebody, as the server tells it. */
export interface DatosDeAsunto {
  id: string
  que: string
  porque: string
  articulo?: string | undefined
  quien?: string | undefined
  vence?: Fecha | undefined
  dias?: number | undefined
  estado: Estado
  /** Path of the screen where one acts, with its parameters. */
  ruta: string
}

/** What · why (article) · who · when, one a row; with `atender`, act now. */
export function Asuntos(props: { asuntos: readonly DatosDeAsunto[]; hoy: Fecha; atender: boolean }) {
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

function Atender({ asunto: a }: { asunto: DatosDeAsunto }) {
  const [ruta = '/', consulta] = a.ruta.split('?')
  return (
    <Enlace a={ruta} buscar={Object.fromEntries(new URLSearchParams(consulta))} className={css.atender}>
      Atender<span className="solo-lector">: {a.que}</span>
    </Enlace>
  )
}
