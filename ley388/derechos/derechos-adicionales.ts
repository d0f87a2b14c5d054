import { art } from '../articulos/referencia.ts'
import { Decimal, pesos, seisDecimales } from '../decimal.ts'
import { type Fecha, numeroDeDia, sumarMeses } from '../fecha.ts'
import { leerAjuste, leerFecha, leerObjeto, leerTexto, malo, objeto } from '../lector.ts'
import { leerArea, leerDinero, leerIndice, leerIndicePositivo, siEsta } from '../magnitudes.ts'
import { Memoria } from '../memoria.ts'
import { vigenteAl } from '../parametros/fechado.ts'
import { IPC_INDICE } from '../parametros/ipc.ts'
import { REAJUSTE_DESDE } from './ajustes.ts'
import { type Equivalencias, equivalenciaDe, leerEquivalencias } from './equivalencias.ts'
import { ANIOS_A_PRECIO_NOMINAL } from './parametros.ts'

const ART_89 = art(89)
const ART_90 = art(90)
const MESES_DEL_ANIO = 12
const DIAS_DEL_ANIO = 365

export interface DerechosEntrada {
  readonly m2Requeridos: Decimal
  readonly zona: string
  readonly equivalencias: Equivalencias
  /** Pesos of one title (one Derecho Adicional Básico) when it was issued. */
  readonly precioNominal: Decimal
  readonly emision: Fecha
  /** Day of the licence request or of the effective change of use. */
  readonly exigible: Fecha
  /** CPI indices; where one is missing, the loaded CPI of its day is used. */
  readonly ipc: {
    readonly emision?: Decimal | undefined
    readonly segundoAnio?: Decimal | undefined
    readonly exigible?: Decimal | undefined
  }
  readonly reajusteDesde: keyof typeof REAJUSTE_DESDE.opciones
  /** Where it was not paid when it fell due: the day of payment and the yearly banking rate in force. */
  readonly mora?: { readonly pago: Fecha; readonly tasaAnual: Decimal } | undefined
}

export interface DerechosRespuesta {
  readonly derechosBasicos: string
  readonly precioUnitario: string
  readonly total: string
  readonly mora?: { readonly dias: number; readonly interes: string; readonly totalConMora: string } | undefined
  readonly memoria: Memoria
}

const CAMPOS = [
  'm2Requeridos',
  'zona',
  'equivalencias',
  'precioNominal',
  'emision',
  'exigible',
  'ipc',
  'reajusteDesde',
  'mora',
]

/** Reads the input of `derechos-adicionales` (cli.md). */
export function leerDerechos(json: unknown): DerechosEntrada {
  const o = objeto(json, '', CAMPOS)
  const emision = leerFecha(o, 'emision')
  const exigible = leerFecha(o, 'exigible')
  if (exigible < emision) throw malo('exigible', 'es anterior a la emisión de los títulos', ART_90)
  const ipc = o.ipc === undefined ? {} : leerObjeto(o, 'ipc', '', ['emision', 'segundoAnio', 'exigible'])
  return {
    m2Requeridos: leerArea(o, 'm2Requeridos'),
    zona: leerTexto(o, 'zona'),
    equivalencias: leerEquivalencias(o.equivalencias, 'equivalencias'),
    precioNominal: leerDinero(o, 'precioNominal'),
    emision,
    exigible,
    ipc: {
      emision: siEsta(ipc, 'emision', 'ipc', leerIndicePositivo),
      segundoAnio: siEsta(ipc, 'segundoAnio', 'ipc', leerIndicePositivo),
      exigible: siEsta(ipc, 'exigible', 'ipc', leerIndicePositivo),
    },
    reajusteDesde: leerAjuste(o, 'reajusteDesde', '', REAJUSTE_DESDE),
    mora: o.mora === undefined ? undefined : leerMora(leerObjeto(o, 'mora', '', ['pago', 'tasaAnual']), exigible),
  }
}

function leerMora(o: Readonly<Record<string, unknown>>, exigible: Fecha): { pago: Fecha; tasaAnual: Decimal } {
  const pago = leerFecha(o, 'pago', 'mora')
  if (pago < exigible) throw malo('mora.pago', 'es anterior al día en que se hicieron exigibles', ART_90)
  return { pago, tasaAnual: leerIndice(o, 'tasaAnual', 'mora') }
}

