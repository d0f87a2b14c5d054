import { type Articulo, art } from '../articulos/referencia.ts'
import { Decimal, pesos } from '../decimal.ts'
import type { Fecha } from '../fecha.ts'
import {
  leerDecimal,
  leerDecimalOpcional,
  leerEntero,
  leerEnteroOpcional,
  leerFecha,
  leerObjeto,
  leerSiNo,
  type Objeto,
  objeto,
} from '../lector.ts'
import { Memoria } from '../memoria.ts'
import { Rechazo } from '../rechazo.ts'
import { type DeberEnSalida, deberEnSalida } from './deberes.ts'
import { type Graduacion, graduar } from './graduacion.ts'
import { rangoDeMulta } from './rango-de-multa.ts'
import { type Conducta, type Medida, type Regimen, regimenAl } from './regimen.ts'
import { leerRegimenes } from './regimen-lector.ts'

export interface MultaEntrada {
  readonly conducta: Conducta
  readonly fechaHecho: Fecha
  /** On land of environmental protection or of risk. */
  readonly protegidoORiesgo: boolean
  /** Monthly minimum wage in pesos; left out, the one that ruled on the day of the fact. */
  readonly smlmv?: Decimal | undefined
  /** Regimes that the municipality loaded, which win over that of 1997. */
  readonly regimenes: readonly Regimen[]
  /** For regimes that go by stratum, and by area of the works, in m². */
  readonly estrato?: number | undefined
  readonly areaM2?: Decimal | undefined
  readonly graduacion?: Graduacion | undefined
  /** A fine in pesos that somebody means to impose: refused outside the range. */
  readonly impuesta?: Decimal | undefined
}

/** Pesos as text, half up. */
export interface MultaRespuesta {
  readonly regimen: string
  readonly acto: string
  readonly minimo: string
  readonly maximo: string
  readonly sugerida?: string
  readonly impuesta?: string
  /** What comes with the fine by the same numeral. */
  readonly medidas: readonly Medida[]
  /** What the offender must do, and within how long. */
  readonly deber?: DeberEnSalida
  readonly destino: string
  readonly memoria: Memoria
}

const CAMPOS = [
  'conducta',
  'fechaHecho',
  'protegidoORiesgo',
  'smlmv',
  'regimenes',
  'estrato',
  'areaM2',
  'graduacion',
  'impuesta',
]
const PRIMERA_CONDUCTA = 1
const ULTIMA_CONDUCTA = 4

/** Reads `{"conducta": 1|2|3|4, "fechaHecho", "protegidoORiesgo", "smlmv", …}`; only the first two are needed. */
export function leerMulta(json: unknown): MultaEntrada {
  const o = objeto(json, '', CAMPOS)
  return {
    conducta: String(leerEntero(o, 'conducta', '', PRIMERA_CONDUCTA, ULTIMA_CONDUCTA)) as Conducta,
    fechaHecho: leerFecha(o, 'fechaHecho'),
    protegidoORiesgo: leerSiNo(o, 'protegidoORiesgo'),
    smlmv: leerDecimalOpcional(o, 'smlmv', '', 1),
    regimenes: leerRegimenes(o, 'regimenes'),
    estrato: leerEnteroOpcional(o, 'estrato', '', 1, 6),
    areaM2: leerDecimalOpcional(o, 'areaM2', '', 0),
    graduacion: o.graduacion === undefined ? undefined : leerGraduacion(o),
    impuesta: leerDecimalOpcional(o, 'impuesta', '', 0),
  }
}

function leerGraduacion(o: Objeto): Graduacion {
  const g = leerObjeto(o, 'graduacion', '', ['gravedad', 'reincidencia'])
  return {
    gravedad: leerDecimal(g, 'gravedad', 'graduacion', 0),
    reincidencia: leerDecimalOpcional(g, 'reincidencia', 'graduacion', 0) ?? new Decimal(0),
  }
}

/** C1, art. 104: between what and what a fine lies, in pesos, by the regime and the minimum wage of the day of the fact. */
export function multa(e: MultaEntrada): MultaRespuesta {
  const memoria = new Memoria()
  const regimen = regimenAl(e.fechaHecho, e.regimenes)
  memoria.anotar('Régimen que regía el día del hecho', art(104), 'régimen', { régimen: regimen.acto }, regimen.acto)
  const sancion = regimen.sanciones[e.conducta]
  const { minimo, maximo } = rangoDeMulta(e, regimen, memoria)
  const sugerida = e.graduacion && graduar(minimo, maximo, e.graduacion, memoria)
  if (e.impuesta) exigirEnRango(e.impuesta, minimo, maximo, sancion.articulo)
  return {
    regimen: regimen.id,
    acto: regimen.acto,
    minimo: pesos(minimo),
    maximo: pesos(maximo),
    ...(sugerida ? { sugerida: pesos(sugerida) } : {}),
    ...(e.impuesta ? { impuesta: pesos(e.impuesta) } : {}),
    medidas: sancion.medidas,
    ...(sancion.deber ? { deber: deberEnSalida(sancion.deber) } : {}),
    destino: regimen.destino,
    memoria,
  }
}

function exigirEnRango(impuesta: Decimal, minimo: Decimal, maximo: Decimal, articulo: Articulo): void {
  if (impuesta.gte(minimo) && impuesta.lte(maximo)) return
  throw new Rechazo({
    codigo: 'multa-fuera-de-rango',
    mensaje: `La multa de ${pesos(impuesta)} pesos no está entre ${pesos(minimo)} y ${pesos(maximo)}.`,
    campo: 'impuesta',
    articulo,
    cura: 'Gradúela dentro del rango por la gravedad de la infracción y la reincidencia.',
  })
}
