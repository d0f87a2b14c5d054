import { Rechazo } from '../../../ley388/rechazo.ts'
import { archivosDe } from '../../platform/archivos/archivos.ts'
import { anotar } from '../../platform/auditoria/cadena.ts'
import { type Municipio, withMunicipio } from '../../platform/database/tenancy.ts'
import { ejecutarAccion } from '../../platform/ejecutar.ts'
import { hoySegun, type Plataforma, permite } from '../../platform/plataforma.ts'
import type { Actor } from '../../platform/rol.ts'
import { importarPlantilla, revisarPlantilla as revisarSubida } from '../acciones/importar-plantilla.ts'
import type { Orden } from './aplicar.ts'
import { type RespuestaDePlantilla, respuestaDe } from './respuesta.ts'
import { revisarPlantilla } from './revisar.ts'

export interface PedidoDePlantilla extends Orden {
  readonly nombre: string
  readonly bytes: Uint8Array
  readonly confirmar: boolean
}

/**
 * A whole import as the command line does it: review and, when it is asked for and something changes and nothing is
 * wrong, the file is stored and the action is performed. Otherwise nothing is written, not even the file.
 */
export async function importarPlantillaDeUnaVez(
  p: Plataforma,
  municipio: Municipio,
  actor: Actor,
  { nombre, bytes, confirmar, ...orden }: PedidoDePlantilla,
): Promise<RespuestaDePlantilla & { confirmado: boolean }> {
  if (!permite(p.permisos, revisarSubida.nombre, actor.roles))
    throw new Rechazo({
      codigo: 'sin-permiso',
      mensaje: 'Su usuario no tiene permiso para importar.',
      cura: 'Pida el permiso a quien administra el sistema en su municipio.',
    })
  const revision = await withMunicipio(
    p.db,
    municipio,
    async tx => respuestaDe(await revisarPlantilla(tx, municipio, hoySegun(p.reloj), bytes)),
    { readOnly: true },
  )
  if (!confirmar || revision.problemas > 0) return { ...revision, confirmado: false }
  if (revision.sinCambios && !(orden.quitar && revision.total > 0)) return { ...revision, confirmado: true }
  const archivo = await guardar(p, municipio, actor, { nombre, bytes })
  const salida = await ejecutarAccion(p, importarPlantilla, { municipio, actor, entrada: { archivo, ...orden } })
  return { ...importarPlantilla.salida.parse(salida), confirmado: true }
}

/** Stores the file as an upload does, with its entry in the audit. */
async function guardar(
  p: Plataforma,
  municipio: Municipio,
  actor: Actor,
  { nombre, bytes }: { nombre: string; bytes: Uint8Array },
): Promise<string> {
  async function* deUnaVez(): AsyncIterable<Uint8Array> {
    yield bytes
  }
  return withMunicipio(p.db, municipio, async tx => {
    const ahora = p.reloj()
    const tipo = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
    const ficha = await archivosDe(tx, municipio).guardar(deUnaVez(), { nombre, tipo, quien: actor.id, ahora })
    await anotar(tx, municipio, ahora, {
      actor: actor.id,
      actorNombre: actor.nombre,
      accion: 'platform.cargarArchivo',
      contenido: { cambios: [{ objeto: `archivo:${ficha.id}`, detalle: { ...ficha } }] },
    })
    return ficha.id
  })
}
