import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import { z } from 'zod'
import { defineAction } from '../../platform/accion.ts'
import { zFecha, zId, zTexto } from '../../platform/esquemas.ts'
import { bloquearProyecto } from '../consultas/buscar.ts'
import { CLASES_DE_DOCUMENTO } from '../consultas/documentos.ts'
import { noExiste } from '../consultas/periodo.ts'
import { exigirYaPaso } from '../fecha-de-hecho.ts'

/** A document of a project, whose file was loaded before. */
export const agregarDocumento = defineAction({
  nombre: 'programa.agregarDocumento',
  clase: 'escritura',
  resumen: 'Agregar un documento a un proyecto: un estudio, un contrato, una licencia, un acto.',
  articulo: 'art. 18',
  entrada: z.object({
    proyecto: zId,
    clase: z.enum(CLASES_DE_DOCUMENTO),
    titulo: zTexto(300),
    fecha: zFecha,
    archivo: zId,
  }),
  salida: z.object({ id: z.string() }),
  async ejecutar({ tx, municipio, hoy, ahora, actor, archivos, registrar }, e) {
    exigirYaPaso(e.fecha, hoy, 'fecha')
    await bloquearProyecto(tx, municipio, e.proyecto)
    await archivos.ficha(e.archivo)
    const id = uuidv7()
    await sql`insert into programa_documento (municipio, id, proyecto, clase, titulo, fecha, archivo, agregado_por, agregado)
      values (${municipio}, ${id}, ${e.proyecto}, ${e.clase}, ${e.titulo}, ${e.fecha}, ${e.archivo}, ${actor.nombre},
        ${ahora})`.execute(tx)
    registrar({ objeto: `proyecto:${e.proyecto}`, detalle: { documento: { id, ...e } } })
    return { id }
  },
})

/** Takes away one that was a mistake: it is no longer shown, and the audit keeps it with its reason. */
export const retirarDocumento = defineAction({
  nombre: 'programa.retirarDocumento',
  clase: 'escritura',
  resumen: 'Retirar de un proyecto un documento que se agregó por error.',
  articulo: 'art. 18',
  entrada: z.object({ id: zId, motivo: zTexto(500) }),
  salida: z.object({ proyecto: z.string() }),
  async ejecutar({ tx, municipio, ahora, actor, registrar }, e) {
    const { rows } = await sql<{ proyecto: string }>`
      update programa_documento set retirado = ${ahora}, retirado_por = ${actor.nombre}, motivo = ${e.motivo}
      where municipio = ${municipio} and id = ${e.id} and retirado is null returning proyecto`.execute(tx)
    if (!rows[0]) throw noExiste('Ese documento ya no está en el proyecto.', 'id')
    registrar({ objeto: `proyecto:${rows[0].proyecto}`, detalle: { documentoRetirado: e } })
    return rows[0]
  },
})
