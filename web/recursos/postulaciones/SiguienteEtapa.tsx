import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Entrada } from '../../api.ts'
import { useConsulta, useEjecucion } from '../../consultas.ts'
import { hoy } from '../../hoy.ts'
import { avisar } from '../../partes/Deshacer.tsx'
import { numero } from '../../partes/formato.ts'
import type { Campo } from '../../partes/formulario/campos.ts'
import { Formulario } from '../../partes/formulario/Formulario.tsx'
import { Lateral } from '../../partes/Lateral.tsx'
import { subir } from '../../partes/subir.ts'
import { EditarMontos, filaVacia, montosAEnviar } from '../EditarMontos.tsx'
import css from '../recursos.module.css'
import { aniosDelPeriodo, type Ficha } from '../tipos.ts'
import { VERBO_DE_ETAPA } from './palabras.ts'

type Siguiente = Ficha['siguientes'][number]

/** What may be recorded now, each with a button of its own. */
export function SiguienteEtapa({ ficha }: { ficha: Ficha }) {
  const [elegida, elegir] = useState<Siguiente>()
  if (ficha.siguientes.length === 0) return null
  return (
    <div className={css.acciones} style={{ marginTop: 14 }}>
      {ficha.siguientes.map((s, i) => (
        <Button key={s.id} size="xs" variant={i === 0 ? 'filled' : 'default'} onClick={() => elegir(s)}>
          {VERBO_DE_ETAPA[s.id]}
        </Button>
      ))}
      <Lateral
        titulo={elegida ? VERBO_DE_ETAPA[elegida.id] : ''}
        abierto={elegida !== undefined}
        cerrar={() => elegir(undefined)}
      >
        {elegida && <Registrar ficha={ficha} siguiente={elegida} cerrar={() => elegir(undefined)} />}
      </Lateral>
    </div>
  )
}

function Registrar({ ficha, siguiente: s, cerrar }: { ficha: Ficha; siguiente: Siguiente; cerrar: () => void }) {
  const registrar = useEjecucion('recursos.registrarEtapa')
  const concede = s.id === 'aprobada' || s.id === 'convenio-firmado'
  const [filas, poner] = useState(() =>
    (s.id === 'aprobada' ? ficha.pedidos : []).map(m =>
      filaVacia({ proyecto: m.proyecto, vigencia: String(m.vigencia), valor: numero(m.valor, 2) }),
    ),
  )
  return (
    <Formulario
      campos={camposDe(s, ficha)}
      inicial={{ fecha: hoy() }}
      accion={VERBO_DE_ETAPA[s.id]}
      cancelar={cerrar}
      cuerpo={concede && <Concedido ficha={ficha} etapa={s} filas={filas} poner={poner} />}
      alEnviar={async v => {
        const archivo =
          v.archivo instanceof File
            ? (await subir(v.archivo, { progreso: () => undefined, senal: new AbortController().signal })).id
            : undefined
        const entrada = {
          postulacion: ficha.postulacion.id,
          etapa: s.id,
          fecha: v.fecha,
          documento: v.documento ?? '',
          respuesta: v.respuesta ?? '',
          ...(archivo ? { archivo } : {}),
          montos: concede ? montosAEnviar(filas) : [],
        } as Entrada<'recursos.registrarEtapa'>
        await registrar.mutateAsync({ entrada })
        avisar(`«${ficha.postulacion.nombre}» quedó «${s.nombre.toLowerCase()}».`)
        cerrar()
      }}
    />
  )
}

function Concedido(props: {
  ficha: Ficha
  etapa: Siguiente
  filas: Parameters<typeof EditarMontos>[0]['filas']
  poner: Parameters<typeof EditarMontos>[0]['poner']
}) {
  const proyectos = useConsulta('recursos.proyectos', {})
  const anios = aniosDelPeriodo(proyectos.data?.periodo ?? null)
  return (
    <>
      {props.etapa.id === 'convenio-firmado' && (
        <p className={css.tenue} style={{ margin: '14px 0 0' }}>
          Escriba montos solo si el convenio concede algo distinto de lo aprobado.
        </p>
      )}
      <EditarMontos
        titulo="Lo que se concede a cada proyecto"
        filas={props.filas}
        poner={props.poner}
        proyectos={props.ficha.proyectos}
        anios={[...new Set([...anios, ...props.ficha.pedidos.map(m => m.vigencia)])].sort()}
      />
    </>
  )
}

function camposDe(s: Siguiente, ficha: Ficha): Campo[] {
  return [
    {
      tipo: 'fecha',
      nombre: 'fecha',
      etiqueta: 'Fecha',
      obligatorio: true,
      desde: ficha.postulacion.desde,
      hasta: hoy(),
    },
    {
      tipo: 'texto',
      nombre: 'documento',
      etiqueta: 'Documento',
      obligatorio: s.exige.includes('documento'),
      ejemplo: s.id === 'presentada' ? 'Radicado 2026-00114' : 'Oficio 2026-0231',
    },
    {
      tipo: 'parrafo',
      nombre: 'respuesta',
      etiqueta: s.id === 'desistida' ? 'Por qué se desiste' : 'Qué respondió la entidad',
      obligatorio: s.exige.includes('respuesta'),
      filas: 2,
    },
    { tipo: 'archivo', nombre: 'archivo', etiqueta: 'Archivo del documento', ancho: 'todo' },
  ]
}
