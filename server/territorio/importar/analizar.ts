import { sql } from 'kysely'
import { Rechazo } from '../../../ley388/rechazo.ts'
import { archivosDe } from '../../platform/archivos/archivos.ts'
import type { Tx } from '../../platform/database/tenancy.ts'
import type { Lectura } from '../../platform/formatos/leer.ts'
import type { ContextoDeTrabajo } from '../../platform/trabajos/trabajo.ts'
import { enDisco, leyendo } from './abrir-archivo.ts'
import { Anotador } from './anotador.ts'
import { asentar } from './asentar.ts'
import { camposPropios } from './campos-propios.ts'
import { comparar } from './comparar.ts'
import type { Informe } from './formas.ts'
import { type FilaDeImportacion, leerImportacion } from './importacion.ts'
import { loQueRige } from './lo-que-rige.ts'
import { faltantes } from './mapeo.ts'
import { resumir } from './resumir.ts'
import { revisarConjunto } from './revisar-conjunto.ts'

/** What a review needs of a job; the console gives the same over one transaction. */
export type Medio = Pick<
  ContextoDeTrabajo,
  'municipio' | 'ahora' | 'servicios' | 'conTransaccion' | 'progreso' | 'senal'
>

/**
 * Reads a whole file, stages each of its objects with what is wrong with it, and compares them with what is in force.
 * Nothing outside of the staging is touched; run again, it starts anew. A file that cannot be read leaves its reason.
 */
export async function analizar(medio: Medio, id: string): Promise<Informe> {
  const { municipio } = medio
  const i = await medio.conTransaccion(async tx => {
    const fila = await leerImportacion(tx, municipio, id, { bloquear: true })
    if (fila.estado === 'analizando') await limpiar(tx, municipio, id)
    return fila
  })
  // A job killed after its last word runs again, perhaps beside the confirmation: what it staged is no longer its own.
  if (i.estado !== 'analizando') return i.informe ?? noSeRevisa()
  const disco = await medio.conTransaccion(tx => enDisco(archivosDe(tx, municipio), i.archivo))
  try {
    const informe = await leyendo(disco, i.opciones, lectura => revisar(medio, i, lectura))
    await medio.conTransaccion(tx => guardar(tx, i, informe, 'revisada'))
    return informe
  } catch (error) {
    if (!(error instanceof Rechazo) || error.codigo === CAMBIADA) throw error
    const informe = informeDeFalla(error)
    await medio.conTransaccion(async tx => {
      await limpiar(tx, municipio, id)
      await guardar(tx, i, informe, 'rechazada')
    })
    return informe
  } finally {
    await disco.borrar()
  }
}

async function revisar(medio: Medio, i: FilaDeImportacion, lectura: Lectura): Promise<Informe> {
  exigirListo(i, lectura)
  const anotador = new Anotador(medio.municipio, i.id)
  const { leidos, normalizadas } = await asentar(medio, i, lectura, anotador)
  medio.progreso(leidos, leidos, 'Comparando con lo vigente')
  await revisarConjunto(medio, i, anotador)
  return medio.conTransaccion(async tx => {
    // Before comparing: what changes meanwhile is then noticed when it is confirmed.
    const comparadoCon = await loQueRige(tx, medio.municipio, i)
    const comparacion = await comparar(tx, medio.municipio, i)
    const informe = await resumir(tx, medio.municipio, i, { anotador, comparacion, leidos, normalizadas })
    return { ...informe, comparadoCon }
  })
}

/** Refuses before reading what cannot end well: a problem of the whole file, an obligatory field that nothing feeds. */
function exigirListo(i: FilaDeImportacion, lectura: Lectura): void {
  const grave = lectura.problemas.find(p => p.grave)
  if (grave) throw new Rechazo({ codigo: grave.codigo, mensaje: grave.motivo, cura: grave.cura, campo: grave.campo })
  const faltan = faltantes(camposPropios(i), i.mapeo)
  if (faltan.length === 0) return
  const hay = i.reconocido.campos.map(c => c.nombre).join(', ')
  throw new Rechazo({
    codigo: 'falta-campo',
    mensaje: `No se sabe cuál campo del archivo es: ${faltan.map(c => c.nombre).join(', ')}.`,
    campo: faltan[0]?.campo,
    cura: hay
      ? `Asígnelo a uno de los del archivo: ${hay}.`
      : 'El archivo no trae campos: exporte la capa con sus atributos.',
  })
}

/** Empties what an earlier review staged. */
export async function limpiar(tx: Tx, municipio: string, id: string): Promise<void> {
  await sql`delete from importacion_rechazo where municipio = ${municipio} and importacion = ${id}`.execute(tx)
  await sql`delete from importacion_predio where municipio = ${municipio} and importacion = ${id}`.execute(tx)
  await sql`delete from importacion_objeto where municipio = ${municipio} and importacion = ${id}`.execute(tx)
}

const CAMBIADA = 'importacion-cambiada'

/** Somebody may have changed the import meanwhile: then this review is of no use. */
async function guardar(tx: Tx, i: FilaDeImportacion, informe: Informe, estado: string): Promise<void> {
  const { rows } = await sql`update importacion set informe = ${JSON.stringify(informe)}::jsonb, estado = ${estado}
    where municipio = ${i.municipio} and id = ${i.id} and version = ${i.version} and estado = 'analizando'
    returning id`.execute(tx)
  if (rows.length === 0) noSeRevisa()
}

function noSeRevisa(): never {
  throw new Rechazo({
    codigo: CAMBIADA,
    mensaje: 'La importación se corrigió o se descartó mientras se revisaba.',
    cura: 'Vuelva a revisarla.',
  })
}

function informeDeFalla({ codigo, mensaje, cura }: Rechazo): Informe {
  const falla = { codigo, motivo: mensaje, cura: cura ?? 'Exporte de nuevo el archivo desde su programa.' }
  return {
    leidos: 0,
    aceptados: 0,
    rechazados: 0,
    advertencias: 0,
    nuevos: 0,
    cambiados: 0,
    iguales: 0,
    desaparecidos: 0,
    totales: {},
    porCodigo: [],
    impedimentos: [falla],
    falla,
  }
}
