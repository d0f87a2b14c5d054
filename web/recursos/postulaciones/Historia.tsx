import { Button } from '@mantine/core'
import { useState } from 'react'
import { direccion } from '../../api.ts'
import { useEjecucion } from '../../consultas.ts'
import { usePuedeEscribir } from '../../marco/corte.ts'
import { Dinero } from '../../partes/Cifras.tsx'
import { avisar } from '../../partes/Deshacer.tsx'
import { fechaCorta } from '../../partes/formato.ts'
import { Formulario } from '../../partes/formulario/Formulario.tsx'
import { Lateral } from '../../partes/Lateral.tsx'
import { Panel } from '../../partes/Panel.tsx'
import { sumarExacto } from '../../partes/tabla/columnas.ts'
import css from '../recursos.module.css'
import type { Ficha } from '../tipos.ts'

type Suceso = Ficha['historia'][number]

/** All that happened to an application, the latest first; what was a mistake stays, crossed out, with its reason. */
export function Historia({ ficha }: { ficha: Ficha }) {
  const escribe = usePuedeEscribir()
  const [anulando, anular] = useState<Suceso>()
  const vigentes = ficha.historia.filter(s => s.anulada === null)
  const ultima = vigentes.length > 1 ? vigentes.at(-1) : undefined
  return (
    <Panel titulo="Historia" nota="Cada etapa queda con su fecha, su documento y la respuesta; no se borra.">
      <ol className={css.historia}>
        {ficha.historia.toReversed().map(s => (
          <li key={s.id} data-anulada={s.anulada ? true : undefined}>
            <time dateTime={s.fecha}>{fechaCorta(s.fecha)}</time>
            <div>
              <strong>{s.etapaNombre}</strong>
              {s.montos.length > 0 && (
                <>
                  {' '}
                  · <Dinero valor={sumarExacto(s.montos.map(m => m.valor))} />
                </>
              )}
              {s.respuesta && <p>{s.respuesta}</p>}
              {s.anulada && (
                <p>
                  Anulada el {fechaCorta(s.anulada.fecha)} por {s.anulada.por}: {s.anulada.motivo}
                </p>
              )}
              <small>
                {s.documento && `${s.documento} · `}
                {s.archivo && (
                  <>
                    <a href={`${direccion('platform.archivos')}/${s.archivo}`}>Ver el archivo</a> ·{' '}
                  </>
                )}
                registró {s.registradaPor}
              </small>
              {s === ultima && escribe('recursos.anularEtapa') && (
                <div>
                  <Button size="compact-xs" variant="subtle" px={0} onClick={() => anular(s)}>
                    Anular esta etapa
                  </Button>
                </div>
              )}
            </div>
          </li>
        ))}
      </ol>
      <Lateral titulo="Anular la etapa" abierto={anulando !== undefined} cerrar={() => anular(undefined)}>
        {anulando && <Anular postulacion={ficha.postulacion.id} suceso={anulando} cerrar={() => anular(undefined)} />}
      </Lateral>
    </Panel>
  )
}

function Anular({ postulacion, suceso, cerrar }: { postulacion: string; suceso: Suceso; cerrar: () => void }) {
  const anular = useEjecucion('recursos.anularEtapa')
  return (
    <>
      <p className={css.tenue}>
        «{suceso.etapaNombre}» dejará de contar y la postulación volverá a la etapa anterior. El registro queda en la
        historia, con el motivo.
      </p>
      <Formulario
        campos={[{ tipo: 'parrafo', nombre: 'motivo', etiqueta: 'Por qué se anula', obligatorio: true, filas: 2 }]}
        accion="Anular la etapa"
        cancelar={cerrar}
        alEnviar={async ({ motivo }) => {
          await anular.mutateAsync({ entrada: { postulacion, etapa: suceso.id, motivo: String(motivo) } })
          avisar(`«${suceso.etapaNombre}» quedó anulada.`)
          cerrar()
        }}
      />
    </>
  )
}
