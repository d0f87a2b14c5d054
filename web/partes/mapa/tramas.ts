import type { Trama } from './colores.ts'

/** Whether the pixel (x, y) of a 12 × 12 tile carries ink; the pattern repeats without seams. */
const TINTA: Record<Trama, (x: number, y: number) => boolean> = {
  lisa: () => false,
  rayas: (x, y) => (x + y) % 6 < 1.5,
  'rayas-inversas': (x, y) => (x - y + 12) % 6 < 1.5,
  horizontal: (_, y) => y % 6 < 1.2,
  vertical: x => x % 6 < 1.2,
  puntos: (x, y) => ((x % 6) - 2.5) ** 2 + ((y % 6) - 2.5) ** 2 < 2,
  cruz: (x, y) => (x + y) % 6 < 1.2 || (x - y + 12) % 6 < 1.2,
}

const LADO = 12

/** The tile of a pattern for MapLibre: dark ink on nothing, so that the class's colour shows through. */
export function imagenTrama(trama: Trama): { width: number; height: number; data: Uint8ClampedArray } {
  const data = new Uint8ClampedArray(LADO * LADO * 4)
  for (let y = 0; y < LADO; y++)
    for (let x = 0; x < LADO; x++) if (TINTA[trama](x, y)) data.set([20, 30, 34, 150], (y * LADO + x) * 4)
  return { width: LADO, height: LADO, data }
}

/** The same pattern as an SVG path in a 12 × 12 box, for legends, chips and prints. */
export const TRAZO: Record<Trama, string> = {
  lisa: '',
  rayas: 'M-1 7 7 -1M-1 13 13 -1M5 13 13 5',
  'rayas-inversas': 'M5 -1 13 7M-1 -1 13 13M-1 5 7 13',
  horizontal: 'M0 3H12M0 9H12',
  vertical: 'M3 0V12M9 0V12',
  puntos: 'M3 3h.01M9 3h.01M3 9h.01M9 9h.01',
  cruz: 'M-1 7 7 -1M-1 13 13 -1M5 13 13 5M5 -1 13 7M-1 -1 13 13M-1 5 7 13',
}

/** The same for a line, in widths of it: how it is broken. Without an entry it is whole. */
export const GUIONES: Partial<Record<Trama, readonly number[]>> = {
  puntos: [0.1, 1.9],
  rayas: [3, 2],
  horizontal: [5, 2, 0.1, 2],
  vertical: [1.2, 1.8],
}
