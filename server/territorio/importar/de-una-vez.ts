import { sql } from 'kysely'
import { Rechazo } from '../../../ley388/rechazo.ts'
import { archivosDe } from '../../platform/archivos/archivos.ts'
import { anotar } from '../../platform/auditoria/cadena.ts'
import { type Municipio, type Tx, withMunicipio } from '../../platform/database/tenancy.ts'
import { hoySegun, type Plataforma, permite } from '../../platform/plataforma.ts'
import type { Actor } from '../../platform/rol.ts'
import type { ContextoDeTrabajo, Progreso } from '../../platform/trabajos/trabajo.ts'
import { analizar } from './analizar.ts'
import { confirmar } from './confirmar.ts'
import { crearImportacion, type PedidoDeImportacion } from './crear.ts'
import type { Informe, OpcionesDeImportacion, RechazoDeImportacion } from './formas.ts'
import { type FilaDeImportacion, leerImportacion } from './importacion.ts'
import { rechazosDe } from './rechazos.ts'
import { cruzarLoImportado } from './trabajos.ts'

export interface PedidoDeUnaVez extends Omit<PedidoDeImportacion, 'archivo' | 'opciones'> {
  nombre: string
  contenido: AsyncIterable<Uint8Array>
  opciones: Omit<OpcionesDeImportacion, 'desde'> & { desde?: OpcionesDeImportacion['desde'] }
  confirmar: boolean
  omitirRechazados: boolean
  /** Looks at what was reviewed, in the same transaction and before anything enters or is undone. */
  alRevisar?: (tx: Tx, importacion: string) => Promise<void>
}

export interface ResultadoDeUnaVez {
  importacion: FilaDeImportacion
  informe: Informe
  problemas: RechazoDeImportacion[]
  confirmado: boolean
}

/** Undoes everything at the end of a look, and carries out what was seen. */
class Deshacer extends Error {
  readonly resultado: ResultadoDeUnaVez
  constructor(resultado: ResultadoDeUnaVez) {
    super('undone on purpose')
    this.resultado = resultado
  }
}

/**
 * A whole import in one transaction, as the command line and the demonstration do it: file, review and, when it is
 * asked for and nothing is wrong, confirmation with its audit entry. Otherwise nothing at all is left in the database.
 */
export async function importarDeUnaVez(
  p: Plataforma,
  municipio: Municipio,
  actor: Actor,
  pedido: PedidoDeUnaVez,
  progreso: Progreso = () => undefined,
): Promise<ResultadoDeUnaVez> {
  if (!permite(p.permisos, 'territorio.confirmarImportacion', actor.roles))
    throw new Rechazo({
      codigo: 'sin-permiso',
      mensaje: 'Su usuario no tiene permiso para importar.',
      cura: 'Pida el permiso a quien administra el sistema en su municipio.',
    })
  const senal = new AbortController().signal
  let hecho: ResultadoDeUnaVez
  try {
    hecho = await withMunicipio(p.db, municipio, tx => enUna(tx, p, municipio, actor, pedido, progreso, senal))
  } catch (error) {
    if (error instanceof Deshacer) return error.resultado
    throw error
  }
  await cruzarLoImportado(
    medioDe(p, municipio, actor, progreso, senal, fn => withMunicipio(p.db, municipio, fn)),
    {
      ...hecho.importacion,
      informe: hecho.informe,
    },
  )
  return hecho
}

async function enUna(
  tx: Tx,
  p: Plataforma,
  municipio: Municipio,
  actor: Actor,
  pedido: PedidoDeUnaVez,
  progreso: Progreso,
  senal: AbortSignal,
): Promise<ResultadoDeUnaVez> {
  const ahora = p.reloj()
  const archivos = archivosDe(tx, municipio)
  const { nombre, contenido, opciones, alRevisar, ...resto } = pedido
  const ficha = await archivos.guardar(contenido, { nombre, tipo: 'application/octet-stream', quien: actor.id, ahora })
  const id = await crearImportacion(
    { tx, municipio, archivos, actor, ahora },
    { ...resto, archivo: ficha.id, opciones: { ...opciones, desde: opciones.desde ?? hoySegun(p.reloj) } },
  )
  await sql`update importacion set estado = 'analizando' where municipio = ${municipio} and id = ${id}`.execute(tx)
  const medio = medioDe(p, municipio, actor, progreso, senal, fn => fn(tx))
  const informe = await analizar(medio, id)
  const importacion = await leerImportacion(tx, municipio, id)
  const problemas = await rechazosDe(tx, municipio, id)
  await alRevisar?.(tx, id)
  const visto = { importacion, informe, problemas, confirmado: false }
  const sano = informe.impedimentos.length === 0 && (informe.rechazados === 0 || pedido.omitirRechazados)
  if (!pedido.confirmar || !sano) throw new Deshacer(visto)
  const { omitirRechazados } = pedido
  const confirmada = await confirmar(tx, municipio, importacion, { actor, ahora, omitirRechazados })
  await anotar(tx, municipio, ahora, {
    actor: actor.id,
    actorNombre: actor.nombre,
    accion: 'territorio.importar',
    contenido: { cambios: confirmada.cambios },
  })
  return { ...visto, informe: confirmada.informe, confirmado: true }
}

function medioDe(
  p: Plataforma,
  municipio: Municipio,
  actor: Actor,
  progreso: Progreso,
  senal: AbortSignal,
  conTransaccion: ContextoDeTrabajo['conTransaccion'],
): ContextoDeTrabajo {
  return {
    municipio,
    actor,
    ahora: p.reloj,
    servicios: p.servicios,
    senal,
    progreso,
    conTransaccion,
    escribir: () => Promise.reject(new Error('an import at once writes its own audit entry')),
  }
}
