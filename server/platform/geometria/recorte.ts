import type { Caja } from './wkb.ts'

/** Flat coordinates x, y, x, y … */
export type Plana = number[] | Float64Array

/** A ring inside a box (Sutherland-Hodgman). Closed in, closed out; empty when nothing is left. */
export function recortarAnillo(anillo: Plana, caja: Caja): Plana {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity]
  for (let i = 0; i < anillo.length; i += 2) {
    const x = anillo[i]!
    const y = anillo[i + 1]!
    if (x < minX) minX = x
    if (x > maxX) maxX = x
    if (y < minY) minY = y
    if (y > maxY) maxY = y
  }
  if (!(minX <= caja[2] && maxX >= caja[0] && minY <= caja[3] && maxY >= caja[1])) return []
  let puntos = anillo
  if (minX < caja[0]) puntos = recortarLado(puntos, 0, 1, caja[0])
  if (minY < caja[1]) puntos = recortarLado(puntos, 1, 1, caja[1])
  if (maxX > caja[2]) puntos = recortarLado(puntos, 0, -1, caja[2])
  if (maxY > caja[3]) puntos = recortarLado(puntos, 1, -1, caja[3])
  return puntos
}

function recortarLado(p: Plana, eje: 0 | 1, signo: 1 | -1, limite: number): Plana {
  const dentro = (i: number) => signo * (p[i + eje]! - limite) >= 0
  const salida: number[] = []
  for (let i = 0; i + 3 < p.length; i += 2) {
    const [a, b] = [dentro(i), dentro(i + 2)]
    if (a) salida.push(p[i]!, p[i + 1]!)
    if (a !== b) cruce(p, i, eje, limite, salida)
  }
  if (salida.length > 0) salida.push(salida[0]!, salida[1]!)
  return salida
}

function cruce(p: Plana, i: number, eje: number, limite: number, salida: number[]): void {
  const t = (limite - p[i + eje]!) / (p[i + 2 + eje]! - p[i + eje]!)
  const otro = p[i + 1 - eje]! + t * (p[i + 3 - eje]! - p[i + 1 - eje]!)
  if (eje === 0) salida.push(limite, otro)
  else salida.push(otro, limite)
}

/** The pieces of a line inside a box (Liang-Barsky on each segment). */
export function recortarLinea(p: Plana, caja: Caja): number[][] {
  const partes: number[][] = []
  let actual: number[] = []
  for (let i = 0; i + 3 < p.length; i += 2) {
    const [x1, y1, x2, y2] = [p[i]!, p[i + 1]!, p[i + 2]!, p[i + 3]!]
    let [t0, t1] = [0, 1]
    const pasos: [number, number][] = [
      [x1 - x2, x1 - caja[0]],
      [x2 - x1, caja[2] - x1],
      [y1 - y2, y1 - caja[1]],
      [y2 - y1, caja[3] - y1],
    ]
    let visible = true
    for (const [d, q] of pasos) {
      if (d === 0) visible &&= q >= 0
      else if (d < 0) t0 = Math.max(t0, q / d)
      else t1 = Math.min(t1, q / d)
    }
    if (!visible || t0 > t1) {
      if (actual.length > 0) partes.push(actual)
      actual = []
      continue
    }
    if (actual.length === 0 || t0 > 0) {
      if (actual.length > 0) partes.push(actual)
      actual = [x1 + t0 * (x2 - x1), y1 + t0 * (y2 - y1)]
    }
    actual.push(x1 + t1 * (x2 - x1), y1 + t1 * (y2 - y1))
    if (t1 < 1) {
      partes.push(actual)
      actual = []
    }
  }
  if (actual.length > 0) partes.push(actual)
  return partes
}
