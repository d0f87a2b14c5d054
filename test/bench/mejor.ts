const VUELTAS = 5

/** Shortest of several runs, in ms: what the machine can do when nobody disturbs it. */
export function mejor(fn: () => number): number {
  let menor = Number.POSITIVE_INFINITY
  for (let i = 0; i < VUELTAS; i++) {
    const inicio = performance.now()
    if (fn() === 0) throw new Error('Nothing was computed')
    menor = Math.min(menor, performance.now() - inicio)
  }
  return menor
}

/** So many cases in so many ms, as people read it. */
export function porSegundo(casos: number, ms: number): string {
  return `${Math.round((casos / ms) * 1000).toLocaleString('es-CO')}/s`
}
