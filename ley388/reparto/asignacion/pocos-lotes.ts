import type { Duenos, ProblemaDeLotes } from './problema.ts'

/** Steps up to which the table is filled: some seconds at most. */
export const MAXIMO_DE_PASOS = 600_000_000

/** Whether the lots are few enough for the table: each parcel looks at each part of each set of lots, 3^lots in all. */
export function sonPocosLotes(p: ProblemaDeLotes, pasos = MAXIMO_DE_PASOS): boolean {
  return p.derechos.length * 3 ** p.valores.length <= pasos
}

/**
 * The least money with few lots, whatever the number of parcels, exactly and without search. For the first i parcels and
 * each set of lots (its bits), the least money with which they receive just those: the best of what parcel i receives,
 * any part of the set, with what is known of the parcels before it.
 */
export function asignarPocosLotes(p: ProblemaDeLotes): Duenos {
  const sumas = sumaDeCadaConjunto(p.valores)
  const tablas: Float64Array[] = []
  for (const [i, derecho] of p.derechos.entries()) tablas.push(siguiente(tablas[i - 1], sumas, derecho))
  const duenos: number[] = p.valores.map(() => 0)
  let quedan = sumas.length - 1
  for (let i = p.derechos.length - 1; i > 0; i--) {
    const suyos = parteMejor(tablas[i - 1]!, sumas, p.derechos[i]!, quedan)
    for (let l = 0; l < duenos.length; l++) if ((suyos >> l) & 1) duenos[l] = i
    quedan ^= suyos
  }
  return duenos
}

function sumaDeCadaConjunto(valores: readonly number[]): Float64Array {
  const sumas = new Float64Array(2 ** valores.length)
  for (const [l, v] of valores.entries()) {
    for (let s = 0; s < 2 ** l; s++) sumas[s + 2 ** l] = sumas[s]! + v
  }
  return sumas
}

/** The table with one parcel more; the first parcel has only the choice of receiving the whole set. */
function siguiente(antes: Float64Array | undefined, sumas: Float64Array, derecho: number): Float64Array {
  const costo = sumas.map(s => Math.abs(derecho - s))
  if (!antes) return costo
  const tabla = new Float64Array(sumas.length)
  for (let conjunto = 0; conjunto < tabla.length; conjunto++) {
    let menor = antes[conjunto]! + costo[0]!
    for (let parte = conjunto; parte > 0; parte = (parte - 1) & conjunto) {
      const dinero = antes[conjunto ^ parte]! + costo[parte]!
      if (dinero < menor) menor = dinero
    }
    tabla[conjunto] = menor
  }
  return tabla
}

/** What a parcel receives out of a set, in the assignment with the least money. */
function parteMejor(antes: Float64Array, sumas: Float64Array, derecho: number, conjunto: number): number {
  const dinero = (parte: number): number => antes[conjunto ^ parte]! + Math.abs(derecho - sumas[parte]!)
  let mejor = 0
  for (let parte = conjunto; parte > 0; parte = (parte - 1) & conjunto) {
    if (dinero(parte) < dinero(mejor)) mejor = parte
  }
  return mejor
}
