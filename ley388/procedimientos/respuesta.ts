import type { Articulo } from '../articulos/referencia.ts'
import type { ConMemoria } from '../calculo.ts'
import type { Fecha } from '../fecha.ts'
import type { EfectoDeVencimiento } from '../plazos/efectos.ts'
import { accionesAdmitidas } from './admision.ts'
import { type Advertencia, type Caso, type Consecuencia, corre, estaSuspendido, type Instancia } from './caso.ts'
import { seCumplen } from './condiciones.ts'
import { leerCaso } from './leer.ts'
import { type EntradaDeCaso, plegar } from './motor.ts'
import { plazoDe } from './plazos-del-caso.ts'
import type { Procedimiento } from './tipos.ts'

export type EstadoDeTermino = 'corriendo' | 'vencido' | 'cumplido' | 'suspendido'

/** A term of a case as it stands on the day of the question. */
export interface TerminoDelCaso {
  readonly id: string
  readonly nombre: string
  readonly articulo: Articulo
  readonly desde: Fecha
  /** The last day in term; while it is suspended, as if it were resumed on the day of the question. */
  readonly vence: Fecha
  readonly estado: EstadoDeTermino
  /** What its end brings, or brought. */
  readonly efecto: EfectoDeVencimiento
  /** The act that closed it, in term or late. */
  readonly cierre?: { readonly accion: string; readonly fecha: Fecha }
}

export interface RespuestaDeCaso extends ConMemoria {
  readonly etapa: string
  readonly final: boolean
  readonly terminos: readonly TerminoDelCaso[]
  /** What can be done on the day of the question. */
  readonly acciones: readonly string[]
  readonly consecuencias: readonly Consecuencia[]
  readonly advertencias: readonly Advertencia[]
}

/** Where a case stands on a day: stage, terms, what can be done, what the terms that ended brought. */
export function responderCaso(p: Procedimiento, entrada: EntradaDeCaso): RespuestaDeCaso {
  const caso = plegar(p, entrada)
  const { memoria } = caso
  return {
    etapa: caso.etapa,
    final: p.etapas[caso.etapa]!.final === true,
    terminos: [...caso.terminos.values()].map(i => enRespuesta(caso, i, entrada.hoy)),
    acciones: accionesAdmitidas(caso),
    consecuencias: caso.consecuencias,
    advertencias: caso.advertencias,
    memoria,
  }
}

/** The same from what travels in JSON. */
export function procedimientoEnJson(p: Procedimiento, json: unknown): RespuestaDeCaso {
  return responderCaso(p, leerCaso(p, json))
}

function enRespuesta(caso: Caso, i: Instancia, hoy: Fecha): TerminoDelCaso {
  const def = caso.procedimiento.terminos[i.id]!
  const plazo = plazoDe(caso, i, hoy)
  const cerrado = i.cierre !== undefined
  const suspendido = corre(i) && estaSuspendido(caso) && def.seSuspende !== false
  caso.memoria.sumar(plazo.memoria)
  const estado = caso.memoria.paso(
    `Término «${def.nombre}»`,
    def.articulo,
    'si(venció, «vencido», si(cerrado, «cumplido», si(suspendido, «suspendido», «corriendo»)))',
    { venció: i.vencido !== undefined, cerrado, suspendido, vence: plazo.vence, hoy },
    (o): EstadoDeTermino => (o.venció ? 'vencido' : o.cerrado ? 'cumplido' : o.suspendido ? 'suspendido' : 'corriendo'),
  )
  return {
    id: i.id,
    nombre: def.nombre,
    articulo: def.articulo,
    desde: i.desde,
    vence: plazo.vence,
    estado,
    efecto: i.vencido?.efecto ?? def.efecto.find(e => seCumplen(caso, e.si, {}))?.tipo ?? 'ninguno',
    ...(i.cierre === undefined ? {} : { cierre: { accion: i.cierre.accion, fecha: i.cierre.fecha } }),
  }
}
