import { Decimal } from '../../../ley388/decimal.ts'
import type { Signo } from './campos.ts'

/** Why an amount cannot be read. */
export interface MontoMalo {
  codigo: string
  motivo: string
  cura: string
}

const AGRUPADO = /^-?\d{1,3}(\.\d{3})+(,\d{1,2})?$/
const SEGUIDO = /^-?\d+(,\d{1,2})?$/
const AL_REVES = /^-?\d{1,3}(,\d{3})+(\.\d+)?$|^-?\d+\.\d{1,2}$/
/** numeric(20,2) keeps eighteen digits before the point. */
const CIFRAS = 18

/**
 * Pesos as Colombian files write them: `.` for thousands, `,` for cents, `-` alone for zero. Whatever else is refused,
 * never guessed.
 */
export function leerMonto(escrito: string, signo: Signo): Decimal | MontoMalo {
  const t = escrito.trim()
  if (t === '-') return new Decimal(0)
  if (t === '')
    return { codigo: 'monto-vacio', motivo: 'El valor está vacío.', cura: 'Escriba el valor, o «-» si es cero.' }
  if (!AGRUPADO.test(t) && !SEGUIDO.test(t)) return maloDe(t)
  const valor = new Decimal(t.replaceAll('.', '').replace(',', '.'))
  if (valor.abs().trunc().toFixed().length > CIFRAS)
    return { codigo: 'monto-muy-grande', motivo: `«${t}» tiene más de ${CIFRAS} cifras.`, cura: 'Corrija el valor.' }
  if (signo === 'magnitud') return valor.abs()
  if (signo === 'positivo' && valor.isNegative() && !valor.isZero())
    return {
      codigo: 'monto-negativo',
      motivo: `«${t}» es negativo y este valor no puede serlo.`,
      cura: 'Corrija el signo o lleve la disminución a su columna (reducciones o contracréditos).',
    }
  return valor
}

function maloDe(t: string): MontoMalo {
  if (AL_REVES.test(t))
    return {
      codigo: 'puntos-y-comas',
      motivo: `«${t}» usa la coma para los miles o el punto para los decimales.`,
      cura: 'Exporte el archivo con punto para los miles y coma para los decimales (configuración regional de Colombia): 1.234.567,89.',
    }
  const letra = /[^\d.,\s-]/.exec(t)?.[0]
  return {
    codigo: 'monto-invalido',
    motivo: letra ? `«${t}» no es un valor: tiene «${letra}».` : `«${t}» no es un valor bien escrito.`,
    cura: 'Escriba solo cifras, con punto cada tres: 1.234.567.',
  }
}

/** Pesos for a sentence: 44.893.000. */
export function pesosEscritos(valor: Decimal): string {
  const [entero = '0', centavos] = valor.abs().toFixed().split('.')
  const miles = entero.replace(/\B(?=(\d{3})+$)/g, '.')
  return `${valor.isNegative() && !valor.isZero() ? '-' : ''}${miles}${centavos ? `,${centavos}` : ''}`
}
