import { sql } from 'kysely'
import { z } from 'zod'
import { defineAction } from '../../platform/accion.ts'
import { zId } from '../../platform/esquemas.ts'
import { exigirVersion } from '../../platform/version.ts'
import { exigirConfirmable } from '../importar/confirmar.ts'
import { exigirEstado, leerImportacion } from '../importar/importacion.ts'
import { exigirAlDia } from '../importar/lo-que-rige.ts'
import { trabajoConfirmar } from '../importar/trabajos.ts'

/** Last step: what was reviewed becomes what rules. One transaction, all or nothing. */
export const confirmarImportacion = defineAction({
  nombre: 'territorio.confirmarImportacion',
  clase: 'escritura',
  resumen: 'Confirmar una importación revisada',
  entrada: z.object({
    id: zId,
    /** The good ones enter; the others stay in the list to mend. */
    omitirRechazados: z.boolean().default(false),
  }),
  salida: z.object({ trabajo: zId }),
  async ejecutar({ tx, municipio, version, encolar, registrar }, { id, omitirRechazados }) {
    const i = await leerImportacion(tx, municipio, id, { bloquear: true })
    exigirVersion(version, i.version, 'la importación')
    exigirEstado(i, ['revisada'], 'confirmar')
    exigirConfirmable(i, omitirRechazados)
    await exigirAlDia(tx, municipio, i)
    const trabajo = await encolar(trabajoConfirmar, { importacion: id, omitirRechazados })
    await sql`update importacion set estado = 'confirmando', trabajo = ${trabajo}
      where municipio = ${municipio} and id = ${id}`.execute(tx)
    registrar({ objeto: `importacion:${id}`, detalle: { omitirRechazados, trabajo } })
    return { trabajo }
  },
})
