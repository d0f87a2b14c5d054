import { Button, Menu } from '@mantine/core'
import Plus from 'lucide-react/icons/plus'
import { useState } from 'react'
import type { Entrada } from '../api.ts'
import { useConsulta, useEjecucion } from '../consultas.ts'
import { avisar } from '../partes/Deshacer.tsx'
import { Formulario } from '../partes/formulario/Formulario.tsx'
import { Lateral } from '../partes/Lateral.tsx'
import { usePuedeEscribir } from './comun.tsx'
import type { Periodo, Programa } from './modelo.ts'
import { EditarProyecto } from './proyecto/EditarProyecto.tsx'
import { useAbrirProyecto } from './usarAbrirProyecto.ts'

type DelPrograma = Programa['programas'][number]

/** P1: a programme or a project is added to the tree, or a programme is corrected. */
export function Agregar({ periodo, programas }: { periodo: Periodo; programas: readonly DelPrograma[] }) {
  const escribe = usePuedeEscribir()
  const abrirProyecto = useAbrirProyecto()
  const [que, elegir] = useState<'proyecto' | 'programa' | DelPrograma>()
  const cerrar = () => elegir(undefined)
  if (!escribe('programa.guardarPrograma')) return null
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button leftSection={<Plus size={16} aria-hidden />}>Agregar</Button>
        </Menu.Target>
        <Menu.Dropdown>
          {programas.length > 0 && <Menu.Item onClick={() => elegir('proyecto')}>Un proyecto</Menu.Item>}
          <Menu.Item onClick={() => elegir('programa')}>Un programa</Menu.Item>
          {programas.length > 0 && <Menu.Label>Corregir un programa</Menu.Label>}
          {programas.slice(0, 30).map(x => (
            <Menu.Item key={x.id} onClick={() => elegir(x)}>
              {x.codigo} · {x.nombre}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Lateral titulo="Agregar un proyecto" abierto={que === 'proyecto'} cerrar={cerrar}>
        <EditarProyecto
          periodo={periodo}
          cerrar={id => {
            cerrar()
            if (id) abrirProyecto(id)
          }}
        />
      </Lateral>
      <Lateral
        titulo={typeof que === 'object' ? que.nombre : 'Agregar un programa'}
        abierto={que === 'programa' || typeof que === 'object'}
        cerrar={cerrar}
      >
        <EditarPrograma periodo={periodo} {...(typeof que === 'object' ? { programa: que } : {})} cerrar={cerrar} />
      </Lateral>
    </>
  )
}

/** Fourth level of the tree: a programme and the strategy of the plan that it serves. */
function EditarPrograma(props: { periodo: Periodo; programa?: DelPrograma; cerrar: () => void }) {
  const { periodo, programa } = props
  const consulta = useConsulta('programa.programa', { periodo: periodo.id })
  const guardar = useEjecucion('programa.guardarPrograma')
  const quitar = useEjecucion('programa.quitarPrograma')
  const suyos = consulta.data?.proyectos.filter(x => x.programa === programa?.id).length ?? 1
  return (
    <Formulario
      campos={[
        { tipo: 'texto', nombre: 'codigo', etiqueta: 'Código', obligatorio: true },
        { tipo: 'texto', nombre: 'nombre', etiqueta: 'Nombre', obligatorio: true },
        {
          tipo: 'dominio',
          nombre: 'estrategia',
          etiqueta: 'Estrategia del plan a la que sirve',
          ayuda: 'La toman sus proyectos, si no dicen otra.',
          ancho: 'todo',
          opciones: (consulta.data?.nodos ?? [])
            .filter(n => n.clase === 'estrategia')
            .map(n => ({ valor: n.id, nombre: `${n.codigo}. ${n.texto}` })),
        },
      ]}
      inicial={programa ? { codigo: programa.codigo, nombre: programa.nombre, estrategia: programa.estrategia } : {}}
      accion={programa ? 'Guardar el programa' : 'Agregar el programa'}
      cancelar={props.cerrar}
      pie={
        programa &&
        suyos === 0 && (
          <Button
            variant="default"
            onClick={() =>
              void quitar
                .mutateAsync({ entrada: { id: programa.id }, version: programa.version })
                .then(() => {
                  avisar(`«${programa.nombre}» se quitó.`)
                  props.cerrar()
                })
                .catch(e => avisar(e instanceof Error ? e.message : String(e)))
            }
          >
            Quitar el programa
          </Button>
        )
      }
      alEnviar={async v => {
        const entrada = {
          ...(programa ? { id: programa.id } : {}),
          periodo: periodo.id,
          codigo: v.codigo,
          nombre: v.nombre,
          estrategia: v.estrategia ?? null,
        } as Entrada<'programa.guardarPrograma'>
        await guardar.mutateAsync({ entrada, ...(programa ? { version: programa.version } : {}) })
        avisar(`«${String(v.nombre)}» quedó en el árbol del programa.`)
        props.cerrar()
      }}
    />
  )
}
