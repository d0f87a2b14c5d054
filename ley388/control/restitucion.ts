import { art } from '../articulos/referencia.ts'
import { type Decimal, pesos } from '../decimal.ts'
import { type Fecha, mesesCompletos, sumarDias } from '../fecha.ts'
import { leerAjuste, leerDecimalOpcional, leerFecha, leerFechas, leerSiNo, malo, objeto } from '../lector.ts'
import { Memoria } from '../memoria.ts'
import { plazo } from '../plazos/plazo.ts'
import { MESES_DE_RETARDO } from './ajustes.ts'
import { MESES_PARA_RESTITUIR } from './parametros.ts'
import { rangoDeMulta } from './rango-de-multa.ts'
import { type Regimen, regimenAl } from './regimen.ts'
import { leerRegimenes } from './regimen-lector.ts'

export interface RestitucionEntrada {
  readonly fechaHecho: Fecha
  /** Day of the decision that imposes the sanction. */
  readonly sancion: Fecha
  /** Day of the restoration, or today where there is none yet. */
  readonly hasta: Fecha
  readonly mesesDeRetardo: 'completos' | 'iniciados'
  readonly smlmv?: Decimal | undefined
  readonly regimenes: readonly Regimen[]
  readonly sabados: boolean
  readonly noHabiles: readonly Fecha[]
}

export interface RestitucionRespuesta {
  /** Last day to restore without delay. */
  readonly vence: Fecha
  readonly mesesDeRetardo: number
  readonly regimen: string
  /** Range in pesos of the fine of one month, and of all the months together. */
  readonly minimoPorMes: string
  readonly maximoPorMes: string
  readonly minimo: string
  readonly maximo: string
  readonly memoria: Memoria
}

/**
 * Reads `{"fechaHecho", "sancion", "hasta", "smlmv", "regimenes", "mesesDeRetardo": "completos" | "iniciados", "sabados",
 * "noHabiles"}`; only the three dates are needed.
 */
export function leerRestitucion(json: unknown): RestitucionEntrada {
  const o = objeto(json, '', [
    'fechaHecho',
    'sancion',
    'hasta',
    'smlmv',
    'regimenes',
    'mesesDeRetardo',
    'sabados',
    'noHabiles',
  ])
  const fechaHecho = leerFecha(o, 'fechaHecho')
  const sancion = leerFecha(o, 'sancion')
  const hasta = leerFecha(o, 'hasta')
  if (sancion < fechaHecho) throw malo('sancion', 'es anterior al hecho', art(107))
  if (hasta < sancion) throw malo('hasta', 'es anterior a la sanción', art(107))
  return {
    fechaHecho,
    sancion,
    hasta,
    mesesDeRetardo: leerAjuste(o, 'mesesDeRetardo', '', MESES_DE_RETARDO),
    smlmv: leerDecimalOpcional(o, 'smlmv', '', 1),
    regimenes: leerRegimenes(o, 'regimenes'),
    sabados: leerSiNo(o, 'sabados'),
    noHabiles: leerFechas(o, 'noHabiles'),
  }
}

/**
 * C3, art. 107: until when the public space must be restored, and between what and what the successive fines lie, one for
 * each month of delay. The fine is that of whoever harms the public space, whichever its numeral in the regime.
 */
export function restitucion(e: RestitucionEntrada): RestitucionRespuesta {
  const memoria = new Memoria()
  const termino = plazo({
    desde: e.sancion,
    meses: MESES_PARA_RESTITUIR.valor.toNumber(),
    sabados: e.sabados,
    noHabiles: e.noHabiles,
  })
  memoria.sumar(termino.memoria)
  const meses = retardo(e, termino.vence, memoria)
  const regimen = regimenAl(e.fechaHecho, e.regimenes)
  const conducta = regimen.conductaDelRetardo
  const porMes = rangoDeMulta({ ...e, conducta, protegidoORiesgo: false }, regimen, memoria)
  const porTodos = (concepto: string, multa: Decimal): Decimal =>
    memoria.paso(concepto, MESES_PARA_RESTITUIR.articulo, 'multa × meses', { multa, meses }, o =>
      o.multa.times(o.meses),
    )
  return {
    vence: termino.vence,
    mesesDeRetardo: meses,
    regimen: regimen.id,
    minimoPorMes: pesos(porMes.minimo),
    maximoPorMes: pesos(porMes.maximo),
    minimo: pesos(porTodos('Multas sucesivas, mínimo', porMes.minimo)),
    maximo: pesos(porTodos('Multas sucesivas, máximo', porMes.maximo)),
    memoria,
  }
}

/** A month that has begun is a whole one for whoever counts from the day before its first day. */
function retardo(e: RestitucionEntrada, vence: Fecha, memoria: Memoria): number {
  const { articulo } = MESES_PARA_RESTITUIR
  if (e.mesesDeRetardo === 'completos') {
    return memoria.paso(
      MESES_DE_RETARDO.opciones.completos,
      articulo,
      'meses_completos(vence, hasta)',
      { vence, hasta: e.hasta },
      o => mesesCompletos(o.vence, o.hasta),
    )
  }
  return memoria.paso(
    MESES_DE_RETARDO.opciones.iniciados,
    articulo,
    'si(hasta > vence, meses_completos(vence, sumar_dias(hasta, −1)) + 1, 0)',
    { vence, hasta: e.hasta },
    o => (o.hasta > o.vence ? mesesCompletos(o.vence, sumarDias(o.hasta, -1)) + 1 : 0),
  )
}
