import { sql } from 'kysely'
import { Rechazo } from '../../../ley388/rechazo.ts'
import { type ContextoDeTrabajo, definirTrabajo } from '../../platform/trabajos/trabajo.ts'
import { trabajoCruzar } from '../consulta/cruzar.ts'
import { analizar } from './analizar.ts'
import { confirmar } from './confirmar.ts'
import { type FilaDeImportacion, leerImportacion } from './importacion.ts'

export interface DatosDeRevision {
  importacion: string
}

/** Reads the file and says what would enter, what would not and why. Writes only to the staging. */
export const trabajoAnalizar = definirTrabajo<DatosDeRevision, { leidos: number; rechazados: number }>({
  tipo: 'territorio.analizar',
  nombre: 'Revisión de un archivo por importar',
  async ejecutar(c, { importacion }) {
    try {
      const { leidos, rechazados } = await analizar(c, importacion)
      return { leidos, rechazados }
    } catch (error) {
      await c.conTransaccion(tx =>
        sql`update importacion set estado = 'abierta'
          where municipio = ${c.municipio} and id = ${importacion} and estado = 'analizando'`.execute(tx),
      )
      throw error
    }
  },
})

export interface DatosDeConfirmacion {
  importacion: string
  omitirRechazados: boolean
}

/** Makes true what was reviewed, in one transaction, and then computes what each parcel touches. */
export const trabajoConfirmar = definirTrabajo<DatosDeConfirmacion, { sinCambios: boolean }>({
  tipo: 'territorio.confirmar',
  nombre: 'Importación confirmada',
  async ejecutar(c, { importacion, omitirRechazados }) {
    const i = await c.conTransaccion(tx => leerImportacion(tx, c.municipio, importacion))
    // A job that was killed between the import and the crossings finds it confirmed, and goes on from there.
    if (i.estado !== 'confirmada') await aplicar(c, importacion, omitirRechazados)
    const final = await c.conTransaccion(tx => leerImportacion(tx, c.municipio, importacion))
    await cruzarLoImportado(c, final)
    return { sinCambios: final.informe?.confirmacion?.sinCambios ?? false }
  },
})

async function aplicar(c: ContextoDeTrabajo, importacion: string, omitirRechazados: boolean): Promise<void> {
  c.progreso(0, undefined, 'Llevando lo revisado a su lugar')
  try {
    await c.escribir('territorio.importar', async tx => {
      const i = await leerImportacion(tx, c.municipio, importacion, { bloquear: true })
      if (i.estado !== 'confirmando')
        throw new Rechazo({
          codigo: 'estado-no-admite',
          mensaje: 'La importación cambió antes de confirmarse.',
          cura: 'Revísela y confírmela de nuevo.',
        })
      const { informe, cambios } = await confirmar(tx, c.municipio, i, {
        actor: c.actor,
        ahora: c.ahora(),
        omitirRechazados,
      })
      return { resultado: informe, cambios }
    })
  } catch (error) {
    await c.conTransaccion(tx =>
      sql`update importacion set estado = 'revisada'
        where municipio = ${c.municipio} and id = ${importacion} and estado = 'confirmando'`.execute(tx),
    )
    throw error
  }
}

/** Crossings of what came in: the new version with every parcel, or the new parcels with every version. */
export async function cruzarLoImportado(c: ContextoDeTrabajo, i: FilaDeImportacion): Promise<void> {
  const confirmacion = i.informe?.confirmacion
  if (!confirmacion || confirmacion.sinCambios) return
  if (i.destino === 'predios') await trabajoCruzar.ejecutar(c, { importacion: i.id })
  else if (confirmacion.capaVersion) await trabajoCruzar.ejecutar(c, { versiones: [confirmacion.capaVersion] })
}
