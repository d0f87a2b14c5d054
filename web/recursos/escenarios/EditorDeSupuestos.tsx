import { Button, Group } from '@mantine/core'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useEjecucion } from '../../consultas.ts'
import { usePuedeEscribir } from '../../marco/corte.ts'
import { avisar, avisarConDeshacer } from '../../partes/Deshacer.tsx'
import { Aviso, ErrorVista } from '../../partes/Estados.tsx'
import { Panel } from '../../partes/Panel.tsx'
import type { Escenario, Escenarios } from '../tipos.ts'
import { type Borrador, leerBorrador } from './borrador.ts'
import { EditarRenglones } from './EditarRenglones.tsx'
import { Generales } from './Generales.tsx'
import { VistaPrevia } from './VistaPrevia.tsx'

/** The scenario as it is written: general assumptions, lines, and the result at once. */
export function EditorDeSupuestos(props: {
  datos: Escenarios
  escenario: Escenario | undefined
  inicial: Borrador
  volver: () => void
}) {
  const { escenario: e } = props
  const puede = usePuedeEscribir()('recursos.guardarEscenario')
  const guardar = useEjecucion('recursos.guardarEscenario')
  const [b, poner] = useState(props.inicial)
  const [intentado, intentar] = useState(false)
  const lectura = leerBorrador(b)
  const cambiar = (parte: Partial<Borrador>) => poner({ ...b, ...parte })
  const alGuardar = async () => {
    intentar(true)
    if ('errores' in lectura || b.nombre.trim() === '') return
    const entrada = {
      ...(e ? { id: e.id } : {}),
      nombre: b.nombre,
      descripcion: b.descripcion,
      referencia: b.referencia,
      supuestos: lectura.supuestos,
    }
    const hecho = await guardar.mutateAsync({ entrada, ...(e ? { version: e.version } : {}) }).catch(() => undefined)
    if (!hecho) return
    avisar(`«${b.nombre}» quedó guardado.`)
    props.volver()
  }
  return (
    <>
      <Panel titulo="Lo general">
        <Generales
          datos={props.datos}
          borrador={b}
          cambiar={cambiar}
          puede={puede}
          esReferencia={e?.referencia === true}
        />
      </Panel>
      <Panel titulo="Ingresos y gastos" nota="En pesos del primer año. Un año puede apartarse del crecimiento.">
        <EditarRenglones borrador={b} cambiar={cambiar} puede={puede} />
      </Panel>
      <Panel titulo="Lo que resulta" nota="Se calcula mientras escribe, con las mismas reglas con que se guarda.">
        {'errores' in lectura ? (
          <Aviso estado="atencion" alerta={intentado}>
            {lectura.errores.map(x => (
              <p key={`${x.donde} ${x.mensaje}`}>{x.mensaje}</p>
            ))}
          </Aviso>
        ) : (
          <VistaPrevia supuestos={lectura.supuestos} />
        )}
      </Panel>
      {guardar.error && <ErrorVista error={guardar.error} />}
      {intentado && b.nombre.trim() === '' && (
        <Aviso estado="vencido" alerta>
          Falta el nombre del escenario.
        </Aviso>
      )}
      <Group mt="md" gap="sm">
        {puede && (
          <Button loading={guardar.isPending} onClick={() => void alGuardar()}>
            Guardar el escenario
          </Button>
        )}
        <Button variant="default" onClick={props.volver}>
          Volver
        </Button>
        {e && puede && (
          <CopiarYQuitar escenario={e} volver={props.volver} unico={props.datos.escenarios.length === 1} />
        )}
      </Group>
    </>
  )
}

function CopiarYQuitar(props: { escenario: Escenario; volver: () => void; unico: boolean }) {
  const { escenario: e } = props
  const navegar = useNavigate()
  const { municipio } = useParams({ strict: false }) as { municipio?: string }
  const quitar = useEjecucion('recursos.quitarEscenario')
  const reponer = useEjecucion('recursos.guardarEscenario')
  const alQuitar = async () => {
    const hecho = await quitar.mutateAsync({ entrada: { id: e.id }, version: e.version }).catch(() => undefined)
    if (!hecho) return
    props.volver()
    const { nombre, descripcion, referencia, supuestos } = e
    avisarConDeshacer(`Se quitó «${e.nombre}».`, () =>
      reponer.mutateAsync({ entrada: { nombre, descripcion, referencia, supuestos } }),
    )
  }
  return (
    <>
      <Button
        variant="default"
        onClick={() =>
          void navegar({
            to: `/${municipio ?? ''}/recursos/escenarios/nuevo` as string,
            search: { copia: e.id } as never,
          })
        }
      >
        Hacer una copia
      </Button>
      {(!e.referencia || props.unico) && (
        <Button variant="subtle" color="gray" loading={quitar.isPending} onClick={() => void alQuitar()}>
          Quitar
        </Button>
      )}
      {quitar.error && <ErrorVista error={quitar.error} />}
    </>
  )
}
