import { type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import { Decimal } from '../../../ley388/decimal.ts'
import type { Fecha } from '../../../ley388/fecha.ts'
import type { Municipio, Tx } from '../../platform/database/tenancy.ts'
import { type Corte, cortesDe } from '../ejecucion/cortes.ts'
import type { zDinero } from '../formas.ts'

export type Dinero = z.output<typeof zDinero>
/** Accumulated, of each project or of several that stand as one. */
export type SerieDeDinero = { proyecto: string; fecha: Fecha; obligaciones: string; pagos: string }[]

interface Filtro {
  periodo: string
  al: Fecha
  proyecto?: string | undefined
}

/**
 * P2: the money of each project until a date. Where a cut-off of the budget names its BPIN, the official figures are
 * those of the cut-offs; otherwise they are the sums of its movements: never of both. Transfers, savings and extra
 * resources are always of the movements, which is the only place that tells them.
 *
 * A budget is of a year and its cut-offs accumulate within it: the last one of each year is taken. What a former year
 * appropriated and did not commit lapsed with it, so of those years only what was committed counts as budget.
 */
export async function leerDinero(tx: Tx, municipio: Municipio, { periodo, al, proyecto }: Filtro): Promise<Dinero> {
  const cortes = deCadaVigencia(await cortesDe(tx, municipio), al)
  const [ultimo, ...cerrados] = cortes
  const uno = proyecto ?? null
  const { rows: proyectos } = await sql<Dinero['proyectos'][number]>`
    with delcorte as (
      select bpin, ${deVigencias('modificado', cerrados)}, ${deVigencias('cdp', cerrados)}, sum(rp) as rp,
        sum(obligaciones) as obligaciones, sum(pagos) as pagos
      from programa_ejecucion where municipio = ${municipio} and corte = any(${cortes.map(c => c.id)}::uuid[])
      group by bpin),
    movidos as (
      select proyecto,
        ${neto(['apropiacion', 'adicion'])} - ${neto(['reduccion'])} as modificado, ${neto(['cdp'])} as cdp,
        ${neto(['rp'])} as rp, ${neto(['obligacion'])} as obligaciones, ${neto(['pago'])} as pagos,
        ${neto(['giro'])} as giros, ${neto(['economia'])} as economias, ${neto(['recurso-adicional'])} as adicionales
      from programa_movimiento m where m.municipio = ${municipio} and m.fecha <= ${al} group by proyecto),
    previsto as (
      select proyecto, sum(valor) as valor from programa_presupuesto where municipio = ${municipio} group by proyecto)
    select p.id as proyecto, ${texto(sql`coalesce(v.valor, 0)`)} as presupuesto,
      ${oficial('modificado')}, ${oficial('cdp')}, ${oficial('rp')}, ${oficial('obligaciones')}, ${oficial('pagos')},
      ${texto(sql`coalesce(m.giros, 0)`)} as giros, ${texto(sql`coalesce(m.economias, 0)`)} as economias,
      ${texto(sql`coalesce(m.adicionales, 0)`)} as adicionales,
      case when c.bpin is null then 'movimientos' else 'corte' end as segun
    from programa_proyecto p
    left join delcorte c on c.bpin = p.bpin
    left join movidos m on m.proyecto = p.id
    left join previsto v on v.proyecto = p.id
    where p.municipio = ${municipio} and p.periodo = ${periodo} and (${uno}::uuid is null or p.id = ${uno}::uuid)
    order by p.orden, p.codigo`.execute(tx)
  return {
    corte: ultimo ? { id: ultimo.id, fecha: ultimo.fecha } : null,
    proyectos,
  }
}

/** The last cut-off of each year until a date, the latest year first. */
function deCadaVigencia(cortes: readonly Corte[], al: Fecha): Corte[] {
  const vigentes = cortes.filter(c => c.reemplazado === null && c.fecha <= al)
  return vigentes.filter((c, i) => i === vigentes.findIndex(otro => anioDe(otro.fecha) === anioDe(c.fecha)))
}

const anioDe = (f: Fecha) => f.slice(0, 4)

function deVigencias(columna: 'modificado' | 'cdp', cerrados: readonly Corte[]) {
  return sql`sum(case when corte = any(${cerrados.map(c => c.id)}::uuid[]) then rp else ${sql.ref(columna)} end)
    as ${sql.ref(columna)}`
}

/** Sum of the movements of those kinds; one that annuls another takes its value away. */
function neto(clases: readonly string[]) {
  return sql`coalesce(sum(case when m.anula is null then m.valor else -m.valor end)
    filter (where m.clase = any(${clases as string[]}::text[])), 0)`
}

const texto = (valor: ReturnType<typeof sql>) => sql`trim_scale(${valor})::text`

function oficial(columna: 'modificado' | 'cdp' | 'rp' | 'obligaciones' | 'pagos') {
  const deCorte = sql.ref(`c.${columna}`)
  const deMovimientos = sql.ref(`m.${columna}`)
  return sql`${texto(sql`case when c.bpin is null then coalesce(${deMovimientos}, 0) else ${deCorte} end`)} as ${sql.ref(columna)}`
}

/**
 * P2: accumulated obligations and payments of each project, from the same place as its figures: one point a month, on
 * the last day of it on which they changed.
 */
export function leerSerieDeDinero(tx: Tx, municipio: Municipio, filtro: Filtro): Promise<SerieDeDinero> {
  return leerSerie(tx, municipio, filtro, sql`m.proyecto`)
}

/** The same for the curve of all of them: what only their movements tell comes as of one, `MOVIMIENTOS`, and not of each. */
export function leerSerieConjunta(tx: Tx, municipio: Municipio, filtro: Filtro): Promise<SerieDeDinero> {
  return leerSerie(tx, municipio, filtro, sql`${MOVIMIENTOS}::text`)
}

const MOVIMIENTOS = 'movimientos'

async function leerSerie(
  tx: Tx,
  municipio: Municipio,
  { periodo, al, proyecto }: Filtro,
  de: RawBuilder<unknown>,
): Promise<SerieDeDinero> {
  const cortes = deCadaVigencia(await cortesDe(tx, municipio), al).map(c => c.id)
  const segunCorte = sql`exists (select 1 from programa_ejecucion x
    where x.municipio = ${municipio} and x.corte = any(${cortes}::uuid[]) and x.bpin = p.bpin)`
  const uno = proyecto ?? null
  const { rows: deCortes } = await sql<SerieDeDinero[number]>`
    select p.id as proyecto, k.fecha, trim_scale(sum(e.obligaciones))::text as obligaciones,
      trim_scale(sum(e.pagos))::text as pagos
    from programa_proyecto p
    join programa_ejecucion e on e.municipio = ${municipio} and e.bpin = p.bpin
    join programa_corte k on k.municipio = ${municipio} and k.id = e.corte
    where p.municipio = ${municipio} and p.periodo = ${periodo} and k.reemplazado is null and k.fecha <= ${al}
      and (${uno}::uuid is null or p.id = ${uno}::uuid) and ${segunCorte}
    group by p.id, k.fecha order by p.id, k.fecha`.execute(tx)
  const { rows: deMovimientos } = await sql<SerieDeDinero[number]>`
    select proyecto, fecha,
      trim_scale(sum(obligado) over (partition by proyecto order by fecha))::text as obligaciones,
      trim_scale(sum(pagado) over (partition by proyecto order by fecha))::text as pagos
    from (select ${de} as proyecto, max(m.fecha) as fecha, ${neto(['obligacion'])} as obligado,
        ${neto(['pago'])} as pagado
      from programa_movimiento m join programa_proyecto p on p.municipio = ${municipio} and p.id = m.proyecto
      where m.municipio = ${municipio} and p.periodo = ${periodo} and m.fecha <= ${al}
        and m.clase in ('obligacion', 'pago') and (${uno}::uuid is null or p.id = ${uno}::uuid)
        and not ${segunCorte}
      group by 1, date_trunc('month', m.fecha)) meses order by fecha`.execute(tx)
  return [...acumular(deCortes), ...deMovimientos]
}

/** Cut-offs accumulate within their year: to each one is added what the years before it closed with. */
function acumular(serie: SerieDeDinero): SerieDeDinero {
  let anterior: SerieDeDinero[number] | undefined
  let cerrado = { obligaciones: new Decimal(0), pagos: new Decimal(0) }
  return serie.map(punto => {
    if (anterior?.proyecto !== punto.proyecto) cerrado = { obligaciones: new Decimal(0), pagos: new Decimal(0) }
    else if (anioDe(anterior.fecha) !== anioDe(punto.fecha))
      cerrado = {
        obligaciones: cerrado.obligaciones.plus(anterior.obligaciones),
        pagos: cerrado.pagos.plus(anterior.pagos),
      }
    anterior = punto
    return {
      ...punto,
      obligaciones: cerrado.obligaciones.plus(punto.obligaciones).toFixed(),
      pagos: cerrado.pagos.plus(punto.pagos).toFixed(),
    }
  })
}
