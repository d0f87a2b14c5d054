import { art } from '../articulos/referencia.ts'
import type { ConMemoria } from '../calculo.ts'
import type { Fecha } from '../fecha.ts'
import { leerFecha, leerFechaOpcional, malo, objeto } from '../lector.ts'
import type { Memoria } from '../memoria.ts'
import { plazo } from '../plazos/plazo.ts'
import { MESES_PARA_ACORDAR } from './parametros.ts'

export interface UnidadPrioritariaEntrada {
  readonly delimitacion: Fecha
  readonly hoy: Fecha
  /** Day on which the owners agreed the bases by the vote of art. 44. */
  readonly acuerdo?: Fecha | undefined
}

export interface UnidadPrioritariaRespuesta extends ConMemoria {
  /** Last day on which the owners can agree. */
  readonly vence: Fecha
  readonly puedeActuar: boolean
  readonly opciones: readonly ('expropiacion-administrativa' | 'enajenacion-forzosa')[]
  readonly memoria: Memoria
}

/** Reads `{"delimitacion", "hoy", "acuerdo"}`; `acuerdo` only where there is one. */
export function leerUnidadPrioritaria(json: unknown): UnidadPrioritariaEntrada {
  const o = objeto(json, '', ['delimitacion', 'hoy', 'acuerdo'])
  const e = {
    delimitacion: leerFecha(o, 'delimitacion'),
    hoy: leerFecha(o, 'hoy'),
    acuerdo: leerFechaOpcional(o, 'acuerdo'),
  }
  if ((e.acuerdo ?? e.hoy) > e.hoy) throw malo('acuerdo', 'es posterior a «hoy»', art(44))
  return e
}

/**
 * R4, art. 44: in a unit of priority development without agreement six months after its delimitation, the administration
 * may choose administrative expropriation or forced sale. An agreement made before the end of the term bars it.
 */
export function unidadPrioritaria({
  delimitacion,
  hoy,
  acuerdo,
}: UnidadPrioritariaEntrada): UnidadPrioritariaRespuesta {
  const termino = plazo({ desde: delimitacion, meses: MESES_PARA_ACORDAR.valor.toNumber() })
  const { memoria, vence } = termino
  const enTermino =
    acuerdo !== undefined &&
    memoria.paso(
      'El acuerdo se logró en el término',
      art(44),
      'acuerdo ≤ vence',
      { acuerdo, vence },
      o => o.acuerdo <= o.vence,
    )
  const puedeActuar = memoria.paso(
    'La administración puede optar por expropiar o por la enajenación forzosa',
    MESES_PARA_ACORDAR.articulo,
    'y(hoy > vence, no(acordaron en término))',
    { hoy, vence, 'acordaron en término': enTermino },
    o => o.hoy > o.vence && !o['acordaron en término'],
  )
  const opciones = puedeActuar ? (['expropiacion-administrativa', 'enajenacion-forzosa'] as const) : []
  return { vence, puedeActuar, opciones, memoria }
}
