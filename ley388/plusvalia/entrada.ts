import { art } from '../articulos/referencia.ts'
import { Decimal } from '../decimal.ts'
import type { Fecha } from '../fecha.ts'
import {
  leerAjuste,
  leerCada,
  leerDecimal,
  leerEntero,
  leerFecha,
  leerFechaOpcional,
  leerObjeto,
  leerOpcion,
  leerSiNo,
  malo,
  type Objeto,
  objeto,
} from '../lector.ts'
import { leerArea, leerDinero, leerIndice, leerIndicePositivo, siEsta } from '../magnitudes.ts'
import { Rechazo } from '../rechazo.ts'
import { BASE_DEL_DESCUENTO, COBRO_CON_LICENCIA, EXONERACION_VIS } from './ajustes.ts'
import { PRIMERA_FORMA, ULTIMA_FORMA } from './formas-de-pago.ts'
import { TIPOS_DE_HECHO, type TipoDeHecho } from './hechos.ts'
import { TASA } from './parametros.ts'

/** The parcel (art. 78), in m². */
export interface PredioDePlusvalia {
  readonly areaM2: Decimal
  /** The part that gets the new or better use; by default all of it. */
  readonly areaDestinadaM2?: Decimal | undefined
  readonly cesionesM2: Decimal
  readonly afectacionesM2: Decimal
  /** True where the property is set for VIS (art. 83 par. 4). */
  readonly vis: boolean
}

/** What every fact of art. 74 may carry: the rise per m² that a valorización has already charged (art. 86 par.). */
interface ConExclusion {
  readonly enValorizacionM2?: Decimal | undefined
}

/** Facts 1 and 2: prices per m² of the land before and after. Only fact 1 may lack the reference price (art. 75.2). */
export interface HechoDePrecios extends ConExclusion {
  readonly tipo: 'incorporacion' | 'cambio-de-uso'
  readonly precioAnteriorM2: Decimal
  readonly precioReferenciaM2?: Decimal | undefined
}

/** Fact 3: m² of building that the norms allowed and allow, by base and indices or directly. */
export interface HechoDeAprovechamiento extends ConExclusion {
  readonly tipo: 'mayor-aprovechamiento'
  readonly precioReferenciaM2: Decimal
  readonly edificabilidad: Indices | Metros
}
export interface Indices {
  readonly areaBaseM2: Decimal
  readonly indiceAnterior: Decimal
  readonly indiceNuevo: Decimal
}
export interface Metros {
  readonly anteriorM2: Decimal
  readonly nuevaM2: Decimal
}

/** Art. 87: a public work, whose rise per m² the act of `acto` determines; without `finObra` it has not ended. */
export interface HechoDeObra {
  readonly tipo: 'obra-publica'
  readonly mayorValorM2: Decimal
  readonly finObra?: Fecha | undefined
  readonly acto: Fecha
  readonly campo: string
}

export type Hecho = HechoDePrecios | HechoDeAprovechamiento | HechoDeObra

/** A part of the payment: form 1-6 of art. 84 and its fraction of the whole. */
export interface Pago {
  readonly forma: number
  readonly fraccion: Decimal
}

export interface PlusvaliaEntrada {
  readonly predio: PredioDePlusvalia
  readonly hechos: readonly Hecho[]
  readonly tasa: Decimal
  /** CPI index when the liquidation became final and when the participation falls due. */
  readonly ipc?: { readonly firmeza: Decimal; readonly exigibilidad: Decimal } | undefined
  /** The same two days, for the loaded CPI; not used where `ipc` gives the indices. */
  readonly fechas?: { readonly firmeza: Fecha; readonly exigibilidad: Fecha } | undefined
  readonly licencia?: { readonly m2Adicionales: Decimal } | undefined
  readonly pagos: readonly Pago[]
  readonly baseDescuento: keyof typeof BASE_DEL_DESCUENTO.opciones
  readonly cobroConLicencia: keyof typeof COBRO_CON_LICENCIA.opciones
  readonly exoneracionVis: keyof typeof EXONERACION_VIS.opciones
}

