import { type Articulo, art } from '../articulos/referencia.ts'
import type { Decimal } from '../decimal.ts'
import type { Fecha } from '../fecha.ts'
import { leerCada, leerEntero, leerFecha, leerOpcion, leerTexto, malo, objeto } from '../lector.ts'
import { leerDinero, leerIndice } from '../magnitudes.ts'

/** What the bonds and notes of urban reform pay, with its article; art. 128 names the notes only. */
export const USOS_DE_LOS_BONOS = {
  'enajenacion-voluntaria': art(61),
  expropiacion: art(67),
  'compensacion-por-obras': art(128),
} as const satisfies Readonly<Record<string, Articulo>>
export type UsoDeBono = keyof typeof USOS_DE_LOS_BONOS

/** Payments of a year. */
export const PERIODICIDADES = { anual: 1, semestral: 2, trimestral: 4 } as const
export type Periodicidad = keyof typeof PERIODICIDADES

/** How the capital comes back: in equal parts at each payment, or whole at the last one. */
export type Amortizacion = 'cuotas-iguales' | 'al-vencimiento'

/** Part of a series that was given to somebody as payment. */
export interface Tenencia {
  readonly tenedor: string
  /** Whole pesos. */
  readonly monto: Decimal
  readonly uso: UsoDeBono
}

/** A series as its act issues it; the law leaves its terms to that act. */
export interface SerieDeBonos {
  readonly clase: 'bono' | 'pagare'
  readonly serie: string
  readonly acto: string
  readonly emision: Fecha
  /** Whole pesos that the act lets issue. */
  readonly monto: Decimal
  readonly tasaAnual: Decimal
  readonly periodicidad: Periodicidad
  readonly cuotas: number
  readonly amortizacion: Amortizacion
  readonly tenencias: readonly Tenencia[]
}

const CAMPOS = [
  'clase',
  'serie',
  'acto',
  'emision',
  'monto',
  'tasaAnual',
  'periodicidad',
  'cuotas',
  'amortizacion',
  'tenencias',
]
/** Fifty years of quarters. */
const MAXIMO_DE_CUOTAS = 200

/** Reads a series of `bonos`. */
export function leerBonos(json: unknown): SerieDeBonos {
  const o = objeto(json, '', CAMPOS)
  const enteros = (v: Decimal, campo: string): Decimal => {
    if (v.isInteger()) return v
    throw malo(campo, 'debe ser de pesos enteros')
  }
  const clase = leerOpcion(o, 'clase', '', ['bono', 'pagare'])
  return {
    clase,
    serie: leerTexto(o, 'serie'),
    acto: leerTexto(o, 'acto'),
    emision: leerFecha(o, 'emision'),
    monto: enteros(leerDinero(o, 'monto'), 'monto'),
    tasaAnual: leerIndice(o, 'tasaAnual'),
    periodicidad: leerOpcion(o, 'periodicidad', '', Object.keys(PERIODICIDADES) as Periodicidad[]),
    cuotas: leerEntero(o, 'cuotas', '', 1, MAXIMO_DE_CUOTAS),
    amortizacion: leerOpcion(o, 'amortizacion', '', ['cuotas-iguales', 'al-vencimiento']),
    tenencias: leerCada(o, 'tenencias', '', (v, ruta) => {
      const t = objeto(v, ruta, ['tenedor', 'monto', 'uso'])
      const uso = leerOpcion(t, 'uso', ruta, Object.keys(USOS_DE_LOS_BONOS) as UsoDeBono[])
      if (clase === 'bono' && uso === 'compensacion-por-obras') {
        throw malo(`${ruta}.uso`, 'se paga con pagarés de reforma urbana, no con bonos', USOS_DE_LOS_BONOS[uso])
      }
      return {
        tenedor: leerTexto(t, 'tenedor', ruta),
        monto: enteros(leerDinero(t, 'monto', ruta), `${ruta}.monto`),
        uso,
      }
    }),
  }
}
