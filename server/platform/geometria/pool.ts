import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Pedido, Respuesta } from './obrero.ts'
import { rutaDelObrero } from './ruta-obrero.ts'
import type { NombreTarea, Tareas } from './tareas.ts'

/** A job failed inside a worker; the message says what and on which object. */
export class GeometryJobError extends Error {
  readonly task: NombreTarea
  constructor(task: NombreTarea, name: string, message: string) {
    super(`${name}: ${message}`)
    this.name = 'GeometryJobError'
    this.task = task
  }
}

interface Job {
  pedido: Pedido
  transfer: ArrayBuffer[]
  resolve(salida: Tareas[NombreTarea]['salida']): void
  reject(error: unknown): void
  signal: AbortSignal | undefined
  /** Set once it runs, so that an abort knows whom to stop. */
  worker: Worker | undefined
  done: boolean
  /** What the signal calls; taken off it when the job ends, for a signal outlives many jobs. */
  abort(): void
}

export interface PoolOptions {
  /** Threads; default: one per core. */
  size?: number
  /** A worker whose GEOS memory passed this is replaced after its job: that memory never shrinks. Default 256 MiB. */
  maxHeapBytes?: number
}

/**
 * Threads for geometry. Workers start with the first job, sleep without holding the process open, and are replaced
 * when they were cancelled, died or grew too large.
 */
export class GeometryPool {
  readonly size: number
  private readonly maxHeapBytes: number
  private readonly idle: Worker[] = []
  private readonly busy = new Map<Worker, Job>()
  private readonly queue: Job[] = []
  private path: Promise<string> | undefined
  private starting = 0
  private closed = false

  constructor(options: PoolOptions = {}) {
    this.size = Math.max(1, options.size ?? availableParallelism())
    this.maxHeapBytes = options.maxHeapBytes ?? 256 * 1024 * 1024
  }

  /**
   * Runs a job of the table in `tareas.ts`. `transfer`: buffers that the caller gives away. `signal` cancels it, also
   * in the middle of a computation. Rejects with GeometryJobError when the job fails, with the signal's reason when cancelled.
   */
  run<N extends NombreTarea>(
    task: N,
    input: Tareas[N]['entrada'],
    options: { signal?: AbortSignal; transfer?: ArrayBuffer[] } = {},
  ): Promise<Tareas[N]['salida']> {
    if (this.closed) return Promise.reject(new Error('The geometry pool is closed.'))
    const { signal } = options
    if (signal?.aborted) return Promise.reject(signal.reason)
    return new Promise<Tareas[N]['salida']>((resolve, reject) => {
      const job: Job = {
        pedido: { tarea: task, entrada: input },
        transfer: options.transfer ?? [],
        resolve: resolve as Job['resolve'],
        reject,
        signal,
        worker: undefined,
        done: false,
        abort: () => this.cancel(job),
      }
      signal?.addEventListener('abort', job.abort, { once: true })
      this.queue.push(job)
      this.dispatch()
    })
  }

  /** Stops every thread; jobs under way are rejected. */
  async close(): Promise<void> {
    this.closed = true
    for (const job of this.queue.splice(0))
      this.settle(job, () => job.reject(new Error('The geometry pool was closed.')))
    const workers = [...this.idle.splice(0), ...this.busy.keys()]
    for (const job of this.busy.values()) this.settle(job, () => job.reject(new Error('The geometry pool was closed.')))
    this.busy.clear()
    await Promise.all(workers.map(w => w.terminate()))
  }

  private settle(job: Job, how: () => void): void {
    if (job.done) return
    job.done = true
    job.signal?.removeEventListener('abort', job.abort)
    how()
  }

  private cancel(job: Job): void {
    const waiting = this.queue.indexOf(job)
    if (waiting >= 0) this.queue.splice(waiting, 1)
    this.settle(job, () => job.reject(job.signal?.reason))
    if (job.worker) this.discard(job.worker)
  }

  private discard(worker: Worker): void {
    this.busy.delete(worker)
    void worker.terminate()
    this.dispatch()
  }

  private dispatch(): void {
    while (this.queue.length > 0) {
      const worker = this.idle.pop()
      if (!worker) break
      this.give(worker, this.queue.shift()!)
    }
    const missing = Math.min(this.queue.length, this.size - this.busy.size - this.idle.length) - this.starting
    for (let i = 0; i < missing && !this.closed; i++) void this.start()
  }

  private async start(): Promise<void> {
    this.starting++
    try {
      this.path ??= rutaDelObrero()
      const worker = new Worker(await this.path)
      worker.on('message', (r: Respuesta) => this.finished(worker, r))
      worker.on('error', error => this.died(worker, error))
      worker.on('exit', () => this.died(worker, new Error('A geometry worker stopped.')))
      if (this.closed) void worker.terminate()
      else {
        worker.unref()
        this.idle.push(worker)
      }
    } catch (error) {
      for (const job of this.queue.splice(0)) this.settle(job, () => job.reject(error))
    } finally {
      this.starting--
    }
    this.dispatch()
  }

  private give(worker: Worker, job: Job): void {
    job.worker = worker
    this.busy.set(worker, job)
    worker.ref()
    try {
      worker.postMessage(job.pedido, job.transfer)
    } catch (error) {
      this.busy.delete(worker)
      worker.unref()
      this.idle.push(worker)
      this.settle(job, () => job.reject(error))
    }
  }

  private finished(worker: Worker, r: Respuesta): void {
    const job = this.busy.get(worker)
    if (!job) return
    this.busy.delete(worker)
    job.worker = undefined
    if (r.heapBytes > this.maxHeapBytes) void worker.terminate()
    else {
      worker.unref()
      this.idle.push(worker)
    }
    this.settle(job, () =>
      r.ok ? job.resolve(r.salida) : job.reject(new GeometryJobError(job.pedido.tarea, r.nombre, r.mensaje)),
    )
    this.dispatch()
  }

  private died(worker: Worker, error: Error): void {
    const at = this.idle.indexOf(worker)
    if (at >= 0) this.idle.splice(at, 1)
    const job = this.busy.get(worker)
    this.busy.delete(worker)
    if (job) this.settle(job, () => job.reject(new GeometryJobError(job.pedido.tarea, error.name, error.message)))
    if (!this.closed) this.dispatch()
  }
}
