import { redondo } from './renglones.ts'

/** Height that the key takes under the picture. */
export const ALTO_DE_LEYENDA = 40
/** Least width in which it is written whole. */
export const ANCHO_DE_LEYENDA = 500

/** The key: what each line and each box means. */
export function leyenda(ancho: number, y: number): string {
  const x = (ancho - ANCHO_DE_LEYENDA) / 2
  const texto = (desde: number, t: string): string =>
    `<text class="leyenda" x="${redondo(x + desde)}" y="${redondo(y + 4)}">${t}</text>`
  return [
    `<path d="M${redondo(x)} ${redondo(y)}h30"/>`,
    texto(37, 'alguien actúa'),
    `<path class="termino" d="M${redondo(x + 130)} ${redondo(y)}h30"/>`,
    texto(167, 'vence un término → efecto'),
    `<g class="final"><rect x="${redondo(x + 325)}" y="${redondo(y - 8)}" width="30" height="16" rx="8"/><rect x="${redondo(x + 328)}" y="${redondo(y - 5)}" width="24" height="10" rx="5"/></g>`,
    texto(362, 'el trámite termina'),
  ].join('')
}
