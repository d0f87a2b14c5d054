import { art, deOtraLey } from '../articulos/referencia.ts'
import type { Decimal } from '../decimal.ts'
import { type Fecha, numeroDeDia, sumarDias, sumarMeses } from '../fecha.ts'
import type { Memoria } from '../memoria.ts'
import type { Constante } from '../parametros/limite.ts'
import { habilOSiguiente } from '../plazos/conteo.ts'
import type { AjustesDeTermino } from '../plazos/plazo.ts'
import {
  ANIOS_EXPANSION,
  ANIOS_SIN_CONSTRUIR,
  ANIOS_URBANIZABLE,
  DIAS_DE_UN_MES,
  INCREMENTO_UNIDAD,
  MESES_EDIFICACION,
} from './parametros.ts'

/** D1, art. 52: what can be declared of priority development or construction, with its name and its term. */
export const CLASES_PRIORITARIAS = {
  expansion: { nombre: 'Terreno en suelo de expansión', plazo: ANIOS_EXPANSION, unidad: 'años' },
  'urbanizable-no-urbanizado': {
    nombre: 'Terreno urbanizable no urbanizado en suelo urbano',
    plazo: ANIOS_URBANIZABLE,
    unidad: 'años',
  },
  'urbanizado-sin-construir': {
    nombre: 'Terreno o inmueble urbanizado sin construir',
    plazo: ANIOS_SIN_CONSTRUIR,
    unidad: 'años',
  },
  'edificacion-subutilizada': {
    nombre: 'Edificación abandonada, subutilizada o no utilizada',
    plazo: MESES_EDIFICACION,
    unidad: 'meses',
  },
} as const satisfies Record<string, { nombre: string; plazo: Constante; unidad: 'años' | 'meses' }>

export type ClasePrioritaria = keyof typeof CLASES_PRIORITARIAS

export const NOMBRES_DE_CLASE = Object.keys(CLASES_PRIORITARIAS) as ClasePrioritaria[]

/** What the municipality says of its business days. */
export type DiasHabiles = Pick<AjustesDeTermino, 'sabados' | 'noHabiles'>

const ART_59 = deOtraLey('Ley 4 de 1913', 59)
const ART_62 = deOtraLey('Ley 4 de 1913', 62)
const MESES_DEL_ANIO = 12

/** D1, D2, arts. 52 and 53: months to develop, which grow by half in a unidad de actuación urbanística. */
export function mesesParaDesarrollar(clase: ClasePrioritaria, enUAU: boolean, memoria: Memoria): Decimal {
  const { nombre, plazo, unidad } = CLASES_PRIORITARIAS[clase]
  const meses = memoria.anotar(
    `Plazo en meses: ${nombre.toLowerCase()}`,
    plazo.articulo,
    unidad === 'años' ? 'años × 12' : 'meses',
    { [unidad]: plazo.valor },
    unidad === 'años' ? plazo.valor.times(MESES_DEL_ANIO) : plazo.valor,
  )
  if (!enUAU) return meses
  return memoria.paso(
    'Plazo en meses, aumentado por estar en una unidad de actuación urbanística',
    art(53),
    'meses × (1 + incremento)',
    { meses, incremento: INCREMENTO_UNIDAD.valor },
    o => o.meses.times(o.incremento.plus(1)),
  )
}

/**
 * T3, ▲ D2: last day of a term of so many months, which need not be whole: a part of a month is that part of 30 days,
 * and never takes the term beyond the next whole month, so that a longer term never ends earlier.
 */
export function finEnMeses(concepto: string, desde: Fecha, meses: Decimal, dias: DiasHabiles, memoria: Memoria): Fecha {
  const fin = meses.isInteger()
    ? memoria.paso(
        `${concepto}: mismo día del mes en que se cumple`,
        ART_59,
        'sumar_meses(promulgación, meses)',
        { promulgación: desde, meses },
        o => sumarMeses(o.promulgación, o.meses.toNumber()),
      )
    : finConDias(concepto, desde, meses, memoria)
  return memoria.paso(
    `${concepto}: si no es hábil, el siguiente día hábil`,
    ART_62,
    'habil_o_siguiente(fin, sábados, inhábiles)',
    { fin, sábados: dias.sabados === true, inhábiles: dias.noHabiles ?? [] },
    o => habilOSiguiente(o.fin, dias),
  )
}

function finConDias(concepto: string, desde: Fecha, meses: Decimal, memoria: Memoria): Fecha {
  const enteros = memoria.paso(`${concepto}: meses enteros`, art(53), 'entero(meses)', { meses }, o => o.meses.trunc())
  const sueltos = memoria.paso(
    `${concepto}: días de la fracción de mes (medio mes, 15 días)`,
    art(53),
    'redondear((meses − enteros) × días del mes, 0)',
    { meses, enteros, 'días del mes': DIAS_DE_UN_MES.valor },
    o => o.meses.minus(o.enteros).times(o['días del mes']).toDecimalPlaces(0),
  )
  return memoria.paso(
    `${concepto}: meses enteros y días, sin pasar del mes siguiente`,
    ART_59,
    'si(sumar_dias(sumar_meses(promulgación, enteros), días) < sumar_meses(promulgación, enteros + 1), sumar_dias(sumar_meses(promulgación, enteros), días), sumar_meses(promulgación, enteros + 1))',
    { promulgación: desde, enteros, días: sueltos },
    o => {
      const conDias = sumarDias(sumarMeses(o.promulgación, o.enteros.toNumber()), o.días.toNumber())
      const mesSiguiente = sumarMeses(o.promulgación, o.enteros.toNumber() + 1)
      return numeroDeDia(conDias) < numeroDeDia(mesSiguiente) ? conDias : mesSiguiente
    },
  )
}
