import type { ReactNode } from 'react'
import css from './recursos.module.css'

/** What is wider than a phone scrolls by itself, with the keyboard too. */
export function Desplazable(props: { nombre: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached with the keyboard
    <section className={css.desplazable} aria-label={props.nombre} tabIndex={0}>
      {props.children}
    </section>
  )
}
