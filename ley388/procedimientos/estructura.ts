import { ACTORES } from './actores.ts'
import { REANUDAR, SUSPENDER } from './admision.ts'
import { nombresDesconocidos } from './nombres.ts'
import { deTermino } from './prorrogas.ts'
import { alcanzables, pasos } from './recorrido.ts'
import type { Accion, Procedimiento, TerminoDeTramite } from './tipos.ts'

/**
 * What is wrong with the data of a procedure, as sentences for whoever writes it; none when it is sound. A procedure is
 * data that nobody runs before it is used: this looks at all of it at once.
 */
export function defectosDeEstructura(p: Procedimiento): string[] {
  const nombrados = nombresDesconocidos(p)
  const propios = [
    ...idsMalEscritos(p),
    ...Object.entries(p.acciones).flatMap(([id, a]) => deLaAccion(p, id, a)),
    ...Object.entries(p.terminos).flatMap(([id, t]) => delTermino(id, t)),
    ...(p.articulos.length === 0 ? ['it names no article'] : []),
  ]
  return nombrados.length > 0 ? [...nombrados, ...propios] : [...propios, ...delRecorrido(p)]
}

const ID = /^[a-z]+(-[a-z]+)*$/

function idsMalEscritos(p: Procedimiento): string[] {
  const ids = [p.id, ...[p.etapas, p.acciones, p.terminos].flatMap(Object.keys)]
  return ids.filter(id => !ID.test(id)).map(id => `the id «${id}» is not of small letters and hyphens`)
}

function deLaAccion(p: Procedimiento, id: string, a: Accion): string[] {
  const malas: string[] = []
  if (id === SUSPENDER || id === REANUDAR) malas.push('every procedure has it already')
  if (a.en.length === 0) malas.push('no stage admits it')
  if (a.quien.length === 0) malas.push('nobody may do it')
  if (a.quien.some(q => !(q in ACTORES))) malas.push('somebody unknown may do it')
  for (const e of [...(a.exige ?? []), ...(a.advierte ?? [])]) {
    if (e.mensaje === '' || e.si.length === 0) malas.push('something that it asks for is not said')
  }
  if (typeof a.a === 'object' && a.a.slice(0, -1).some(s => s.si === undefined)) {
    malas.push('a way without conditions hides those that follow')
  }
  const finales = a.en.filter(e => p.etapas[e]?.final === true)
  if (finales.length > 0 && a.a !== undefined) malas.push('it takes the case out of a final stage')
  const extiende = Object.values(p.terminos).some(t => deTermino(t).some(x => x.accion === id))
  for (const [nombre, d] of Object.entries(a.datos ?? {})) {
    if (d.tipo === 'cantidad' && (nombre !== 'cantidad' || !extiende)) malas.push(`${nombre} extends nothing`)
  }
  return malas.map(m => `action ${id}: ${m}`)
}

function delTermino(id: string, t: TerminoDeTramite): string[] {
  const malas: string[] = []
  if (t.empieza.length === 0) malas.push('nothing begins it')
  if (!(t.responsable in ACTORES)) malas.push('nobody known must act')
  if (t.efecto.at(-1) === undefined) malas.push('its end has no effect')
  if (t.efecto.at(-1)?.si !== undefined) malas.push('its end has no effect where no condition holds')
  if (t.efecto.slice(0, -1).some(e => e.si === undefined)) malas.push('an effect without conditions hides the next')
  const sinActo = t.cumplen.length === 0 && t.efecto.every(e => e.tipo !== 'continua')
  if (sinActo) malas.push('no act fulfils it and the procedure does not go on when it ends')
  return malas.map(m => `term ${id}: ${m}`)
}

/** Stages that no case reaches, and those from which no case ends. */
function delRecorrido(p: Procedimiento): string[] {
  const todos = pasos(p)
  const vistas = alcanzables(todos, p.inicial)
  const etapas = Object.keys(p.etapas)
  const ciegas = etapas.filter(e => ![...alcanzables(todos, e)].some(x => p.etapas[x]!.final === true))
  return [
    ...etapas.filter(e => !vistas.has(e)).map(e => `stage ${e}: no case reaches it`),
    ...ciegas.map(e => `stage ${e}: no case ends from it`),
  ]
}
