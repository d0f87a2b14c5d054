import { sql } from 'kysely'
import { Rechazo } from '../../../ley388/rechazo.ts'
import type { Municipio, Tx } from '../../platform/database/tenancy.ts'
import { deshacerCapa } from './deshacer-capa.ts'
import { deshacerPredios } from './deshacer-predios.ts'
import type { Deshecha } from './deshecha.ts'
import type { FilaDeImportacion } from './importacion.ts'
import { tomarTurno } from './lo-que-rige.ts'

/**
 * Withdraws what a confirmed import brought, and what ruled before rules again, in the transaction given: all of it or
 * nothing. Only the last thing done can be undone: refused where anything later stands on it. The file, the mapping and
 * the report stay, so that what was withdrawn can be seen and brought again.
 */
export async function deshacer(tx: Tx, municipio: Municipio, i: FilaDeImportacion): Promise<Deshecha> {
  if (i.informe?.confirmacion?.sinCambios)
    throw new Rechazo({
      codigo: 'nada-que-deshacer',
      mensaje: 'Esa importación decía lo mismo que ya regía: no cambió nada y no hay qué deshacer.',
    })
  await exigirTrabajoTerminado(tx, municipio, i)
  await tomarTurno(tx, municipio, i)
  const hecho = i.destino === 'capa' ? await deshacerCapa(tx, municipio, i) : await deshacerPredios(tx, municipio, i)
  await sql`update importacion set estado = 'deshecha', version = version + 1
    where municipio = ${municipio} and id = ${i.id}`.execute(tx)
  return hecho
}

/** The crossings of what came in are still being written: they would be left behind. */
async function exigirTrabajoTerminado(tx: Tx, municipio: Municipio, i: FilaDeImportacion): Promise<void> {
  const { rows } = await sql`select 1 from trabajo
    where municipio = ${municipio} and id = ${i.trabajo} and estado in ('en-cola', 'en-curso')`.execute(tx)
  if (rows.length === 0) return
  throw new Rechazo({
    codigo: 'estado-no-admite',
    mensaje: 'Todavía se está calculando qué toca cada predio con lo que entró.',
    cura: 'Espere a que termine y vuelva a intentar.',
  })
}
