import { Drawer } from '@mantine/core'
import type { ReactNode } from 'react'

/** A form or a record beside the page that it belongs to. */
export function Lateral(props: {
  titulo: string
  abierto: boolean
  cerrar: () => void
  /** Any CSS width; by default that of a form. */
  ancho?: string
  children: ReactNode
}) {
  return (
    <Drawer
      opened={props.abierto}
      onClose={props.cerrar}
      position="right"
      size={props.ancho ?? 'lg'}
      title={props.titulo}
    >
      {props.abierto && props.children}
    </Drawer>
  )
}
