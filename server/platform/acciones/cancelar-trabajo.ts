import { sql } from 'kysely'
import { z } from 'zod'
import { Rechazo } from '../../../ley388/rechazo.ts'
import { defineAction } from '../accion.ts'
import { zId } from '../esquemas.ts'
import { leerTrabajo } from '../trabajos/consulta.ts'

/** Stops a job that has not ended. What it had written so far was only staging: nothing is left half done. */
export const cancelarTrabajo = defineAction({
  nombre: 'platform.cancelarTrabajo',
  clase: 'escritura',
  resumen: 'Cancelar un trabajo que no ha terminado.',
  entrada: z.object({ id: zId }),
  salida: z.object({ id: z.string() }),
  async ejecutar({ tx, municipio, ahora, catalogo, registrar }, { id }) {
    const { rows } = await sql<{ tipo: string }>`
      update trabajo set estado = 'cancelado', terminado = ${ahora}
      where municipio = ${municipio} and id = ${id} and estado in ('en-cola', 'en-curso') returning tipo`.execute(tx)
    const cancelado = rows[0]
    if (!cancelado) {
      const { estado } = await leerTrabajo(tx, municipio, catalogo, id)
      throw new Rechazo({
        codigo: 'trabajo-terminado',
        mensaje: estado === 'cancelado' ? 'Ese trabajo ya estaba cancelado.' : 'Ese trabajo ya terminó.',
        cura: 'Vuelva a cargar la lista de trabajos.',
      })
    }
    registrar({ objeto: `trabajo:${id}`, detalle: { tipo: cancelado.tipo } })
    return { id }
  },
})
