import { art } from '../articulos/referencia.ts'
import type { ConMemoria } from '../calculo.ts'
import { Decimal, pesos } from '../decimal.ts'
import { leerAjuste, leerCada, leerTexto, malo, objeto } from '../lector.ts'
import { Memoria } from '../memoria.ts'
import { repartirPorMayorResto } from '../reparto-exacto.ts'
import { BASE_DE_CARGAS_GENERALES, type BaseDeCargasGenerales } from './ajustes.ts'
import { INSTRUMENTOS_DE_RECUPERACION, type InstrumentoDeRecuperacion } from './cargas.ts'
import {
  CAMPOS_DE_CARGA,
  type Carga,
  exigirDistintos,
  leerArea,
  leerCamposDeCarga,
  leerPesosPositivos,
} from './leer-cargas.ts'
import { porId, sumar } from './participaciones.ts'

/** A parcel of the area that benefits, in or out of a unit; its value per m² only where the base is the contribution. */
export interface PredioBeneficiado {
  readonly id: string
  readonly areaM2: Decimal
  readonly valorInicialM2?: Decimal | undefined
}

export interface CargasGeneralesEntrada {
  readonly cargas: readonly Carga[]
  readonly beneficiarios: readonly PredioBeneficiado[]
  readonly base: BaseDeCargasGenerales
}

export interface CargasGeneralesRespuesta extends ConMemoria {
  readonly total: string
  readonly porPredio: readonly { readonly predio: string; readonly carga: string }[]
  readonly instrumentos: readonly InstrumentoDeRecuperacion[]
  readonly memoria: Memoria
}

/** Reads `{"cargas": [{"nombre", "valor", "clase": "general", "tipo"}], "beneficiarios": [{"id", "areaM2", "valorInicialM2"}], "base"}`. */
export function leerCargasGenerales(json: unknown): CargasGeneralesEntrada {
  const o = objeto(json, '', ['cargas', 'beneficiarios', 'base'])
  const base = leerAjuste(o, 'base', '', BASE_DE_CARGAS_GENERALES)
  const cargas = leerCada(o, 'cargas', '', (v, ruta) => {
    const carga = leerCamposDeCarga(objeto(v, ruta, CAMPOS_DE_CARGA), ruta)
    if (carga.clase === 'general') return carga
    throw malo(`${ruta}.clase`, 'debe ser «general»: las locales se reparten dentro de la unidad', art(39, 'par.'))
  })
  const beneficiarios = leerCada(o, 'beneficiarios', '', (v, ruta) => leerBeneficiario(v, ruta, base))
  if (beneficiarios.length === 0) throw malo('beneficiarios', 'debe tener al menos un predio', art(39, 'par.'))
  exigirDistintos(
    beneficiarios.map(b => b.id),
    'beneficiarios',
    'id',
  )
  return { cargas, beneficiarios, base }
}

function leerBeneficiario(v: unknown, ruta: string, base: BaseDeCargasGenerales): PredioBeneficiado {
  const o = objeto(v, ruta, ['id', 'areaM2', 'valorInicialM2'])
  const predio = { id: leerTexto(o, 'id', ruta, 80), areaM2: leerArea(o, 'areaM2', ruta) }
  return base === 'area' ? predio : { ...predio, valorInicialM2: leerPesosPositivos(o, 'valorInicialM2', ruta) }
}

/**
 * R1, art. 39 par.: main roads and trunk networks are distributed among the owners of the whole area that benefits from
 * them, and come back by the instruments named. ▲ The law does not say in which proportion.
 */
export function cargasGenerales({ cargas, beneficiarios, base }: CargasGeneralesEntrada): CargasGeneralesRespuesta {
  const memoria = new Memoria()
  const articulo = art(39, 'par.')
  const valores = cargas.map(c => c.valor)
  const total = memoria.anotar(
    'Cargas generales',
    articulo,
    'redondear(suma(valores), 0)',
    { valores },
    new Decimal(pesos(sumar(valores))),
  )
  const orden = [...beneficiarios].sort(porId)
  const partes = repartirPorMayorResto(
    total,
    memoria.anotar(
      `Base de cada predio, en el orden de los predios. ${BASE_DE_CARGAS_GENERALES.opciones[base]}`,
      articulo,
      'bases',
      { predios: orden.map(b => b.id), bases: orden.map(b => laBase(b)) },
      orden.map(b => laBase(b)),
    ),
  )
  memoria.anotar(
    'Carga general de cada predio, en el mismo orden',
    articulo,
    'mayor_resto(total, bases)',
    { total, bases: orden.map(b => laBase(b)) },
    partes,
  )
  const deCada = new Map(orden.map((b, i) => [b.id, pesos(partes[i]!)]))
  return {
    total: pesos(total),
    porPredio: beneficiarios.map(b => ({ predio: b.id, carga: deCada.get(b.id)! })),
    instrumentos: INSTRUMENTOS_DE_RECUPERACION,
    memoria,
  }
}

function laBase(b: PredioBeneficiado): Decimal {
  return b.valorInicialM2 === undefined ? b.areaM2 : b.areaM2.times(b.valorInicialM2)
}
