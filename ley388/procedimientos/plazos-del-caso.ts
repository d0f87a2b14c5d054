import { type Fecha, sumarDias } from '../fecha.ts'
import { type Plazo, plazo, type Termino } from '../plazos/plazo.ts'
import { type Caso, corre, estaSuspendido, type Instancia } from './caso.ts'
import { type DatosDeAccion, seCumplen } from './condiciones.ts'
import type { Duracion, Inicio, Opciones, TerminoDeTramite } from './tipos.ts'

/** A duration of the table, or the one that the options of the case choose. */
export function duracionDe(d: Duracion | ((o: Opciones) => Duracion), opciones: Opciones): Duracion {
  return typeof d === 'function' ? d(opciones) : d
}

export const MESES_DEL_ANIO = 12

/** The term of a case as `plazo` counts it: its duration, the extensions and the days in which the case stood still. */
function terminoDe(caso: Caso, def: TerminoDeTramite, i: Instancia, hoy: Fecha): Termino {
  const d = duracionDe(def.duracion, caso.opciones)
  const masDias = i.prorrogas.reduce((n, p) => n + p.dias, 0)
  const masMeses = i.prorrogas.reduce((n, p) => n + p.meses, 0)
  const { sabados, noHabiles } = caso.opciones
  const ajustes = { desde: i.desde, sabados, noHabiles, suspensiones: suspensionesDe(caso, def, hoy) }
  if ('dias' in d) return { ...ajustes, dias: d.dias.valor.toNumber() + masDias, calendario: d.calendario }
  if ('anios' in d && masMeses + masDias === 0) return { ...ajustes, anios: d.anios.valor.toNumber() }
  const meses = 'anios' in d ? d.anios.valor.toNumber() * MESES_DEL_ANIO : d.meses.valor.toNumber()
  const sueltos = masDias + ('masDias' in d && d.masDias !== undefined ? d.masDias.valor.toNumber() : 0)
  return { ...ajustes, meses: meses + masMeses, masDias: sueltos === 0 ? undefined : sueltos }
}

function suspensionesDe(caso: Caso, def: TerminoDeTramite, hoy: Fecha): [Fecha, Fecha][] | undefined {
  if (def.seSuspende === false || caso.suspensiones.length === 0) return undefined
  return caso.suspensiones.map(s => [s.desde, s.hasta ?? (hoy < s.desde ? s.desde : hoy)])
}

/** When a term of the case ends, as it is known on a day: while it is suspended, as if it were resumed that day. */
export function plazoDe(caso: Caso, i: Instancia, hoy: Fecha): Plazo {
  return i.plazo ?? plazo(terminoDe(caso, caso.procedimiento.terminos[i.id]!, i, hoy))
}

/** The running term that ended first before a day (its last day is still in term), or undefined. */
export function primeroVencido(caso: Caso, dia: Fecha): { instancia: Instancia; plazo: Plazo } | undefined {
  let primero: { instancia: Instancia; plazo: Plazo } | undefined
  const detenido = estaSuspendido(caso)
  for (const instancia of caso.terminos.values()) {
    if (!corre(instancia)) continue
    if (detenido && caso.procedimiento.terminos[instancia.id]!.seSuspende !== false) continue
    const suyo = plazoDe(caso, instancia, dia)
    if (suyo.vence < dia && (primero === undefined || suyo.vence < primero.plazo.vence)) {
      primero = { instancia, plazo: suyo }
    }
  }
  return primero
}

type Evento = { readonly accion: string } | { readonly vence: string }

function esElEvento(inicio: Inicio, evento: Evento): boolean {
  if ('accion' in inicio) return 'accion' in evento && inicio.accion === evento.accion
  return 'vence' in evento && inicio.vence === evento.vence
}

/** Begins the terms that an event starts: an action, or the end of another term. A term that ran before begins anew. */
export function empezarTerminos(caso: Caso, evento: Evento, fecha: Fecha, datos: DatosDeAccion): void {
  for (const [id, def] of Object.entries(caso.procedimiento.terminos)) {
    const empieza = def.empieza.some(e => esElEvento(e, evento) && seCumplen(caso, e.si, datos))
    if (!empieza) continue
    const hermano = def.mismosDiasDe === undefined ? undefined : caso.terminos.get(def.mismosDiasDe)
    caso.terminos.set(id, { id, desde: hermano?.desde ?? fecha, prorrogas: [] })
  }
}

/** The first day on which the end of a term holds: the last day is still in term. */
export function diaSiguiente(f: Fecha): Fecha {
  return sumarDias(f, 1)
}