const CAMPOS = [
  'predio',
  'hechos',
  'tasa',
  'ipc',
  'fechas',
  'licencia',
  'pagos',
  'baseDescuento',
  'cobroConLicencia',
  'exoneracionVis',
]
const CAMPOS_DEL_PREDIO = ['areaM2', 'areaDestinadaM2', 'cesionesM2', 'afectacionesM2', 'vis']
const DE_PRECIOS = ['tipo', 'precioAnteriorM2', 'precioReferenciaM2', 'enValorizacionM2']
const POR_INDICES = ['areaBaseM2', 'indiceAnterior', 'indiceNuevo']
const POR_METROS = ['edificabilidadAnteriorM2', 'edificabilidadNuevaM2']
const CAMPOS_DEL_HECHO: Readonly<Record<TipoDeHecho, readonly string[]>> = {
  incorporacion: DE_PRECIOS,
  'cambio-de-uso': DE_PRECIOS,
  'mayor-aprovechamiento': ['tipo', 'precioReferenciaM2', 'enValorizacionM2', ...POR_INDICES, ...POR_METROS],
  'obra-publica': ['tipo', 'mayorValorM2', 'finObra', 'acto'],
}
const DE_ALGUN_HECHO = [...new Set(Object.values(CAMPOS_DEL_HECHO).flat())]
const DOS_MOMENTOS = ['firmeza', 'exigibilidad']

/** More facts or payments than these on one parcel are a mistake. */
const MAXIMO = 100

/** Reads the input of `plusvalia` (cli.md). */
export function leerPlusvalia(json: unknown): PlusvaliaEntrada {
  const o = objeto(json, '', CAMPOS)
  return {
    predio: leerPredio(leerObjeto(o, 'predio', '', CAMPOS_DEL_PREDIO)),
    hechos: leerHechos(o),
    tasa: TASA.exigir(leerDecimal(o, 'tasa'), 'tasa'),
    ipc: o.ipc === undefined ? undefined : leerIpc(leerObjeto(o, 'ipc', '', DOS_MOMENTOS)),
    fechas: o.fechas === undefined ? undefined : leerFechasDelCobro(leerObjeto(o, 'fechas', '', DOS_MOMENTOS)),
    licencia:
      o.licencia === undefined
        ? undefined
        : { m2Adicionales: leerArea(leerObjeto(o, 'licencia', '', ['m2Adicionales']), 'm2Adicionales', 'licencia') },
    pagos: o.pagos === undefined ? [] : leerPagos(o),
    baseDescuento: leerAjuste(o, 'baseDescuento', '', BASE_DEL_DESCUENTO),
    cobroConLicencia: leerAjuste(o, 'cobroConLicencia', '', COBRO_CON_LICENCIA),
    exoneracionVis: leerAjuste(o, 'exoneracionVis', '', EXONERACION_VIS),
  }
}

function leerPredio(o: Objeto): PredioDePlusvalia {
  const areaM2 = leerArea(o, 'areaM2', 'predio')
  const areaDestinadaM2 = siEsta(o, 'areaDestinadaM2', 'predio', leerArea)
  if (areaDestinadaM2?.gt(areaM2)) throw malo('predio.areaDestinadaM2', 'no puede ser mayor que el área', art(78))
  return {
    areaM2,
    areaDestinadaM2,
    cesionesM2: leerArea(o, 'cesionesM2', 'predio'),
    afectacionesM2: leerArea(o, 'afectacionesM2', 'predio'),
    vis: leerSiNo(o, 'vis', 'predio'),
  }
}

function leerHechos(o: Objeto): Hecho[] {
  const hechos = leerCada(o, 'hechos', '', leerHecho)
  if (hechos.length === 0 || hechos.length > MAXIMO) {
    throw malo('hechos', `debe traer de 1 a ${MAXIMO} hechos generadores`, art(74))
  }
  return hechos
}

