import { sql } from 'kysely'
import type { z } from 'zod'
import type { EstadoDeProyecto } from '../../../proyectos/estados.ts'
import type { Municipio, Tx } from '../../platform/database/tenancy.ts'
import type { zActividad, zDatosDeProyecto } from '../formas.ts'
import { bloquearPeriodo, noExiste, type Periodo } from './periodo.ts'

export type FilaDeProyecto = z.output<typeof zDatosDeProyecto> & {
  id: string
  periodo: string
  estado: EstadoDeProyecto
  version: number
}

export type FilaDeActividad = Omit<z.output<typeof zActividad>, 'avance' | 'avanceFecha'>

/** A project to change it or something of it, with its programme; both locked until the end of the transaction. */
export async function bloquearProyecto(
  tx: Tx,
  municipio: Municipio,
  id: string,
): Promise<{ proyecto: FilaDeProyecto; periodo: Periodo }> {
  // The programme first, always: two who change the same one wait in the same order.
  const { rows: periodos } = await sql<{ periodo: string }>`
    select periodo from programa_proyecto where municipio = ${municipio} and id = ${id}`.execute(tx)
  if (!periodos[0]) throw noExiste('Ese proyecto ya no está en el programa.', 'id')
  const periodo = await bloquearPeriodo(tx, municipio, periodos[0].periodo)
  const { rows } = await sql<FilaDeProyecto>`
    select id, periodo, programa, codigo, nombre, descripcion, clase, estrategia, justificacion, articulo,
      linea_desarrollo as "lineaDesarrollo", bpin, predios, obras, determinantes, calendario, entidad, responsable, meta,
      meta_unidad as "metaUnidad", trim_scale(meta_cantidad)::text as "metaCantidad", puntajes, estado, version
    from programa_proyecto where municipio = ${municipio} and id = ${id} for update`.execute(tx)
  if (!rows[0]) throw noExiste('Ese proyecto ya no está en el programa.', 'id')
  return { proyecto: rows[0], periodo }
}

/** The activities of some projects, locked, each project's in its order. */
export async function actividadesDe(
  tx: Tx,
  municipio: Municipio,
  proyectos: readonly string[],
): Promise<FilaDeActividad[]> {
  const { rows } = await sql<FilaDeActividad>`
    select id, proyecto, codigo, nombre, orden, duracion, no_antes as "noAntes", trim_scale(costo)::text as costo,
      trim_scale(peso)::text as peso, responsable, inicio_real as "inicioReal", fin_real as "finReal", version
    from programa_actividad where municipio = ${municipio} and proyecto = any(${proyectos}::uuid[])
    order by proyecto, orden for update`.execute(tx)
  return rows
}

/** The project to which an activity belongs. */
export async function proyectoDeActividad(tx: Tx, municipio: Municipio, id: string): Promise<string> {
  const { rows } = await sql<{ proyecto: string }>`
    select proyecto from programa_actividad where municipio = ${municipio} and id = ${id}`.execute(tx)
  if (rows[0]) return rows[0].proyecto
  throw noExiste('Esa actividad ya no está en el programa.', 'actividad')
}
