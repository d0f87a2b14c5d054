import { sql } from 'kysely'
import { z } from 'zod'
import type { Fecha } from '../../../ley388/fecha.ts'
import { conflictosEntre, type Regla } from '../../../ley388/plan/prevalencia.ts'
import { comoNorma, normasVigentes, planVigente } from '../../plan/index.ts'
import { defineAction } from '../../platform/accion.ts'
import type { Municipio, Tx } from '../../platform/database/tenancy.ts'
import { zAl, zFecha, zGeometria, zTexto } from '../../platform/esquemas.ts'
import { cajaWkb } from '../../platform/geometria/wkb.ts'
import { comoDeterminante, determinantesDe } from '../consulta/determinantes.ts'
import { cajaEnLonLat, enLonLat } from '../consulta/geojson.ts'
import { type FilaPredio, hallarPredio } from '../consulta/hallar-predio.ts'
import { historiaDelPredio, zHecho } from '../consulta/historia.ts'
import { zonasDelTerreno } from '../consulta/zonas-del-terreno.ts'

const zPredio = z.object({
  id: z.string(),
  numero: z.string(),
  numeroAnterior: z.string().nullable(),
  folio: z.string().nullable(),
  direccion: z.string().nullable(),
  destino: z.string().nullable(),
  acto: z.string(),
  desde: zFecha,
  hasta: zFecha.nullable(),
})

const zZona = z.object({
  objeto: z.string(),
  capa: z.string(),
  clase: z.string(),
  zona: z.string(),
  nombre: z.string(),
  valor: z.string().nullable(),
  valorOriginal: z.string().nullable(),
  atributos: z.record(z.string(), z.unknown()),
  areaM2: z.string(),
  fraccion: z.string(),
  acto: z.string(),
  desde: zFecha,
})

const zUsos = z.array(z.string())

/** The parcel page: what it is, what rules it and why, what limits it, what contradicts what, and its history. */
export const predio = defineAction({
  nombre: 'territorio.predio',
  clase: 'consulta',
  resumen: 'Ver qué es un predio, qué norma lo rige y qué lo limita.',
  articulo: 'arts. 10, 15 y 30 a 35',
  entrada: zAl.extend({ numero: zTexto(60) }),
  salida: z.object({
    al: zFecha,
    predio: zPredio,
    /** Other numbers on the same ground (horizontal property). */
    otrosNumeros: z.array(z.object({ numero: z.string(), direccion: z.string().nullable() })),
    areaRegistradaM2: z.string().nullable(),
    /** Ellipsoidal (GRS80). */
    areaMedidaM2: z.string(),
    areaPlanaM2: z.string(),
    geometria: zGeometria,
    caja: z.tuple([z.number(), z.number(), z.number(), z.number()]),
    zonas: z.array(zZona),
    normas: z.array(
      z.object({
        id: z.string(),
        capaClase: z.string(),
        zona: z.string(),
        nivel: z.string(),
        articulo: z.number(),
        tituloArticulo: z.string().nullable(),
        textoArticulo: z.string().nullable(),
        acto: z.string(),
        desde: zFecha,
        usos: z.object({ principal: zUsos, complementario: zUsos, restringido: zUsos, prohibido: zUsos }),
        indices: z
          .object({ ocupacion: z.string().nullable(), construccion: z.string().nullable(), base: z.string() })
          .nullable(),
        alturaPisos: z.number().nullable(),
        aislamientos: z
          .object({ anterior: z.string().nullable(), lateral: z.string().nullable(), posterior: z.string().nullable() })
          .nullable(),
        cesiones: z.array(z.object({ tipo: z.string(), porcentaje: z.string(), base: z.string() })),
      }),
    ),
    determinantes: z.array(
      z.object({
        objeto: z.string(),
        nombre: z.string(),
        nivel: z.number(),
        autoridad: z.string(),
        acto: z.string(),
        restriccion: z.string(),
        prohibeConstruir: z.boolean(),
        alturaMaximaPisos: z.number().nullable(),
        areaM2: z.string(),
        fraccion: z.string(),
        desde: zFecha,
      }),
    ),
    conflictos: z.array(z.object({ frase: z.string(), articulo: z.string(), prevalece: z.string().nullable() })),
    hallazgos: z.array(
      z.object({ regla: z.string(), mensaje: z.string(), cura: z.string(), areaM2: z.string().nullable() }),
    ),
    vecinos: z.array(z.object({ numero: z.string(), direccion: z.string().nullable() })),
    historia: z.array(zHecho),
  }),
  async ejecutar({ tx, municipio, hoy, actor }, { numero, al = hoy }) {
    const soloPublicas = actor.roles.every(r => r === 'anonimo')
    const fila = await hallarPredio(tx, municipio, numero, al)
    const terreno = await leerTerreno(tx, municipio, fila.terreno)
    const zonas = await zonasDelTerreno(tx, municipio, fila.terreno, al, soloPublicas)
    const normas = await normasDeZonas(tx, municipio, al, zonas)
    const determinantes = determinantesDe(zonas)
    const reglas: Regla[] = [
      ...determinantes.map(d => ({ clase: 'determinante' as const, determinante: comoDeterminante(d) })),
      ...normas.map(n => ({ clase: 'norma' as const, norma: comoNorma(n.id, n) })),
    ]
    const { areaRegistradaM2, terreno: _, ...identidad } = fila
    return {
      al,
      predio: identidad,
      otrosNumeros: await otrosNumeros(tx, municipio, fila, al),
      areaRegistradaM2,
      areaMedidaM2: terreno.elipsoidal,
      areaPlanaM2: terreno.plana,
      geometria: enLonLat(terreno.geom),
      caja: cajaEnLonLat(terreno.geom),
      zonas: zonas.map(({ version: _v, hasta: _h, ...z }) => z),
      normas,
      determinantes,
      conflictos: conflictosEntre(reglas).map(c => ({
        frase: c.frase,
        articulo: c.articulo,
        prevalece: c.prevalece === 'ninguna' ? null : c.prevalece,
      })),
      hallazgos: await hallazgosDe(tx, municipio, [fila.numero, terreno.clave]),
      vecinos: await vecinos(tx, municipio, fila, terreno.geom, al),
      historia: await historiaDelPredio(tx, municipio, fila.numero, al, soloPublicas),
    }
  },
})

