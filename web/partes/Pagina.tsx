import { Title } from '@mantine/core'
import { type ReactNode, useEffect } from 'react'
import { Enlace } from '../marco/Enlace.tsx'
import { usePapelClaro } from '../marco/usarPapelClaro.ts'
import css from './partes.module.css'

export interface PropsPagina {
  /** The question that the page answers. */
  titulo: string
  migas?: { texto: string; a: string }[]
  /** One or two plain sentences: what this is and why it matters. */
  entradilla?: ReactNode
  /** The one primary action. */
  principal?: ReactNode
  /** Secondary actions. */
  acciones?: ReactNode
  /** `texto` for reading, `medio` for forms and sheets, `todo` for tables and maps. */
  ancho?: 'texto' | 'medio' | 'todo'
  children: ReactNode
}

/** A page: its question, what can be done, and the answer. */
export function Pagina(props: PropsPagina) {
  usePapelClaro()
  useEffect(() => {
    document.title = `${props.titulo} · Lindero`
  }, [props.titulo])
  return (
    <div className={css.pagina} data-ancho={props.ancho ?? 'todo'}>
      {props.migas && (
        <nav aria-label="Ruta de la página" className="no-imprimir">
          <ol className={css.migas}>
            {props.migas.map(m => (
              <li key={m.a}>
                <Enlace a={m.a}>{m.texto}</Enlace>
              </li>
            ))}
          </ol>
        </nav>
      )}
      <div className={css.cabezaPagina}>
        <div>
          <Title order={1}>{props.titulo}</Title>
          {props.entradilla && <p className={css.entradilla}>{props.entradilla}</p>}
        </div>
        {(props.acciones || props.principal) && (
          <div className={`${css.acciones} no-imprimir`}>
            {props.acciones}
            {props.principal}
          </div>
        )}
      </div>
      {props.children}
    </div>
  )
}
