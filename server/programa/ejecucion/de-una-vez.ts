import { Rechazo } from '../../../ley388/rechazo.ts'
import { archivosDe } from '../../platform/archivos/archivos.ts'
import { anotar } from '../../platform/auditoria/cadena.ts'
import { type Municipio, withMunicipio } from '../../platform/database/tenancy.ts'
import { hoySegun, type Plataforma, permite } from '../../platform/plataforma.ts'
import type { Actor } from '../../platform/rol.ts'
import { confirmarEjecucion } from './confirmar.ts'
import { tomarTurno } from './cortes.ts'
import { type RespuestaDeRevision, respuestaDe } from './respuesta.ts'
import { type PedidoDeEjecucion, revisarEjecucion } from './revisar.ts'

const ACCION = 'programa.importarEjecucion'

/**
 * A whole import in one transaction, as the command line does it: review and, when it is asked for and nothing is
 * wrong, file, cut-off and audit entry. Otherwise nothing is written, not even the file.
 */
export async function importarEjecucionDeUnaVez(
  p: Plataforma,
  municipio: Municipio,
  actor: Actor,
  pedido: PedidoDeEjecucion & { acto: string; confirmar: boolean },
): Promise<RespuestaDeRevision & { confirmado: boolean; id?: string }> {
  if (!permite(p.permisos, ACCION, actor.roles))
    throw new Rechazo({
      codigo: 'sin-permiso',
      mensaje: 'Su usuario no tiene permiso para importar.',
      cura: 'Pida el permiso a quien administra el sistema en su municipio.',
    })
  return withMunicipio(p.db, municipio, async tx => {
    const ahora = p.reloj()
    if (pedido.confirmar) await tomarTurno(tx, municipio)
    const revision = await revisarEjecucion(tx, municipio, hoySegun(p.reloj), pedido)
    const respuesta = respuestaDe(revision)
    if (!pedido.confirmar || revision.lectura.rechazados.length > 0) return { ...respuesta, confirmado: false }
    const archivo = revision.yaEsta
      ? { id: revision.yaEsta.archivo, nombre: pedido.nombre }
      : await archivosDe(tx, municipio).guardar(unaVez(pedido.bytes), {
          nombre: pedido.nombre,
          tipo: 'text/csv',
          quien: actor.id,
          ahora,
        })
    const { corte, cambio } = await confirmarEjecucion(tx, municipio, revision, {
      archivo,
      acto: pedido.acto,
      quien: actor.nombre,
      ahora,
    })
    await anotar(tx, municipio, ahora, {
      actor: actor.id,
      actorNombre: actor.nombre,
      accion: ACCION,
      contenido: { cambios: [cambio] },
    })
    return { ...respuesta, confirmado: true, id: corte }
  })
}

async function* unaVez(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes
}
