import type { Salida } from '../api.ts'

export type Ejecucion = Salida<'programa.ejecucion'>
export type Corte = NonNullable<Ejecucion['corte']>
export type Proyecto = Ejecucion['proyectos'][number]
export type Monto = keyof Proyecto['montos']

/** The six figures that tell how a budget goes, in the order in which money moves, and what each means. */
export const ETAPAS: readonly { monto: Monto; nombre: string; que: string }[] = [
  { monto: 'inicial', nombre: 'Inicial', que: 'Lo que se aprobó para el año' },
  { monto: 'modificado', nombre: 'Modificado', que: 'El inicial con sus adiciones, reducciones y traslados' },
  { monto: 'cdp', nombre: 'CDP', que: 'Reservado con certificado de disponibilidad' },
  { monto: 'rp', nombre: 'RP', que: 'Comprometido con registro presupuestal' },
  { monto: 'obligaciones', nombre: 'Obligaciones', que: 'Recibido a satisfacción y por pagar o pagado' },
  { monto: 'pagos', nombre: 'Pagos', que: 'Lo que ya se pagó' },
]

/** Those that move the budget from the initial one to the modified one; shown when a person picks them. */
export const CAMBIOS: readonly { monto: Monto; nombre: string }[] = [
  { monto: 'adiciones', nombre: 'Adiciones' },
  { monto: 'reducciones', nombre: 'Reducciones' },
  { monto: 'creditos', nombre: 'Créditos' },
  { monto: 'contracreditos', nombre: 'Contracréditos' },
  { monto: 'aplazamientos', nombre: 'Aplazamientos' },
  { monto: 'desaplazamientos', nombre: 'Desaplazamientos' },
]

/** The fraction of a budget that a stage reaches, with four decimals, or nothing where there is no budget. */
export function fraccion(parte: string, todo: string): string | null {
  const centavos = (t: string) => {
    const [entero = '0', decimales = ''] = t.split('.')
    return BigInt(entero + decimales.padEnd(2, '0').slice(0, 2))
  }
  const base = centavos(todo)
  if (base <= 0n) return null
  const diezmil = (centavos(parte) * 20_000n + base) / (2n * base)
  return `${diezmil / 10_000n}.${String(diezmil % 10_000n).padStart(4, '0')}`
}
