import { CAPITULO_3 } from './capitulo-3.ts'
import { CAPITULO_11 } from './capitulo-11.ts'
import { CAPITULO_13 } from './capitulo-13.ts'
import { CAPITULO_1, CAPITULO_2 } from './capitulos-1-2.ts'
import { CAPITULO_4, CAPITULO_5 } from './capitulos-4-5.ts'
import { numeroDeArticulo } from './referencia.ts'
import type { FichaDeArticulo } from './tipos.ts'

/** The articles of Ley 388 de 1997 that Lindero knows, in the order of the law. */
export const ARTICULOS: readonly FichaDeArticulo[] = [
  ...CAPITULO_1,
  ...CAPITULO_2,
  ...CAPITULO_3,
  ...CAPITULO_4,
  ...CAPITULO_5,
  ...CAPITULO_11,
  ...CAPITULO_13,
]

const porNumero = new Map(ARTICULOS.map(a => [a.numero, a]))

/** The article with that number ("10", "61-A"), or undefined where it is not loaded. */
export function buscarArticulo(numero: number | string): FichaDeArticulo | undefined {
  return porNumero.get(String(numero))
}

/** The article that a citation names ("art. 15 par. 2"), or undefined for another act or one that is not loaded. */
export function articuloDeCita(cita: string): FichaDeArticulo | undefined {
  const numero = numeroDeArticulo(cita)
  return numero === undefined ? undefined : porNumero.get(numero)
}

/** The articles that a rule applies, by its id ("PL2"). */
export function articulosDeRegla(regla: string): readonly FichaDeArticulo[] {
  return ARTICULOS.filter(a => a.reglas.includes(regla))
}
