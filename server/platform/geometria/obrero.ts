import { parentPort } from 'node:worker_threads'
import { type Geos, loadGeos } from './geos.ts'
import { type NombreTarea, type Tareas, tareas } from './tareas.ts'

/** What the pool sends and what it gets back. */
export interface Pedido {
  tarea: NombreTarea
  entrada: Tareas[NombreTarea]['entrada']
}
export type Respuesta =
  | { ok: true; salida: Tareas[NombreTarea]['salida']; heapBytes: number }
  | { ok: false; nombre: string; mensaje: string; heapBytes: number }

let geos: Geos | undefined

/** Large buffers of the answer change owner instead of being copied. */
function transferibles(salida: object): ArrayBuffer[] {
  const buffers = new Set<ArrayBuffer>()
  for (const v of Object.values(salida))
    if (ArrayBuffer.isView(v) && v.buffer instanceof ArrayBuffer && v.byteLength === v.buffer.byteLength)
      buffers.add(v.buffer)
  return [...buffers]
}

async function atender({ tarea, entrada }: Pedido): Promise<{ respuesta: Respuesta; buffers: ArrayBuffer[] }> {
  const contexto = {
    geos: async () => {
      geos ??= await loadGeos()
      return geos
    },
  }
  try {
    const hacer = tareas[tarea] as (e: typeof entrada, c: typeof contexto) => Promise<Tareas[NombreTarea]['salida']>
    const salida = await hacer(entrada, contexto)
    return { respuesta: { ok: true, salida, heapBytes: geos?.heapBytes ?? 0 }, buffers: transferibles(salida) }
  } catch (e) {
    const error = e instanceof Error ? e : new Error(String(e))
    const respuesta = {
      ok: false as const,
      nombre: error.name,
      mensaje: error.message,
      heapBytes: geos?.heapBytes ?? 0,
    }
    return { respuesta, buffers: [] }
  }
}

parentPort?.on('message', (pedido: Pedido) => {
  void atender(pedido).then(({ respuesta, buffers }) => parentPort?.postMessage(respuesta, buffers))
})
