/** Lots of a block: around its four sides, back to back, with the street that each one faces. */
import type { Azar } from './azar.ts'
import { type Rect, rect } from './cobertura.ts'

export type Frente = 'sur' | 'norte' | 'occidente' | 'oriente'
export interface Lote {
  rect: Rect
  frente: Frente
}

/** Lots with fronts from `menor` to `mayor` dm; the ends of the block are `fondo` dm deep. */
export function lotear(azar: Azar, m: Rect, menor: number, mayor: number, fondo: number): Lote[] {
  const medio = Math.round((m.y0 + m.y1) / 2) + azar.entero(-30, 30)
  const lotes: Lote[] = []
  for (const [y0, y1] of frentes(azar, m.y0, m.y1, menor, mayor)) {
    lotes.push({ rect: rect(m.x0, y0, m.x0 + fondo, y1), frente: 'occidente' })
  }
  for (const [x0, x1] of frentes(azar, m.x0 + fondo, m.x1 - fondo, menor, mayor)) {
    lotes.push({ rect: rect(x0, m.y0, x1, medio), frente: 'sur' })
  }
  for (const [x0, x1] of frentes(azar, m.x0 + fondo, m.x1 - fondo, menor, mayor)) {
    lotes.push({ rect: rect(x0, medio, x1, m.y1), frente: 'norte' })
  }
  for (const [y0, y1] of frentes(azar, m.y0, m.y1, menor, mayor)) {
    lotes.push({ rect: rect(m.x1 - fondo, y0, m.x1, y1), frente: 'oriente' })
  }
  return lotes
}

/** Small lots of informal origin: two rows of houses back to back, twice, with an alley between. */
export function lotearInformal(azar: Azar, m: Rect): Lote[] {
  const callejon = azar.entero(25, 40)
  const alto = Math.floor((m.y1 - m.y0 - callejon) / 2)
  const lotes: Lote[] = []
  for (const base of [m.y0, m.y0 + alto + callejon]) {
    const medio = base + Math.round(alto / 2) + azar.entero(-15, 15)
    for (const [x0, x1] of frentes(azar, m.x0, m.x1, 50, 90))
      lotes.push({ rect: rect(x0, base, x1, medio), frente: 'sur' })
    for (const [x0, x1] of frentes(azar, m.x0, m.x1, 50, 90)) {
      lotes.push({ rect: rect(x0, medio, x1, base + alto), frente: 'norte' })
    }
  }
  return lotes
}

function frentes(azar: Azar, desde: number, hasta: number, menor: number, mayor: number): [number, number][] {
  const lista: [number, number][] = []
  let v = desde
  while (v < hasta) {
    const resto = hasta - v
    const ancho =
      resto < menor + mayor ? (resto > 2 * menor ? Math.round(resto / 2) : resto) : azar.entero(menor, mayor)
    lista.push([v, v + ancho])
    v += ancho
  }
  return lista
}
