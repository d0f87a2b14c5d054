import { DATOS_CARGADOS, type DatosFechados } from '../adquisicion/datos.ts'
import { esDeContado } from '../adquisicion/pago-expropiacion.ts'
import { type Articulo, art } from '../articulos/referencia.ts'
import { type Decimal, pesos } from '../decimal.ts'
import type { Fecha } from '../fecha.ts'
import {
  leerDecimal,
  leerDecimalOpcional,
  leerFechaOpcional,
  leerOpcionOpcional,
  leerPositivo,
  leerPositivoOpcional,
  objeto,
} from '../lector.ts'
import { Memoria } from '../memoria.ts'
import type { Constante } from '../parametros/limite.ts'
import { Rechazo } from '../rechazo.ts'
import { ADMISIBLE_SEGUNDA, BASE_PRIMERA, PRECIO_EXPROPIACION } from './parametros.ts'

export interface SubastaEntrada {
  readonly avaluoComercial: Decimal
  readonly avaluoCatastral: Decimal
  /** What was awarded, with what is deducted from it. */
  readonly venta?: VentaEnSubasta | undefined
  readonly smlmv?: Decimal | undefined
  /** Day whose minimum wage is taken where `smlmv` is not given. */
  readonly fecha?: Fecha | undefined
}

export interface VentaEnSubasta {
  readonly precio: Decimal
  readonly gastos: Decimal
  /** The whole plusvalía since the declaration. */
  readonly plusvalia: Decimal
  /** In which auction it was awarded; where it is said, an offer below its base is refused. */
  readonly subasta?: 'primera' | 'segunda' | undefined
}

/** In pesos. */
export interface SubastaRespuesta {
  readonly basePrimera: string
  readonly admisibleSegunda: string
  readonly precioExpropiacion: string
  /** Whether that price must be paid wholly in cash (art. 67 par. 1); only where the minimum wage is known. */
  readonly contadoObligatorio?: boolean | undefined
  /** What the owner receives: below zero where the deductions exceed the price. Only with a price. */
  readonly neto?: string | undefined
  readonly memoria: Memoria
}

const CAMPOS = ['avaluoComercial', 'avaluoCatastral', 'gastos', 'plusvalia', 'precio', 'smlmv', 'fecha', 'subasta']

/** Reads `{"avaluoComercial", "avaluoCatastral", "gastos", "plusvalia", "precio", "smlmv"}`; see `SubastaEntrada`. */
export function leerSubasta(json: unknown): SubastaEntrada {
  const o = objeto(json, '', CAMPOS)
  const subasta = leerOpcionOpcional(o, 'subasta', '', ['primera', 'segunda'])
  const precio = leerPositivoOpcional(o, 'precio')
  const gastos = precio ? leerDecimal(o, 'gastos', '', 0) : leerDecimalOpcional(o, 'gastos', '', 0)
  const plusvalia = precio ? leerDecimal(o, 'plusvalia', '', 0) : leerDecimalOpcional(o, 'plusvalia', '', 0)
  return {
    avaluoComercial: leerPositivo(o, 'avaluoComercial'),
    avaluoCatastral: leerPositivo(o, 'avaluoCatastral'),
    venta: precio && gastos && plusvalia && { precio, gastos, plusvalia, subasta },
    smlmv: leerPositivoOpcional(o, 'smlmv'),
    fecha: leerFechaOpcional(o, 'fecha'),
  }
}

/**
 * D5, art. 56: the base of the first auction, the least offer of the second one, the price of the expropriation that
 * follows, and what the owner receives. Pesos. Refuses an offer below what its auction admits.
 */
export function subasta(e: SubastaEntrada, datos: DatosFechados = DATOS_CARGADOS): SubastaRespuesta {
  const memoria = new Memoria()
  const basePrimera = parte('Base de la primera subasta', e.avaluoComercial, BASE_PRIMERA, memoria)
  const admisibleSegunda = parte(
    'Postura admisible en la segunda subasta',
    e.avaluoCatastral,
    ADMISIBLE_SEGUNDA,
    memoria,
  )
  const precioExpropiacion = parte(
    'Precio de la expropiación, si la segunda queda desierta',
    e.avaluoCatastral,
    PRECIO_EXPROPIACION,
    memoria,
  )
  const precios = {
    basePrimera: pesos(basePrimera),
    admisibleSegunda: pesos(admisibleSegunda),
    precioExpropiacion: pesos(precioExpropiacion),
  }
  const contadoObligatorio = deContado(e, precioExpropiacion, datos, memoria)
  if (!e.venta) return { ...precios, contadoObligatorio, memoria }
  if (e.venta.subasta === 'primera') exigirAdmisible(e.venta, basePrimera, BASE_PRIMERA.articulo, memoria)
  if (e.venta.subasta === 'segunda') exigirAdmisible(e.venta, admisibleSegunda, ADMISIBLE_SEGUNDA.articulo, memoria)
  return { ...precios, contadoObligatorio, neto: pesos(neto(e.venta, memoria)), memoria }
}

function parte(concepto: string, avaluo: Decimal, fraccion: Constante, memoria: Memoria): Decimal {
  return memoria.paso(
    concepto,
    fraccion.articulo,
    'avalúo × fracción',
    { avalúo: avaluo, fracción: fraccion.valor },
    o => o.avalúo.times(o.fracción),
  )
}

function deContado(e: SubastaEntrada, precio: Decimal, datos: DatosFechados, memoria: Memoria): boolean | undefined {
  const salarioODia = e.smlmv ?? e.fecha
  return salarioODia === undefined ? undefined : esDeContado(precio, salarioODia, datos, memoria)
}

/** The offer must reach what is admitted, shown in whole pesos: an offer in pesos is compared with what people read. */
function exigirAdmisible(venta: VentaEnSubasta, minimo: Decimal, articulo: Articulo, memoria: Memoria): void {
  const admisible = memoria.paso(
    `El precio alcanza la postura admisible en la ${venta.subasta} subasta`,
    articulo,
    'precio ≥ redondear(mínimo, 0)',
    { precio: venta.precio, mínimo: minimo },
    o => o.precio.gte(o.mínimo.toDecimalPlaces(0)),
  )
  if (admisible) return
  throw new Rechazo({
    codigo: 'postura-inadmisible',
    mensaje: `El precio ${venta.precio.toFixed()} no alcanza lo que se admite en la ${venta.subasta} subasta: ${pesos(minimo)}.`,
    campo: 'precio',
    articulo,
    cura: 'Declare desierta la subasta si no hay otra postura.',
  })
}

function neto(venta: VentaEnSubasta, memoria: Memoria): Decimal {
  const { precio, gastos, plusvalia } = venta
  return memoria.paso(
    'Neto para el propietario',
    art(56, 'par. 1'),
    'precio − gastos − plusvalía',
    { precio, gastos, plusvalía: plusvalia },
    o => o.precio.minus(o.gastos).minus(o.plusvalía),
  )
}
