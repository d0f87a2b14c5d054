import { art } from '../articulos/referencia.ts'
import { Decimal, noNegativo } from '../decimal.ts'
import type { Memoria } from '../memoria.ts'
import { plazo } from '../plazos/plazo.ts'
import { Rechazo } from '../rechazo.ts'
import type { Hecho, HechoDeAprovechamiento, HechoDeObra, HechoDePrecios, PredioDePlusvalia } from './entrada.ts'
import { MESES_DEL_ACTO_POR_OBRA } from './parametros.ts'

const CERO = new Decimal(0)
const ART_75_2 = art(75, 'num. 2')
const ART_77_2 = art(77, 'num. 2')
const ART_77_3 = art(77, 'num. 3')
const ART_78 = art(78)
const ART_86 = art(86, 'par.')
const MAYOR_VALOR = {
  incorporacion: art(75, 'num. 3'),
  'cambio-de-uso': art(76, 'num. 3'),
  'obra-publica': art(87, 'num. 1'),
} as const

/** Effect of a fact: the rise per m², and what it makes over the object area. Pesos, exact, never negative. */
export interface Efecto {
  readonly porM2: Decimal
  readonly total: Decimal
}

/** V4, art. 78: the m² that participate; never negative. */
export function areaObjeto(p: PredioDePlusvalia, memoria: Memoria): Decimal {
  const área = p.areaDestinadaM2 ?? p.areaM2
  const operandos = { área, cesiones: p.cesionesM2, afectaciones: p.afectacionesM2 }
  const objeto = noNegativo(área.minus(p.cesionesM2).minus(p.afectacionesM2))
  return memoria.anotar('Área objeto', ART_78, 'max(0, área − cesiones − afectaciones)', operandos, objeto)
}

/** V2, V3, arts. 75-77 and 87: the effect of one fact; undefined while it is indeterminate (art. 75 num. 2). */
export function efectoDe(h: Hecho, objeto: Decimal, memoria: Memoria): Efecto | undefined {
  if (h.tipo === 'mayor-aprovechamiento') return porAprovechamiento(h, objeto, memoria)
  const porM2 = h.tipo === 'obra-publica' ? porObra(h, memoria) : porPrecios(h, memoria)
  if (porM2 === undefined) return undefined
  const total = porM2.times(objeto)
  const operandos = { 'mayor valor': porM2, objeto }
  memoria.anotar('Efecto total del hecho', MAYOR_VALOR[h.tipo], 'mayor valor × objeto', operandos, total)
  return { porM2, total }
}

function porPrecios(h: HechoDePrecios, memoria: Memoria): Decimal | undefined {
  const { precioReferenciaM2: referencia, precioAnteriorM2: anterior } = h
  if (referencia === undefined) {
    memoria.anotar(
      'Incorporación sin precio de referencia: se determina cuando se apruebe el plan parcial o la norma específica',
      ART_75_2,
      '«indeterminado»',
      {},
      'indeterminado',
    )
    return undefined
  }
  const bruto = memoria.anotar(
    POR_PRECIOS[h.tipo],
    MAYOR_VALOR[h.tipo],
    'max(0, referencia − anterior)',
    { referencia, anterior },
    noNegativo(referencia.minus(anterior)),
  )
  return h.enValorizacionM2 === undefined ? bruto : sinValorizacion(bruto, h.enValorizacionM2, memoria)
}

const POR_PRECIOS = {
  incorporacion: 'Mayor valor por m² por la incorporación',
  'cambio-de-uso': 'Mayor valor por m² por el cambio de uso',
} as const

