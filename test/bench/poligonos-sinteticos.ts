import { escribirWkb, type Posicion } from '../../server/platform/geometria/wkb.ts'

/** A seeded generator (mulberry32): the same polygons on every machine. */
export function azar(semilla: number): () => number {
  let s = semilla >>> 0
  return () => {
    s = (s + 0x6d2b79f5) >>> 0
    let t = Math.imul(s ^ (s >>> 15), 1 | s)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/**
 * `columnas` × `filas` quadrilaterals that tile a rectangle without gaps or overlaps: a grid with shaken nodes, each
 * side broken into `tramos` with shaken points, turned by `giro` so that two such coverings cross at all angles.
 */
export function teselado(
  columnas: number,
  filas: number,
  lado: number,
  tramos: number,
  giro: number,
  semilla: number,
): Uint8Array[] {
  const r = azar(semilla)
  const [ox, oy] = [4_600_000, 1_940_000]
  const paso = lado / tramos
  const anchoNodos = columnas * tramos + 1
  const nodos: Posicion[] = []
  for (let j = 0; j <= filas * tramos; j++)
    for (let i = 0; i < anchoNodos; i++) {
      const u = (i + (r() - 0.5) * 0.4) * paso
      const v = (j + (r() - 0.5) * 0.4) * paso
      nodos.push([ox + u * Math.cos(giro) - v * Math.sin(giro), oy + u * Math.sin(giro) + v * Math.cos(giro)])
    }
  const nodo = (i: number, j: number) => nodos[j * anchoNodos + i]!
  const wkbs: Uint8Array[] = []
  for (let f = 0; f < filas; f++)
    for (let c = 0; c < columnas; c++) {
      const anillo: Posicion[] = []
      const [i0, j0] = [c * tramos, f * tramos]
      for (let k = 0; k < tramos; k++) anillo.push(nodo(i0 + k, j0))
      for (let k = 0; k < tramos; k++) anillo.push(nodo(i0 + tramos, j0 + k))
      for (let k = 0; k < tramos; k++) anillo.push(nodo(i0 + tramos - k, j0 + tramos))
      for (let k = 0; k <= tramos; k++) anillo.push(nodo(i0, j0 + tramos - k))
      wkbs.push(escribirWkb({ type: 'Polygon', coordinates: [anillo] }))
    }
  return wkbs
}
