import { z } from 'zod'
import { defineAction } from '../../platform/accion.ts'
import { zGuardado, zId, zTexto } from '../../platform/esquemas.ts'
import { exigirVersion } from '../../platform/version.ts'
import { trabajoCruzar } from '../consulta/cruzar.ts'
import { deshacer } from '../importar/deshacer.ts'
import { exigirEstado, leerImportacion } from '../importar/importacion.ts'

/** A confirmed import that was a mistake: what it brought is withdrawn and what ruled before rules again. */
export const deshacerImportacion = defineAction({
  nombre: 'territorio.deshacerImportacion',
  clase: 'escritura',
  resumen: 'Deshacer una importación confirmada sobre la que no hay nada posterior',
  entrada: z.object({
    id: zId,
    /** Why: it stays in the audit, beside what was withdrawn. */
    motivo: zTexto(1_000),
  }),
  salida: zGuardado,
  async ejecutar({ tx, municipio, version, encolar, registrar }, { id, motivo }) {
    const i = await leerImportacion(tx, municipio, id, { bloquear: true })
    exigirVersion(version, i.version, 'la importación')
    exigirEstado(i, ['confirmada'], 'deshacer')
    const { detalle, recruzar } = await deshacer(tx, municipio, i)
    if (recruzar.length > 0) await encolar(trabajoCruzar, { versiones: recruzar })
    registrar({
      objeto: `importacion:${id}`,
      detalle: { deshecha: true, motivo, acto: i.opciones.acto, desde: i.opciones.desde, ...detalle },
    })
    return { id, version: i.version + 1 }
  },
})
