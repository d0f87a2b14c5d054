import type { Rotulo } from './grafo.ts'
import type { Medida } from './lugar.ts'
import { anchoDe, enLineas, escapar } from './texto.ts'

/** A line of text as it is written. */
export interface Renglon {
  readonly texto: string
  readonly estilo: Rotulo['estilo']
}

/** Sizes of the style sheet, in pixels. */
const TAMANO: Readonly<Record<Rotulo['estilo'], number>> = {
  nombre: 13,
  seña: 10,
  nota: 10.5,
  accion: 11,
  quien: 9.5,
  reloj: 10.5,
}
const INTERLINEA = 1.32
const MARGEN = 11
const SEPARACION = 4

/** The labels broken in lines of a width. */
export function renglones(rotulos: readonly Rotulo[], limite: number): Renglon[] {
  return rotulos.flatMap(r =>
    enLineas(r.texto, TAMANO[r.estilo], limite, r.estilo === 'nombre').map(texto => ({ texto, estilo: r.estilo })),
  )
}

/** The room that lines of text take; in a box, with its margin. */
export function medir(lista: readonly Renglon[], enCaja: boolean): Medida {
  const margen = enCaja ? MARGEN : 3
  const ancho = Math.max(...lista.map(r => anchoDe(r.texto, TAMANO[r.estilo], r.estilo === 'nombre')))
  const alto = lista.reduce((y, r, i) => y + TAMANO[r.estilo] * INTERLINEA + aire(lista, i), 0)
  return { ancho: Math.ceil(ancho + 2 * margen), alto: Math.ceil(alto + 2 * margen) }
}

/** Lines of text centred on `x`, from `y` down. */
export function escribir(lista: readonly Renglon[], x: number, arriba: number, enCaja: boolean): string {
  let y = arriba + (enCaja ? MARGEN : 3)
  return lista
    .map((r, i) => {
      y += aire(lista, i) + TAMANO[r.estilo] * INTERLINEA
      return `<text class="${r.estilo}" x="${redondo(x)}" y="${redondo(y - TAMANO[r.estilo] * 0.35)}">${escapar(r.texto)}</text>`
    })
    .join('')
}

/** Air before what begins anew: after the name of a stage, and between an action and the next one. */
function aire(lista: readonly Renglon[], i: number): number {
  const previo = lista[i - 1]
  if (previo === undefined || previo.estilo === lista[i]!.estilo) return 0
  const sigue = lista[i]!.estilo === 'quien' || previo.estilo === 'seña' || previo.estilo === 'accion'
  return sigue ? 0 : SEPARACION
}

/** A coordinate with one decimal at most. */
export function redondo(n: number): string {
  return String(Math.round(n * 10) / 10)
}
