import { art } from '../articulos/referencia.ts'
import { Decimal } from '../decimal.ts'
import type { Fecha } from '../fecha.ts'
import type { Memoria } from '../memoria.ts'
import { vigenteAl } from '../parametros/fechado.ts'
import { IPC_INDICE } from '../parametros/ipc.ts'
import { COBRO_CON_LICENCIA, EXONERACION_VIS } from './ajustes.ts'
import type { Efecto } from './efecto.ts'
import type { PlusvaliaEntrada } from './entrada.ts'

const CERO = new Decimal(0)
const ART_79 = art(79)
const ART_79_2 = art(79, 'par. 2')
const ART_83_1 = art(83, 'par. 1')

/** What the council's rate takes from an effect, in pesos, exact. */
export interface Participacion {
  /** Art. 79: that of the liquidation. */
  readonly liquidada: Decimal
  /** Art. 83 par. 1: that of the m² of the licence, where there is one. */
  readonly recalculada?: Decimal | undefined
}

/** V5, V9: the participation of an effect, and the one of the licence beside it. */
export function participacionDe(efecto: Efecto, e: PlusvaliaEntrada, memoria: Memoria): Participacion {
  const tasa = e.tasa
  const liquidada = efecto.total.times(tasa)
  memoria.anotar('Participación liquidada', ART_79, 'efecto × tasa', { efecto: efecto.total, tasa }, liquidada)
  if (!e.licencia) return { liquidada }
  const adicionales = e.licencia.m2Adicionales
  const recalculada = efecto.porM2.times(adicionales).times(tasa)
  const operandos = { 'efecto por m²': efecto.porM2, 'm² adicionales': adicionales, tasa }
  memoria.anotar(
    'Participación recalculada con la licencia',
    ART_83_1,
    'efecto por m² × m² adicionales × tasa',
    operandos,
    recalculada,
  )
  return { liquidada, recalculada }
}

/** Over which m² the participation is charged: all of the parcel, or those of the licence. */
export type Base = keyof Participacion

/** V9 ▲, art. 83 par. 1: which of the two is charged. */
export function baseDelCobro(p: Participacion, e: PlusvaliaEntrada, memoria: Memoria): Base {
  const { liquidada, recalculada } = p
  if (recalculada === undefined) return 'liquidada'
  const base = e.cobroConLicencia === 'menor' ? menorDe(liquidada, recalculada) : e.cobroConLicencia
  const { concepto, formula } = SE_COBRA[e.cobroConLicencia]
  const operandos = { liquidada, recalculada }
  memoria.anotar(
    concepto,
    COBRO_CON_LICENCIA.articulo,
    formula,
    operandos,
    base === 'liquidada' ? liquidada : recalculada,
  )
  return base
}

function menorDe(liquidada: Decimal, recalculada: Decimal): Base {
  return recalculada.lt(liquidada) ? 'recalculada' : 'liquidada'
}

const SE_COBRA = {
  recalculada: { concepto: 'Se cobra la recalculada', formula: 'recalculada' },
  liquidada: { concepto: 'Se cobra la liquidada', formula: 'liquidada' },
  menor: { concepto: 'Se cobra la menor de las dos', formula: 'min(liquidada, recalculada)' },
} as const

/** True where the property is set for VIS and the municipality exempts it (art. 83 par. 4). */
export function esExonerado(e: PlusvaliaEntrada): boolean {
  return e.predio.vis && e.exoneracionVis === 'si'
}

/** V9: the participation that is charged; nothing where it is exempt. */
export function cobrada(participación: Decimal, e: PlusvaliaEntrada, memoria: Memoria): Decimal {
  if (!esExonerado(e)) return participación
  const operandos = { vis: true, participación }
  return memoria.anotar(
    'Exonerado: inmueble destinado a vivienda de interés social',
    EXONERACION_VIS.articulo,
    'si(vis, 0, participación)',
    operandos,
    CERO,
  )
}

/** What one of several facts adds to what is charged. */
export function cobradaPorHecho(efecto: Efecto, base: Base, e: PlusvaliaEntrada, memoria: Memoria): Decimal {
  if (esExonerado(e)) return CERO
  const tasa = e.tasa
  if (base === 'liquidada' || !e.licencia) {
    const operandos = { efecto: efecto.total, tasa }
    return memoria.anotar(POR_HECHO, ART_79, 'efecto × tasa', operandos, efecto.total.times(tasa))
  }
  const adicionales = e.licencia.m2Adicionales
  const operandos = { 'efecto por m²': efecto.porM2, 'm² adicionales': adicionales, tasa }
  const suya = efecto.porM2.times(adicionales).times(tasa)
  return memoria.anotar(POR_HECHO, ART_83_1, 'efecto por m² × m² adicionales × tasa', operandos, suya)
}

const POR_HECHO = 'Participación por este hecho'

/** V5, art. 79 par. 2: the participation with the CPI from the finality of the liquidation to when it falls due. */
export function actualizada(participación: Decimal, e: PlusvaliaEntrada, memoria: Memoria): Decimal {
  const ipc = e.ipc ?? ipcDeLasFechas(e, memoria)
  if (!ipc) return participación
  return memoria.anotar(
    'Participación actualizada por IPC',
    ART_79_2,
    'participación × IPC exigibilidad ÷ IPC firmeza',
    { participación, 'IPC exigibilidad': ipc.exigibilidad, 'IPC firmeza': ipc.firmeza },
    participación.times(ipc.exigibilidad).div(ipc.firmeza),
  )
}

function ipcDeLasFechas(e: PlusvaliaEntrada, memoria: Memoria): PlusvaliaEntrada['ipc'] {
  if (!e.fechas) return undefined
  return { firmeza: indice(e.fechas.firmeza, memoria), exigibilidad: indice(e.fechas.exigibilidad, memoria) }
}

function indice(al: Fecha, memoria: Memoria): Decimal {
  const v = vigenteAl(IPC_INDICE, al)
  const concepto = `Último IPC cargado al ${al}: el de ${v.desde} (${v.acto})`
  return memoria.anotar(concepto, ART_79_2, 'índice', { índice: v.valor }, v.valor)
}
