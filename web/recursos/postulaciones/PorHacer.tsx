import { Enlace } from '../../marco/Enlace.tsx'
import { EstadoInsignia } from '../../partes/EstadoInsignia.tsx'
import { Panel } from '../../partes/Panel.tsx'
import css from '../recursos.module.css'
import type { Resumen } from '../tipos.ts'
import { AvisoEnPalabras } from './AvisoEnPalabras.tsx'

/** What has to be done about some application, the gravest first. */
export function PorHacer({ postulaciones }: { postulaciones: readonly Resumen[] }) {
  const avisos = postulaciones.flatMap(p => p.avisos.map(aviso => ({ p, aviso })))
  if (avisos.length === 0) return null
  return (
    <Panel titulo="Requiere su atención" sinMargen>
      <ul className={css.lista}>
        {avisos.map(({ p, aviso }) => (
          <li key={`${p.id} ${aviso.texto}`}>
            <div>
              <AvisoEnPalabras aviso={aviso} />
              <small>
                <Enlace a={`/recursos/postulaciones/${p.id}`}>{p.nombre}</Enlace> · {p.entidad}
              </small>
            </div>
            <EstadoInsignia estado={aviso.estado} />
          </li>
        ))}
      </ul>
    </Panel>
  )
}
