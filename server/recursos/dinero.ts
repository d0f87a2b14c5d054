import { Decimal } from '../../ley388/decimal.ts'

const formato = new Intl.NumberFormat('es-CO', { maximumFractionDigits: 2 })

/** Pesos inside a sentence: "$ 1.200.000". */
export function enPesos(valor: Decimal): string {
  return `$ ${formato.format(valor.toFixed() as `${number}`)}`
}

/** Exact sum of decimals written as text. */
export function sumaDe(valores: readonly string[]): Decimal {
  return valores.reduce((suma, v) => suma.plus(v), new Decimal(0))
}

/** Adds to what a key already has. */
export function acumular<K>(en: Map<K, Decimal>, clave: K, valor: Decimal | string): void {
  en.set(clave, (en.get(clave) ?? new Decimal(0)).plus(valor))
}
