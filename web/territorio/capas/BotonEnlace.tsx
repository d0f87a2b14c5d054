import { Button } from '@mantine/core'
import { Enlace } from '../../marco/Enlace.tsx'

/** A link that is the page's action: it looks like one and still opens in another tab. */
export function BotonEnlace(props: { a: string; children: string; suave?: boolean }) {
  return (
    <Button {...(props.suave ? { variant: 'default' } : {})} renderRoot={p => <Enlace a={props.a} {...p} />}>
      {props.children}
    </Button>
  )
}
