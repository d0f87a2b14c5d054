import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ARTICULOS } from '../ley388/articulos/articulos.ts'
import type { FichaDeArticulo } from '../ley388/articulos/tipos.ts'
import { raiz } from './raiz.ts'

/** Where the table is written; it is generated, never edited by hand. */
export const RUTA_COBERTURA = join('docs', 'ley', 'cobertura.md')

/**
 * The coverage of the law as Markdown: each article with its state and its rules, and the files of ley388 whose
 * comments name those rules. Generated from the articles themselves, so that it cannot drift from the code.
 */
export function tablaDeCobertura(): string {
  const archivos = archivosPorRegla()
  const filas = ARTICULOS.map(a => fila(a, archivos))
  return `# Cobertura de la Ley 388 de 1997

Tabla generada con \`node dist/test/cobertura.js\`. «Archivos» son los de \`ley388/\` que nombran la regla.

| art. | asunto | estado | reglas | archivos |
|---|---|---|---|---|
${filas.join('\n')}
`
}

function fila(a: FichaDeArticulo, archivos: ReadonlyMap<string, ReadonlySet<string>>): string {
  const suyos = new Set(a.reglas.flatMap(r => [...(archivos.get(r) ?? [])]))
  const lista = [...suyos].sort().map(f => `\`${f}\``)
  return `| ${a.numero} | ${a.asunto} | ${a.estado} | ${a.reglas.join(', ') || '—'} | ${lista.join(', ') || '—'} |`
}

const REGLA = /\b(?:PL|[TPSRDEVHLCN])\d{1,2}\b/g

function archivosPorRegla(): Map<string, Set<string>> {
  const base = join(raiz, 'ley388')
  const porRegla = new Map<string, Set<string>>()
  for (const entrada of readdirSync(base, { recursive: true, withFileTypes: true })) {
    const ruta = join(entrada.parentPath, entrada.name)
    const nombre = relative(base, ruta).replaceAll('\\', '/')
    if (!nombre.endsWith('.ts') || nombre.endsWith('.test.ts') || nombre.startsWith('articulos/')) continue
    for (const regla of readFileSync(ruta, 'utf8').match(REGLA) ?? []) {
      porRegla.set(regla, (porRegla.get(regla) ?? new Set()).add(nombre))
    }
  }
  return porRegla
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const ruta = join(raiz, RUTA_COBERTURA)
  mkdirSync(dirname(ruta), { recursive: true })
  writeFileSync(ruta, tablaDeCobertura())
}
