import { sql } from 'kysely'
import { z } from 'zod'
import { defineAction } from '../../platform/accion.ts'
import { zFecha, zId, zTexto } from '../../platform/esquemas.ts'
import { exigirVersion } from '../../platform/version.ts'
import { IDS_DE_CLASES } from '../clases.ts'
import { limpiar } from '../importar/analizar.ts'
import { exigirRutas, lugarDe, reconocer } from '../importar/crear.ts'
import { zImportacion, zMapeo } from '../importar/formas.ts'
import { exigirEstado, leerImportacion, verImportacion } from '../importar/importacion.ts'

const EDITABLES = ['abierta', 'analizando', 'revisada', 'rechazada'] as const

/** Corrects what was recognised or decided. What was reviewed before is of no use any more and is cleared. */
export const ajustarImportacion = defineAction({
  nombre: 'territorio.ajustarImportacion',
  clase: 'escritura',
  resumen: 'Corregir lo reconocido en un archivo o la asignación de sus campos',
  entrada: z.object({
    id: zId,
    /** EPSG:n, WKT or PROJ. Empty: what the file says. */
    crs: z.string().trim().max(8_000).optional(),
    codificacion: z.string().trim().max(40).optional(),
    capaDelArchivo: z.string().max(300).optional(),
    clase: z.enum(IDS_DE_CLASES).optional(),
    capaNombre: zTexto(120).optional(),
    mapeo: zMapeo.optional(),
    acto: zTexto(300).optional(),
    desde: zFecha.optional(),
    completo: z.boolean().optional(),
  }),
  salida: zImportacion,
  async ejecutar({ tx, municipio, archivos, version, registrar }, { id, ...cambios }) {
    const i = await leerImportacion(tx, municipio, id, { bloquear: true })
    exigirVersion(version, i.version, 'la importación')
    exigirEstado(i, EDITABLES, 'corregir')
    const { crs, codificacion, capaDelArchivo, mapeo, acto, desde, completo } = cambios
    const opciones = {
      ...i.opciones,
      ...(acto === undefined ? {} : { acto }),
      ...(desde === undefined ? {} : { desde }),
      ...(completo === undefined ? {} : { completo }),
      ...(crs === undefined ? {} : { crs }),
      ...(codificacion === undefined ? {} : { codificacion }),
      ...(capaDelArchivo === undefined ? {} : { capa: capaDelArchivo }),
      // A repair is consented for what was seen, not for what comes after.
      reparar: false,
    }
    const lugar = lugarDe({
      destino: i.destino,
      clase: cambios.clase ?? i.clase ?? undefined,
      capaNombre: cambios.capaNombre ?? (cambios.clase ? undefined : (i.capaNombre ?? undefined)),
    })
    const relee = [crs, codificacion, capaDelArchivo].some(c => c !== undefined) || lugar.clase !== i.clase
    const leido = relee
      ? await reconocer({ tx, municipio, archivos }, i.archivo, { ...i, clase: lugar.clase }, opciones)
      : i
    exigirRutas(mapeo ?? {}, leido.reconocido)
    await limpiar(tx, municipio, id)
    await sql`update importacion set estado = 'abierta', version = version + 1, informe = '{}', clase = ${lugar.clase},
        capa_nombre = ${lugar.capaNombre}, opciones = ${JSON.stringify(opciones)}::jsonb,
        reconocido = ${JSON.stringify(leido.reconocido)}::jsonb,
        mapeo = ${JSON.stringify(mapeo ?? leido.mapeo)}::jsonb
      where municipio = ${municipio} and id = ${id}`.execute(tx)
    registrar({ objeto: `importacion:${id}`, detalle: cambios })
    return verImportacion(tx, municipio, id)
  },
})
