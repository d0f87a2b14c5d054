/** One measured figure, as a line of the bench. */
export interface Medida {
  nombre: string
  cifra: string
  detalle?: string
}

export function segundos(ms: number): string {
  return `${(ms / 1000).toLocaleString('es-CO', { maximumFractionDigits: 2 })} s`
}

export const entero = (n: number): string => Math.round(n).toLocaleString('es-CO')

/** Asks for `n` addresses keeping so many under way, a few first to warm up: half and ninety-nine of a hundred. */
export async function cargar(n: number, aLaVez: number, direccion: (i: number) => string) {
  const tiempos: number[] = []
  const calentar = Math.min(10 * aLaVez, n / 5)
  let siguiente = 0
  const inicio = performance.now()
  const uno = async (): Promise<void> => {
    for (let i = siguiente++; i < n + calentar; i = siguiente++) {
      const antes = performance.now()
      const r = await fetch(direccion(i))
      await r.arrayBuffer()
      if (!r.ok) throw new Error(`${r.status} ${direccion(i)}`)
      if (i >= calentar) tiempos.push(performance.now() - antes)
    }
  }
  await Promise.all(Array.from({ length: aLaVez }, uno))
  const porSegundo = entero(((n + calentar) / (performance.now() - inicio)) * 1000)
  tiempos.sort((a, b) => a - b)
  const p = (q: number): string => `${entero(tiempos[Math.floor(tiempos.length * q)] ?? 0)} ms`
  return { cifra: `${p(0.5)} / ${p(0.99)}`, detalle: `${porSegundo} por segundo` }
}
