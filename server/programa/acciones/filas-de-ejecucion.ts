import { sql } from 'kysely'
import { z } from 'zod'
import { defineAction } from '../../platform/accion.ts'
import { zId } from '../../platform/esquemas.ts'
import { columnaDe, MONTOS, type Monto } from '../ejecucion/campos.ts'
import { montosSql, type Sumas, zSumas } from '../ejecucion/sumas.ts'
import { conMontos } from './ejecucion.ts'

const CAMPOS_DE_MONTO = MONTOS.map(m => m.campo) as [Monto, ...Monto[]]

const zFila = z.object({
  fila: z.int(),
  bpin: z.string(),
  proyecto: z.string(),
  dependencia: z.string(),
  actividad: z.string(),
  rubro: z.string(),
  nombreRubro: z.string(),
  fondo: z.string(),
  nombreFondo: z.string(),
  comuna: z.string(),
  vigencia: z.string(),
  montos: zSumas,
})
type Fila = Omit<z.infer<typeof zFila>, 'montos'>

/** The rows of the file that make up a figure: those of a project, or those that put something in a column. */
export const filasDeEjecucion = defineAction({
  nombre: 'programa.filasDeEjecucion',
  clase: 'consulta',
  resumen: 'Ver las filas del archivo que componen una cifra de la ejecución.',
  articulo: 'art. 18',
  entrada: z.object({ corte: zId, bpin: z.string().max(20).optional(), monto: z.enum(CAMPOS_DE_MONTO).optional() }),
  salida: z.object({ filas: z.array(zFila) }),
  async ejecutar({ tx, municipio }, { corte, bpin, monto }) {
    const delProyecto = bpin === undefined ? sql`` : sql`and e.bpin = ${bpin}`
    const conValor = monto === undefined ? sql`` : sql`and ${sql.ref(`e.${columnaDe(monto)}`)} <> 0`
    const { rows } = await sql<Fila & Sumas>`select e.fila, e.bpin, e.proyecto, e.nombre_centro_gestor as dependencia,
        e.nombre_actividad as actividad, e.rubro, e.nombre_rubro as "nombreRubro", e.fondo,
        e.nombre_fondo as "nombreFondo", e.comuna, e.vigencia, ${montosSql('e', 'fila')}
      from programa_ejecucion e
      where e.municipio = ${municipio} and e.corte = ${corte} ${delProyecto} ${conValor} order by e.fila`.execute(tx)
    return { filas: rows.map(r => conMontos(r, r)) }
  },
})
