import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { Entrada } from '../../api.ts'
import { useConsulta, useEjecucion } from '../../consultas.ts'
import { Enlace } from '../../marco/Enlace.tsx'
import { avisar } from '../../partes/Deshacer.tsx'
import { Aviso, Cargando, ErrorVista } from '../../partes/Estados.tsx'
import { numero } from '../../partes/formato.ts'
import type { Campo } from '../../partes/formulario/campos.ts'
import { Formulario } from '../../partes/formulario/Formulario.tsx'
import { EditarMontos, filaVacia, montosAEnviar } from '../EditarMontos.tsx'
import { aniosDelPeriodo, type Ficha, type Fuente, type Fuentes } from '../tipos.ts'

type Guardar = Entrada<'recursos.guardarPostulacion'>

/** An application: to whom, how much, until when, and for which projects. */
export function FormularioDePostulacion(props: { ficha?: Ficha; cerrar: () => void }) {
  const fuentes = useConsulta('recursos.fuentes', {})
  const proyectos = useConsulta('recursos.proyectos', {})
  const error = fuentes.error ?? proyectos.error
  if (error) return <ErrorVista error={error} />
  if (!fuentes.data || !proyectos.data) return <Cargando que="las fuentes y los proyectos" />
  const cofinancian = deCofinanciacion(fuentes.data)
  if (cofinancian.length === 0)
    return (
      <Aviso estado="atencion">
        <p>
          <strong>No hay ninguna fuente de cofinanciación.</strong> Registre primero en{' '}
          <Enlace a="/recursos/fuentes">Fuentes</Enlace> a quién se van a pedir los recursos: departamental, nacional o
          internacional.
        </p>
      </Aviso>
    )
  return (
    <ConListas
      {...props}
      fuentes={cofinancian}
      proyectos={proyectos.data.proyectos}
      anios={aniosDelPeriodo(proyectos.data.periodo)}
    />
  )
}

function deCofinanciacion(d: Fuentes): Fuente[] {
  const clases = new Set(d.clases.filter(c => c.cofinancia).map(c => c.id))
  return d.fuentes.filter(f => clases.has(f.clase))
}

function ConListas(props: {
  ficha?: Ficha
  cerrar: () => void
  fuentes: Fuente[]
  proyectos: { id: string; codigo: string; nombre: string }[]
  anios: number[]
}) {
  const p = props.ficha?.postulacion
  const guardar = useEjecucion('recursos.guardarPostulacion')
  const navegar = useNavigate()
  const { municipio } = useParams({ strict: false }) as { municipio?: string }
  const [filas, poner] = useState(() =>
    props.ficha
      ? props.ficha.pedidos.map(m =>
          filaVacia({ proyecto: m.proyecto, vigencia: String(m.vigencia), valor: numero(m.valor, 2) }),
        )
      : [filaVacia({ vigencia: String(props.anios[0] ?? '') })],
  )
  return (
    <Formulario
      campos={camposDe(props.fuentes)}
      inicial={{
        nombre: p?.nombre ?? '',
        fuente: p?.fuente ?? '',
        entidad: p?.entidad ?? '',
        convocatoria: p?.convocatoria ?? '',
        abre: p?.abre ?? '',
        cierra: p?.cierra ?? '',
        solicitado: p ? numero(p.solicitado, 2) : '',
        contrapartida: p ? numero(p.contrapartida, 2) : '',
        responsable: p?.responsable ?? '',
        nota: p?.nota ?? '',
      }}
      accion={p ? 'Guardar' : 'Registrar la postulación'}
      cancelar={props.cerrar}
      cuerpo={
        <EditarMontos
          titulo="Proyectos que pagaría"
          filas={filas}
          poner={poner}
          proyectos={props.proyectos}
          anios={props.anios}
        />
      }
      alEnviar={async v => {
        const entrada = {
          ...(p ? { id: p.id } : {}),
          fuente: v.fuente,
          nombre: v.nombre,
          entidad: v.entidad,
          convocatoria: v.convocatoria ?? '',
          abre: v.abre,
          cierra: v.cierra,
          solicitado: v.solicitado,
          contrapartida: v.contrapartida ?? '0',
          responsable: v.responsable ?? '',
          nota: v.nota ?? '',
          proyectos: montosAEnviar(filas),
        } as Guardar
        const { id } = await guardar.mutateAsync({ entrada, ...(p ? { version: p.version } : {}) })
        avisar(`«${entrada.nombre}» quedó ${p ? 'corregida' : 'en preparación'}.`)
        props.cerrar()
        if (!p) void navegar({ to: `/${municipio ?? ''}/recursos/postulaciones/${id}` as string })
      }}
    />
  )
}

function camposDe(fuentes: readonly Fuente[]): Campo[] {
  return [
    { tipo: 'texto', nombre: 'nombre', etiqueta: 'Nombre', obligatorio: true, ancho: 'todo' },
    {
      tipo: 'dominio',
      nombre: 'fuente',
      etiqueta: 'Fuente',
      ayuda: 'Dice el nivel: departamental, nacional o internacional.',
      obligatorio: true,
      opciones: fuentes.map(f => ({ valor: f.id, nombre: f.nombre })),
    },
    {
      tipo: 'texto',
      nombre: 'entidad',
      etiqueta: 'Entidad a la que se presenta',
      obligatorio: true,
      ejemplo: 'Ministerio de Vivienda',
    },
    {
      tipo: 'texto',
      nombre: 'convocatoria',
      etiqueta: 'Convocatoria',
      ejemplo: 'Convocatoria 04 de 2026',
      ancho: 'todo',
    },
    { tipo: 'fecha', nombre: 'abre', etiqueta: 'Abre' },
    { tipo: 'fecha', nombre: 'cierra', etiqueta: 'Cierra', ayuda: 'Con esta fecha se cuentan los días hábiles.' },
    { tipo: 'decimal', nombre: 'solicitado', etiqueta: 'Se solicita', obligatorio: true, prefijo: '$' },
    {
      tipo: 'decimal',
      nombre: 'contrapartida',
      etiqueta: 'Contrapartida del municipio',
      prefijo: '$',
      ayuda: 'Si se aplaza el proyecto, la cofinanciación queda en riesgo.',
    },
    { tipo: 'texto', nombre: 'responsable', etiqueta: 'Responsable' },
    { tipo: 'parrafo', nombre: 'nota', etiqueta: 'Nota', filas: 2 },
  ]
}
