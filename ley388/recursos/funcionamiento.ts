import { deOtraLey } from '../articulos/referencia.ts'
import { type Decimal, noNegativo } from '../decimal.ts'
import type { Fecha } from '../fecha.ts'
import type { Memoria } from '../memoria.ts'
import { type Constante, constante } from '../parametros/limite.ts'

/** Categories of municipalities (Ley 617 de 2000, art. 2): by inhabitants and by free-use current income. */
export const CATEGORIAS = ['especial', 'primera', 'segunda', 'tercera', 'cuarta', 'quinta', 'sexta'] as const
export type Categoria = (typeof CATEGORIAS)[number]

/** Running costs are paid with free-use current income, which must also leave something to invest. */
export const FINANCIACION_DEL_FUNCIONAMIENTO = deOtraLey('Ley 617 de 2000', 3)
/** Under a restructuring agreement, investment is the last thing to be paid. */
export const ACUERDO_DE_REESTRUCTURACION = deOtraLey('Ley 550 de 1999', 58)

const ART_6 = deOtraLey('Ley 617 de 2000', 6)
const RIGE = {
  desde: '2000-10-09' as Fecha,
  antes: 'La Ley 617 de 2000 se publicó el 9 de octubre de 2000: antes no había este límite.',
}
const limite = (id: string, valor: string) =>
  constante({ id: `recursos.funcionamiento-${id}`, valor, articulo: ART_6, rige: RIGE })

const ESPECIAL = limite('especial', '0.50')
const PRIMERA = limite('primera', '0.65')
const SEGUNDA_Y_TERCERA = limite('segunda-y-tercera', '0.70')
const CUARTA_A_SEXTA = limite('cuarta-a-sexta', '0.80')

/** P3; Ley 617 de 2000, art. 6: most that running costs may take of the free-use current income of a year. */
export const LIMITE_DE_FUNCIONAMIENTO: Readonly<Record<Categoria, Constante>> = {
  especial: ESPECIAL,
  primera: PRIMERA,
  segunda: SEGUNDA_Y_TERCERA,
  tercera: SEGUNDA_Y_TERCERA,
  cuarta: CUARTA_A_SEXTA,
  quinta: CUARTA_A_SEXTA,
  sexta: CUARTA_A_SEXTA,
}

/** A stricter (or other) share that the municipality set for itself, as a restructuring agreement does, and why. */
export interface LimitePropio {
  readonly fraccion: Decimal
  readonly motivo: string
}

/**
 * P3; Ley 617 de 2000, art. 6: running costs that the free-use income of a year admits, in whole pesos. The
 * municipality's own share takes the place of that of the law, and the memoria says which one was used.
 */
export function maximoDeFuncionamiento(
  libreDestinacion: Decimal,
  categoria: Categoria,
  propio: LimitePropio | undefined,
  m: Memoria,
): Decimal {
  const concepto = propio
    ? `Máximo de funcionamiento, con el límite del municipio: ${propio.motivo}`
    : `Máximo de funcionamiento, con el límite de la ley para la categoría ${categoria}`
  return m.paso(
    concepto,
    ART_6,
    'redondear(libre destinación × límite, 0)',
    { 'libre destinación': libreDestinacion, límite: propio?.fraccion ?? LIMITE_DE_FUNCIONAMIENTO[categoria].valor },
    o => o['libre destinación'].times(o.límite).toDecimalPlaces(0),
  )
}

/** P3; Ley 617 de 2000, art. 6: running costs beyond what is admitted; zero within it. */
export function excesoDeFuncionamiento(gasto: Decimal, maximo: Decimal, m: Memoria): Decimal {
  return m.paso(
    'Exceso sobre el máximo de funcionamiento',
    ART_6,
    'max(0, funcionamiento − máximo)',
    { funcionamiento: gasto, máximo: maximo },
    o => noNegativo(o.funcionamiento.minus(o.máximo)),
  )
}
