import { escaparXml } from '../../../platform/formatos/excel/xml.ts'

/** An element: with other elements inside, or with a text or a number. Nothing inside, nothing written. */
export function nodo(nombre: string, dentro: readonly string[] | string | number | null | undefined): string {
  if (dentro === null || dentro === undefined) return ''
  const contenido = typeof dentro === 'object' ? dentro.join('') : escaparXml(String(dentro))
  return contenido === '' ? '' : `<${nombre}>${contenido}</${nombre}>`
}
