import { Fragment, type ReactNode } from 'react'
import { ArticuloRef } from '../partes/Articulo.tsx'
import { llano } from '../partes/formato.ts'

/** "art. 12 par. 3" of Ley 388; not "art. 2.2.6.1 of the Decree" nor an article that names another law. */
const CITA =
  /\bart\.\s\d+(?!\.?\d)(?:\s(?:par|num)\.(?:\s\d+)?)?(?!,? (?:de la Ley|de la Constitución|del Decreto|Ley|Decreto))/g

/** Plain words of the manual: each citation of the law opens to its article, and what was searched is marked. */
export function Frase(props: { texto: string; q: string | undefined }) {
  const trozos: ReactNode[] = []
  let fin = 0
  for (const cita of props.texto.matchAll(CITA)) {
    trozos.push(<Marcado key={`t${fin}`} texto={props.texto.slice(fin, cita.index)} q={props.q} />)
    trozos.push(<ArticuloRef key={`c${cita.index}`} cita={cita[0]} />)
    fin = cita.index + cita[0].length
  }
  return (
    <>
      {trozos}
      <Marcado texto={props.texto.slice(fin)} q={props.q} />
    </>
  )
}

function Marcado({ texto, q }: { texto: string; q: string | undefined }) {
  const buscado = llano(q?.trim() ?? '')
  const plano = llano(texto)
  // Where taking the accents away changed the length, positions no longer agree: better no mark than a wrong one.
  if (buscado.length < 2 || plano.length !== texto.length) return texto
  const trozos: ReactNode[] = []
  let fin = 0
  for (let en = plano.indexOf(buscado); en >= 0; en = plano.indexOf(buscado, fin)) {
    trozos.push(<Fragment key={`t${fin}`}>{texto.slice(fin, en)}</Fragment>)
    fin = en + buscado.length
    trozos.push(<mark key={`m${en}`}>{texto.slice(en, fin)}</mark>)
  }
  return (
    <>
      {trozos}
      {texto.slice(fin)}
    </>
  )
}
