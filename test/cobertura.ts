import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ARTICULOS } from '../ley388/articulos/articulos.ts'
import { REGLAS, type Regla } from '../ley388/articulos/reglas.ts'
import type { FichaDeArticulo } from '../ley388/articulos/tipos.ts'
import { tabla } from './instrumentos/escribir.ts'
import { type Menciones, type Rastro, rastro } from './menciones.ts'
import { raiz } from './raiz.ts'

/** Where the table is written; it is generated, never edited by hand. */
export const RUTA_COBERTURA = join('docs', 'ley', 'cobertura.md')

/**
 * The coverage of the law as Markdown: each article with its state and rules, each rule with the files that build it
 * and the tests and cases that prove it. Generated from the articles, the catalogue and the sources.
 */
export function tablaDeCobertura(r: Rastro = rastro()): string {
  return `# Cobertura de la Ley 388 de 1997

Tablas generadas con \`npm run docs\`. Cada artículo dice qué reglas lo aplican, o por qué ninguna; cada regla, qué
archivos de \`ley388/\` la nombran y qué pruebas y casos la comprueban (entre paréntesis, cuántos casos).

## Artículos

${tabla(
  ['art.', 'asunto', 'estado', 'reglas', 'archivos', 'pruebas y casos'],
  ARTICULOS.map(a => deArticulo(a, r)),
)}

## Reglas

«ley388» es cálculo, término, condición o trámite; «servidor», registro y pantallas, que llegan con su área.

${tabla(
  ['regla', 'qué hace', 'arts. y fuentes', 'dónde', 'archivos', 'pruebas y casos'],
  REGLAS.map(x => deRegla(x, r)),
)}
`
}

function deArticulo(a: FichaDeArticulo, r: Rastro): string[] {
  const reglas = a.reglas.join(', ') || a.porQue || '—'
  return [a.numero, a.asunto, a.estado, reglas, donde(r.archivos, a.reglas), donde(r.pruebas, a.reglas)]
}

function deRegla(x: Regla, r: Rastro): string[] {
  const fuentes = [x.articulos.join(', '), x.fuente ?? ''].filter(t => t !== '').join('; ')
  const vive = x.vive === 'ley388' ? 'ley388' : 'servidor'
  return [x.id, x.hace, fuentes, vive, donde(r.archivos, [x.id]), donde(r.pruebas, [x.id])]
}

function donde(menciones: Menciones, reglas: readonly string[]): string {
  const todos = new Set(reglas.flatMap(id => [...(menciones.get(id) ?? [])]))
  return (
    [...todos]
      .sort()
      .map(archivo => `\`${archivo}\``)
      .join(', ') || '—'
  )
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const ruta = join(raiz, RUTA_COBERTURA)
  mkdirSync(dirname(ruta), { recursive: true })
  writeFileSync(ruta, tablaDeCobertura())
}
