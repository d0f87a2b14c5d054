import type { CampoDeClase } from '../clases.ts'

/** Our field → path in the file. A field that is not there stays empty. */
export type Mapeo = Record<string, string>

/** A field of the file as people choose it. */
export interface CampoDelArchivo {
  readonly nombre: string
  readonly tipo: string
  readonly muestras: readonly string[]
}

/** Letters and digits only, without accents, in lower case: how names of fields are compared. */
export function llano(nombre: string): string {
  return nombre
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
}

/** Last part of a path: "info.properties_agg[].hnum" → "hnum". */
function ultimo(ruta: string): string {
  return ruta.split(/[.\]]/).at(-1) ?? ruta
}

/** Shapefile cuts names at ten characters. */
export const LARGO_DBF = 10

function parecido(ruta: string, campo: CampoDeClase): number {
  const nombre = llano(ultimo(ruta))
  // A file that Lindero wrote carries our own names.
  if (nombre === llano(campo.campo)) return 110
  const i = campo.sinonimos.findIndex(s => llano(s) === nombre)
  if (i >= 0) return 100 - i
  const cortado = ultimo(ruta).length === LARGO_DBF
  if (cortado && campo.campo.length > LARGO_DBF && llano(campo.campo).startsWith(nombre)) return 105
  const j = cortado ? campo.sinonimos.findIndex(s => s.length > LARGO_DBF && llano(s).startsWith(nombre)) : -1
  if (j >= 0) return 60 - j
  return llano(campo.nombre) === nombre ? 50 : 0
}

const TREINTA = /^\d{30}$/

/** Samples decide for the parcel number: whatever its column is called, thirty digits are thirty digits. */
function puntaje(c: CampoDelArchivo, campo: CampoDeClase): number {
  const base = parecido(c.nombre, campo)
  if (campo.tipo !== 'numero-predial') return base
  const llenas = c.muestras.filter(m => m !== '')
  if (llenas.length === 0) return base
  const todas = llenas.every(m => TREINTA.test(m))
  return todas ? base + 200 : base > 90 ? base - 60 : 0
}

/**
 * Guesses which field of the file feeds each of ours: best likeness first, each field of the file once.
 * `guardado` (the mapping used last time with the same fields) goes before every guess.
 */
export function sugerirMapeo(
  campos: readonly CampoDeClase[],
  archivo: readonly CampoDelArchivo[],
  guardado: Readonly<Mapeo> = {},
): Mapeo {
  const nombres = new Set(archivo.map(c => c.nombre))
  const mapeo: Mapeo = {}
  for (const { campo } of campos) {
    const ruta = guardado[campo]
    if (ruta !== undefined && nombres.has(ruta)) mapeo[campo] = ruta
  }
  const usados = new Set(Object.values(mapeo))
  const pares = campos.flatMap(campo =>
    archivo.map(c => ({ campo: campo.campo, ruta: c.nombre, puntos: puntaje(c, campo) })).filter(p => p.puntos > 0),
  )
  pares.sort((a, b) => b.puntos - a.puntos)
  // Beside the list of numbers, what is inside that same list belongs to each number; what is outside, to the polygon.
  const lista = listaDe(mapeo.numero ?? pares.find(p => p.campo === 'numero')?.ruta)
  if (lista) pares.sort((a, b) => b.puntos - a.puntos || Number(enLista(b, lista)) - Number(enLista(a, lista)))
  for (const { campo, ruta } of pares) {
    if (campo in mapeo || usados.has(ruta)) continue
    mapeo[campo] = ruta
    usados.add(ruta)
  }
  return mapeo
}

function listaDe(ruta: string | undefined): string | undefined {
  const i = ruta?.indexOf('[]') ?? -1
  return ruta !== undefined && i >= 0 ? ruta.slice(0, i + 2) : undefined
}

function enLista({ ruta }: { ruta: string }, lista: string): boolean {
  return ruta.startsWith(lista)
}

/** Identifies a source by the set of its field names, to remember its mapping. */
export function fuenteDe(archivo: readonly CampoDelArchivo[]): string {
  return archivo
    .map(c => c.nombre)
    .sort()
    .join('|')
}

/** Our obligatory fields that the mapping leaves without source. */
export function faltantes(campos: readonly CampoDeClase[], mapeo: Readonly<Mapeo>): CampoDeClase[] {
  return campos.filter(c => c.obligatorio && !mapeo[c.campo])
}
