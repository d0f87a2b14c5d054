import CircleCheck from 'lucide-react/icons/circle-check'
import Info from 'lucide-react/icons/info'
import OctagonX from 'lucide-react/icons/octagon-x'
import TriangleAlert from 'lucide-react/icons/triangle-alert'
import css from './partes.module.css'

export type Estado = 'regla' | 'atencion' | 'vencido' | 'informativo'

/** The four states: each has its word and its shape, so that colour is never alone. */
export const ESTADOS: Record<Estado, { nombre: string; icono: typeof Info }> = {
  regla: { nombre: 'En regla', icono: CircleCheck },
  atencion: { nombre: 'Atención', icono: TriangleAlert },
  vencido: { nombre: 'Vencido', icono: OctagonX },
  informativo: { nombre: 'Informativo', icono: Info },
}

/** A state as a badge; `texto` says it in the words of the case ("3 vacíos"), else its own name. */
export function EstadoInsignia(props: { estado: Estado; texto?: string }) {
  const { nombre, icono: Icono } = ESTADOS[props.estado]
  return (
    <span className={css.insignia} data-estado={props.estado}>
      <Icono size={14} aria-hidden />
      {props.texto ?? nombre}
    </span>
  )
}

/** Only the shape, where the word stands beside it. */
export function EstadoIcono(props: { estado: Estado; size?: number }) {
  const { nombre, icono: Icono } = ESTADOS[props.estado]
  return (
    <Icono
      size={props.size ?? 18}
      className={css.iconoEstado}
      data-estado={props.estado}
      role="img"
      aria-label={nombre}
    />
  )
}
