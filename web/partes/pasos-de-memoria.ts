import type { PasoJson } from '../../ley388/memoria.ts'

/** The steps as an action's answer carries them, for the part that draws them. */
export function pasosDe(memoria: readonly Record<string, unknown>[]): PasoJson[] {
  return memoria.filter(esPaso)
}

function esPaso(p: Record<string, unknown>): p is Record<string, unknown> & PasoJson {
  return typeof p.concepto === 'string' && typeof p.formula === 'string' && typeof p.operandos === 'object'
}
