import { Decimal } from '../decimal.ts'
import { type Caso, corre } from './caso.ts'
import type { Condicion, ValorDeDato } from './tipos.ts'

/** What the action under judgement says of itself. */
export type DatosDeAccion = Readonly<Record<string, ValorDeDato>>

/** Whether all the conditions hold in the case; an empty list, or none, always holds. */
export function seCumplen(caso: Caso, condiciones: readonly Condicion[] | undefined, datos: DatosDeAccion): boolean {
  return condiciones === undefined || condiciones.every(c => seCumple(caso, c, datos))
}

function seCumple(caso: Caso, c: Condicion, datos: DatosDeAccion): boolean {
  if ('hecha' in c) return veces(caso, c.hecha) > 0
  if ('sinHacer' in c) return veces(caso, c.sinHacer) === 0
  if ('algunaHecha' in c) return c.algunaHecha.some(a => veces(caso, a) > 0)
  if ('pendiente' in c) return veces(caso, c.pendiente) > veces(caso, c.hasta)
  if ('sinPendiente' in c) return veces(caso, c.sinPendiente) <= veces(caso, c.hasta)
  if ('vencido' in c) return caso.terminos.get(c.vencido)?.vencido !== undefined
  if ('sinVencer' in c) return caso.terminos.get(c.sinVencer)?.vencido === undefined
  if ('corriendo' in c) return corre(caso.terminos.get(c.corriendo))
  if ('sinCorrer' in c) return !corre(caso.terminos.get(c.sinCorrer))
  if ('etapa' in c) return caso.etapa === c.etapa
  if ('fueraDe' in c) return caso.etapa !== c.fueraDe
  if ('noEs' in c) return caso.opciones.valores[c.opcion] !== c.noEs
  if ('opcion' in c) return caso.opciones.valores[c.opcion] === c.es
  const dicho = datos[c.dato]
  if ('es' in c) return dicho === c.es
  if (!(dicho instanceof Decimal)) return true
  return 'alMenos' in c ? dicho.gte(c.alMenos.valor) : dicho.gt(c.masDe.valor)
}

/** How often an action has been done. */
export function veces(caso: Caso, accion: string): number {
  return caso.hechas.filter(h => h.accion === accion).length
}
