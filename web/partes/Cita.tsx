import { ArticuloRef } from './Articulo.tsx'
import css from './partes.module.css'

/** A citation between parentheses at the end of a sentence; the parentheses never part from it. */
export function Cita(props: { de: string }) {
  return (
    <span className={css.cita}>
      (<ArticuloRef cita={props.de} />)
    </span>
  )
}

/** A sentence with its article: one that already ends in it, "… (art. 15)", does not say it twice. */
export function ConCita(props: { texto: string; de: string | undefined }) {
  if (!props.de) return props.texto
  return (
    <>
      {props.texto.replace(/\.$/, '').replace(` (${props.de})`, '')} <Cita de={props.de} />.
    </>
  )
}
