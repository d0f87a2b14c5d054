import { z } from 'zod'
import { defineAction } from '../../platform/accion.ts'
import { zId, zSiNo } from '../../platform/esquemas.ts'
import { confirmarPlantilla } from '../intercambio/confirmar.ts'
import { respuestaDe, zRevisionDePlantilla } from '../intercambio/respuesta.ts'
import { revisarPlantilla as revisar } from '../intercambio/revisar.ts'
import { zPorActo } from '../modificaciones.ts'

/** Reads a stored template and says what it would change, or all that is wrong with it. Writes nothing. */
export const revisarPlantilla = defineAction({
  nombre: 'programa.revisarPlantilla',
  clase: 'consulta',
  resumen: 'Revisar la plantilla de Excel del programa de ejecución antes de que entre.',
  articulo: 'art. 18',
  entrada: z.object({ archivo: zId }),
  salida: zRevisionDePlantilla,
  async ejecutar({ tx, municipio, hoy, archivos }, { archivo }) {
    await archivos.ficha(archivo)
    return respuestaDe(await revisar(tx, municipio, hoy, await archivos.contenido(archivo)))
  },
})

/** Brings a stored template in: the whole of it, or a refusal and nothing. */
export const importarPlantilla = defineAction({
  nombre: 'programa.importarPlantilla',
  clase: 'escritura',
  resumen: 'Importar la plantilla de Excel del programa de ejecución.',
  articulo: 'art. 18',
  entrada: z.object({ archivo: zId, quitar: zSiNo.default(false) }).extend(zPorActo.shape),
  salida: zRevisionDePlantilla,
  async ejecutar(contexto, { archivo, ...orden }) {
    const { nombre } = await contexto.archivos.ficha(archivo)
    return confirmarPlantilla(contexto, { nombre, bytes: await contexto.archivos.contenido(archivo) }, orden)
  },
})
