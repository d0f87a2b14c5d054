import { Decimal } from '../ley388/decimal.ts'
import { type Fecha, MESES, partes } from '../ley388/fecha.ts'

/** How the sentences of this folder write figures and dates: es-CO, as the screens do. */

const NB = '\u00a0'
const MILLON = new Decimal('1e6')
const BILLON = new Decimal('1e12')

/** A figure with up to so many decimals. */
export function cifra(valor: Decimal, decimales = 0): string {
  const [enteros = '', resto = ''] = valor.abs().toDecimalPlaces(decimales).toFixed().split('.')
  const miles = enteros.replace(/\B(?=(\d{3})+$)/g, '.')
  const escrita = resto === '' ? miles : `${miles},${resto}`
  return valor.isNegative() && escrita !== '0' ? `−${escrita}` : escrita
}

/** Pesos to be read: "$ 4,63 billones", "$ 627.420 millones", "$ 12,4 millones"; under a million, in full. */
export function enPesos(valor: Decimal): string {
  const enteros = valor.toDecimalPlaces(0)
  const grande = enteros.abs()
  const signo = enteros.lt(0) ? '−' : ''
  if (grande.lt(MILLON)) return `${signo}$${NB}${cifra(grande)}`
  const [unidad, singular, plural] = grande.lt(BILLON) ? [MILLON, 'millón', 'millones'] : [BILLON, 'billón', 'billones']
  const entre = grande.div(unidad)
  const escrita = cifra(entre, unidad === BILLON ? 2 : entre.gte(100) ? 0 : 1)
  return `${signo}$${NB}${escrita}${NB}${escrita === '1' ? singular : plural}`
}

/** "82 %" of a percentage that goes from 0 to 100. */
export function porciento(valor: Decimal): string {
  return `${cifra(valor, 1)}${NB}%`
}

/** "30 de junio de 2026". */
export function enLetras(f: Fecha): string {
  const { anio, mes, dia } = partes(f)
  return `${dia === 1 ? '1.º' : dia} de ${MESES[mes - 1]} de ${anio}`
}

/** "1 día hábil", "3 días hábiles". */
export function habiles(n: number): string {
  return n === 1 ? '1 día hábil' : `${cifra(new Decimal(n))} días hábiles`
}
