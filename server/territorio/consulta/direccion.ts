/** Ways of writing the same road, and the one that the search keeps. */
const VIAS: readonly (readonly [RegExp, string])[] = [
  [/\b(CALLE|CLL?E?|C)\b/g, 'CL'],
  [/\b(CARRERA|CRA?|KRA?|KR|K)\b/g, 'KR'],
  [/\b(AVENIDA|AVE?|A)\b/g, 'AV'],
  [/\b(DIAGONAL|DIAG?|DG)\b/g, 'DG'],
  [/\b(TRANSVERSAL|TRANSV?|TV|TRV)\b/g, 'TV'],
]

/**
 * An address as the search compares it: capitals, no accents, one word for each kind of road, and neither signs nor
 * spaces: "Calle 12 # 5-34" and "Cl 12 No. 5 34" are the same.
 */
export function direccionParaBuscar(texto: string): string {
  let t = texto
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .replace(/\b(NO|NRO|NUMERO|N)\b\.?/g, ' ')
  for (const [via, corta] of VIAS) t = t.replace(via, corta)
  return t.replace(/[^A-Z0-9]/g, '')
}
