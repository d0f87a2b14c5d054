import { art } from '../articulos/referencia.ts'
import type { ConMemoria } from '../calculo.ts'
import { Decimal, seisDecimales } from '../decimal.ts'
import { leerCada, leerDecimal, leerTexto, malo, objeto } from '../lector.ts'
import { Memoria } from '../memoria.ts'
import { repartirPorMayorResto } from '../reparto-exacto.ts'
import { exigirDistintos, leerPesos } from './leer-cargas.ts'
import { porId } from './participaciones.ts'

/** A parcel that cooperates: what it cedes and what else it bears, in pesos. */
export interface PredioQueCoopera {
  readonly id: string
  readonly cesiones: Decimal
  readonly otrasCargas: Decimal
}

export interface IntensidadEntrada {
  /** Buildable m² that are distributed, with two decimals at most. */
  readonly m2: Decimal
  readonly predios: readonly PredioQueCoopera[]
}

export interface IntensidadRespuesta extends ConMemoria {
  readonly porPredio: readonly { readonly predio: string; readonly m2: string }[]
  readonly memoria: Memoria
}

/** Square metres are shared in hundredths, as areas are registered. */
const CENTESIMAS = new Decimal(100)

/** Reads `{"m2": "1000", "predios": [{"id", "cesiones", "otrasCargas"}]}`. */
export function leerIntensidad(json: unknown): IntensidadEntrada {
  const o = objeto(json, '', ['m2', 'predios'])
  const m2 = leerDecimal(o, 'm2', '', 0)
  if (!m2.times(CENTESIMAS).isInteger()) throw malo('m2', 'debe tener a lo más dos decimales')
  const predios = leerCada(o, 'predios', '', (v, ruta) => {
    const p = objeto(v, ruta, ['id', 'cesiones', 'otrasCargas'])
    return {
      id: leerTexto(p, 'id', ruta, 80),
      cesiones: leerPesos(p, 'cesiones', ruta),
      otrasCargas: leerPesos(p, 'otrasCargas', ruta),
    }
  })
  exigirDistintos(
    predios.map(p => p.id),
    'predios',
    'id',
  )
  if (!predios.some(p => loQueSoporta(p).gt(0))) {
    throw malo('predios', 'debe tener al menos uno que ceda o soporte cargas', art(47))
  }
  return { m2, predios }
}

/**
 * R7, art. 47: where participants cooperate without new parcels, intensity of use in proportion to the cessions and to the
 * share in the other burdens. The hundredths of m² add up exactly.
 */
export function intensidadDeUso({ m2, predios }: IntensidadEntrada): IntensidadRespuesta {
  const memoria = new Memoria()
  const orden = [...predios].sort(porId)
  const soportadas = orden.map(p =>
    memoria.paso(
      `Cesiones y otras cargas de ${p.id}`,
      art(47),
      'cesiones + otras cargas',
      { cesiones: p.cesiones, 'otras cargas': p.otrasCargas },
      () => loQueSoporta(p),
    ),
  )
  const centesimas = memoria.paso(
    'Centésimas de m² de cada predio, en el orden de los predios',
    art(47),
    'mayor_resto(m² × 100, soportadas)',
    { 'm²': m2, soportadas, predios: orden.map(p => p.id) },
    o => repartirPorMayorResto(o['m²'].times(CENTESIMAS), soportadas),
  )
  const deCada = new Map(orden.map((p, i) => [p.id, seisDecimales(centesimas[i]!.div(CENTESIMAS))]))
  return { porPredio: predios.map(p => ({ predio: p.id, m2: deCada.get(p.id)! })), memoria }
}

function loQueSoporta(p: PredioQueCoopera): Decimal {
  return p.cesiones.plus(p.otrasCargas)
}
