import { Decimal } from './decimal.ts'
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
  if (Decimal.isDecimal(v)) return `"${v.toFixed()}"`
  const lista = v as readonly Valor[]
  return lista.length === 0 ? '[]' : `[${lista.map(valorEnJson).join(',')}]`
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

/** What JSON writes with an escape: quotes, backslash, controls and halves of surrogate pairs. */
const ESPECIAL = /["\\\p{Cc}\p{Cs}]/u

/** A text between quotes, with the escapes of JSON where it needs any. */
export function entreComillas(texto: string): string {
  return ESPECIAL.test(texto) ? JSON.stringify(texto) : `"${texto}"`
}
