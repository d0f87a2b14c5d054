import { uuidv7 } from 'uuidv7'
import { insertMany } from '../../platform/database/insert-many.ts'
import type { Tx } from '../../platform/database/tenancy.ts'
import type { Json, Lectura, ObjetoLeido } from '../../platform/formatos/leer.ts'
import { type Caja, cajaWkb } from '../../platform/geometria/wkb.ts'
import { claseDeCapa, type Familia } from '../clases.ts'
import type { Medio } from './analizar.ts'
import type { Anotador, Reparo } from './anotador.ts'
import { LectorDeCapa } from './fila-de-capa.ts'
import { type FilaDePredio, LectorDePredios } from './fila-de-predio.ts'
import type { FilaDeImportacion } from './importacion.ts'
import { type RevisionDeLote, revisarGeometrias } from './revisor.ts'

const POR_LOTE = 2_000
/** Batches under way at once: geometry in the workers, rows to the database, the next ones being read. */
const EN_VUELO = 4

/** One object of the file as ours, before its geometry is known to be good. */
interface Preparada {
  objeto: ObjetoLeido
  clave: string | null
  campos: unknown
  originales: Record<string, Json>
  predios: FilaDePredio[]
  reparos: Reparo[]
}

/** Reads the file to its end and stages each object, good or not. Memory holds a few batches whatever the file's size. */
export async function asentar(
  medio: Medio,
  i: FilaDeImportacion,
  lectura: Lectura,
  anotador: Anotador,
): Promise<{ leidos: number; normalizadas: number }> {
  const preparar = preparadorDe(medio, i)
  const familias: readonly Familia[] =
    i.destino === 'predios' ? ['poligono'] : (claseDeCapa(i.clase ?? '')?.geometria ?? [])
  const cuenta = { leidos: 0, normalizadas: 0 }
  const enVuelo: Promise<void>[] = []
  let anterior: Promise<void> = Promise.resolve()

  const despachar = (lote: Preparada[]): void => {
    const revision = revisarGeometrias(
      lote.map(p => p.objeto),
      { pool: medio.servicios.geometria, familias, reparar: i.opciones.reparar ?? false },
    )
    revision.catch(() => undefined)
    const este = anterior.then(async () => {
      const r = await revision
      await medio.conTransaccion(tx => escribirLote(tx, i, lote, r, anotador))
      cuenta.leidos += lote.length
      cuenta.normalizadas += r.normalizadas
      medio.progreso(cuenta.leidos, lectura.total, `Revisando: ${cuenta.leidos} de ${lectura.total} objetos`)
    })
    este.catch(() => undefined)
    anterior = este
    enVuelo.push(este)
  }

  try {
    let lote: Preparada[] = []
    for await (const objeto of lectura.objetos) {
      lote.push(preparar(objeto))
      if (lote.length < POR_LOTE) continue
      medio.senal.throwIfAborted()
      despachar(lote)
      lote = []
      if (enVuelo.length >= EN_VUELO) await enVuelo.shift()
    }
    if (lote.length > 0) despachar(lote)
    await Promise.all(enVuelo)
  } finally {
    await Promise.allSettled(enVuelo)
  }
  return cuenta
}

function preparadorDe({ municipio }: Medio, i: FilaDeImportacion): (objeto: ObjetoLeido) => Preparada {
  if (i.destino === 'predios') {
    const lector = new LectorDePredios(municipio, i.mapeo)
    return objeto => {
      const { predios, reparos } = lector.leer(objeto)
      const clave = predios[0]?.numero ?? null
      return { objeto, clave, campos: {}, originales: lector.originales(objeto.atributos), predios, reparos }
    }
  }
  const clase = claseDeCapa(i.clase ?? '')
  if (!clase) throw new Error(`unknown kind of layer ${i.clase}`)
  const lector = new LectorDeCapa(clase, i.mapeo)
  return objeto => {
    const { fila, reparos } = lector.leer(objeto)
    return { objeto, ...fila, originales: objeto.atributos, predios: [], reparos }
  }
}

const COLUMNAS_DE_OBJETO = [
  'municipio',
  'importacion',
  'indice',
  'id',
  'clave',
  'suerte',
  'campos',
  'originales',
  'geom',
  'caja',
  'area_elipsoidal_m2',
  'area_plana_m2',
] as const

const COLUMNAS_DE_PREDIO = [
  'municipio',
  'importacion',
  'indice',
  'numero',
  'id',
  'suerte',
  'numero_anterior',
  'folio',
  'direccion',
  'direccion_busqueda',
  'area_registrada_m2',
  'destino',
  'propietarios',
] as const

async function escribirLote(
  tx: Tx,
  i: FilaDeImportacion,
  lote: readonly Preparada[],
  r: RevisionDeLote,
  anotador: Anotador,
): Promise<void> {
  const claves = new Map(lote.map(p => [p.objeto.indice, p.clave]))
  const malos = new Set<number | null>()
  for (const reparo of [...lote.flatMap(p => p.reparos), ...r.reparos]) {
    if (reparo.grave) malos.add(reparo.indice)
    const clave = reparo.clave ?? (reparo.indice === null ? undefined : (claves.get(reparo.indice) ?? undefined))
    anotador.anotar({ ...reparo, clave })
  }
  const comun = { municipio: i.municipio, importacion: i.id }
  const objetos = lote.map((p, k) => {
    const m = r.medidas[k] ?? null
    const { indice } = p.objeto
    const entra = m !== null && !malos.has(indice)
    // A refused geometry is kept for the map of problems, where it can be drawn at all.
    const geom = m?.wkb ?? p.objeto.wkb
    const caja = m?.caja ?? cajaLegible(p.objeto.wkb)
    return {
      ...comun,
      indice,
      id: uuidv7(),
      clave: p.clave,
      suerte: entra ? 'nuevo' : 'rechazado',
      campos: p.campos,
      originales: p.originales,
      geom: caja ? geom : null,
      caja: caja ? textoDeCaja(caja) : null,
      area_elipsoidal_m2: m?.elipsoidal ?? null,
      area_plana_m2: m?.plana ?? null,
    }
  })
  const predios = lote.flatMap((p, k) =>
    p.predios.map(({ id, numero, ...x }) => ({
      ...comun,
      indice: p.objeto.indice,
      numero,
      id,
      suerte: objetos[k]!.suerte,
      numero_anterior: x.numeroAnterior,
      folio: x.folio,
      direccion: x.direccion,
      direccion_busqueda: x.direccionBusqueda,
      area_registrada_m2: x.areaRegistradaM2,
      destino: x.destino,
      propietarios: x.propietarios,
    })),
  )
  await insertMany(tx, 'importacion_objeto', COLUMNAS_DE_OBJETO, objetos)
  await insertMany(tx, 'importacion_predio', COLUMNAS_DE_PREDIO, predios)
  await anotador.escribir(tx)
}

function cajaLegible(wkb: Uint8Array | null): Caja | undefined {
  if (!wkb) return undefined
  try {
    const caja = cajaWkb(wkb)
    return caja.every(Number.isFinite) ? caja : undefined
  } catch {
    return undefined
  }
}

/** As PostgreSQL writes a box: the upper corner first. */
export function textoDeCaja([x0, y0, x1, y1]: Caja): string {
  return `(${x1},${y1}),(${x0},${y0})`
}
