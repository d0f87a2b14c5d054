import type { Comprobado } from '../../../ley388/comprobacion.ts'
import { PERIODOS } from '../../../ley388/parametros/periodos.ts'
import { CLASES_DE_PROYECTO, type ClaseDeProyecto } from '../../../ley388/plan/clases-de-proyecto.ts'
import { programaDeEjecucion } from '../../../ley388/plan/programa-de-ejecucion.ts'
import type { HechoDelPrograma, Proyecto as ProyectoDeLey } from '../../../ley388/plan/programa-hechos.ts'
import type { Arbol, Proyecto } from './arbol.ts'
import type { Periodo } from './periodo.ts'

/** What of a project's money the check needs: budget lines, and whether somebody else executes with a transfer. */
export interface RecursosDeProyecto {
  rubros: readonly string[]
  fuentes: readonly string[]
  giros: number
}

/** PL8, PL11, P1, P2: what arts. 18 and 21 find missing in the programme, element by element. */
export function revisarPrograma(
  periodo: Periodo,
  arbol: Arbol,
  recursos: ReadonlyMap<string, RecursosDeProyecto>,
): Comprobado {
  const vivos = arbol.proyectos.filter(p => p.estado !== 'descartado')
  const clases = new Set(vivos.map(p => p.clase))
  const e = periodo.esquema
  const dicho = (texto: string | undefined) => texto !== undefined && texto !== ''
  const hechos: Partial<Record<HechoDelPrograma, boolean>> = {
    integradoAlPlanDeInversiones: dicho(e.planDeInversiones),
    alConcejoConElPlanDeInversiones: periodo.estado === 'aprobado',
    aprobadoPorAcuerdo: periodo.estado === 'aprobado',
    instrumentosDeEjecucion: dicho(e.instrumentos),
    gestion: dicho(e.gestion),
    financiacion: dicho(e.financiacion),
    ejecucion: dicho(e.ejecucion),
    seguimiento: dicho(e.seguimiento),
  }
  for (const c of CLASES_DE_PROYECTO as readonly ClaseDeProyecto[])
    if (c.hecho) hechos[c.hecho] = clases.has(c.id as never)
  // Of these the programme may also say that there are none, or where they are.
  for (const h of ['terrenosVis', 'mejoramientoIntegral', 'desarrolloPrioritario'] as const)
    hechos[h] = hechos[h] === true || dicho(e[h])
  return programaDeEjecucion({
    periodo: { desde: periodo.desde, hasta: periodo.hasta },
    periodos: PERIODOS,
    hechos,
    proyectos: vivos.map(p => comoProyectoDeLey(p, arbol, recursos.get(p.id))),
  })
}

/** The strategy that a project serves, its own or its programme's, with what is above it. */
export function caminoDe(
  p: Pick<Proyecto, 'estrategia' | 'programa'>,
  { nodos, programas }: Pick<Arbol, 'nodos' | 'programas'>,
) {
  const de = (id: string | null | undefined) => nodos.find(n => n.id === id)
  const estrategia = de(p.estrategia ?? programas.find(x => x.id === p.programa)?.estrategia)
  const politica = de(estrategia?.padre)
  return { estrategia, politica, objetivo: de(politica?.padre) }
}

function comoProyectoDeLey(p: Proyecto, arbol: Arbol, r: RecursosDeProyecto | undefined): ProyectoDeLey {
  const { estrategia, politica, objetivo } = caminoDe(p, arbol)
  const rubro = r?.rubros.find(x => x !== '')
  const cosas: Partial<Record<keyof ProyectoDeLey, string | null | undefined>> = {
    objetivo: objetivo?.texto,
    politica: politica?.texto,
    estrategia: estrategia?.texto,
    justificacion: p.justificacion,
    lineaDelPlanDeDesarrollo: p.lineaDesarrollo,
    prioridad: p.prioridad,
    cronograma: arbol.actividades.some(a => a.proyecto === p.id) ? 'sí' : undefined,
    entidad: p.entidad || undefined,
    recursos: r?.fuentes.join(', ') || undefined,
    rubro,
    // Who executes with the municipality's own budget needs none.
    transferencia: (r?.giros ?? 0) > 0 ? 'acordada' : rubro,
  }
  return {
    nombre: p.nombre,
    ...Object.fromEntries(Object.entries(cosas).filter(([, v]) => v !== undefined && v !== null)),
  }
}
