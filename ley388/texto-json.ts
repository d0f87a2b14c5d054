import { type Decimal, textoExacto } from './decimal.ts'
import type { Memoria, Valor } from './memoria.ts'

/**
 * Writes a memoria as JSON by hand: the same text as `JSON.stringify`, several times faster, because in a bulk run the
 * writing costs ten times the calculation. Concepts, formulas and names repeat, so their quoted form is kept.
 */
export function memoriaEnJson(memoria: Memoria): string {
  let texto = '['
  for (const p of memoria.pasos) {
    texto += `${texto.length > 1 ? ',' : ''}{"concepto":${citado(p.concepto)},"formula":${citado(p.formula)},"operandos":{`
    let primero = true
    for (const nombre in p.operandos) {
      texto += `${primero ? '' : ','}${citado(nombre)}:${valorEnJson(p.operandos[nombre]!)}`
      primero = false
    }
    texto += `},"resultado":${valorEnJson(p.resultado)},"articulo":${citado(p.articulo)}}`
  }
  return `${texto}]`
}

function valorEnJson(v: Valor): string {
  if (typeof v === 'string') return entreComillas(v)
  if (typeof v !== 'object') return String(v)
  if (!esLista(v)) return `"${textoExacto(v)}"`
  return v.length === 0 ? '[]' : `[${v.map(valorEnJson).join(',')}]`
}

function esLista(v: Decimal | readonly Valor[]): v is readonly Valor[] {
  return Array.isArray(v)
}

const citas = new Map<string, string>()

/** The quoted form of a text of ours, kept. */
function citado(texto: string): string {
  const hecho = citas.get(texto)
  if (hecho !== undefined) return hecho
  const nuevo = JSON.stringify(texto)
  if (citas.size < 5_000) citas.set(texto, nuevo)
  return nuevo
}

const COMILLA = 34
const BARRA = 92
const PRIMER_SUSTITUTO = 0xd800
const ULTIMO_SUSTITUTO = 0xdfff

/** A text between quotes, with the escapes of JSON where it needs any: quotes, backslash, controls, surrogates. */
export function entreComillas(texto: string): string {
  for (let i = 0; i < texto.length; i++) {
    const c = texto.charCodeAt(i)
    if (c < 32 || c === COMILLA || c === BARRA || (c >= PRIMER_SUSTITUTO && c <= ULTIMO_SUSTITUTO)) {
      return JSON.stringify(texto)
    }
  }
  return `"${texto}"`
}
