import { sql } from 'kysely'
import { z } from 'zod'
import { type Contexto, defineAction } from '../../platform/accion.ts'
import { zId } from '../../platform/esquemas.ts'
import { exigirEstado, type FilaDeImportacion, leerImportacion } from '../importar/importacion.ts'
import { trabajoAnalizar } from '../importar/trabajos.ts'

/** Sends the file to be read whole; the report comes with the import when the job ends. */
export const analizarImportacion = defineAction({
  nombre: 'territorio.analizarImportacion',
  clase: 'escritura',
  resumen: 'Revisar un archivo completo antes de importarlo',
  entrada: z.object({ id: zId }),
  salida: z.object({ trabajo: zId }),
  async ejecutar(contexto, { id }) {
    const i = await leerImportacion(contexto.tx, contexto.municipio, id, { bloquear: true })
    exigirEstado(i, ['abierta', 'revisada', 'rechazada'], 'revisar')
    const trabajo = await pedirRevision(contexto, i)
    contexto.registrar({ objeto: `importacion:${id}`, detalle: { trabajo } })
    return { trabajo }
  },
})

/** Puts the review in the queue and the import in that state. */
export async function pedirRevision({ tx, municipio, encolar }: Contexto, { id }: FilaDeImportacion): Promise<string> {
  const trabajo = await encolar(trabajoAnalizar, { importacion: id })
  await sql`update importacion set estado = 'analizando', informe = '{}', trabajo = ${trabajo}
    where municipio = ${municipio} and id = ${id}`.execute(tx)
  return trabajo
}
