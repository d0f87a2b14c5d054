/** Random inputs a property: few in the ordinary suite; `LINDERO_CASOS=100000` makes the long run. */
export const CORRIDAS = Number(process.env.LINDERO_CASOS ?? 300)