/**
 * V13, arts. 88-90: the rights that a parcel needs, as Derechos Adicionales Básicos by the table of the title, and what
 * they cost: the nominal price in the first year and from the second one on its CPI adjustment; default interest apart.
 */
export function derechosAdicionales(e: DerechosEntrada): DerechosRespuesta {
  const memoria = new Memoria()
  const equivalencia = equivalenciaDe(e.zona, e.equivalencias, 'zona')
  const requeridos = e.m2Requeridos
  const derechos = requeridos.div(equivalencia)
  const operandos = { requeridos, equivalencia }
  memoria.anotar('Derechos adicionales básicos', ART_89, 'requeridos ÷ equivalencia', operandos, derechos)
  const precio = precioUnitario(e, memoria)
  const total = requeridos.times(precio).div(equivalencia)
  memoria.anotar('Total', ART_90, 'requeridos × precio ÷ equivalencia', { requeridos, precio, equivalencia }, total)
  return {
    derechosBasicos: seisDecimales(derechos),
    precioUnitario: seisDecimales(precio),
    total: pesos(total),
    mora: e.mora && conMora(total, e.exigible, e.mora, memoria),
    memoria,
  }
}

/** The first year ends on the same day number (Código Civil art. 67): that day is still paid at the nominal price. */
function precioUnitario(e: DerechosEntrada, memoria: Memoria): Decimal {
  const anios = ANIOS_A_PRECIO_NOMINAL.valor
  const finDelPrimero = memoria.anotar(
    'Último día a precio nominal',
    ANIOS_A_PRECIO_NOMINAL.articulo,
    'sumar_anios(emisión, años)',
    { emisión: e.emision, años: anios },
    sumarMeses(e.emision, anios.toNumber() * MESES_DEL_ANIO),
  )
  if (e.exigible <= finDelPrimero) {
    const operandos = { nominal: e.precioNominal }
    return memoria.anotar('Precio en el primer año', ART_90, 'nominal', operandos, e.precioNominal)
  }
  const desdeEmision = e.reajusteDesde === 'emision'
  const inicial = desdeEmision
    ? indice(e.ipc.emision, e.emision, memoria)
    : indice(e.ipc.segundoAnio, finDelPrimero, memoria)
  const final = indice(e.ipc.exigible, e.exigible, memoria)
  return memoria.anotar(
    desdeEmision ? 'Precio reajustado por IPC desde la emisión' : 'Precio reajustado por IPC desde el segundo año',
    ART_90,
    'nominal × IPC final ÷ IPC inicial',
    { nominal: e.precioNominal, 'IPC final': final, 'IPC inicial': inicial },
    e.precioNominal.times(final).div(inicial),
  )
}

function indice(dado: Decimal | undefined, al: Fecha, memoria: Memoria): Decimal {
  if (dado !== undefined) return dado
  const v = vigenteAl(IPC_INDICE, al)
  return memoria.anotar(
    `Último IPC cargado al ${al}: el de ${v.desde} (${v.acto})`,
    ART_90,
    'índice',
    { índice: v.valor },
    v.valor,
  )
}

/** Simple interest by days over a year of 365, at the banking rate in force. */
function conMora(
  total: Decimal,
  exigible: Fecha,
  mora: { pago: Fecha; tasaAnual: Decimal },
  memoria: Memoria,
): DerechosRespuesta['mora'] {
  const dias = numeroDeDia(mora.pago) - numeroDeDia(exigible)
  const interes = total.times(mora.tasaAnual).times(dias).div(DIAS_DEL_ANIO)
  memoria.anotar(
    'Intereses de mora, simples, a la tasa bancaria vigente',
    ART_90,
    'total × tasa × días ÷ año',
    { total, tasa: mora.tasaAnual, días: dias, año: DIAS_DEL_ANIO },
    interes,
  )
  const conInteres = enteros(total).plus(enteros(interes))
  memoria.anotar(
    'Total con mora, en pesos enteros',
    ART_90,
    'redondear(total, 0) + redondear(interés, 0)',
    { total, interés: interes },
    conInteres,
  )
  return { dias, interes: pesos(interes), totalConMora: pesos(conInteres) }
}

function enteros(valor: Decimal): Decimal {
  return valor.toDecimalPlaces(0, Decimal.ROUND_HALF_UP)
}
