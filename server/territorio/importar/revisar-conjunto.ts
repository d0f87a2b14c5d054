import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../platform/database/tenancy.ts'
import { puntoLonLat } from '../../platform/geometria/proyeccion.ts'
import { claseDeCapa } from '../clases.ts'
import type { Medio } from './analizar.ts'
import type { Anotador, Reparo } from './anotador.ts'
import type { FilaDeImportacion } from './importacion.ts'
import { revisarTraslapes } from './traslapes.ts'

/** What only shows when the objects are seen together: repeated keys, codes that stand out, places that do not fit. */
export async function revisarConjunto(medio: Medio, i: FilaDeImportacion, anotador: Anotador): Promise<void> {
  await medio.conTransaccion(async tx => {
    const clase = claseDeCapa(i.clase ?? '')
    if (i.destino === 'predios') await numerosRepetidos(tx, i, anotador)
    else if (clase?.codigoUnico) {
      await codigosRepetidos(tx, i, anotador)
      await codigosConLetra(tx, i, anotador)
    } else if (clase?.llaveCon) await llavesRepetidas(tx, i, clase.llaveCon, anotador)
    await fueraDeLugar(tx, i, anotador)
    await anotador.escribir(tx)
  })
  if (i.destino === 'predios') await revisarTraslapes(medio, i, anotador)
}

/** Notes each and takes the objects out. */
async function rechazar(tx: Tx, i: FilaDeImportacion, anotador: Anotador, reparos: readonly Reparo[]): Promise<void> {
  for (const r of reparos) anotador.anotar(r)
  const indices = [...new Set(reparos.flatMap(r => (r.indice === null ? [] : [r.indice])))]
  if (indices.length === 0) return
  await sql`update importacion_objeto set suerte = 'rechazado'
    where municipio = ${i.municipio} and importacion = ${i.id} and indice = any(${indices}::int[])`.execute(tx)
  await sql`update importacion_predio set suerte = 'rechazado'
    where municipio = ${i.municipio} and importacion = ${i.id} and indice = any(${indices}::int[])`.execute(tx)
}

interface Repetida {
  clave: string
  indices: number[]
}

async function numerosRepetidos(tx: Tx, i: FilaDeImportacion, anotador: Anotador): Promise<void> {
  const { rows } = await sql<Repetida>`
    select numero as clave, array_agg(indice order by indice) as indices from importacion_predio
    where municipio = ${i.municipio} and importacion = ${i.id}
    group by numero having count(*) > 1 order by min(indice)`.execute(tx)
  await rechazar(tx, i, anotador, repetidos(rows, 'El número predial', i.mapeo.numero))
}

async function codigosRepetidos(tx: Tx, i: FilaDeImportacion, anotador: Anotador): Promise<void> {
  const { rows } = await sql<Repetida>`
    select clave, array_agg(indice order by indice) as indices from importacion_objeto
    where municipio = ${i.municipio} and importacion = ${i.id} and clave is not null
    group by clave having count(*) > 1 order by min(indice)`.execute(tx)
  await rechazar(tx, i, anotador, repetidos(rows, 'El código', i.mapeo.codigo))
}

/** The same code with the same other fields of the key: the file brings one object twice, or two with one name. */
async function llavesRepetidas(
  tx: Tx,
  i: FilaDeImportacion,
  llaveCon: readonly string[],
  anotador: Anotador,
): Promise<void> {
  const otros = llaveCon.map(c => sql`campos->'atributos'->>${c}`)
  const { rows } = await sql<Repetida>`
    select concat_ws(' de ', clave, ${sql.join(otros)}) as clave, array_agg(indice order by indice) as indices
    from importacion_objeto
    where municipio = ${i.municipio} and importacion = ${i.id} and clave is not null
    group by 1 having count(*) > 1 order by min(indice)`.execute(tx)
  await rechazar(tx, i, anotador, repetidos(rows, 'El código', i.mapeo.codigo, CURA_DE_PARTES))
}

const NOMBRADOS = 5
const CURA_DE_REPETIDO = 'Deje cada uno una sola vez: corrija el que está equivocado o quite el que sobra.'
const CURA_DE_PARTES = 'Dé a cada uno su código; si son tramos de lo mismo, únalos en un solo objeto del mapa.'

function repetidos(
  claves: readonly Repetida[],
  que: string,
  campo: string | undefined,
  cura = CURA_DE_REPETIDO,
): Reparo[] {
  return claves.flatMap(({ clave, indices }) =>
    indices.map(indice => {
      const otros = indices.filter(o => o !== indice)
      const lista = otros.slice(0, NOMBRADOS).join(', ')
      const mas = otros.length > NOMBRADOS ? ` y ${otros.length - NOMBRADOS} más` : ''
      return {
        indice,
        clave,
        campo,
        codigo: 'clave-repetida',
        motivo: `${que} ${clave} está también en ${otros.length > 1 ? 'los objetos' : 'el objeto'} ${lista}${mas} del archivo.`,
        cura,
        grave: true,
      }
    }),
  )
}

/** From this share of codes of only digits on, one with a letter is taken for a typing error. */
const CASI_TODOS = 0.9

