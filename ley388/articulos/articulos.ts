import { CAPITULO_1 } from './capitulo-01.ts'
import { CAPITULO_2 } from './capitulo-02.ts'
import { CAPITULO_3 } from './capitulo-03.ts'
import { CAPITULO_4 } from './capitulo-04.ts'
import { CAPITULO_5 } from './capitulo-05.ts'
import { CAPITULO_6 } from './capitulo-06.ts'
import { CAPITULO_7 } from './capitulo-07.ts'
import { CAPITULO_8 } from './capitulo-08.ts'
import { CAPITULO_9 } from './capitulo-09.ts'
import { CAPITULO_10 } from './capitulo-10.ts'
import { CAPITULO_11 } from './capitulo-11.ts'
import { CAPITULO_12 } from './capitulo-12.ts'
import { CAPITULO_13 } from './capitulo-13.ts'
import { CAPITULO_14 } from './capitulo-14.ts'
import { type Marca, marcasDeParte } from './marcas.ts'
import { numeroDeArticulo } from './referencia.ts'
import type { FichaDeArticulo } from './tipos.ts'

/** The 139 articles of Ley 388 de 1997 and 61-A, in the order of the law. */
export const ARTICULOS: readonly FichaDeArticulo[] = [
  ...CAPITULO_1,
  ...CAPITULO_2,
  ...CAPITULO_3,
  ...CAPITULO_4,
  ...CAPITULO_5,
  ...CAPITULO_6,
  ...CAPITULO_7,
  ...CAPITULO_8,
  ...CAPITULO_9,
  ...CAPITULO_10,
  ...CAPITULO_11,
  ...CAPITULO_12,
  ...CAPITULO_13,
  ...CAPITULO_14,
]

const porNumero = new Map(ARTICULOS.map(a => [a.numero, a]))

/** The article with that number ("10", "61-A"), or undefined where the law has none. */
export function buscarArticulo(numero: number | string): FichaDeArticulo | undefined {
  return porNumero.get(String(numero))
}

/** The article that a citation names ("art. 15 par. 2"), or undefined for another act or a number that the law lacks. */
export function articuloDeCita(cita: string): FichaDeArticulo | undefined {
  const numero = numeroDeArticulo(cita)
  return numero === undefined ? undefined : porNumero.get(numero)
}

/** The marks of the text on what a citation names: "art. 71 num. 3" is struck, "art. 71 num. 2" carries none. */
export function marcasDeCita(cita: string): readonly Marca[] {
  const ficha = articuloDeCita(cita)
  if (!ficha) return []
  return marcasDeParte(ficha.marcas, cita.slice(`art. ${ficha.numero}`.length))
}

/** False where a citation of Ley 388 names what is repealed or unconstitutional as a whole, or does not exist. */
export function rige(cita: string): boolean {
  if (numeroDeArticulo(cita) === undefined) return true
  if (!articuloDeCita(cita)) return false
  return !marcasDeCita(cita).some(m => m.tipo === 'derogado' || m.tipo === 'inexequible')
}

/** The articles that a rule applies, by its id. */
export function articulosDeRegla(regla: string): readonly FichaDeArticulo[] {
  return ARTICULOS.filter(a => a.reglas.includes(regla))
}
