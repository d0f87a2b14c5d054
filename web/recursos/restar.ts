import { sumarExacto } from '../partes/tabla/columnas.ts'

/** Exact difference of two amounts as text: "10" − "12.5" is "-2.5". */
export function restar(a: string, b: string): string {
  return sumarExacto([a, b.startsWith('-') ? b.slice(1) : `-${b}`])
}

/** Whether an amount is more than zero. */
export const esPositivo = (valor: string): boolean => !valor.startsWith('-') && /[1-9]/.test(valor)
