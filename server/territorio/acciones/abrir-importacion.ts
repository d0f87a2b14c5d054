import { z } from 'zod'
import { defineAction } from '../../platform/accion.ts'
import { zFecha, zId, zTexto } from '../../platform/esquemas.ts'
import { IDS_DE_CLASES } from '../clases.ts'
import { crearImportacion } from '../importar/crear.ts'
import { zDestino, zImportacion } from '../importar/formas.ts'
import { verImportacion } from '../importar/importacion.ts'

/** First step of an import: which file, where it goes, by which act and since when. Nothing enters yet. */
export const abrirImportacion = defineAction({
  nombre: 'territorio.abrirImportacion',
  clase: 'escritura',
  resumen: 'Reconocer un archivo de predios o de una capa para importarlo',
  entrada: z.object({
    archivo: zId,
    destino: zDestino,
    clase: z.enum(IDS_DE_CLASES).optional(),
    capaNombre: zTexto(120).optional(),
    acto: zTexto(300),
    desde: zFecha,
  }),
  salida: zImportacion,
  async ejecutar({ tx, municipio, archivos, actor, ahora, registrar }, { acto, desde, ...pedido }) {
    const id = await crearImportacion(
      { tx, municipio, archivos, actor, ahora },
      { ...pedido, opciones: { acto, desde } },
    )
    registrar({ objeto: `importacion:${id}`, detalle: { ...pedido, acto, desde } })
    return verImportacion(tx, municipio, id)
  },
})
