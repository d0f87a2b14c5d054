import { type CategoriaDeSuelo, CLASES_DE_SUELO, type ClaseDeSuelo } from '../../../ley388/suelo/clases.ts'
import { llano } from '../dominios/homologar.ts'
import type { ObjetoDeCapa } from './revision.ts'

export const CAPA_DE_CLASES = 'clase-de-suelo'

/** Class (arts. 31-33) or category (arts. 34, 35) of an object of the layer of land classes; undefined for any other text. */
export function sueloDe(o: ObjetoDeCapa): ClaseDeSuelo | CategoriaDeSuelo | undefined {
  const ficha = CLASES_DE_SUELO.find(c => c.ladm === o.valor)
  if (ficha) return ficha.id
  const texto = llano(`${o.valor ?? ''} ${o.valorOriginal ?? ''} ${o.valor === null ? `${o.nombre} ${o.codigo}` : ''}`)
  if (/\bsuburban/.test(texto)) return 'suburbano'
  if (/\bproteccion|\bprotegid/.test(texto)) return 'proteccion'
  if (/\bexpansion/.test(texto)) return 'expansion'
  if (/\brural/.test(texto)) return 'rural'
  if (/\burban/.test(texto)) return 'urbano'
  return undefined
}

/** Whether an object of rural categories is suburban (art. 34): the category of LADM-COL-POT, or the file's own word. */
export function esSuburbano(o: ObjetoDeCapa): boolean {
  return /suburban/i.test(`${o.valor ?? ''} ${o.valorOriginal ?? ''} ${o.nombre}`)
}
