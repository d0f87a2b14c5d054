import { isUtf8 } from 'node:buffer'
import type { Fuente } from './fuente.ts'
import { type Alrededor, cortar } from './geojson-trozos.ts'
import { deGeoJson } from './geometria-cruda.ts'
import type { ObjetoCrudo } from './proyectar.ts'
import type { Json, Problema } from './tipos.ts'

const windows1252 = new TextDecoder('windows-1252')

/** Nested properties become `info.barrio`; lists are kept as they are. */
export function aplanar(v: { [k: string]: Json }, prefijo = '', en: Record<string, Json> = {}): Record<string, Json> {
  for (const k of Object.keys(v)) {
    const x = v[k]!
    if (x !== null && typeof x === 'object' && !Array.isArray(x)) aplanar(x, `${prefijo}${k}.`, en)
    else en[prefijo + k] = x
  }
  return en
}

/** Integers of 17 digits or more lose figures in JSON.parse: a parcel's national number written without quotes. */
const ENTERO_LARGO = /(?<![\d.eE"])-?\d{17,}(?![\d.eE])/
const CADENA_O_LARGO = /"(?:[^"\\]|\\.)*"|(?<![\d.])-?\d{17,}(?![\d.eE])/g

function analizar(texto: string): Json {
  if (!ENTERO_LARGO.test(texto)) return JSON.parse(texto) as Json
  return JSON.parse(texto.replace(CADENA_O_LARGO, s => (s.startsWith('"') ? s : `"${s}"`))) as Json
}

/** Where the parser stopped, with the characters around it. */
function lugarDelError(texto: string, e: unknown): string {
  const pos = /position (\d+)/.exec(e instanceof Error ? e.message : '')?.[1]
  if (pos === undefined) return ''
  const i = Number(pos)
  return `, cerca de «${texto.slice(Math.max(0, i - 20), i + 12).replace(/\s+/g, ' ')}»`
}

/** The field whose bytes are not UTF-8, as far as it can be found. */
function problemaDeCodificacion(objeto: Buffer): { texto: string; problema: Problema } {
  const latino = objeto.toString('latin1')
  const texto = windows1252.decode(objeto)
  let campo: string | undefined
  for (const m of latino.matchAll(/"((?:[^"\\]|\\.)*)"\s*:\s*"((?:[^"\\]|\\.)*)"/g)) {
    if (!isUtf8(Buffer.from(m[2]!, 'latin1'))) {
      campo = m[1]
      break
    }
  }
  const malo = /[\u0080-\u00ff]/.exec(latino)?.index ?? 0
  return {
    texto,
    problema: {
      codigo: 'codificacion',
      motivo: `El texto no está en UTF-8${campo ? ` en el campo «${campo}»` : ''}; parece Windows-1252: «${texto.slice(Math.max(0, malo - 10), malo + 10)}».`,
      cura: 'Guarde el archivo en UTF-8 o indique la codificación Windows-1252 al importar.',
      ...(campo ? { campo } : {}),
    },
  }
}

/** Parses the bytes of one feature. Never throws: what is wrong is told in `problemas`. */
export function leerObjeto(bytes: Buffer, indice: number, codificacion: string): ObjetoCrudo {
  const problemas: Problema[] = []
  let texto: string
  if (codificacion !== 'utf-8') texto = new TextDecoder(codificacion).decode(bytes)
  else if (isUtf8(bytes)) texto = bytes.toString('utf8')
  else {
    const p = problemaDeCodificacion(bytes)
    problemas.push(p.problema)
    texto = p.texto
  }
  let v: Json
  try {
    v = analizar(texto)
  } catch (e) {
    problemas.push({
      codigo: 'json-invalido',
      motivo: `El texto del objeto está dañado${lugarDelError(texto, e)} (una letra en un número, o una coma o comilla que falta).`,
      cura: 'Corrija ese punto del archivo o exporte de nuevo la capa.',
    })
    v = {}
  }
  const o = v !== null && typeof v === 'object' && !Array.isArray(v) ? v : {}
  const propiedades = o.properties
  const cruda = deGeoJson(o.geometry)
  return {
    indice,
    ...(typeof o.id === 'string' || typeof o.id === 'number' ? { fid: String(o.id) } : {}),
    atributos:
      propiedades && typeof propiedades === 'object' && !Array.isArray(propiedades) ? aplanar(propiedades) : {},
    cruda,
    problemas,
  }
}

/** All the features, in batches. `codificacion` is utf-8 unless the person said otherwise (RFC 8259 knows no other). */
export async function* leerGeoJson(fuente: Fuente, codificacion: string): AsyncGenerator<ObjetoCrudo[]> {
  let indice = 0
  for await (const lote of cortar(fuente)) yield lote.map(b => leerObjeto(b, ++indice, codificacion))
}

/** A first pass: counts, finds the end (or the cut), the declared system, and parses the first objects as a sample. */
export async function explorarGeoJson(
  fuente: Fuente,
  codificacion: string,
): Promise<{ total: number; crs: string | undefined; nombre: string | undefined; muestra: ObjetoCrudo[] }> {
  const alrededor: Alrededor = { texto: '' }
  const muestra: ObjetoCrudo[] = []
  let total = 0
  for await (const lote of cortar(fuente, alrededor)) {
    for (const b of lote) {
      total++
      if (muestra.length < 1000) muestra.push(leerObjeto(b, total, codificacion))
    }
  }
  const crs = /"crs"\s*:\s*\{[^{}]*\{[^{}]*"name"\s*:\s*"([^"]+)"/.exec(alrededor.texto)?.[1]
  const nombre = /"name"\s*:\s*"([^"]+)"/.exec(alrededor.texto.replace(/"crs"\s*:\s*\{[^{}]*\{[^{}]*\}\s*\}/, ''))?.[1]
  return { total, crs, nombre, muestra }
}
