import { Button, type ButtonProps } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { avisar } from '../../partes/Deshacer.tsx'
import type { Campo, Valores } from '../../partes/formulario/campos.ts'
import { Formulario } from '../../partes/formulario/Formulario.tsx'
import { Lateral } from '../../partes/Lateral.tsx'
import type { Periodo } from '../modelo.ts'

/** Art. 18: what an approved programme asks for when what it promised changes. */
export function camposDeActo(periodo: Pick<Periodo, 'estado'>): Campo[] {
  if (periodo.estado !== 'aprobado') return []
  return [
    {
      tipo: 'texto',
      nombre: 'acto',
      etiqueta: 'Acto que ordena el cambio',
      ayuda: 'Se pide si cambia lo que se aprobó: nombre, fechas, costos o meta.',
      articulo: 'art. 18',
      ejemplo: 'Decreto 045 de 2026',
      ancho: 'todo',
    },
    { tipo: 'parrafo', nombre: 'motivo', etiqueta: 'Motivo', filas: 2 },
  ]
}

/** The act of a form, if one was written. */
export function porActo(v: Valores): { acto?: string; motivo?: string } {
  return { ...(v.acto ? { acto: String(v.acto) } : {}), ...(v.motivo ? { motivo: String(v.motivo) } : {}) }
}

/** A button that opens a form beside the page, and closes it once it was sent. */
export function AccionEnLateral(props: {
  texto: string
  /** What it acts on, for those who hear several buttons with the same text. */
  descripcion?: string
  titulo?: string
  campos: Campo[]
  inicial?: Valores
  accion: string
  hecho: string
  antes?: ReactNode
  size?: ButtonProps['size']
  variant?: ButtonProps['variant']
  alEnviar: (v: Valores) => Promise<unknown>
}) {
  const [abierto, abrir] = useState(false)
  return (
    <>
      <Button
        className="no-imprimir"
        size={props.size ?? 'xs'}
        variant={props.variant ?? 'default'}
        onClick={() => abrir(true)}
      >
        {props.texto}
        {props.descripcion && <span className="solo-lector"> {props.descripcion}</span>}
      </Button>
      <Lateral titulo={props.titulo ?? props.texto} abierto={abierto} cerrar={() => abrir(false)}>
        {props.antes && <div style={{ marginBottom: 14 }}>{props.antes}</div>}
        <Formulario
          campos={props.campos}
          {...(props.inicial ? { inicial: props.inicial } : {})}
          accion={props.accion}
          cancelar={() => abrir(false)}
          alEnviar={async v => {
            await props.alEnviar(v)
            avisar(props.hecho)
            abrir(false)
          }}
        />
      </Lateral>
    </>
  )
}
