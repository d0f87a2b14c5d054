import { setTimeout as esperar } from 'node:timers/promises'
import type pg from 'pg'
import PgBoss from 'pg-boss'
import { municipio } from '../database/tenancy.ts'
import type { Despacho, Plataforma } from '../plataforma.ts'
import { correrTrabajo } from './correr.ts'

const COLA = 'lindero'
const EN_PARALELO = 2
const REVISION_MS = 3_000
/** How long an orderly end waits for the running jobs to notice. */
const DESPEDIDA_MS = 5_000

export interface Cola {
  despacho: Despacho
  /** Begins to work: takes up what a killed process left half done, then what is waiting. */
  trabajar(p: Plataforma): Promise<void>
  /** Running jobs are told to stop and stay in the queue: the next start runs them again. */
  detener(): Promise<void>
}

/**
 * The queue, on the same PostgreSQL (schema `pgboss`, plain local tables). Every running job holds an advisory lock
 * of its process, so that a job whose process was killed is known by its free lock and runs again.
 */
export async function abrirCola(pool: pg.Pool): Promise<Cola> {
  const boss = new PgBoss({
    db: { executeSql: (texto, valores) => pool.query(texto, valores) },
    schema: 'pgboss',
    supervise: true,
  })
  boss.on('error', error => console.error('pg-boss', error.message))
  await boss.start()
  await boss.createQueue(COLA, {
    name: COLA,
    policy: 'standard',
    retryLimit: 100,
    retryDelay: 1,
    expireInSeconds: 6 * 3600,
  })
  await pool.query(
    `grant usage on schema pgboss to lindero_app;
     grant select, insert on all tables in schema pgboss to lindero_app;
     grant execute on all functions in schema pgboss to lindero_app`,
  )
  let revision: NodeJS.Timeout | undefined
  const alto = new AbortController()
  const enCurso = new Set<Promise<void>>()

  return {
    async despacho(orden, sql) {
      await boss.send(COLA, orden, { db: { executeSql: sql } })
    },
    async trabajar(p) {
      await rescatar(pool)
      revision = setInterval(() => {
        rescatar(pool).catch(error => console.error('pg-boss', error))
      }, REVISION_MS)
      const atender = async ([job]: PgBoss.Job<{ municipio: string; trabajo: string }>[]) => {
        if (!job) return
        const { municipio: donde, trabajo } = job.data
        const corrida = conCandado(pool, job.id, () =>
          correrTrabajo(p, municipio(donde), trabajo, { alto: alto.signal }),
        )
        enCurso.add(corrida)
        await corrida.finally(() => enCurso.delete(corrida))
      }
      for (let i = 0; i < EN_PARALELO; i++)
        await boss.work<{ municipio: string; trabajo: string }>(COLA, { pollingIntervalSeconds: 0.5 }, atender)
    },
    async detener() {
      clearInterval(revision)
      alto.abort(new Error('Lindero is closing'))
      await Promise.race([Promise.allSettled(enCurso), esperar(DESPEDIDA_MS, undefined, { ref: false })])
      await boss.stop({ graceful: false, wait: true, timeout: 2_000 })
    },
  }
}

async function conCandado(pool: pg.Pool, job: string, fn: () => Promise<void>): Promise<void> {
  const conexion = await pool.connect()
  try {
    await conexion.query('select pg_advisory_lock(hashtextextended($1, 388))', [job])
    await fn()
  } finally {
    await conexion.query('select pg_advisory_unlock(hashtextextended($1, 388))', [job]).catch(() => undefined)
    conexion.release()
  }
}

/** Gives back to the queue the jobs that are marked active and that no living process holds. */
async function rescatar(pool: pg.Pool): Promise<void> {
  const conexion = await pool.connect()
  try {
    const { rows } = await conexion.query<{ id: string }>(
      `select id from pgboss.job where name = $1 and state = 'active' and started_on < now() - interval '2 seconds'`,
      [COLA],
    )
    for (const { id } of rows) {
      const libre = await conexion.query<{ si: boolean }>(
        'select pg_try_advisory_lock(hashtextextended($1, 388)) as si',
        [id],
      )
      if (!libre.rows[0]?.si) continue
      await conexion.query(
        `update pgboss.job set state = 'retry', start_after = now() where name = $1 and id = $2 and state = 'active'`,
        [COLA, id],
      )
      await conexion.query('select pg_advisory_unlock(hashtextextended($1, 388))', [id])
    }
  } finally {
    conexion.release()
  }
}
