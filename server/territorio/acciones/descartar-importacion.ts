import { sql } from 'kysely'
import { z } from 'zod'
import { defineAction } from '../../platform/accion.ts'
import { zGuardado, zId } from '../../platform/esquemas.ts'
import { limpiar } from '../importar/analizar.ts'
import { exigirEstado, leerImportacion } from '../importar/importacion.ts'

/** Leaves an import; its file is kept, what was staged of it is not. */
export const descartarImportacion = defineAction({
  nombre: 'territorio.descartarImportacion',
  clase: 'escritura',
  resumen: 'Descartar una importación sin confirmar',
  entrada: z.object({ id: zId }),
  salida: zGuardado,
  async ejecutar({ tx, municipio, registrar }, { id }) {
    const i = await leerImportacion(tx, municipio, id, { bloquear: true })
    exigirEstado(i, ['abierta', 'analizando', 'revisada', 'rechazada'], 'descartar')
    await limpiar(tx, municipio, id)
    await sql`update importacion set estado = 'descartada', version = version + 1
      where municipio = ${municipio} and id = ${id}`.execute(tx)
    registrar({ objeto: `importacion:${id}`, detalle: { descartada: true } })
    return { id, version: i.version + 1 }
  },
})