async function codigosConLetra(tx: Tx, i: FilaDeImportacion, anotador: Anotador): Promise<void> {
  const { rows } = await sql<{ total: number; raros: { indice: number; clave: string }[] | null }>`
    select count(*)::int as total,
           jsonb_agg(jsonb_build_object('indice', indice, 'clave', clave) order by indice)
             filter (where clave !~ '^[0-9]+$' and suerte <> 'rechazado') as raros
    from importacion_objeto
    where municipio = ${i.municipio} and importacion = ${i.id} and clave is not null
    having count(*) filter (where clave ~ '^[0-9]+$') >= ${CASI_TODOS}::numeric * count(*)`.execute(tx)
  const raros = rows[0]?.raros ?? []
  await rechazar(
    tx,
    i,
    anotador,
    raros.map(({ indice, clave }) => ({
      indice,
      clave,
      campo: i.mapeo.codigo,
      codigo: 'letra-en-numero',
      motivo: `El código «${clave}» lleva algo que no es un dígito; los demás códigos del archivo son solo dígitos.`,
      cura: 'Corríjalo en el archivo.',
      grave: true,
    })),
  )
}

/**
 * Farther than this from the middle of the file, and than so many times the distance that nine of ten objects keep to,
 * is another place: large rural municipalities have many far objects, a slip of the mouse is one.
 */
const LEJOS_M = 60_000
const VECES = 8
/** Metres that a border may be drawn beyond the limit of the municipality by another survey. */
const HOLGURA_DEL_LIMITE_M = 500

interface Alejado {
  indice: number
  clave: string | null
  x: number
  y: number
}

/** Objects that lie wholly outside of the municipality's limit or, while there is none loaded, far from all the others. */
async function fueraDeLugar(tx: Tx, i: FilaDeImportacion, anotador: Anotador): Promise<void> {
  const limite = i.clase === 'limite-municipal' ? undefined : await cajaDelLimite(tx, i)
  const alejados = limite ? await fueraDelLimite(tx, i, limite) : await lejosDelResto(tx, i)
  await rechazar(
    tx,
    i,
    anotador,
    alejados.map(({ indice, clave, x, y }) => ({
      indice,
      clave: clave ?? undefined,
      codigo: limite ? 'fuera-del-municipio' : 'lejos-del-resto',
      motivo: limite
        ? 'El objeto está por fuera del límite del municipio.'
        : 'El objeto está muy lejos de los demás del archivo: sus coordenadas no pueden ser de este municipio.',
      cura: 'Corrija sus coordenadas, o compruebe el sistema de coordenadas del archivo.',
      punto: puntoLonLat(x, y),
      grave: true,
    })),
  )
}

const centro = (eje: 0 | 1): RawBuilder<number> => sql`((caja[0])[${sql.lit(eje)}] + (caja[1])[${sql.lit(eje)}]) / 2`
const deEsta = (i: FilaDeImportacion) => sql`importacion = ${i.id} and suerte <> 'rechazado'`

async function cajaDelLimite(tx: Tx, i: FilaDeImportacion): Promise<string | undefined> {
  const { rows } = await sql<{ caja: string | null }>`
    select box(point(min((o.caja[1])[0]) - ${HOLGURA_DEL_LIMITE_M}, min((o.caja[1])[1]) - ${HOLGURA_DEL_LIMITE_M}),
               point(max((o.caja[0])[0]) + ${HOLGURA_DEL_LIMITE_M}, max((o.caja[0])[1]) + ${HOLGURA_DEL_LIMITE_M}))::text as caja
    from capa c
    join capa_version v on v.municipio = ${i.municipio} and v.capa = c.id and v.hasta is null
    join objeto o on o.municipio = ${i.municipio} and o.capa_version = v.id
    where c.municipio = ${i.municipio} and c.clase = 'limite-municipal'`.execute(tx)
  return rows[0]?.caja ?? undefined
}

async function fueraDelLimite(tx: Tx, i: FilaDeImportacion, limite: string): Promise<Alejado[]> {
  const { rows } = await sql<Alejado>`
    select indice, clave, ${centro(0)} as x, ${centro(1)} as y from importacion_objeto
    where municipio = ${i.municipio} and ${deEsta(i)} and not (caja && ${limite}::box) order by indice`.execute(tx)
  return rows
}

async function lejosDelResto(tx: Tx, i: FilaDeImportacion): Promise<Alejado[]> {
  const medio = await sql<{ x: number | null; y: number }>`
    select percentile_cont(0.5) within group (order by ${centro(0)}) as x,
           percentile_cont(0.5) within group (order by ${centro(1)}) as y
    from importacion_objeto where municipio = ${i.municipio} and ${deEsta(i)}`.execute(tx)
  const { x, y } = medio.rows[0] ?? { x: null, y: 0 }
  if (x === null) return []
  const distancia = sql<number>`greatest(abs(${centro(0)} - ${x}), abs(${centro(1)} - ${y}))`
  const usual = await sql<{ d: number }>`
    select percentile_cont(0.9) within group (order by ${distancia}) as d from importacion_objeto
    where municipio = ${i.municipio} and ${deEsta(i)}`.execute(tx)
  const { rows } = await sql<Alejado>`
    select indice, clave, ${centro(0)} as x, ${centro(1)} as y from importacion_objeto
    where municipio = ${i.municipio} and ${deEsta(i)} and ${distancia} > ${Math.max(LEJOS_M, VECES * (usual.rows[0]?.d ?? 0))}
    order by indice`.execute(tx)
  return rows
}
