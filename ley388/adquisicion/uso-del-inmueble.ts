import { art } from '../articulos/referencia.ts'
import type { Fecha } from '../fecha.ts'
import { leerFecha, leerFechaOpcional, malo, objeto } from '../lector.ts'
import { Memoria } from '../memoria.ts'
import { leerDiasHabiles } from '../plazos/entrada.ts'
import { type AjustesDeTermino, plazo } from '../plazos/plazo.ts'
import { ANIOS_USO } from './parametros.ts'

export interface UsoDelInmuebleEntrada extends Pick<AjustesDeTermino, 'sabados' | 'noHabiles'> {
  /** Day on which the expropriation was registered. */
  readonly inscripcion: Fecha
  /** Day from which it is used for the ends that were invoked. */
  readonly uso?: Fecha | undefined
  readonly al: Fecha
}

export interface UsoDelInmuebleRespuesta {
  readonly vence: Fecha
  readonly estado: 'usado' | 'en-termino' | 'incumplido'
  /** What follows; only where it was not used in time. */
  readonly consecuencia?: string | undefined
  readonly memoria: Memoria
}

/** Reads `{"inscripcion", "uso", "al"}`; `uso` where it is used already. */
export function leerUsoDelInmueble(json: unknown): UsoDelInmuebleEntrada {
  const o = objeto(json, '', ['inscripcion', 'uso', 'al', 'sabados', 'noHabiles'])
  const inscripcion = leerFecha(o, 'inscripcion')
  const uso = leerFechaOpcional(o, 'uso')
  if (uso !== undefined && uso < inscripcion) {
    throw malo('uso', 'es anterior a la inscripción: el inmueble se entrega después de ella', art(70, 'num. 3'))
  }
  return { inscripcion, uso, al: leerFecha(o, 'al'), ...leerDiasHabiles(o) }
}

/** E7, art. 70 num. 5: whether an expropriated property was used in three years, or its owner may recover it. */
export function usoDelInmueble(e: UsoDelInmuebleEntrada): UsoDelInmuebleRespuesta {
  const termino = plazo({
    desde: e.inscripcion,
    anios: ANIOS_USO.valor.toNumber(),
    sabados: e.sabados,
    noHabiles: e.noHabiles,
  })
  const memoria = new Memoria()
  memoria.sumar(termino.memoria)
  const { vence } = termino
  const estado = memoria.paso(
    'Uso del inmueble para los fines invocados',
    ANIOS_USO.articulo,
    'si(y(consta, uso ≤ vence), «usado», si(al ≤ vence, «en-termino», «incumplido»))',
    { consta: e.uso !== undefined && e.uso <= e.al, uso: e.uso ?? e.al, al: e.al, vence },
    (o): UsoDelInmuebleRespuesta['estado'] => {
      if (o.consta && o.uso <= o.vence) return 'usado'
      return o.al <= o.vence ? 'en-termino' : 'incumplido'
    },
  )
  if (estado !== 'incumplido') return { vence, estado, memoria }
  const consecuencia =
    'Quien era propietario puede pedir al Tribunal Administrativo que lo verifique y recuperar el inmueble, reintegrando lo que recibió (art. 70 num. 5).'
  return { vence, estado, consecuencia, memoria }
}
