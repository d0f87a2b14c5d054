import type { Json } from '../../platform/formatos/tipos.ts'

/**
 * Where a value is inside a feature: a field's name, or a list and a field of each of its items
 * ("info.properties_agg[].hnum"). Several levels of lists are not used by any cadastre that we know.
 */
export interface Ruta {
  readonly campo: string
  /** Name inside each item; '' when the items are the values. Undefined: the field itself is the value. */
  readonly deCadaUno: string | undefined
}

/** Reads a path as it is written in a mapping. */
export function leerRuta(texto: string): Ruta {
  const i = texto.indexOf('[]')
  if (i < 0) return { campo: texto, deCadaUno: undefined }
  return { campo: texto.slice(0, i), deCadaUno: texto.slice(i + 2).replace(/^\./, '') }
}

/** The value of a simple path, as text; '' when there is none. Of a list, the first value. */
export function valorDe(atributos: Readonly<Record<string, Json>>, ruta: Ruta): string {
  if (ruta.deCadaUno === undefined) return escrito(atributos[ruta.campo])
  return valoresDe(atributos, ruta).find(v => v !== '') ?? ''
}

/** Every value of a path, as texts in the file's order; those without a value are ''. */
export function valoresDe(atributos: Readonly<Record<string, Json>>, ruta: Ruta): string[] {
  const valor = atributos[ruta.campo]
  if (ruta.deCadaUno === undefined) return Array.isArray(valor) ? valor.map(escrito) : [escrito(valor)]
  if (!Array.isArray(valor)) return []
  return valor.map(item => escrito(ruta.deCadaUno === '' ? item : enterrado(item, ruta.deCadaUno ?? '')))
}

function enterrado(item: Json, nombre: string): Json | undefined {
  if (item === null || typeof item !== 'object' || Array.isArray(item)) return undefined
  if (nombre in item) return item[nombre]
  let actual: Json | undefined = item
  for (const parte of nombre.split('.')) {
    if (actual === null || actual === undefined || typeof actual !== 'object' || Array.isArray(actual)) return undefined
    actual = actual[parte]
  }
  return actual
}

/** A value as the person would write it: trimmed, whole numbers without exponent, null as ''. */
export function escrito(valor: Json | undefined): string {
  if (valor === null || valor === undefined) return ''
  if (typeof valor === 'string') return valor.trim()
  if (typeof valor === 'object') return JSON.stringify(valor)
  return String(valor)
}

/** Every path of a feature: fields, and the fields of the items of its lists. Samples come from here. */
export function rutasDe(atributos: Readonly<Record<string, Json>>): Map<string, string> {
  const rutas = new Map<string, string>()
  for (const [campo, valor] of Object.entries(atributos)) {
    const primero = Array.isArray(valor) ? valor[0] : undefined
    if (primero !== null && typeof primero === 'object' && !Array.isArray(primero)) {
      for (const [nombre, v] of Object.entries(primero)) rutas.set(`${campo}[].${nombre}`, escrito(v))
    } else rutas.set(campo, escrito(Array.isArray(valor) ? (primero ?? null) : valor))
  }
  return rutas
}
