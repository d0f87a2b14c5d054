import type { Obra } from './obra.ts'
import type { ProyectoDelPrograma, Proyectos } from './proyectos.ts'

/**
 * Where the project of a work is known: in the cut-off of the date (with its money), only in the programme, only in an
 * earlier cut-off, nowhere; or the work names none.
 */
export const CRUCES = ['corte', 'programa', 'corte-anterior', 'desconocido', 'sin-bpin'] as const
export type Cruce = (typeof CRUCES)[number]

/** A work with what it was joined to. */
export interface ObraCruzada extends Obra {
  cruce: Cruce
  /** Its own BPIN or, where it has none, that of the project of the programme that names it by its code. */
  bpinDelProyecto: string | null
  proyectos: ProyectoDelPrograma[]
}

/** Codes that name more than one work: each project numbers its own from one. */
export function codigosRepetidos(obras: readonly Pick<Obra, 'codigo'>[]): ReadonlySet<string> {
  const vistos = new Set<string>()
  const repetidos = new Set<string>()
  for (const { codigo } of obras) (vistos.has(codigo) ? repetidos : vistos).add(codigo)
  return repetidos
}

/**
 * Whether a work is of a project: by its BPIN, or because the project names its code. A code that several works have
 * says nothing of one that carries the BPIN of another project.
 */
export function esDelProyecto(
  obra: Pick<Obra, 'codigo' | 'bpin'>,
  proyecto: { bpin: string | null; obras: readonly string[] },
  repetidos: ReadonlySet<string>,
): boolean {
  if (obra.bpin !== null && obra.bpin === proyecto.bpin) return true
  if (!proyecto.obras.includes(obra.codigo)) return false
  return obra.bpin === null || proyecto.bpin === null || !repetidos.has(obra.codigo)
}

/** Joins each work with the budget and with the programme. */
export function cruzar(obras: readonly Obra[], { presupuesto, programa }: Proyectos): ObraCruzada[] {
  const repetidos = codigosRepetidos(obras)
  return obras.map(obra => {
    const proyectos = programa.filter(p => esDelProyecto(obra, p, repetidos))
    const bpinDelProyecto = obra.bpin ?? proyectos.find(p => p.bpin !== null)?.bpin ?? null
    const conocido = bpinDelProyecto === null ? undefined : presupuesto.get(bpinDelProyecto)
    const cruce: Cruce = conocido?.dinero
      ? 'corte'
      : proyectos.length > 0
        ? 'programa'
        : conocido
          ? 'corte-anterior'
          : bpinDelProyecto === null
            ? 'sin-bpin'
            : 'desconocido'
    return { ...obra, cruce, bpinDelProyecto, proyectos }
  })
}
