import { useState } from 'react'
import type { Entrada } from '../../api.ts'
import { useConsulta, useEjecucion } from '../../consultas.ts'
import { hoy } from '../../hoy.ts'
import { avisar } from '../../partes/Deshacer.tsx'
import { Cargando, ErrorVista } from '../../partes/Estados.tsx'
import { pesos } from '../../partes/formato.ts'
import type { Campo, Opcion, Valores } from '../../partes/formulario/campos.ts'
import { Formulario } from '../../partes/formulario/Formulario.tsx'
import { EditarMontos, filaVacia, montosAEnviar, sumaDeFilas } from '../EditarMontos.tsx'
import { restar } from '../restar.ts'
import type { ProyectoPagado } from '../tipos.ts'
import { NOMBRE_DE_CLASE } from './columnas.tsx'

interface Origen {
  clase: 'postulacion' | 'fuente'
  id: string
}

/** Money that was committed or came in: from where, when, and which projects it pays. */
export function RegistrarIngreso(props: { origen?: Origen; cerrar: () => void }) {
  const proyectos = useConsulta('recursos.proyectos', {})
  if (proyectos.error) return <ErrorVista error={proyectos.error} />
  if (!proyectos.data) return <Cargando que="los proyectos" />
  return <ConProyectos {...props} proyectos={proyectos.data.proyectos} />
}

const claveDe = (o: Origen) => `${o.clase}:${o.id}`

/** Where money may come from: what some project was assigned from. */
function origenesDe(proyectos: readonly ProyectoPagado[]): Opcion[] {
  const vistos = new Map<string, string>()
  for (const o of proyectos.flatMap(p => p.origenes)) vistos.set(claveDe(o), o.nombre)
  return [...vistos].map(([valor, nombre]) => ({ valor, nombre }))
}

function ConProyectos(props: { origen?: Origen; cerrar: () => void; proyectos: ProyectoPagado[] }) {
  const registrar = useEjecucion('recursos.registrarIngreso')
  const [filas, poner] = useState(() => [filaVacia()])
  const [valores, cambiar] = useState<Valores>({
    clase: 'ingreso',
    origen: props.origen ? claveDe(props.origen) : '',
    fecha: hoy(),
  })
  const origen = String(valores.origen ?? '')
  const clase = valores.clase === 'compromiso' ? 'comprometido' : 'recibido'
  const suyos = props.proyectos.flatMap(p => {
    const o = p.origenes.find(x => claveDe(x) === origen)
    return o ? [{ ...p, nombre: `${p.nombre} (quedan ${pesos(restar(o.asignado, o[clase]))})` }] : []
  })
  return (
    <Formulario
      campos={camposDe(origenesDe(props.proyectos))}
      inicial={valores}
      alCambiar={cambiar}
      accion="Registrar"
      cancelar={props.cerrar}
      cuerpo={
        origen !== '' && (
          <EditarMontos titulo="Proyectos que paga" filas={filas} poner={poner} proyectos={suyos} anios={[]} />
        )
      }
      alEnviar={async v => {
        const [que, id] = String(v.origen).split(':') as [Origen['clase'], string]
        const entrada = {
          clase: v.clase,
          [que]: id,
          fecha: v.fecha,
          valor: sumaDeFilas(filas),
          documento: v.documento,
          nota: v.nota ?? '',
          proyectos: montosAEnviar(filas).map(({ proyecto, valor }) => ({ proyecto, valor })),
        } as Entrada<'recursos.registrarIngreso'>
        await registrar.mutateAsync({ entrada })
        avisar(`${pesos(entrada.valor)} quedaron registrados.`)
        props.cerrar()
      }}
    />
  )
}

function camposDe(origenes: Opcion[]): Campo[] {
  return [
    {
      tipo: 'dominio',
      nombre: 'clase',
      etiqueta: 'Qué es',
      obligatorio: true,
      ayuda: 'Compromiso: alguien se obligó a entregarlo. Ingreso: ya llegó.',
      opciones: Object.entries(NOMBRE_DE_CLASE).map(([valor, nombre]) => ({ valor, nombre })),
    },
    { tipo: 'fecha', nombre: 'fecha', etiqueta: 'Fecha', obligatorio: true, hasta: hoy() },
    {
      tipo: 'dominio',
      nombre: 'origen',
      etiqueta: 'De dónde viene',
      ayuda: 'Las postulaciones aprobadas y las fuentes que el presupuesto de algún proyecto usa.',
      obligatorio: true,
      opciones: origenes,
      ancho: 'todo',
    },
    { tipo: 'texto', nombre: 'documento', etiqueta: 'Documento', obligatorio: true, ejemplo: 'Consignación 118' },
    { tipo: 'texto', nombre: 'nota', etiqueta: 'Nota' },
  ]
}
