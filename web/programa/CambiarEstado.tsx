import { Menu, Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { type EstadoDeProyecto, SIGUE } from '../../proyectos/estados.ts'
import { useEjecucion } from '../consultas.ts'
import { avisar, avisarConDeshacer } from '../partes/Deshacer.tsx'
import { ErrorVista } from '../partes/Estados.tsx'
import type { Periodo, Proyecto } from './modelo.ts'
import { PorActo } from './PorActo.tsx'
import { nombreDeEstado } from './palabras.ts'

/** What a project may become from how it is. Giving it up, or taking it up again, asks for its act after the approval. */
export function CambiarEstado(props: { proyecto: Proyecto; periodo: Periodo; boton: ReactNode }) {
  const { proyecto, periodo } = props
  const cambiar = useEjecucion('programa.cambiarEstado')
  const [pidiendo, pedir] = useState<EstadoDeProyecto>()
  const [falla, fallar] = useState<unknown>()
  const pasar = async (estado: EstadoDeProyecto, porActo: { acto?: string; motivo?: string } = {}) => {
    const { version } = await cambiar.mutateAsync({
      entrada: { id: proyecto.id, estado, ...porActo },
      version: proyecto.version,
    })
    const dicho = `«${proyecto.nombre}» quedó ${nombreDeEstado(estado).toLowerCase()}.`
    if (porActo.acto || !SIGUE[estado].includes(proyecto.estado)) return avisar(dicho)
    avisarConDeshacer(dicho, () =>
      cambiar.mutateAsync({ entrada: { id: proyecto.id, estado: proyecto.estado }, version }).catch(fallar),
    )
  }
  const elegir = (estado: EstadoDeProyecto) => {
    fallar(undefined)
    const porActo = estado === 'descartado' || proyecto.estado === 'descartado'
    if (porActo && periodo.estado === 'aprobado') pedir(estado)
    else void pasar(estado).catch(fallar)
  }
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>{props.boton}</Menu.Target>
        <Menu.Dropdown>
          {SIGUE[proyecto.estado].map(e => (
            <Menu.Item key={e} onClick={() => elegir(e)}>
              Pasar a: {nombreDeEstado(e).toLowerCase()}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {falla !== undefined && <ErrorVista error={falla} />}
      <Modal opened={pidiendo !== undefined} onClose={() => pedir(undefined)} title="El acto que lo ordena" size="lg">
        <PorActo
          periodo={periodo}
          accion="Cambiar el estado"
          cancelar={() => pedir(undefined)}
          alEnviar={async porActo => {
            if (pidiendo) await pasar(pidiendo, porActo)
            pedir(undefined)
          }}
        />
      </Modal>
    </>
  )
}
