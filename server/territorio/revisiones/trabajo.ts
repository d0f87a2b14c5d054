import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import { type Fecha, fechaEnBogota } from '../../../ley388/fecha.ts'
import { insertMany } from '../../platform/database/insert-many.ts'
import type { Municipio, Tx } from '../../platform/database/tenancy.ts'
import { cajaWkb } from '../../platform/geometria/wkb.ts'
import { definirTrabajo } from '../../platform/trabajos/trabajo.ts'
import type { HallazgoDelMapa, ResultadoDeRevision, RevisionDelMapa, Territorio } from './revision.ts'
import { elegirRevisiones } from './tabla.ts'
import { territorioDe } from './territorio.ts'

export interface PedidoDeRevision {
  /** Ids of checks; absent: all. */
  reglas?: string[]
  /** As of when; absent: today. */
  al?: Fecha
}

export interface RevisionHecha {
  regla: string
  estado: 'hecha' | 'sin-datos'
  revisados: number
  hallazgos: number
  problemas: number
}

/** Runs the checks of the map and replaces what each found the last time. It can be repeated at any moment. */
export const trabajoRevisar = definirTrabajo<PedidoDeRevision, { al: Fecha; revisiones: RevisionHecha[] }>({
  tipo: 'territorio.revisar',
  nombre: 'Revisión del mapa',
  async ejecutar(c, pedido) {
    const reglas = elegirRevisiones(pedido.reglas)
    const al = pedido.al ?? fechaEnBogota(c.ahora().getTime())
    const territorio = territorioDe(fn => c.conTransaccion(fn), c.municipio, al)
    const revisiones: RevisionHecha[] = []
    for (const [i, regla] of reglas.entries()) {
      c.senal.throwIfAborted()
      c.progreso(i, reglas.length, `Revisando: ${regla.titulo}`)
      const faltan = await loQueFalta(regla, territorio)
      const r: ResultadoDeRevision =
        faltan.length > 0
          ? { revisados: 0, hallazgos: [], problemas: [] }
          : await regla.revisar(territorio, { pool: c.servicios.geometria, senal: c.senal })
      await c.conTransaccion(tx => guardar(tx, c.municipio, { regla, al, ahora: c.ahora(), faltan, r }))
      revisiones.push({
        regla: regla.id,
        estado: faltan.length > 0 ? 'sin-datos' : 'hecha',
        revisados: r.revisados,
        hallazgos: r.hallazgos.length,
        problemas: r.problemas.length,
      })
    }
    c.progreso(reglas.length, reglas.length, 'Revisión terminada')
    return { al, revisiones }
  },
})

async function loQueFalta(regla: RevisionDelMapa, t: Territorio): Promise<string[]> {
  const faltan: string[] = []
  for (const que of regla.necesita) {
    const hay = que === 'predios' ? (await t.terrenos()).terrenos.length : (await t.capas(que)).length
    if (hay === 0) faltan.push(que)
  }
  return faltan
}

interface Resultado {
  regla: RevisionDelMapa
  al: Fecha
  ahora: Date
  faltan: string[]
  r: ResultadoDeRevision
}

async function guardar(tx: Tx, municipio: Municipio, { regla, al, ahora, faltan, r }: Resultado): Promise<void> {
  await sql`delete from derivado_hallazgo_objeto n using derivado_hallazgo h
    where n.municipio = ${municipio} and h.municipio = ${municipio} and h.regla = ${regla.id} and n.hallazgo = h.id`.execute(
    tx,
  )
  await sql`delete from derivado_hallazgo where municipio = ${municipio} and regla = ${regla.id}`.execute(tx)
  await sql`delete from derivado_revision where municipio = ${municipio} and regla = ${regla.id}`.execute(tx)
  const filas = r.hallazgos.map(h => fila(h, municipio, regla, al, ahora))
  await insertMany(tx, 'derivado_hallazgo', COLUMNAS, filas)
  const nombrados = filas.flatMap(f => [...new Set(f.objetos)].map(objeto => ({ municipio, objeto, hallazgo: f.id })))
  await insertMany(tx, 'derivado_hallazgo_objeto', ['municipio', 'objeto', 'hallazgo'], nombrados)
  await sql`insert into derivado_revision
      (municipio, regla, al, estado, faltan, revisados, hallazgos, problemas, calculado)
    values (${municipio}, ${regla.id}, ${al}, ${faltan.length > 0 ? 'sin-datos' : 'hecha'},
            ${JSON.stringify(faltan)}::jsonb, ${r.revisados}, ${r.hallazgos.length},
            ${JSON.stringify(r.problemas)}::jsonb, ${ahora})`.execute(tx)
}

const COLUMNAS = [
  'municipio',
  'id',
  'regla',
  'codigo',
  'gravedad',
  'mensaje',
  'cura',
  'articulo',
  'objetos',
  'area_m2',
  'geom',
  'caja',
  'lon',
  'lat',
  'al',
  'calculado',
] as const

function fila(h: HallazgoDelMapa, municipio: Municipio, regla: RevisionDelMapa, al: Fecha, ahora: Date) {
  const caja = h.wkb ? cajaWkb(h.wkb) : undefined
  const finita = caja?.every(Number.isFinite) ? caja : undefined
  return {
    municipio,
    id: uuidv7(),
    regla: regla.id,
    codigo: h.codigo,
    gravedad: h.gravedad,
    mensaje: h.mensaje,
    cura: h.cura,
    articulo: regla.articulo,
    objetos: h.objetos,
    area_m2: h.areaM2,
    geom: h.wkb,
    caja: finita ? `((${finita[0]},${finita[1]}),(${finita[2]},${finita[3]}))` : null,
    lon: h.punto?.[0] ?? null,
    lat: h.punto?.[1] ?? null,
    al,
    calculado: ahora,
  }
}
