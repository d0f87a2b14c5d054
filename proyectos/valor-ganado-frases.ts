import type { Decimal } from '../ley388/decimal.ts'
import { cifra, enLetras, enPesos } from './palabras.ts'
import type { CifrasDeValorGanado } from './valor-ganado.ts'

/** Each figure of earned value: its letters, its name, and what it says to whoever never heard of it. */
export interface CifraDeValorGanado {
  readonly clave: Exclude<keyof CifrasDeValorGanado, 'al' | 'base'>
  readonly sigla: string
  readonly nombre: string
  readonly frase: (v: CifrasDeValorGanado) => string
}

const SIN_COSTO_FINAL = 'no hay con qué prever el costo final.'

export const CIFRAS: readonly CifraDeValorGanado[] = [
  {
    clave: 'bac',
    sigla: 'BAC',
    nombre: 'Presupuesto aprobado',
    frase: v => `Lo aprobado vale en total ${enPesos(v.bac)}.`,
  },
  {
    clave: 'pv',
    sigla: 'PV',
    nombre: 'Valor de lo planeado',
    frase: v => `Al ${enLetras(v.al)} se debía haber ejecutado lo que vale ${enPesos(v.pv)}.`,
  },
  {
    clave: 'ev',
    sigla: 'EV',
    nombre: 'Valor de lo ejecutado',
    frase: v => `Al ${enLetras(v.al)} se ha ejecutado lo que, según lo aprobado, vale ${enPesos(v.ev)}.`,
  },
  {
    clave: 'ac',
    sigla: 'AC',
    nombre: 'Costo real',
    frase: v => `Lo ejecutado ha costado ${enPesos(v.ac)}: es la suma de las obligaciones.`,
  },
  {
    clave: 'sv',
    sigla: 'SV',
    nombre: 'Variación del cronograma',
    frase: v =>
      segun(v.sv, {
        menos: m => `De lo que ya debía estar hecho falta lo que vale ${m}.`,
        cero: 'Se ha ejecutado justo lo que debía estar hecho.',
        mas: m => `Se ha ejecutado, por encima de lo que debía estar hecho, lo que vale ${m}.`,
      }),
  },
  {
    clave: 'cv',
    sigla: 'CV',
    nombre: 'Variación del costo',
    frase: v =>
      segun(v.cv, {
        menos: m => `Lo hecho ha costado ${m} más de lo aprobado para ello.`,
        cero: 'Lo hecho ha costado justo lo aprobado para ello.',
        mas: m => `Lo hecho ha costado ${m} menos de lo aprobado para ello.`,
      }),
  },
  {
    clave: 'spi',
    sigla: 'SPI',
    nombre: 'Índice del cronograma',
    frase: v =>
      v.spi === null
        ? `Al ${enLetras(v.al)} todavía no se debía haber ejecutado nada: el índice no se puede calcular.`
        : `De cada $\u00a0100 que se debían haber ejecutado al ${enLetras(v.al)} se han ejecutado ${deCien(v.spi)}.`,
  },
  {
    clave: 'cpi',
    sigla: 'CPI',
    nombre: 'Índice del costo',
    frase: v =>
      v.cpi === null
        ? 'Todavía no se ha obligado nada: el índice no se puede calcular.'
        : `Por cada $\u00a0100 obligados se ha ejecutado lo que vale ${deCien(v.cpi)}.`,
  },
  {
    clave: 'eac',
    sigla: 'EAC',
    nombre: 'Costo final previsto',
    frase: v =>
      v.eac === null
        ? sinCostoFinal(v)
        : `Si lo que falta cuesta como lo que ya se hizo, al final habrá costado ${enPesos(v.eac)}.`,
  },
  {
    clave: 'etc',
    sigla: 'ETC',
    nombre: 'Costo de lo que falta',
    frase: v => (v.etc === null ? sinCostoFinal(v) : `Para terminar habría que gastar otros ${enPesos(v.etc)}.`),
  },
  {
    clave: 'vac',
    sigla: 'VAC',
    nombre: 'Variación al final',
    frase: v =>
      v.vac === null
        ? sinCostoFinal(v)
        : segun(v.vac, {
            menos: m => `Al final costaría ${m} más de lo aprobado.`,
            cero: 'Al final costaría lo aprobado.',
            mas: m => `Al final costaría ${m} menos de lo aprobado.`,
          }),
  },
  {
    clave: 'fin',
    sigla: 'Fin',
    nombre: 'Fin al ritmo que lleva',
    frase: v => {
      if (v.fin !== null) return `Al ritmo que lleva terminaría el ${enLetras(v.fin)}.`
      if (v.ev.gte(v.bac)) return 'Ya se ejecutó todo lo aprobado.'
      if (v.spi === null) return 'Todavía no se debía haber ejecutado nada: no hay ritmo con qué prever el fin.'
      if (v.spi.isZero()) return 'Todavía no se ha ejecutado nada: no hay ritmo con qué prever el fin.'
      return 'Al ritmo que lleva no terminaría.'
    },
  },
]

/** A sentence by the sign of an amount, which it receives without it. */
function segun(
  valor: Decimal,
  frases: { menos: (m: string) => string; cero: string; mas: (m: string) => string },
): string {
  if (valor.isZero()) return frases.cero
  return valor.isNegative() ? frases.menos(enPesos(valor.abs())) : frases.mas(enPesos(valor))
}

/** An index as what it gives of each $ 100, with a decimal. */
function deCien(indice: Decimal): string {
  return `$\u00a0${cifra(indice.times(100), 1)}`
}

function sinCostoFinal(v: CifrasDeValorGanado): string {
  return v.ac.isZero()
    ? `Todavía no se ha obligado nada: ${SIN_COSTO_FINAL}`
    : `Todavía no se ha ejecutado nada: ${SIN_COSTO_FINAL}`
}
