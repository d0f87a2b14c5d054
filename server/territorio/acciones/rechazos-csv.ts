import { z } from 'zod'
import { defineAction } from '../../platform/accion.ts'
import { zId } from '../../platform/esquemas.ts'
import { verImportacion } from '../importar/importacion.ts'
import { rechazosDe, rechazosEnCsv } from '../importar/rechazos.ts'

/** The list to mend, to be opened in a spreadsheet. */
export const rechazosCsv = defineAction({
  nombre: 'territorio.rechazosCsv',
  clase: 'consulta',
  resumen: 'Descargar la lista de lo que está mal en un archivo, con la cura de cada cosa',
  entrada: z.object({ id: zId }),
  salida: z.object({ nombre: z.string(), csv: z.string() }),
  async ejecutar({ tx, municipio }, { id }) {
    const { archivo } = await verImportacion(tx, municipio, id)
    const base = archivo.nombre.replace(/\.[^.]*$/, '')
    return { nombre: `${base}-por-corregir.csv`, csv: rechazosEnCsv(await rechazosDe(tx, municipio, id)) }
  },
})
