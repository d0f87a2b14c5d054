import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { raiz } from './raiz.ts'

/** One import of a file: what it names, and whether it is of types only (gone once built). */
export interface Importacion {
  desde: string
  hacia: string
  soloTipos: boolean
}

/** Who may not import what, and why. Paths from the root; `hacia` is a path, or "npm:name", or "node:name". */
interface Regla {
  nombre: string
  porque: string
  desde: RegExp
  hacia: RegExp
  /** Imports that the rule lets through. */
  salvo?: (i: Importacion) => boolean
}

const PRUEBA = /\.(test|fixture)\.tsx?$|\/testing\.ts$/
const area = (ruta: string): string | undefined => /^server\/(?!platform\/)([^/]+)\//.exec(ruta)?.[1]

export const REGLAS: readonly Regla[] = [
  {
    nombre: 'ley-sola',
    porque: 'The law knows nothing of the other parts, nor of the machine; its only library is the decimals.',
    desde: /^ley388\//,
    hacia: /^(?!ley388\/|npm:decimal\.js$)/,
  },
  {
    nombre: 'pantallas-por-contrato',
    porque: 'Screens know the law, the names of the roles and, as types, the contract of the server.',
    desde: /^web\//,
    hacia: /^(server|cli|demo|test)\//,
    salvo: i => i.hacia === 'server/platform/rol.ts' || (i.soloTipos && i.hacia === 'server/contrato.ts'),
  },
  {
    nombre: 'solver-al-lado',
    porque: 'The solver serves the command and the browser alike: it knows only what ley388 asks of it.',
    desde: /^solver\//,
    hacia: /^(?!solver\/|ley388\/|npm:highs$)/,
  },
  {
    nombre: 'proyectos-solos',
    porque:
      'The arithmetic of projects serves server and screens alike: dates and decimals of ley388, and nothing else.',
    desde: /^proyectos\//,
    hacia: /^(?!proyectos\/|ley388\/)/,
  },
  {
    nombre: 'servidor-abajo',
    porque: 'The server knows neither the screens nor the command.',
    desde: /^server\//,
    hacia: /^(web|cli|demo|test)\//,
  },
  {
    nombre: 'plataforma-sin-areas',
    porque: 'The platform is under the areas.',
    desde: /^server\/platform\//,
    hacia: /^server\/(?!platform\/)/,
  },
  {
    nombre: 'area-por-su-puerta',
    porque: 'An area is entered by its index.ts.',
    desde: /^server\/(?!platform\/)[^/]+\//,
    hacia: /^server\/(?!platform\/)[^/]+\//,
    salvo: i => area(i.desde) === area(i.hacia) || i.hacia === `server/${area(i.hacia)}/index.ts`,
  },
  {
    nombre: 'puerta-para-los-de-afuera',
    porque: 'Inside an area the file is imported, not the door: doors make loops.',
    desde: /^(ley388|server\/[^/]+)\//,
    hacia: /\/index\.ts$/,
    salvo: i => dirname(i.hacia) !== 'ley388' && !i.desde.startsWith(`${dirname(i.hacia)}/`),
  },
]

const FUENTE = /^\s*(import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?'([^']+)'/gm
const DINAMICA = /\bimport\(\s*'([^']+)'\s*\)/g

/** The imports that a source text makes, resolved against the file that makes them. */
export function importacionesDe(archivo: string, texto: string): Importacion[] {
  const hechas: Importacion[] = []
  const agregar = (nombre: string, soloTipos: boolean): void => {
    const hacia = nombre.startsWith('.')
      ? relative(raiz, join(raiz, dirname(archivo), nombre))
      : nombre.startsWith('node:')
        ? nombre
        : `npm:${nombre
            .split('/')
            .slice(0, nombre.startsWith('@') ? 2 : 1)
            .join('/')}`
    hechas.push({ desde: archivo, hacia, soloTipos })
  }
  const sinComentarios = texto.replace(/\/\*[\s\S]*?\*\//g, '')
  for (const [, , tipo, nombre] of sinComentarios.matchAll(FUENTE)) agregar(nombre!, tipo !== undefined)
  for (const [, nombre] of sinComentarios.matchAll(DINAMICA)) agregar(nombre!, false)
  return hechas
}

/** What breaks a rule, as sentences. */
export function faltas(importaciones: readonly Importacion[]): string[] {
  const rotas = importaciones.flatMap(i =>
    PRUEBA.test(i.desde)
      ? []
      : REGLAS.filter(r => r.desde.test(i.desde) && r.hacia.test(i.hacia) && !r.salvo?.(i)).map(
          r => `${r.nombre}: ${i.desde} imports ${i.hacia}. ${r.porque}`,
        ),
  )
  return [...rotas, ...vueltas(importaciones)]
}

/** Loops of imports that remain once built. */
function vueltas(importaciones: readonly Importacion[]): string[] {
  const destinos = new Map<string, string[]>()
  for (const { desde, hacia, soloTipos } of importaciones)
    if (!soloTipos && !/^(npm|node):/.test(hacia)) destinos.set(desde, [...(destinos.get(desde) ?? []), hacia])
  const halladas: string[] = []
  const vistos = new Set<string>()
  const camino: string[] = []
  const visitar = (archivo: string): void => {
    const i = camino.indexOf(archivo)
    if (i >= 0) {
      halladas.push(`sin-vueltas: ${[...camino.slice(i), archivo].join(' → ')}`)
      return
    }
    if (vistos.has(archivo)) return
    vistos.add(archivo)
    camino.push(archivo)
    for (const d of destinos.get(archivo) ?? []) visitar(d)
    camino.pop()
  }
  for (const archivo of destinos.keys()) visitar(archivo)
  return halladas
}

/** Every import of the checkout. */
export function todasLasImportaciones(): Importacion[] {
  return ['ley388', 'proyectos', 'solver', 'server', 'web', 'cli', 'demo', 'test'].flatMap(parte =>
    readdirSync(join(raiz, parte), { recursive: true, encoding: 'utf8' })
      .filter(a => /\.tsx?$/.test(a) && !/(^|[\\/])node_modules[\\/]/.test(a))
      .flatMap(a => importacionesDe(`${parte}/${a}`, readFileSync(join(raiz, parte, a), 'utf8'))),
  )
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const todas = todasLasImportaciones()
  const malas = faltas(todas)
  for (const mala of malas) process.stderr.write(`${mala}\n`)
  process.stdout.write(`Imports: ${todas.length} looked at, ${malas.length} against the rules.\n`)
  process.exitCode = malas.length > 0 ? 1 : 0
}
