import { art } from '../articulos/referencia.ts'
import type { ConMemoria } from '../calculo.ts'
import { type Decimal, pesos } from '../decimal.ts'
import { leerCada, leerOpcion, leerSiNo, objeto } from '../lector.ts'
import { Memoria } from '../memoria.ts'
import { Rechazo } from '../rechazo.ts'
import { INSTRUMENTOS_EN_EXPANSION, type InstrumentoDeRecuperacion } from './cargas.ts'
import { CAMPOS_DE_CARGA, type Carga, leerCamposDeCarga } from './leer-cargas.ts'
import { sumar } from './participaciones.ts'

/** A cession or a work, and who carries it out. */
export interface CargaEnExpansion extends Carga {
  readonly ejecuta: 'propietarios' | 'entidad-publica'
}

export interface ExpansionEntrada {
  readonly cargas: readonly CargaEnExpansion[]
  /** Whether the plan recovers the public investment in main infrastructure (the law lets it, and does not order it). */
  readonly recupera: boolean
}

export interface ExpansionRespuesta extends ConMemoria {
  /** Local cessions and works: the owners bear them whoever carries them out. */
  readonly aCargoDePropietarios: string
  /** The part of them that a public body carries out and the owners owe it. */
  readonly debidoALaEntidad: string
  /** Main infrastructure paid by the public body that the plan recovers. */
  readonly recuperable: string
  readonly instrumentos: readonly InstrumentoDeRecuperacion[]
  readonly memoria: Memoria
}

/** Reads `{"enUnidad": false, "recupera": true, "cargas": [{"nombre", "valor", "clase", "tipo", "ejecuta"}]}`. */
export function leerExpansion(json: unknown): ExpansionEntrada {
  const o = objeto(json, '', ['enUnidad', 'recupera', 'cargas'])
  if (leerSiNo(o, 'enUnidad')) {
    throw new Rechazo({
      codigo: 'esta-en-unidad',
      mensaje: 'El suelo de una unidad de actuación reparte sus cargas dentro de la unidad.',
      campo: 'enUnidad',
      articulo: art(51),
      cura: 'Pida el cálculo «reparto».',
    })
  }
  return {
    recupera: leerSiNo(o, 'recupera'),
    cargas: leerCada(o, 'cargas', '', (v, ruta) => {
      const carga = objeto(v, ruta, [...CAMPOS_DE_CARGA, 'ejecuta'])
      const ejecuta = leerOpcion(carga, 'ejecuta', ruta, ['propietarios', 'entidad-publica'] as const)
      return { ...leerCamposDeCarga(carga, ruta), ejecuta }
    }),
  }
}

/**
 * R11, art. 51: expansion land outside units. Free cessions and local works of art. 39 are the owners' in every case; what
 * the public body spends on main infrastructure comes back by the instruments of the law where the plan says so.
 */
export function urbanizacionEnExpansion({ cargas, recupera }: ExpansionEntrada): ExpansionRespuesta {
  const memoria = new Memoria()
  const total = (concepto: string, es: (c: CargaEnExpansion) => boolean): Decimal => {
    const valores = cargas.filter(es).map(c => c.valor)
    return memoria.anotar(concepto, art(51), 'suma(valores)', { valores }, sumar(valores))
  }
  const locales = total('Cesiones y obras locales, a cargo de los propietarios en todo caso', c => c.clase === 'local')
  const debido = total(
    'De ellas, lo que ejecuta la entidad pública y los propietarios le deben',
    c => c.clase === 'local' && c.ejecuta === 'entidad-publica',
  )
  const publica = total(
    'Inversión pública en infraestructura principal',
    c => c.clase === 'general' && c.ejecuta === 'entidad-publica',
  )
  const recuperable = memoria.paso(
    'Inversión que el plan recupera',
    art(51),
    'si(recupera, inversión, 0)',
    { recupera, inversión: publica },
    o => (o.recupera ? o.inversión : o.inversión.times(0)),
  )
  return {
    aCargoDePropietarios: pesos(locales),
    debidoALaEntidad: pesos(debido),
    recuperable: pesos(recuperable),
    instrumentos: recupera ? INSTRUMENTOS_EN_EXPANSION : [],
    memoria,
  }
}
