/** Random inputs: few in the ordinary suite; `LINDERO_CASOS=100000` makes the long run. */
export const corridas = (pocas: number): number => Number(process.env.LINDERO_CASOS ?? pocas)

/** Those of a property of the law. */
export const CORRIDAS = corridas(300)