/** The amount comes first and is exact; per m² it is divided over the object area (art. 77 num. 3). */
function porAprovechamiento(h: HechoDeAprovechamiento, objeto: Decimal, memoria: Memoria): Efecto {
  const potencial = potencialAdicional(h, memoria)
  const precio = h.precioReferenciaM2
  const monto = potencial.times(precio)
  memoria.anotar('Monto total del mayor valor', ART_77_3, 'potencial × precio', { potencial, precio }, monto)
  const excluido = h.enValorizacionM2
  const total = excluido === undefined ? monto : noNegativo(monto.minus(excluido.times(objeto)))
  if (excluido !== undefined) {
    const operandos = { monto, 'en valorización': excluido, objeto }
    memoria.anotar(YA_COBRADO, ART_86, 'max(0, monto − en valorización × objeto)', operandos, total)
  }
  const hayArea = !objeto.isZero()
  const porM2 = hayArea ? total.div(objeto) : CERO
  memoria.anotar(
    'Mayor valor por m² por el mayor aprovechamiento',
    ART_77_3,
    hayArea ? 'monto ÷ objeto' : 'si(objeto > 0, monto, 0)',
    { monto: total, objeto },
    porM2,
  )
  return { porM2, total: hayArea ? total : CERO }
}

function potencialAdicional(h: HechoDeAprovechamiento, memoria: Memoria): Decimal {
  const e = h.edificabilidad
  if ('nuevaM2' in e) {
    const potencial = noNegativo(e.nuevaM2.minus(e.anteriorM2))
    const operandos = { nueva: e.nuevaM2, anterior: e.anteriorM2 }
    return memoria.anotar(POTENCIAL, ART_77_2, 'max(0, nueva − anterior)', operandos, potencial)
  }
  const base = e.areaBaseM2
  const potencial = noNegativo(base.times(e.indiceNuevo.minus(e.indiceAnterior)))
  const operandos = { base, 'índice nuevo': e.indiceNuevo, 'índice anterior': e.indiceAnterior }
  return memoria.anotar(POTENCIAL, ART_77_2, 'max(0, base × (índice nuevo − índice anterior))', operandos, potencial)
}

const POTENCIAL = 'Potencial adicional de edificación'
const YA_COBRADO = 'Sin el mayor valor que ya se tuvo en cuenta para la valorización'

function sinValorizacion(bruto: Decimal, excluido: Decimal, memoria: Memoria): Decimal {
  const operandos = { 'mayor valor': bruto, 'en valorización': excluido }
  const neto = noNegativo(bruto.minus(excluido))
  return memoria.anotar(YA_COBRADO, ART_86, 'max(0, mayor valor − en valorización)', operandos, neto)
}

/** V12, art. 87 num. 1: the act can come before, during or up to six months after the end of the work. */
function porObra(h: HechoDeObra, memoria: Memoria): Decimal {
  if (h.finObra !== undefined) {
    const termino = plazo({ desde: h.finObra, meses: MESES_DEL_ACTO_POR_OBRA.valor.toNumber() })
    memoria.sumar(termino.memoria)
    const aTiempo = h.acto <= termino.vence
    const operandos = { acto: h.acto, vence: termino.vence }
    memoria.anotar('El acto se expidió a tiempo', MESES_DEL_ACTO_POR_OBRA.articulo, 'acto ≤ vence', operandos, aTiempo)
    if (!aTiempo) throw actoTardio(h, termino.vence)
  }
  return memoria.anotar(
    'Mayor valor por m² por la obra pública, según el acto que lo determinó',
    MAYOR_VALOR['obra-publica'],
    'determinado',
    { determinado: h.mayorValorM2 },
    h.mayorValorM2,
  )
}

function actoTardio(h: HechoDeObra, vence: string): Rechazo {
  return new Rechazo({
    codigo: 'acto-tardio',
    mensaje: `El acto del ${h.acto} llegó tarde: las obras terminaron el ${h.finObra} y el plazo de ${MESES_DEL_ACTO_POR_OBRA.valor.toFixed()} meses venció el ${vence}.`,
    campo: `${h.campo}.acto`,
    articulo: MESES_DEL_ACTO_POR_OBRA.articulo,
    cura: 'La participación por esta obra ya no puede determinarse; retire el hecho.',
  })
}
