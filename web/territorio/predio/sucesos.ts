import type { RespuestaPredio } from '../tipos.ts'

type Hecho = RespuestaPredio['historia'][number]

/** What one act changed on one day. */
export interface Suceso {
  clave: string
  fecha: Hecho['fecha']
  clase: Hecho['clase']
  acto: string
  hechos: string[]
}

/** The facts gathered by day and act, in the order in which they came. */
export function sucesosDe(historia: readonly Hecho[]): Suceso[] {
  const sucesos = new Map<string, Suceso>()
  for (const h of historia) {
    const clave = `${h.fecha} ${h.clase} ${h.acto}`
    const s = sucesos.get(clave) ?? { clave, fecha: h.fecha, clase: h.clase, acto: h.acto, hechos: [] }
    s.hechos.push(h.que)
    sucesos.set(clave, s)
  }
  return [...sucesos.values()]
}
