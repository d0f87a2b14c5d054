import { ACCIONES } from './acciones.ts'
import { PERMISOS } from './permisos.ts'
import type { Accion } from './platform/accion.ts'
import type { Plataforma } from './platform/plataforma.ts'
import type { TipoDeTrabajo } from './platform/trabajos/trabajo.ts'
import { trabajosDeTerritorio } from './territorio/index.ts'

/** Puts the areas on the machines: one Plataforma, the same for server, console and tests. */
export function componer(maquinas: Pick<Plataforma, 'db' | 'reloj' | 'servicios' | 'despacho'>): Plataforma {
  const acciones: readonly Accion[] = ACCIONES
  const trabajos: readonly TipoDeTrabajo<never, unknown>[] = trabajosDeTerritorio
  return {
    ...maquinas,
    permisos: PERMISOS,
    acciones: new Map(acciones.map(a => [a.nombre, a])),
    trabajos: new Map(trabajos.map(t => [t.tipo, t as TipoDeTrabajo<unknown, unknown>])),
  }
}
