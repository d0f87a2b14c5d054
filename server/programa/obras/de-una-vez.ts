import { type Fecha, numeroDeDia } from '../../../ley388/fecha.ts'
import type { Municipio, Tx } from '../../platform/database/tenancy.ts'
import { hoySegun, type Plataforma } from '../../platform/plataforma.ts'
import type { Actor } from '../../platform/rol.ts'
import type { Progreso } from '../../platform/trabajos/trabajo.ts'
import {
  importarDeUnaVez,
  type PedidoDeUnaVez,
  type ResultadoDeUnaVez,
  valoresAsentados,
} from '../../territorio/index.ts'
import { proyectosAl } from './proyectos.ts'

/** How the works of a file meet the projects that are known: those of the budget and those of the programme. */
export interface CruceDeObras {
  /** The day of which it is told, and the cut-off of the budget that was in force. */
  al: Fecha
  corte: Fecha | null
  /** Different BPIN of the file that some project has. */
  conProyecto: number
  /** Those that no project has, and how many works name each. */
  sinProyecto: { bpin: string; obras: number }[]
  /** Works that name no project. */
  sinBpin: number
  /** Projects with BPIN, of the cut-off or of the programme, that no work of the file names. */
  proyectosSinObra: number
}

/** Imports a file of works at once and says how their BPIN meet the projects, also where nothing is written. */
export async function importarObrasDeUnaVez(
  p: Plataforma,
  municipio: Municipio,
  actor: Actor,
  pedido: Omit<PedidoDeUnaVez, 'destino' | 'clase' | 'alRevisar'>,
  progreso?: Progreso,
): Promise<ResultadoDeUnaVez & { cruce: CruceDeObras | undefined }> {
  let cruce: CruceDeObras | undefined
  const hoy = hoySegun(p.reloj)
  // As the screen will tell it: today, or on the first day of works that are still to come.
  const { desde } = pedido.opciones
  const al = desde !== undefined && numeroDeDia(desde) > numeroDeDia(hoy) ? desde : hoy
  const alRevisar = async (tx: Tx, importacion: string): Promise<void> => {
    cruce = await cruceDe(tx, municipio, importacion, al)
  }
  const hecho = await importarDeUnaVez(
    p,
    municipio,
    actor,
    { ...pedido, destino: 'capa', clase: 'obra', alRevisar },
    progreso,
  )
  return { ...hecho, cruce }
}

async function cruceDe(tx: Tx, municipio: Municipio, importacion: string, al: Fecha): Promise<CruceDeObras> {
  const vienen = await valoresAsentados(tx, municipio, importacion, 'bpin')
  const { corte, presupuesto, programa } = await proyectosAl(tx, municipio, al)
  const delPrograma = new Set(programa.flatMap(p => (p.bpin === null ? [] : [p.bpin])))
  const sinProyecto: CruceDeObras['sinProyecto'] = []
  const con = new Set<string>()
  for (const { valor, objetos } of vienen) {
    if (valor === null) continue
    if (presupuesto.has(valor) || delPrograma.has(valor)) con.add(valor)
    else sinProyecto.push({ bpin: valor, obras: objetos })
  }
  const vivos = new Set([...delPrograma, ...[...presupuesto.values()].flatMap(p => (p.dinero ? [p.bpin] : []))])
  return {
    al,
    corte: corte?.fecha ?? null,
    conProyecto: con.size,
    sinProyecto,
    sinBpin: vienen.find(v => v.valor === null)?.objetos ?? 0,
    proyectosSinObra: [...vivos].filter(bpin => !con.has(bpin)).length,
  }
}
