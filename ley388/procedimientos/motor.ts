import type { Fecha } from '../fecha.ts'
import { EFECTOS } from '../plazos/efectos.ts'
import type { Plazo } from '../plazos/plazo.ts'
import { aplicar } from './aplicar.ts'
import { abrirCaso, type Caso, type Instancia } from './caso.ts'
import { seCumplen } from './condiciones.ts'
import { irA } from './etapas.ts'
import { diaSiguiente, empezarTerminos, primeroVencido } from './plazos-del-caso.ts'
import type { Actuacion, Opciones, Procedimiento } from './tipos.ts'

export interface EntradaDeCaso {
  /** In the order in which they were done. */
  readonly actuaciones: readonly Actuacion[]
  /** The day of the question. What was done later is not counted: a question about the past answers as it did then. */
  readonly hoy: Fecha
  readonly opciones: Opciones
}

/**
 * The state of a case: a pure fold of its recorded actions over the data of its procedure. Before each action, and at
 * the end, the terms that ended before that day bring their effects, in the order in which they ended. Refuses the
 * action that its stage does not admit or that an article forbids, naming it by its place in the list.
 */
export function plegar(procedimiento: Procedimiento, entrada: EntradaDeCaso): Caso {
  const caso = abrirCaso(procedimiento, entrada.opciones)
  entrada.actuaciones.forEach((a, i) => {
    if (a.fecha > entrada.hoy) return
    vencerHasta(caso, a.fecha)
    aplicar(caso, a, `actuaciones[${i}]`)
  })
  vencerHasta(caso, entrada.hoy)
  return caso
}

/** T7: ends the terms whose last day came before a day; each brings its effect, which may begin or end others. */
function vencerHasta(caso: Caso, dia: Fecha): void {
  for (let v = primeroVencido(caso, dia); v !== undefined; v = primeroVencido(caso, dia)) {
    vencer(caso, v.instancia, v.plazo, dia)
  }
}

function vencer(caso: Caso, instancia: Instancia, plazo: Plazo, dia: Fecha): void {
  const def = caso.procedimiento.terminos[instancia.id]!
  const fila = def.efecto.find(e => seCumplen(caso, e.si, {}))
  const efecto = fila?.tipo ?? 'ninguno'
  instancia.plazo = plazo
  instancia.vencido = { efecto }
  caso.consecuencias.push({
    fecha: desdeCuando(caso, plazo.vence),
    efecto,
    termino: instancia.id,
    articulo: def.articulo,
    texto: fila?.texto ?? EFECTOS[efecto].despues,
  })
  caso.memoria.anotar(
    `Fin del término «${def.nombre}»`,
    def.articulo,
    'si(vence < día, efecto, «corre»)',
    { vence: plazo.vence, día: dia, efecto },
    efecto,
  )
  empezarTerminos(caso, { vence: instancia.id }, plazo.vence, {})
  if (fila?.a !== undefined) irA(caso, fila.a, { accion: instancia.id, fecha: plazo.vence }, instancia)
}

/**
 * The first day on which an effect holds: the one after the end, and not before what made it known, since an extension
 * that is granted late can have ended already.
 */
function desdeCuando(caso: Caso, vence: Fecha): Fecha {
  const siguiente = diaSiguiente(vence)
  const conocida = caso.consecuencias.at(-1)?.fecha ?? siguiente
  const hecha = caso.hechas.at(-1)?.fecha ?? siguiente
  return [siguiente, conocida, hecha].sort().at(-1)!
}
