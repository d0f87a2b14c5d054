import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import { Rechazo } from '../../../ley388/rechazo.ts'
import type { Cambio } from '../../platform/cambio.ts'
import { insertMany } from '../../platform/database/insert-many.ts'
import type { Municipio, Tx } from '../../platform/database/tenancy.ts'
import { columnaDe, LLAVES, MONTOS, TEXTOS } from './campos.ts'
import type { FilaDeEjecucion } from './fila.ts'
import type { RevisionDeEjecucion } from './revisar.ts'

/** By whom, when, with which act, and the file as it was stored. */
export interface DatosDelCorte {
  archivo: { id: string; nombre: string }
  acto: string
  quien: string
  ahora: Date
}

/** Refuses a file that has anything wrong: the totals of half a budget would be false. */
export function exigirLimpia({ lectura }: Pick<RevisionDeEjecucion, 'lectura'>): void {
  const primero = lectura.rechazados[0]
  if (!primero) return
  const demas = lectura.rechazados.length - 1
  throw new Rechazo({
    codigo: primero.codigo,
    mensaje: `${primero.objeto}${primero.campo ? `, columna «${primero.campo}»` : ''}: ${primero.motivo}${demas > 0 ? ` Hay ${demas} problemas más.` : ''}`,
    campo: 'archivo',
    cura: primero.cura,
  })
}

/**
 * Writes the cut-off in the transaction given: all of it or nothing. A file that says what is already known writes
 * nothing. Another file of the same day takes the place of the former, which stays in the history.
 */
export async function confirmarEjecucion(
  tx: Tx,
  municipio: Municipio,
  r: RevisionDeEjecucion,
  { archivo, acto, quien, ahora }: DatosDelCorte,
): Promise<{ corte: string; cambio: Cambio }> {
  exigirLimpia(r)
  const corte = r.yaEsta?.id ?? uuidv7()
  if (!r.yaEsta) {
    const delMismoDia = await reemplazarElDelDia(tx, municipio, r.fecha, ahora)
    await sql`insert into programa_corte (municipio, id, fecha, version, acto, archivo, archivo_nombre, sha256, mapeo,
        confirmado_por, confirmado)
      values (${municipio}, ${corte}, ${r.fecha}, ${delMismoDia + 1}, ${acto}, ${archivo.id}, ${archivo.nombre},
        ${r.sha256}, ${JSON.stringify(r.lectura.mapeo)}::jsonb, ${quien}, ${ahora})`.execute(tx)
    await escribirFilas(tx, municipio, corte, r.lectura.filas)
    await escribirProyectos(tx, municipio, r)
    await sql`insert into programa_mapeo (municipio, fuente, mapeo, usado)
      values (${municipio}, ${r.lectura.fuente}, ${JSON.stringify(r.lectura.mapeo)}::jsonb, ${ahora})
      on conflict (municipio, fuente) do update set mapeo = excluded.mapeo, usado = excluded.usado`.execute(tx)
  }
  const { totales, nuevos, cambiados, iguales, desaparecidos } = r
  return {
    corte,
    cambio: {
      objeto: `corte:${corte}`,
      detalle: {
        archivo: archivo.nombre,
        sha256: r.sha256,
        fecha: r.fecha,
        acto,
        sinCambios: r.yaEsta !== undefined,
        nuevos,
        cambiados,
        iguales,
        desaparecidos,
        totales,
      },
    },
  }
}

/** Marks the cut-off of that day, if there is one, as replaced; returns how many the day has had. */
async function reemplazarElDelDia(tx: Tx, municipio: Municipio, fecha: string, ahora: Date): Promise<number> {
  await sql`update programa_corte set reemplazado = ${ahora}
    where municipio = ${municipio} and fecha = ${fecha} and reemplazado is null`.execute(tx)
  const { rows } = await sql<{ n: number }>`select coalesce(max(version), 0) as n from programa_corte
    where municipio = ${municipio} and fecha = ${fecha}`.execute(tx)
  return rows[0]?.n ?? 0
}

async function escribirFilas(tx: Tx, municipio: Municipio, corte: string, filas: readonly FilaDeEjecucion[]) {
  const columnas = [
    'municipio',
    'corte',
    'fila',
    'clave',
    'huella',
    ...[...LLAVES, ...TEXTOS, ...MONTOS].map(c => columnaDe(c.campo)),
  ]
  const registros = filas.map(f => {
    const r: Record<string, string | number> = { municipio, corte, fila: f.fila, clave: f.clave, huella: f.huella }
    for (const { campo } of [...LLAVES, ...TEXTOS]) r[columnaDe(campo)] = f.datos[campo]
    for (const { campo } of MONTOS) r[columnaDe(campo)] = f.montos[campo].toFixed()
    return r
  })
  await insertMany(tx, 'programa_ejecucion', columnas, registros)
}

async function escribirProyectos(tx: Tx, municipio: Municipio, r: RevisionDeEjecucion): Promise<void> {
  const nombres = new Map(r.lectura.filas.map(f => [f.datos.bpin, f.datos.proyecto]))
  await sql`insert into programa_bpin (municipio, bpin, nombre, desde, hasta)
    select ${municipio}, u.bpin, u.nombre, ${r.fecha}::date, ${r.fecha}::date
    from unnest(${[...nombres.keys()]}::text[], ${[...nombres.values()]}::text[]) as u(bpin, nombre)
    on conflict (municipio, bpin) do update set
      nombre = case when excluded.hasta >= programa_bpin.hasta then excluded.nombre else programa_bpin.nombre end,
      desde = least(programa_bpin.desde, excluded.desde),
      hasta = greatest(programa_bpin.hasta, excluded.hasta)`.execute(tx)
}