function leerHecho(v: unknown, ruta: string): Hecho {
  const tipo = leerOpcion(objeto(v, ruta, DE_ALGUN_HECHO), 'tipo', ruta, TIPOS_DE_HECHO)
  const o = objeto(v, ruta, CAMPOS_DEL_HECHO[tipo])
  if (tipo === 'obra-publica') {
    const mayorValorM2 = leerDinero(o, 'mayorValorM2', ruta)
    return {
      tipo,
      mayorValorM2,
      finObra: leerFechaOpcional(o, 'finObra', ruta),
      acto: leerFecha(o, 'acto', ruta),
      campo: ruta,
    }
  }
  const enValorizacionM2 = siEsta(o, 'enValorizacionM2', ruta, leerDinero)
  if (tipo === 'mayor-aprovechamiento') {
    const precioReferenciaM2 = leerDinero(o, 'precioReferenciaM2', ruta)
    return { tipo, precioReferenciaM2, edificabilidad: leerEdificabilidad(o, ruta), enValorizacionM2 }
  }
  const precioAnteriorM2 = leerDinero(o, 'precioAnteriorM2', ruta)
  const precioReferenciaM2 =
    tipo === 'incorporacion'
      ? siEsta(o, 'precioReferenciaM2', ruta, leerDinero)
      : leerDinero(o, 'precioReferenciaM2', ruta)
  return { tipo, precioAnteriorM2, precioReferenciaM2, enValorizacionM2 }
}

function leerEdificabilidad(o: Objeto, ruta: string): Indices | Metros {
  const enMetros = POR_METROS.some(c => o[c] !== undefined)
  if (enMetros && POR_INDICES.some(c => o[c] !== undefined)) {
    throw new Rechazo({
      codigo: 'campo-invalido',
      mensaje: 'La edificabilidad se da por índices o en metros cuadrados, no de las dos maneras.',
      campo: ruta,
      articulo: art(77),
      cura: `Deje ${POR_INDICES.join(', ')}, o bien ${POR_METROS.join(' y ')}.`,
    })
  }
  if (enMetros) {
    return {
      anteriorM2: leerArea(o, 'edificabilidadAnteriorM2', ruta),
      nuevaM2: leerArea(o, 'edificabilidadNuevaM2', ruta),
    }
  }
  return {
    areaBaseM2: leerArea(o, 'areaBaseM2', ruta),
    indiceAnterior: leerIndice(o, 'indiceAnterior', ruta),
    indiceNuevo: leerIndice(o, 'indiceNuevo', ruta),
  }
}

function leerIpc(o: Objeto): { firmeza: Decimal; exigibilidad: Decimal } {
  return {
    firmeza: leerIndicePositivo(o, 'firmeza', 'ipc'),
    exigibilidad: leerIndicePositivo(o, 'exigibilidad', 'ipc'),
  }
}

function leerFechasDelCobro(o: Objeto): { firmeza: Fecha; exigibilidad: Fecha } {
  const firmeza = leerFecha(o, 'firmeza', 'fechas')
  const exigibilidad = leerFecha(o, 'exigibilidad', 'fechas')
  if (exigibilidad < firmeza) throw malo('fechas.exigibilidad', 'es anterior a la firmeza de la liquidación', art(79))
  return { firmeza, exigibilidad }
}

function leerPagos(o: Objeto): Pago[] {
  const pagos = leerCada(o, 'pagos', '', (v, ruta) => {
    const pago = objeto(v, ruta, ['forma', 'fraccion'])
    return {
      forma: leerEntero(pago, 'forma', ruta, PRIMERA_FORMA, ULTIMA_FORMA),
      fraccion: leerDecimal(pago, 'fraccion', ruta, 0),
    }
  })
  if (pagos.length > MAXIMO) throw malo('pagos', `no puede traer más de ${MAXIMO} partes`, art(84))
  const suma = pagos.reduce((s, p) => s.plus(p.fraccion), new Decimal(0))
  if (!suma.eq(1)) {
    throw new Rechazo({
      codigo: 'fracciones-no-suman',
      mensaje: `Las fracciones de los pagos suman ${suma.toFixed()} y deben sumar 1.`,
      campo: 'pagos',
      articulo: art(84, 'par.'),
      cura: 'Reparta todo el monto entre las formas de pago.',
    })
  }
  return pagos
}
