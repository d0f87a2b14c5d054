import { Enlace } from '../../marco/Enlace.tsx'
import { Dinero } from '../../partes/Cifras.tsx'
import { EstadoInsignia } from '../../partes/EstadoInsignia.tsx'
import { sumarExacto } from '../../partes/tabla/columnas.ts'
import css from '../recursos.module.css'
import type { Etapa, Resumen } from '../tipos.ts'
import { AvisoEnPalabras } from './AvisoEnPalabras.tsx'

/** The applications by the stage in which they are, in the order of the way. */
export function Tablero(props: { etapas: { id: Etapa; nombre: string }[]; postulaciones: Resumen[] }) {
  return (
    <div className={css.tablero}>
      {props.etapas.map(e => {
        const suyas = props.postulaciones.filter(p => p.etapa === e.id)
        return (
          <section key={e.id} className={css.columna} aria-label={e.nombre}>
            <h3>
              {e.nombre} <span>{suyas.length}</span>
            </h3>
            {suyas.length === 0 ? (
              <p>Ninguna</p>
            ) : (
              <>
                <ul>
                  {suyas.map(p => (
                    <Tarjeta key={p.id} postulacion={p} />
                  ))}
                </ul>
                <p style={{ marginTop: 8 }}>
                  Suman <Dinero valor={sumarExacto(suyas.map(p => p.concedido ?? p.solicitado))} />
                </p>
              </>
            )}
          </section>
        )
      })}
    </div>
  )
}

function Tarjeta({ postulacion: p }: { postulacion: Resumen }) {
  const [aviso] = p.avisos
  return (
    <li className={css.tarjeta}>
      <Enlace a={`/recursos/postulaciones/${p.id}`}>{p.nombre}</Enlace>
      <small>{p.entidad}</small>
      <span>
        <Dinero valor={p.concedido ?? p.solicitado} /> {p.concedido === null ? 'solicitados' : 'concedidos'}
      </span>
      {aviso && (
        <small>
          <EstadoInsignia estado={aviso.estado} /> <AvisoEnPalabras aviso={aviso} />
        </small>
      )}
    </li>
  )
}
