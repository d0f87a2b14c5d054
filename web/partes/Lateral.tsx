import { Drawer } from '@mantine/core'
import type { ReactNode } from 'react'

/** A form or a record beside the page that it belongs to. */
export function Lateral(props: { titulo: string; abierto: boolean; cerrar: () => void; children: ReactNode }) {
  return (
    <Drawer opened={props.abierto} onClose={props.cerrar} position="right" size="lg" title={props.titulo}>
      {props.abierto && props.children}
    </Drawer>
  )
}
