import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { numeroDeArticulo } from '../ley388/articulos/referencia.ts'
import { REGLAS } from '../ley388/articulos/reglas.ts'
import { todosLosCasos } from './casos/carpeta.ts'
import { raiz } from './raiz.ts'

/** For each rule or article, the files that name it. */
export type Menciones = ReadonlyMap<string, ReadonlySet<string>>

/** Who builds the rules and who proves them, by rule id and by number of article. */
export interface Rastro {
  /** Files of ley388 whose comments name the rule. */
  readonly archivos: Menciones
  /** Tests that name the rule, or in their titles an article that only this rule applies; and files of cases, with how many. */
  readonly pruebas: Menciones
  /** Every id that a comment, a test or a case names, with the files: to find those that do not exist. */
  readonly nombradas: Menciones
}

const COMENTARIO = /\/\*[\s\S]*?\*\/|\/\/[^\n]*/g
const ID = /\b(PL|[TPSRDEVHLCN])(\d{1,2})(?:-(?:\1)?(\d{1,2}))?\b/g
/** Titles of tests and of their groups: what a test says that it proves. */
const TITULO = /\b(?:it|describe)(?:\.\w+)*\(\s*(['`])(.*?)\1/g
const OTRA_LEY = /\b(?:Ley|Decreto|Código|Acto|Estatuto)\b[^,;]{0,40}, arts?\. \d+/g
const ARTICULOS = /\barts?\. ((?:\d+(?:-\w+)?(?:, | y )?)+)/g

/** Ids that a text names; "T1-T5" and "T1-5" name all five. */
export function idsEn(texto: string): string[] {
  return [...texto.matchAll(ID)].flatMap(([, letra, desde, hasta]) =>
    entre(Number(desde), Number(hasta ?? desde)).map(n => `${letra}${n}`),
  )
}

/** Numbers of the articles of Ley 388 that a text names: "art. 78", "arts. 30-35", "arts. 9 y 17". */
export function articulosEn(texto: string): string[] {
  return [...texto.replace(OTRA_LEY, '').matchAll(ARTICULOS)]
    .flatMap(m => m[1]!.split(/, | y /))
    .flatMap(parte => {
      const rango = /^(\d+)-(\d+)$/.exec(parte)
      return rango ? entre(Number(rango[1]), Number(rango[2])).map(String) : parte === '' ? [] : [parte]
    })
}

function entre(desde: number, hasta: number): number[] {
  return Array.from({ length: Math.max(0, hasta - desde) + 1 }, (_, i) => desde + i)
}

/** Reads the sources, the tests and the cases of ley388. */
export function rastro(): Rastro {
  const archivos = new Conteo()
  const pruebas = new Conteo()
  for (const [nombre, texto] of fuentes()) {
    if (nombre.endsWith('.test.ts')) {
      const titulos = [...texto.matchAll(TITULO)].map(m => m[2]).join('\n')
      const unicas = articulosEn(titulos).flatMap(a => reglaUnica(a) ?? [])
      for (const id of [...idsEn(texto), ...unicas]) pruebas.anotar(id, nombre)
    } else {
      for (const id of idsEn((texto.match(COMENTARIO) ?? []).join('\n'))) archivos.anotar(id, nombre)
    }
  }
  const nombradas = new Conteo(archivos.todo, pruebas.todo)
  for (const { archivo, casos } of todosLosCasos()) {
    const porRegla = new Map<string, number>()
    for (const caso of casos) {
      const deSusArticulos = caso.articulos.flatMap(c => reglaUnica(numeroDeArticulo(c) ?? '') ?? [])
      for (const id of new Set([...caso.reglas, ...deSusArticulos])) porRegla.set(id, (porRegla.get(id) ?? 0) + 1)
    }
    for (const [id, n] of porRegla) {
      pruebas.anotar(id, `casos/${archivo} (${n})`)
      nombradas.anotar(id, `casos/${archivo}`)
    }
  }
  return { archivos: archivos.todo, pruebas: pruebas.todo, nombradas: nombradas.todo }
}

/** The rule of an article that has only one; an article of several proves none by itself. */
function reglaUnica(articulo: string): string | undefined {
  const suyas = REGLAS.filter(r => r.articulos.includes(articulo))
  return suyas.length === 1 ? suyas[0]!.id : undefined
}

/** The files of ley388 with their text; those of the catalogue name every rule and say nothing. */
function fuentes(): [nombre: string, texto: string][] {
  const base = join(raiz, 'ley388')
  return readdirSync(base, { recursive: true, withFileTypes: true })
    .map(e => join(e.parentPath, e.name))
    .map((ruta): [string, string] => [relative(base, ruta).replaceAll('\\', '/'), ruta])
    .filter(([nombre]) => nombre.endsWith('.ts') && !/^articulos\/reglas/.test(nombre))
    .map(([nombre, ruta]) => [nombre, readFileSync(ruta, 'utf8')])
}

class Conteo {
  readonly todo: Map<string, Set<string>>
  constructor(...otros: Menciones[]) {
    this.todo = new Map()
    for (const otro of otros) for (const [id, donde] of otro) for (const d of donde) this.anotar(id, d)
  }
  anotar(id: string, donde: string): void {
    this.todo.set(id, (this.todo.get(id) ?? new Set()).add(donde))
  }
}
