import type { Fecha } from '../../ley388/fecha.ts'
import { diasHabilesEntre } from '../../ley388/plazos/conteo.ts'
import { habiles } from '../palabras.ts'
import type { ActividadVigilada, DesviacionVigilada, ProyectoVigilado, Vigilancia } from './hechos.ts'

/** The project goes on, or should: what is suspended has its own warning, and its dates no longer say anything. */
export function enMarcha(p: ProyectoVigilado): boolean {
  return p.estado === 'formulado' || p.estado === 'en-ejecucion'
}

/** Its beginning is recorded, or it has progress. */
export function empezo(a: ActividadVigilada, al: Fecha): boolean {
  return (a.inicioReal !== null && a.inicioReal <= al) || a.avance.gt(0) || termino(a, al)
}

/** Its end is recorded, or its progress is complete. */
export function termino(a: ActividadVigilada, al: Fecha): boolean {
  return (a.finReal !== null && a.finReal <= al) || a.avance.gte(COMPLETO)
}

const COMPLETO = 100

/** ", hace 3 días hábiles", to go after a date; nothing where only a weekend has passed. */
export function desdeHace(dia: Fecha, al: Fecha): string {
  const n = diasHabilesEntre(dia, al)
  return n === 0 ? '' : `, hace ${habiles(n)}`
}

export function abierta(d: DesviacionVigilada, { al }: Vigilancia): boolean {
  return d.cerrada === null || d.cerrada > al
}