interface FilaTerreno {
  clave: string
  geom: Buffer
  elipsoidal: string
  plana: string
}

async function leerTerreno(tx: Tx, municipio: Municipio, id: string): Promise<FilaTerreno> {
  const { rows } = await sql<FilaTerreno>`
    select geom, clave, area_elipsoidal_m2 as elipsoidal, area_plana_m2 as plana from terreno
    where municipio = ${municipio} and id = ${id}`.execute(tx)
  return rows[0]!
}

/** The norms of the zones that touch it, each with the text of its article, if the text is loaded. */
async function normasDeZonas(
  tx: Tx,
  municipio: Municipio,
  al: Fecha,
  zonas: readonly { clase: string; zona: string }[],
) {
  const plan = await planVigente(tx, municipio, al)
  if (!plan || zonas.length === 0) return []
  const tocadas = new Set(zonas.map(z => `${z.clase}\n${z.zona}`))
  const todas = await normasVigentes(tx, municipio, { plan: plan.id, al, zonas: zonas.map(z => z.zona) })
  const propias = todas.filter(n => tocadas.has(`${n.capaClase}\n${n.zona}`))
  const { rows } = await sql<{ numero: number; titulo: string; texto: string }>`
    select numero, titulo, texto from plan_articulo
    where municipio = ${municipio} and plan = ${plan.id} and numero = any(${propias.map(n => n.articulo)}::int[])
      and desde <= ${al} and (hasta is null or hasta > ${al})`.execute(tx)
  const textos = new Map(rows.map(a => [a.numero, a]))
  return propias.map(n => ({
    ...n,
    tituloArticulo: textos.get(n.articulo)?.titulo ?? null,
    textoArticulo: textos.get(n.articulo)?.texto ?? null,
  }))
}

async function otrosNumeros(tx: Tx, municipio: Municipio, p: FilaPredio, al: Fecha) {
  const { rows } = await sql<{ numero: string; direccion: string | null }>`
    select p.numero, p.direccion from predio p
    where p.municipio = ${municipio} and p.terreno = ${p.terreno} and p.id <> ${p.id}
      and p.desde <= ${al} and (p.hasta is null or p.hasta > ${al})
    order by p.numero limit 500`.execute(tx)
  return rows
}

/** The checks name a ground by its key, the smallest number on it. */
async function hallazgosDe(tx: Tx, municipio: Municipio, numeros: string[]) {
  const { rows } = await sql<{ regla: string; mensaje: string; cura: string; areaM2: string | null }>`
    select h.regla, h.mensaje, h.cura, h.area_m2 as "areaM2"
    from (select distinct n.hallazgo from derivado_hallazgo_objeto n
          where n.municipio = ${municipio} and n.objeto = any(${numeros}::text[])) n
    join derivado_hallazgo h on h.municipio = ${municipio} and h.id = n.hallazgo
    order by h.gravedad, h.area_m2 desc limit 20`.execute(tx)
  return rows
}

/** Nearer than this a parcel is a neighbour, m. */
const VECINDAD_M = 1

/**
 * Parcels whose box meets this one's. The box travels as a constant, so that the index answers: joined from the other
 * row, row-level security would have the whole municipality read. And it is asked first and by itself: PostgreSQL
 * believes that any box meets half a percent of the municipality, and would rather walk all of it in the order wanted.
 */
async function vecinos(tx: Tx, municipio: Municipio, p: FilaPredio, geom: Uint8Array, al: Fecha) {
  const [x0, y0, x1, y1] = cajaWkb(geom)
  const caja = sql`box(point(${x0 - VECINDAD_M}, ${y0 - VECINDAD_M}), point(${x1 + VECINDAD_M}, ${y1 + VECINDAD_M}))`
  const { rows } = await sql<{ numero: string; direccion: string | null }>`
    with cerca as materialized (
      select v.id from terreno v
      where v.municipio = ${municipio} and v.caja && ${caja} and v.id <> ${p.terreno}
        and v.desde <= ${al} and (v.hasta is null or v.hasta > ${al}))
    select n.numero, n.direccion from cerca
    cross join lateral (
      select p.numero, p.direccion from predio p
      where p.municipio = ${municipio} and p.terreno = cerca.id
        and p.desde <= ${al} and (p.hasta is null or p.hasta > ${al})
      order by p.numero limit 1) n
    order by cerca.id limit 24`.execute(tx)
  return rows
}
