import { Table } from '@mantine/core'
import type { Token, Tokens } from 'marked'
import type { ReactNode } from 'react'
import { Aviso } from '../partes/Estados.tsx'
import { EnlaceManual } from './EnlaceManual.tsx'
import { Frase } from './Frase.tsx'
import { imagen } from './imagenes.ts'
import css from './manual.module.css'
import { textoDe } from './texto.ts'

interface Props {
  tokens: readonly Token[]
  /** What was searched, to be marked. */
  q?: string | undefined
}

/**
 * The text of the manual as the app's own elements. Nothing passes as HTML: a mark that is not here is not shown, so
 * the text cannot bring code.
 */
export function Texto({ tokens, q }: Props) {
  // biome-ignore lint/suspicious/noArrayIndexKey: the text of a page does not change while it is shown
  return tokens.map((t, i) => <Elemento key={i} t={t} q={q} />)
}

function Elemento({ t, q }: { t: Token; q: string | undefined }): ReactNode {
  const dentro = 'tokens' in t && t.tokens ? <Texto tokens={t.tokens} q={q} /> : null
  switch (t.type) {
    case 'paragraph':
      return soloImagen(t.tokens) ? <figure className={css.figura}>{dentro}</figure> : <p>{dentro}</p>
    case 'list':
      return <Lista t={t as Tokens.List} q={q} />
    case 'table':
      return <Cuadro t={t as Tokens.Table} q={q} />
    case 'code':
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls and must be reachable with the keyboard
        <pre className={css.codigo} tabIndex={0}>
          <code>{t.text}</code>
        </pre>
      )
    case 'blockquote':
      return (
        <div className={css.nota}>
          <Aviso estado="informativo">{dentro}</Aviso>
        </div>
      )
    case 'strong':
      return <strong>{dentro}</strong>
    case 'em':
      return <em>{dentro}</em>
    case 'codespan':
      return <code>{t.text}</code>
    case 'br':
      return <br />
    case 'link':
      return <EnlaceDelTexto t={t as Tokens.Link}>{dentro}</EnlaceDelTexto>
    case 'image':
      return <Imagen t={t as Tokens.Image} />
    case 'text':
    case 'escape':
      return dentro ?? <Frase texto={t.text} q={q} />
    default:
      return null
  }
}

const soloImagen = (tokens: Token[] | undefined): boolean => tokens?.length === 1 && tokens[0]?.type === 'image'

function Lista({ t, q }: { t: Tokens.List; q: string | undefined }) {
  const filas = t.items.map((fila, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the text of a page does not change while it is shown
    <li key={i}>
      <Texto tokens={fila.tokens} q={q} />
    </li>
  ))
  return t.ordered ? <ol {...(t.start ? { start: t.start } : {})}>{filas}</ol> : <ul>{filas}</ul>
}

function Cuadro({ t, q }: { t: Tokens.Table; q: string | undefined }) {
  const nombre = t.header.map(c => c.tokens.map(textoDe).join('')).join(', ')
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: on a phone it scrolls sideways and must be reachable
    <section className={css.cuadro} tabIndex={0} aria-label={`Tabla: ${nombre}`}>
      <Table verticalSpacing={7} horizontalSpacing="sm">
        <Table.Thead>
          <Table.Tr>
            {t.header.map((c, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other name
              <Table.Th key={i} scope="col">
                <Texto tokens={c.tokens} q={q} />
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {t.rows.map((fila, n) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name
            <Table.Tr key={n}>
              {fila.map((c, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other name
                <Table.Td key={i}>
                  <Texto tokens={c.tokens} q={q} />
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  )
}

/** Another page of the manual stays in the app; the rest opens apart. */
function EnlaceDelTexto({ t, children }: { t: Tokens.Link; children: ReactNode }) {
  const propio = /^(?:([a-z]+)\.md)?(?:#(.+))?$/.exec(t.href)
  if (propio?.[1])
    return (
      <EnlaceManual pagina={propio[1]} ancla={propio[2] && decodeURIComponent(propio[2])}>
        {children}
      </EnlaceManual>
    )
  if (propio?.[2]) return <a href={t.href}>{children}</a>
  if (!/^https:\/\//.test(t.href)) return children
  return (
    <a href={t.href} target="_blank" rel="noreferrer">
      {children}
    </a>
  )
}

/** A picture of a screen; it opens whole, since on a phone it is read only so. */
function Imagen({ t }: { t: Tokens.Image }) {
  const url = imagen(t.href)
  if (!url) return null
  return (
    <>
      <a href={url} target="_blank" rel="noreferrer" className={css.imagen}>
        <img src={url} alt={`Ver en grande: ${t.text}`} loading="lazy" />
      </a>
      <figcaption>{t.text}</figcaption>
    </>
  )
}
