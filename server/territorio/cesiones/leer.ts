import { sql } from 'kysely'
import { Decimal } from '../../../ley388/decimal.ts'
import type { Fecha } from '../../../ley388/fecha.ts'
import { Memoria } from '../../../ley388/memoria.ts'
import { faltaPorVentas, type SaldoDeCesion, saldoDeCesion } from '../../../ley388/suelo/entrega-de-cesion.ts'
import type { Municipio, Tx } from '../../platform/database/tenancy.ts'
import type { Cesion, Entrega, EstadoDeCesion } from './formas.ts'

interface Prevista {
  capa: string
  capaNombre: string
  codigo: string
  nombre: string
  destino: string | null
  proyecto: string | null
  objeto: string | null
  declarada: string | null
  medida: string | null
}

export interface PedidoDeCesiones {
  al: Fecha
  capa?: string | undefined
  codigos?: readonly string[] | undefined
  interno: boolean
}

/** Each planned cession with its deeds and what it owed on that date. */
export async function leerCesiones(tx: Tx, municipio: Municipio, p: PedidoDeCesiones): Promise<Cesion[]> {
  const previstas = await leerPrevistas(tx, municipio, p)
  const entregas = await leerEntregas(tx, municipio, p.al)
  const ventas = await leerVentas(tx, municipio, p.al)
  return previstas.map(c => {
    const suyas = entregas.filter(e => e.capa === c.capa && e.codigo === c.codigo)
    const venta = ventas.find(v => v.capa === c.capa && v.codigo === c.codigo)
    return cesion(c, suyas, venta, p.al)
  })
}

function cesion(
  { declarada, medida, ...c }: Prevista,
  entregas: readonly (Entrega & EnCesion)[],
  venta: (Cesion['ventas'] & EnCesion) | undefined,
  al: Fecha,
): Cesion {
  const prevista = new Decimal(declarada ?? medida ?? 0)
  const deLey = entregas.map(e => ({
    area: new Decimal(e.areaM2),
    otorgada: e.otorgada,
    registrada: e.registrada ?? undefined,
  }))
  const memoria = new Memoria()
  const saldo = saldoDeCesion(prevista, deLey, al, memoria)
  return {
    ...c,
    previstaM2: prevista.toFixed(2),
    claseDeArea: declarada === null ? 'medida' : 'declarada',
    incorporadaM2: saldo.incorporada.toFixed(2),
    sinRegistrarM2: saldo.sinRegistrar.toFixed(2),
    debeM2: saldo.debe.toFixed(2),
    estado: estadoDe(saldo),
    ventas: venta ? { desde: venta.desde, fuente: venta.fuente, version: venta.version } : null,
    falta: faltaPorVentas(prevista, deLey, venta?.desde, al) ?? null,
    // What is registered later than the date asked for was not registered then.
    entregas: entregas.map(({ capa: _c, codigo: _o, ...e }) =>
      e.registrada !== null && e.registrada > al ? { ...e, folio: null, registrada: null } : e,
    ),
    memoria: memoria.toJSON(),
  }
}

function estadoDe({ debe, incorporada, sinRegistrar }: SaldoDeCesion): EstadoDeCesion {
  if (debe.isZero() && incorporada.gt(0)) return 'entregada'
  if (incorporada.gt(0)) return 'parcial'
  return sinRegistrar.gt(0) ? 'escriturada' : 'pendiente'
}

/** Those of the layers of cessions that rule on the date, and those that were handed over and the layer no longer holds. */
async function leerPrevistas(tx: Tx, municipio: Municipio, p: PedidoDeCesiones): Promise<Prevista[]> {
  const cual = sql<boolean>`c.clase = 'cesion' and (c.publica or ${p.interno})
    and (${p.capa ?? null}::uuid is null or c.id = ${p.capa ?? null}::uuid)`
  const { rows } = await sql<Prevista>`
    select c.id as capa, c.nombre as "capaNombre", o.codigo, o.nombre, coalesce(o.valor_original, o.valor) as destino,
           o.atributos->>'proyecto' as proyecto, o.id as objeto, o.atributos->>'areaDeclaradaM2' as declarada,
           o.area_elipsoidal_m2::text as medida
    from capa c
    join capa_version v on v.municipio = ${municipio} and v.capa = c.id
      and v.desde <= ${p.al} and (v.hasta is null or v.hasta > ${p.al})
    join objeto o on o.municipio = ${municipio} and o.capa_version = v.id
    where c.municipio = ${municipio} and ${cual}
    union all
    select distinct c.id, c.nombre, e.codigo, '', null, null, null::uuid, null, null
    from cesion_entrega e
    join capa c on c.municipio = ${municipio} and c.id = e.capa
    where e.municipio = ${municipio} and e.anulada is null and e.otorgada <= ${p.al} and ${cual} and not exists (
      select 1 from objeto o
      join capa_version v on v.municipio = ${municipio} and v.id = o.capa_version
        and v.desde <= ${p.al} and (v.hasta is null or v.hasta > ${p.al})
      where o.municipio = ${municipio} and o.capa = e.capa and o.codigo = e.codigo)
    order by 2, 3`.execute(tx)
  return p.codigos ? rows.filter(c => p.codigos!.includes(c.codigo)) : rows
}

interface EnCesion {
  capa: string
  codigo: string
}

async function leerEntregas(tx: Tx, municipio: Municipio, al: Fecha): Promise<(Entrega & EnCesion)[]> {
  const { rows } = await sql<Entrega & EnCesion>`
    select id, capa, codigo, area_m2::text as "areaM2", escritura, notaria, otorgada, folio, registrada, acto,
           anotada_por as "anotadaPor", version
    from cesion_entrega where municipio = ${municipio} and anulada is null and otorgada <= ${al}
    order by otorgada, id`.execute(tx)
  return rows
}

async function leerVentas(tx: Tx, municipio: Municipio, al: Fecha) {
  const { rows } = await sql<NonNullable<Cesion['ventas']> & EnCesion>`
    select capa, codigo, desde, fuente, version from cesion_ventas
    where municipio = ${municipio} and desde <= ${al}`.execute(tx)
  return rows
}
