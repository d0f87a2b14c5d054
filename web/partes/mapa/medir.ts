/** Measuring on the screen: GRS80 with the radii of curvature of the place; exact enough within a municipality. */

export type Punto = readonly [lon: number, lat: number]

const A = 6_378_137
const E2 = 0.006_694_380_022_9
const RAD = Math.PI / 180

function radios(lat: number): { m: number; n: number } {
  const s2 = Math.sin(lat * RAD) ** 2
  const w = Math.sqrt(1 - E2 * s2)
  return { m: (A * (1 - E2)) / w ** 3, n: A / w }
}

/** Length of a line, in metres. */
export function largo(puntos: readonly Punto[]): number {
  let suma = 0
  for (let i = 1; i < puntos.length; i++) {
    const [a, b] = [puntos[i - 1]!, puntos[i]!]
    const lat = (a[1] + b[1]) / 2
    const { m, n } = radios(lat)
    suma += Math.hypot((b[0] - a[0]) * RAD * n * Math.cos(lat * RAD), (b[1] - a[1]) * RAD * m)
  }
  return suma
}

/** Area inside a ring (closed or not), in m²; never negative. */
export function superficie(puntos: readonly Punto[]): number {
  if (puntos.length < 3) return 0
  const lat0 = puntos.reduce((s, p) => s + p[1], 0) / puntos.length
  const { m, n } = radios(lat0)
  const lon0 = puntos[0]![0]
  const kx = RAD * n * Math.cos(lat0 * RAD)
  const ky = RAD * m
  let doble = 0
  for (let i = 0; i < puntos.length; i++) {
    const a = puntos[i]!
    const b = puntos[(i + 1) % puntos.length]!
    doble += (a[0] - lon0) * kx * (b[1] - lat0) * ky - (b[0] - lon0) * kx * (a[1] - lat0) * ky
  }
  return Math.abs(doble) / 2
}

/** A round length for a scale bar that fits in `maximo` metres: 1, 2 or 5 times a power of ten. */
export function barraRedonda(maximo: number): number {
  const base = 10 ** Math.floor(Math.log10(maximo))
  return [5, 2, 1].map(k => k * base).find(x => x <= maximo) ?? base
}
