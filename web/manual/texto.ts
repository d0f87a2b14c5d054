import { lexer, type Token, type Tokens } from 'marked'
import { llano } from '../partes/formato.ts'
import { PAGINAS, type PaginaDelManual } from './paginas.ts'

/** The manual as the repository keeps it: this module, and the texts with it, load when the manual is first opened. */
const ARCHIVOS = import.meta.glob<string>('../../docs/manual/*.md', { eager: true, query: '?raw', import: 'default' })

/** A stretch of a page under one heading. */
export interface Seccion {
  /** Fragment of its address; empty for what precedes the first heading. */
  ancla: string
  titulo: string
  nivel: number
  tokens: Token[]
}

export interface TextoDePagina extends PaginaDelManual {
  secciones: readonly Seccion[]
}

/** A heading as a fragment of the address, as repositories make it: "Su cuenta" → "su-cuenta". */
export function anclaDe(titulo: string): string {
  return titulo
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .replaceAll(/\s/g, '-')
}

/** Cuts a page by its headings; its first-level heading is the title and stays out. */
export function seccionesDe(markdown: string): Seccion[] {
  const secciones: Seccion[] = [{ ancla: '', titulo: '', nivel: 1, tokens: [] }]
  for (const t of lexer(markdown)) {
    if (t.type !== 'heading') secciones.at(-1)!.tokens.push(t)
    else if (t.depth > 1) {
      const titulo = textoDe(t)
      secciones.push({ ancla: anclaDe(titulo), titulo, nivel: t.depth, tokens: [] })
    }
  }
  return secciones
}

const leidas = new Map<string, TextoDePagina>()

/** A page of the manual with its text; undefined for one that does not exist. */
export function leerPagina(id: string): TextoDePagina | undefined {
  const pagina = PAGINAS.find(p => p.id === id)
  const markdown = ARCHIVOS[`../../docs/manual/${id}.md`]
  if (!pagina || markdown === undefined) return undefined
  const hecha = leidas.get(id) ?? { ...pagina, secciones: seccionesDe(markdown) }
  leidas.set(id, hecha)
  return hecha
}

/** What a token says, without its marks. */
export function textoDe(t: Token): string {
  if (t.type === 'table') {
    const { header, rows } = t as Tokens.Table
    return [header, ...rows].map(f => f.map(c => c.tokens.map(textoDe).join('')).join(' ')).join(' ')
  }
  if (t.type === 'list') return (t as Tokens.List).items.map(textoDe).join(' ')
  if ('tokens' in t && t.tokens && t.type !== 'image') return t.tokens.map(textoDe).join('')
  return 'text' in t ? String(t.text) : ''
}

export interface HalladoEnElManual {
  pagina: PaginaDelManual
  seccion: Seccion
  /** The words around the first match. */
  trozo: string
}

const ALREDEDOR = 60

/** The sections that say it, those that say it in their heading first. */
export function buscarEnElTexto(buscado: string): HalladoEnElManual[] {
  const q = llano(buscado.trim())
  if (q.length < 2) return []
  const hallados = PAGINAS.flatMap(p => leerPagina(p.id) ?? []).flatMap(pagina =>
    pagina.secciones.flatMap(seccion => {
      const cuerpo = seccion.tokens.map(textoDe).join(' ').replaceAll(/\s+/g, ' ')
      const titulo = seccion.titulo || pagina.titulo
      const en = llano(cuerpo).indexOf(q)
      if (en < 0 && !llano(titulo).includes(q)) return []
      const desde = Math.max(0, en - ALREDEDOR)
      const hasta = Math.max(en, 0) + q.length + ALREDEDOR
      const trozo = `${desde > 0 ? '…' : ''}${cuerpo.slice(desde, hasta)}${hasta < cuerpo.length ? '…' : ''}`
      return [{ pagina, seccion, trozo, enTitulo: llano(titulo).includes(q) }]
    }),
  )
  return hallados.sort((a, b) => Number(b.enTitulo) - Number(a.enTitulo))
}
