import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { diagrama } from '../../ley388/procedimientos/diagrama.ts'
import { PROCEDIMIENTOS } from '../../ley388/procedimientos/tabla.ts'
import { raiz } from '../raiz.ts'
import { indiceDe, paginaDe } from './pagina.ts'

/** Where the pages and the pictures of the procedures are written; they are generated, never edited by hand. */
export const CARPETA = join(raiz, 'docs', 'ley', 'procedimientos')

/** What the folder holds, by the name of each file, and what writes it. */
export function archivos(): Map<string, () => string> {
  const todos = new Map([['README.md', () => indiceDe(PROCEDIMIENTOS)]])
  for (const p of PROCEDIMIENTOS) {
    todos.set(`${p.id}.md`, () => paginaDe(p))
    todos.set(`${p.id}.svg`, () => diagrama(p))
  }
  return todos
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  mkdirSync(CARPETA, { recursive: true })
  for (const [nombre, escribir] of archivos()) writeFileSync(join(CARPETA, nombre), escribir())
}
