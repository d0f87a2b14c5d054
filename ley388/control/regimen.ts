import { type Articulo, art } from '../articulos/referencia.ts'
import { Decimal } from '../decimal.ts'
import type { Fecha } from '../fecha.ts'
import { PUBLICACION_DE_LA_LEY, type Rango } from '../parametros/limite.ts'
import { Rechazo } from '../rechazo.ts'
import {
  INCREMENTO_EN_PROTECCION_O_RIESGO,
  MULTA_CONTRA_LICENCIA,
  MULTA_ESPACIO_PUBLICO,
  MULTA_SIN_LICENCIA,
  MULTA_SUELO_NO_URBANIZABLE,
  ULTIMO_DIA_DEL_TEXTO_DE_1997,
} from './parametros.ts'

/**
 * What is punished, by the number that art. 104 gave it in 1997. Later texts renumber it, so a regime says under which of
 * its own numerals each conduct stands; arts. 105 and 107 are read by the conduct that they name, not by the number.
 */
export type Conducta = '1' | '2' | '3' | '4'

export const CONDUCTAS: Readonly<Record<Conducta, string>> = {
  1: 'Parcelar, urbanizar o construir en terreno no urbanizable, o reservado para vías, redes o equipamientos',
  2: 'Actuar sin licencia, demoler, intervenir o descuidar un inmueble de conservación, o dar un uso contrario a las normas',
  3: 'Actuar contra la licencia o con ella caducada, o dar un uso distinto del licenciado',
  4: 'Ocupar, encerrar o intervenir el espacio público sin autorización o contra ella',
}

/** What comes with the fine. */
export type Medida =
  | 'demolicion'
  | 'suspension-y-sellamiento'
  | 'suspension-de-servicios'
  | 'demolicion-del-cerramiento'

/** What the offender must do within a term of arts. 105 and 107. */
export type Deber = 'obtener-licencia' | 'adecuar-o-renovar' | 'restituir-espacio-publico'

/** The range of a fine, in minimum wages: of a month, or of a day for each m² and with a ceiling in monthly ones. */
export interface Cuantia {
  /** Strata for which it holds; left out, all. */
  readonly estratos?: readonly number[] | undefined
  readonly minimo: Decimal
  readonly maximo: Decimal
  /** Only for ranges by m². */
  readonly porM2?: { readonly salariosDiariosPorMes: Decimal; readonly tope: Decimal } | undefined
}

export interface Sancion {
  readonly articulo: Articulo
  readonly cuantias: readonly Cuantia[]
  /** Fraction by which the fine can grow on protected or risk land; left out, it cannot. */
  readonly incremento?: Decimal | undefined
  readonly medidas: readonly Medida[]
  readonly deber?: Deber | undefined
}

/** The fines that rule between two dates, with their act. */
export interface Regimen {
  readonly id: string
  readonly acto: string
  readonly desde: Fecha
  readonly hasta?: Fecha | undefined
  readonly sanciones: Readonly<Record<Conducta, Sancion>>
  /** Conduct whose fine is imposed for each month of delay in restoring the public space (art. 107). */
  readonly conductaDelRetardo: Conducta
  /** To what the money goes. */
  readonly destino: string
}

/**
 * C1, art. 104 in its text of 1997: the regime that is loaded by default. Of the money, par. 2 says that it pays the
 * relocation of those who live in zones of high risk.
 */
export const REGIMEN_DE_1997: Regimen = {
  id: 'ley-388-de-1997',
  acto: 'Ley 388 de 1997, art. 104',
  desde: PUBLICACION_DE_LA_LEY,
  hasta: ULTIMO_DIA_DEL_TEXTO_DE_1997,
  sanciones: {
    1: {
      ...deRango(MULTA_SUELO_NO_URBANIZABLE),
      incremento: INCREMENTO_EN_PROTECCION_O_RIESGO.valor,
      medidas: ['demolicion', 'suspension-de-servicios'],
    },
    2: {
      ...deRango(MULTA_SIN_LICENCIA),
      medidas: ['suspension-y-sellamiento', 'suspension-de-servicios'],
      deber: 'obtener-licencia',
    },
    3: {
      ...deRango(MULTA_CONTRA_LICENCIA),
      medidas: ['suspension-y-sellamiento', 'suspension-de-servicios'],
      deber: 'adecuar-o-renovar',
    },
    4: {
      ...deRango(MULTA_ESPACIO_PUBLICO),
      medidas: ['demolicion-del-cerramiento', 'suspension-de-servicios'],
      deber: 'restituir-espacio-publico',
    },
  },
  conductaDelRetardo: '4',
  destino: 'Programas de reubicación de los habitantes de zonas de alto riesgo',
}

function deRango(r: Rango): Pick<Sancion, 'articulo' | 'cuantias'> {
  return { articulo: r.articulo, cuantias: [{ minimo: r.desde, maximo: r.hasta }] }
}

/** The regime of a fact: one that the municipality loaded for that day, or that of 1997. */
export function regimenAl(hecho: Fecha, propios: readonly Regimen[]): Regimen {
  const rige = (r: Regimen): boolean => r.desde <= hecho && (r.hasta === undefined || hecho <= r.hasta)
  const hallado = propios.find(rige) ?? (rige(REGIMEN_DE_1997) ? REGIMEN_DE_1997 : undefined)
  if (hallado) return hallado
  throw new Rechazo({
    codigo: 'regimen-no-cargado',
    mensaje: `No hay un régimen de multas cargado para un hecho del ${hecho}: el texto de 1997 rigió del ${REGIMEN_DE_1997.desde} al ${REGIMEN_DE_1997.hasta}.`,
    campo: 'fechaHecho',
    articulo: art(104),
    cura: 'Cargue en «regimenes» el que regía ese día (por ejemplo, el de la Ley 810 de 2003), con su acto y su vigencia.',
  })
}

/** The range of a conduct for a stratum; refuses where the regime goes by strata and none was given, or has none for it. */
export function cuantiaDe(sancion: Sancion, estrato: number | undefined): Cuantia {
  const hallada = sancion.cuantias.find(
    c => c.estratos === undefined || (estrato !== undefined && c.estratos.includes(estrato)),
  )
  if (hallada) return hallada
  throw new Rechazo({
    codigo: estrato === undefined ? 'campo-faltante' : 'campo-invalido',
    mensaje: `El régimen fija la multa por estrato${estrato === undefined ? '' : ` y no tiene una para el estrato ${estrato}`}.`,
    campo: 'estrato',
    articulo: sancion.articulo,
    cura: 'Dé un estrato de los que el régimen nombra.',
  })
}

/** No increase. */
export const SIN_INCREMENTO = new Decimal(0)
