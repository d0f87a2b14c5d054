import type { Entrada } from '../../api.ts'
import { useEjecucion } from '../../consultas.ts'
import { hoy } from '../../hoy.ts'
import { fechaCorta, numero } from '../../partes/formato.ts'
import { Panel } from '../../partes/Panel.tsx'
import { usePuedeEscribir } from '../comun.tsx'
import { AccionEnLateral } from './AccionEnLateral.tsx'
import type { Ficha } from './ficha.ts'
import css from './proyecto.module.css'

/** How much of the goal has been delivered, and when. */
export function Logros({ f }: { f: Ficha }) {
  const escribe = usePuedeEscribir()
  const registrar = useEjecucion('programa.registrarLogro')
  return (
    <Panel
      titulo="La meta"
      nota={f.proyecto.meta || 'Sin meta escrita'}
      acciones={
        escribe('programa.registrarLogro') && (
          <AccionEnLateral
            texto="Registrar lo entregado"
            accion="Registrar"
            hecho="Lo entregado quedó registrado."
            inicial={{ fecha: hoy() }}
            campos={[
              {
                tipo: 'decimal',
                nombre: 'cantidad',
                etiqueta: 'Entregado hasta ahora',
                sufijo: f.proyecto.metaUnidad,
                obligatorio: true,
              },
              { tipo: 'fecha', nombre: 'fecha', etiqueta: 'Al día', obligatorio: true, hasta: hoy() },
              { tipo: 'parrafo', nombre: 'nota', etiqueta: 'Nota', filas: 2 },
            ]}
            alEnviar={v =>
              registrar.mutateAsync({
                entrada: {
                  proyecto: f.proyecto.id,
                  fecha: v.fecha,
                  cantidad: v.cantidad,
                  nota: v.nota ?? '',
                } as Entrada<'programa.registrarLogro'>,
              })
            }
          />
        )
      }
    >
      {f.logros.length === 0 ? (
        <p className={css.tenue}>Todavía no se ha registrado nada entregado.</p>
      ) : (
        <ol className={css.lecturas}>
          {f.logros.map(l => (
            <li key={l.id}>
              <div>
                <time dateTime={l.fecha}>{fechaCorta(l.fecha)}</time>
                <span>
                  <b>
                    {numero(l.cantidad, 2)} {f.proyecto.metaUnidad}
                  </b>{' '}
                  {l.nota}
                </span>
              </div>
            </li>
          ))}
        </ol>
      )}
    </Panel>
  )
}
