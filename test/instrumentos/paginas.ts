import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { todosLosCasos } from '../casos/carpeta.ts'
import type { ArchivoDeCasos } from '../casos/caso.ts'
import { raiz } from '../raiz.ts'
import { ejemplo } from './ejemplo.ts'
import { indice } from './indice.ts'

/** Pages by hand, one an instrument; between two marks the example that is generated from a case. */
const CARPETA = join(raiz, 'docs', 'ley', 'instrumentos')
const INDICE = 'README.md'

/** A page, by the name of what it explains: that of its file. */
export interface Pagina {
  readonly nombre: string
  readonly texto: string
}

const BLOQUE = /(<!-- caso: (\S+) · (.+?) -->\n)[\s\S]*?(<!-- fin del caso -->)/g

/** The pages as they are written. */
export function paginas(): Pagina[] {
  return readdirSync(CARPETA)
    .filter(f => f.endsWith('.md') && f !== INDICE)
    .sort()
    .map(f => ({ nombre: f.replace(/\.md$/, ''), texto: readFileSync(join(CARPETA, f), 'utf8') }))
}

/** The index as it is written. */
export function indiceEscrito(): string {
  return readFileSync(join(CARPETA, INDICE), 'utf8')
}

/** The page with each block of a case written anew. Throws on a case that does not exist. */
export function conEjemplos(pagina: Pagina, archivos: readonly ArchivoDeCasos[]): string {
  return pagina.texto.replace(BLOQUE, (_, inicio: string, archivo: string, nombre: string, fin: string) => {
    const suyo = archivos.find(a => a.archivo === archivo)
    const caso = suyo?.casos.find(c => c.nombre === nombre)
    if (!suyo || !caso) throw new Error(`${pagina.nombre}.md: no case «${nombre}» in ${archivo}`)
    return `${inicio}\n${ejemplo(suyo.calculo, caso)}\n\n${fin}`
  })
}

/** Cases that a page shows, as "archivo · nombre". */
export function casosDe(pagina: Pagina): string[] {
  return [...pagina.texto.matchAll(BLOQUE)].map(m => `${m[2]} · ${m[3]}`)
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const archivos = todosLosCasos()
  const escritas = paginas()
  for (const p of escritas) writeFileSync(join(CARPETA, `${p.nombre}.md`), conEjemplos(p, archivos))
  writeFileSync(join(CARPETA, INDICE), indice(escritas))
}
