import { sql } from 'kysely'
import { z } from 'zod'
import { defineAction } from '../../platform/accion.ts'
import { zFecha, zGeometria, zId } from '../../platform/esquemas.ts'
import { terrenosDePredios } from '../../territorio/index.ts'
import { obrasDeProyecto } from '../consultas/obras.ts'
import { noExiste } from '../consultas/periodo.ts'
import { zCaja, zObra } from '../obras/formas.ts'

/** Where a project is: its works on the map, by its BPIN or by their codes, and its parcels. */
export const obrasDelProyecto = defineAction({
  nombre: 'programa.obrasDeProyecto',
  clase: 'consulta',
  resumen: 'Ver las obras y los predios de un proyecto, con su estado, su dinero y su lugar.',
  articulo: 'art. 18',
  entrada: z.object({ id: zId, al: zFecha.optional() }),
  salida: z.object({
    obras: z.array(zObra),
    predios: z.array(
      z.object({ numero: z.string(), direccion: z.string().nullable(), geometria: zGeometria, caja: zCaja }),
    ),
  }),
  async ejecutar({ tx, municipio, hoy }, { id, al = hoy }) {
    const { rows } = await sql<{ bpin: string | null; obras: string[]; predios: string[] }>`
      select bpin, obras, predios from programa_proyecto where municipio = ${municipio} and id = ${id}`.execute(tx)
    const proyecto = rows[0]
    if (!proyecto) throw noExiste('Ese proyecto ya no está en el programa.', 'id')
    return {
      obras: await obrasDeProyecto(tx, municipio, proyecto, al),
      predios: await terrenosDePredios(tx, municipio, proyecto.predios, al),
    }
  },
})
