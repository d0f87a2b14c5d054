import { z } from 'zod'
import { defineAction } from '../../platform/accion.ts'
import { zFecha, zId } from '../../platform/esquemas.ts'
import { confirmarEjecucion } from '../ejecucion/confirmar.ts'
import { tomarTurno } from '../ejecucion/cortes.ts'
import { respuestaDe, zRevision } from '../ejecucion/respuesta.ts'
import { revisarEjecucion as revisar } from '../ejecucion/revisar.ts'

const zPedido = z.object({
  archivo: zId,
  fecha: zFecha.optional(),
  mapeo: z.record(z.string(), z.string()).optional(),
})

/** Reads a stored file and says what it would change. Writes nothing. */
export const revisarEjecucion = defineAction({
  nombre: 'programa.revisarEjecucion',
  clase: 'consulta',
  resumen: 'Revisar un archivo de ejecución presupuestal antes de que entre.',
  articulo: 'art. 18',
  entrada: zPedido,
  salida: zRevision,
  async ejecutar({ tx, municipio, hoy, archivos }, { archivo, ...resto }) {
    const { nombre } = await archivos.ficha(archivo)
    return respuestaDe(
      await revisar(tx, municipio, hoy, { nombre, bytes: await archivos.contenido(archivo), ...resto }),
    )
  },
})

/** Makes a stored file a cut-off: the whole of it, or a refusal and nothing. */
export const importarEjecucion = defineAction({
  nombre: 'programa.importarEjecucion',
  clase: 'escritura',
  resumen: 'Importar un corte de la ejecución presupuestal.',
  articulo: 'art. 18',
  entrada: zPedido.extend({ acto: z.string().trim().max(300).default('') }),
  salida: zRevision.extend({ id: z.string() }),
  async ejecutar({ tx, municipio, hoy, ahora, actor, archivos, registrar }, { archivo, acto, ...resto }) {
    const ficha = await archivos.ficha(archivo)
    const pedido = { nombre: ficha.nombre, bytes: await archivos.contenido(archivo), ...resto }
    await tomarTurno(tx, municipio)
    const revision = await revisar(tx, municipio, hoy, pedido)
    const quien = actor.nombre
    const { corte, cambio } = await confirmarEjecucion(tx, municipio, revision, { archivo: ficha, acto, quien, ahora })
    registrar(cambio)
    return { ...respuestaDe(revision), id: corte }
  },
})
