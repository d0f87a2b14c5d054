import { z } from 'zod'
import { defineAction } from '../accion.ts'
import { entradasDeAuditoria } from '../auditoria/consulta.ts'
import { tituloDeAccion } from '../auditoria/titulos.ts'
import { zFecha } from '../esquemas.ts'

const zTexto = z.string().trim().max(200).optional()

/** Who did what and when, newest first. `siguiente` is the `antesDe` of the next page. */
export const auditoria = defineAction({
  nombre: 'platform.auditoria',
  clase: 'consulta',
  resumen: 'Leer el registro de lo que se ha hecho en el sistema.',
  entrada: z.object({
    accion: zTexto,
    /** Part of the name of who did it. */
    actor: zTexto,
    /** Kind and id ("predio:…"), or only the kind. */
    objeto: zTexto,
    desde: zFecha.optional(),
    hasta: zFecha.optional(),
    antesDe: z.coerce.number().int().positive().optional(),
    limite: z.coerce.number().int().min(1).max(500).default(50),
  }),
  salida: z.object({
    total: z.int(),
    siguiente: z.int().nullable(),
    entradas: z.array(
      z.object({
        n: z.int(),
        cuando: z.iso.datetime(),
        actor: z.string(),
        actorNombre: z.string(),
        accion: z.string(),
        titulo: z.string(),
        cambios: z.array(z.object({ objeto: z.string(), detalle: z.record(z.string(), z.unknown()) })),
        huella: z.string(),
      }),
    ),
    /** Actions that there are entries of, for the filter. */
    acciones: z.array(z.object({ accion: z.string(), titulo: z.string() })),
  }),
  async ejecutar({ tx, municipio, catalogo }, filtro) {
    const { entradas, total, acciones } = await entradasDeAuditoria(tx, municipio, filtro)
    const titulo = (accion: string) => tituloDeAccion(catalogo, accion)
    const ultima = entradas.at(-1)
    return {
      total,
      siguiente: entradas.length === filtro.limite && ultima && ultima.n > 1 ? ultima.n : null,
      entradas: entradas.map(e => ({ ...e, titulo: titulo(e.accion) })),
      acciones: acciones.map(accion => ({ accion, titulo: titulo(accion) })),
    }
  },
})
