import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { Worker } from 'node:worker_threads'
import { hiloGdal, type PedidoGdal } from './gdal-hilo.ts'

/** GDAL's own sentence (English), never shown as it is. */
export class GdalError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'GdalError'
  }
}

interface Respuesta {
  id: number
  valor?: unknown
  error?: string
}

let hilo: Worker | undefined
let siguiente = 0
const esperas = new Map<number, { resolve(v: unknown): void; reject(e: Error): void }>()

/** One thread for the process: GDAL takes a second to load and 200 MB, and starts with the first file that needs it. */
function obtenerHilo(): Worker {
  if (hilo) return hilo
  const require = createRequire(import.meta.url)
  const modulo = require.resolve('gdal3.js/node.js')
  // gdal3.js joins its folder after "./": only a path relative to the working folder survives that.
  const paquete = relative(process.cwd(), join(dirname(modulo), 'dist', 'package'))
  const fuente = `const{parentPort,workerData}=require('node:worker_threads');(${hiloGdal.toString()})(parentPort,workerData,require)`
  const w = new Worker(fuente, { eval: true, workerData: { paquete, modulo }, stdout: true, stderr: true })
  const caer = (e: Error): void => {
    if (hilo === w) hilo = undefined
    for (const x of esperas.values()) x.reject(e)
    esperas.clear()
  }
  w.on('message', (r: Respuesta) => {
    const x = esperas.get(r.id)
    esperas.delete(r.id)
    if (esperas.size === 0) w.unref()
    if (r.error === undefined) x?.resolve(r.valor)
    else x?.reject(new GdalError(r.error))
  })
  w.on('error', e => caer(new GdalError(e instanceof Error ? e.message : String(e))))
  w.on('exit', c => caer(new GdalError(`The GDAL thread ended (${c}).`)))
  hilo = w
  return w
}

async function pedir(pedido: PedidoGdal): Promise<unknown> {
  const w = obtenerHilo()
  w.ref()
  const id = siguiente++
  return new Promise((resolve, reject) => {
    esperas.set(id, { resolve, reject })
    w.postMessage({ id, pedido })
  })
}

/** What GDAL understands of a coordinate system given as EPSG:n, WKT (ESRI's too) or PROJ text. Throws GdalError. */
export async function crsGdal(
  texto: string,
  candidatos: number[],
): Promise<{ nombre: string; wkt: string; codigo: string | undefined }> {
  return (await pedir({ tipo: 'crs', texto, candidatos })) as {
    nombre: string
    wkt: string
    codigo: string | undefined
  }
}

/** Transforms x,y pairs, axes always in the order east, north. Points that cannot be transformed come back as Infinity. */
export async function transformarGdal(de: string, a: string, xy: Float64Array): Promise<Float64Array> {
  return (await pedir({ tipo: 'transformar', de, a, xy })) as Float64Array
}

/** A layer as GDAL describes it (the part of ogrinfo's JSON that we use). */
export interface CapaGdal {
  name: string
  featureCount: number
  geometryFields: { type: string; coordinateSystem?: { wkt: string } }[]
  fields: { name: string; type: string }[]
}

export async function describirGdal(carpeta: string, archivo: string, apertura: string[] = []): Promise<CapaGdal[]> {
  const t = (await pedir({ tipo: 'describir', carpeta, archivo, apertura })) as string
  return (JSON.parse(t) as { layers: CapaGdal[] }).layers
}

/** ogr2ogr inside one folder. Returns GDAL's warnings. */
export async function convertirGdal(
  carpeta: string,
  archivo: string,
  salida: string,
  opciones: string[],
  apertura: string[] = [],
): Promise<string[]> {
  return (await pedir({ tipo: 'convertir', carpeta, archivo, salida, opciones, apertura })) as string[]
}

/** Stops the thread (tests, shutdown). */
export async function cerrarGdal(): Promise<void> {
  await hilo?.terminate()
  hilo = undefined
}
