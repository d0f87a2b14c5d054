import { sql } from 'kysely'
import { z } from 'zod'
import { defineAction } from '../../platform/accion.ts'
import { zId } from '../../platform/esquemas.ts'
import { exigirVersion } from '../../platform/version.ts'
import { exigirEstado, leerImportacion } from '../importar/importacion.ts'
import { pedirRevision } from './analizar-importacion.ts'

/** The person consents to the repairs that the review offered: it runs again, and each repair is told with both areas. */
export const repararImportacion = defineAction({
  nombre: 'territorio.reparar',
  clase: 'escritura',
  resumen: 'Aceptar la reparación de las geometrías inválidas de un archivo',
  entrada: z.object({ id: zId }),
  salida: z.object({ trabajo: zId }),
  async ejecutar(contexto, { id }) {
    const { tx, municipio, version, registrar } = contexto
    const i = await leerImportacion(tx, municipio, id, { bloquear: true })
    exigirVersion(version, i.version, 'la importación')
    exigirEstado(i, ['revisada'], 'reparar')
    const opciones = { ...i.opciones, reparar: true }
    await sql`update importacion set version = version + 1, opciones = ${JSON.stringify(opciones)}::jsonb
      where municipio = ${municipio} and id = ${id}`.execute(tx)
    const trabajo = await pedirRevision(contexto, i)
    registrar({ objeto: `importacion:${id}`, detalle: { reparar: true, trabajo } })
    return { trabajo }
  },
})
