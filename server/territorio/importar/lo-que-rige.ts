import { sql } from 'kysely'
import { Rechazo } from '../../../ley388/rechazo.ts'
import type { Municipio, Tx } from '../../platform/database/tenancy.ts'
import { capaVigente } from './comparar.ts'
import type { FilaDeImportacion } from './importacion.ts'

type Cual = Pick<FilaDeImportacion, 'destino' | 'clase' | 'capaNombre' | 'opciones'>

/**
 * Imports of a municipality change what is in force one at a time: whoever comes second waits here until the first one is
 * done, and then sees it. Call it before reading what is going to be changed.
 */
export async function tomarTurno(tx: Tx, municipio: Municipio, i: Cual): Promise<void> {
  await sql`select 1 from municipio_instalado where municipio = ${municipio} for update`.execute(tx)
  // A cartographic precision makes versions too, and holds the layer.
  if (i.destino === 'capa')
    await sql`select 1 from capa
      where municipio = ${municipio} and clase = ${i.clase} and nombre = ${i.capaNombre} for update`.execute(tx)
}

/** Names the state of what an import is compared with: another name means that something changed since. */
export async function loQueRige(tx: Tx, municipio: Municipio, i: Cual): Promise<string> {
  if (i.destino === 'capa') {
    const { capa, version, mismaFecha } = await capaVigente(tx, municipio, i)
    return [capa ?? 'sin-capa', version ?? 'sin-version', mismaFecha ? 'misma-fecha' : 'otra-fecha'].join(' ')
  }
  const { rows } = await sql<{ estado: string }>`select count(*) || ' ' || coalesce(sum(version), 0) as estado
    from importacion where municipio = ${municipio} and destino = 'predios' and estado in ('confirmada', 'deshecha')`.execute(
    tx,
  )
  return rows[0]?.estado ?? ''
}

/** Refuses what was reviewed against something that no longer is in force: its counts would be false, and its effect too. */
export async function exigirAlDia(tx: Tx, municipio: Municipio, i: FilaDeImportacion): Promise<void> {
  if (i.informe?.comparadoCon === (await loQueRige(tx, municipio, i))) return
  throw new Rechazo({
    codigo: 'lo-vigente-cambio',
    mensaje:
      'Después de revisar este archivo cambió lo que rige: lo que dice la revisión ya no es cierto. No entró nada.',
    cura: 'Revise otra vez el archivo, mire las cuentas nuevas y confírmelo.',
  })
}
