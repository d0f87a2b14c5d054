import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import type { Fecha } from '../../ley388/fecha.ts'
import { insertMany } from '../platform/database/insert-many.ts'
import { type Municipio, type Tx, withMunicipio } from '../platform/database/tenancy.ts'
import { areaElipsoidal, areaPlana } from '../platform/geometria/area.ts'
import { cajaWkb } from '../platform/geometria/wkb.ts'
import type { PlataformaDePrueba } from '../platform/testing.ts'

export interface ZonaDePrueba {
  codigo: string
  nombre?: string
  valor?: string
  atributos?: Record<string, unknown>
  wkb: Uint8Array
}

export interface PredioDePrueba {
  numeros: readonly string[]
  wkb: Uint8Array
  registradaM2?: string
  propietario?: string
}

function medidas(wkb: Uint8Array) {
  const [x0, y0, x1, y1] = cajaWkb(wkb)
  return {
    geom: wkb,
    caja: `((${x0},${y0}),(${x1},${y1}))`,
    area_elipsoidal_m2: areaElipsoidal(wkb).m2.toFixed(2),
    area_plana_m2: areaPlana(wkb).m2.toFixed(2),
  }
}

/** Puts a layer with one version in the test's database, past the import; returns the ids of both. */
export function sembrarCapa(
  l: Pick<PlataformaDePrueba, 'db' | 'municipio'>,
  c: { clase: string; nombre: string; desde: Fecha; hasta?: Fecha; publica?: boolean; capa?: string; acto?: string },
  zonas: readonly ZonaDePrueba[],
): Promise<{ capa: string; version: string }> {
  return withMunicipio(l.db, l.municipio, async tx => {
    const m = l.municipio
    const capa = c.capa ?? uuidv7()
    const version = uuidv7()
    if (!c.capa)
      await sql`insert into capa (municipio, id, clase, nombre, publica)
        values (${m}, ${capa}, ${c.clase}, ${c.nombre}, ${c.publica ?? true})`.execute(tx)
    await sql`insert into capa_version (municipio, id, capa, acto, desde, hasta, objetos, area_m2, creada, creada_por)
      values (${m}, ${version}, ${capa}, ${c.acto ?? 'Acuerdo 1'}, ${c.desde}, ${c.hasta ?? null}, ${zonas.length}, 1,
        '2026-01-01', 'prueba')`.execute(tx)
    await objetosDe(tx, m, capa, version, zonas)
    return { capa, version }
  })
}

async function objetosDe(tx: Tx, municipio: Municipio, capa: string, version: string, zonas: readonly ZonaDePrueba[]) {
  const filas = zonas.map(z => ({
    municipio,
    id: uuidv7(),
    capa,
    capa_version: version,
    codigo: z.codigo,
    nombre: z.nombre ?? '',
    valor: z.valor ?? null,
    valor_original: z.valor ?? null,
    atributos: z.atributos ?? {},
    ...medidas(z.wkb),
  }))
  if (filas[0]) await insertMany(tx, 'objeto', Object.keys(filas[0]) as (keyof (typeof filas)[number])[], filas)
}

/** Puts parcels in the test's database, past the import. */
export function sembrarPredios(
  l: Pick<PlataformaDePrueba, 'db' | 'municipio'>,
  desde: Fecha,
  predios: readonly PredioDePrueba[],
): Promise<void> {
  return withMunicipio(l.db, l.municipio, async tx => {
    const comun = { municipio: l.municipio, desde, acto: 'Catastro' }
    const terrenos = predios.map(p => ({ ...comun, id: uuidv7(), clave: p.numeros[0]!, ...medidas(p.wkb) }))
    const numeros = predios.flatMap((p, i) =>
      p.numeros.map(numero => ({
        ...comun,
        id: uuidv7(),
        numero,
        terreno: terrenos[i]!.id,
        area_registrada_m2: p.registradaM2 ?? null,
      })),
    )
    const duenos = predios.flatMap(p =>
      p.propietario
        ? [
            {
              municipio: l.municipio,
              id: uuidv7(),
              predio: numeros.find(n => n.numero === p.numeros[0])!.id,
              nombre: p.propietario,
              documento: '1234567',
            },
          ]
        : [],
    )
    await insertMany(tx, 'terreno', Object.keys(terrenos[0]!) as (keyof (typeof terrenos)[number])[], terrenos)
    await insertMany(tx, 'predio', Object.keys(numeros[0]!) as (keyof (typeof numeros)[number])[], numeros)
    if (duenos[0])
      await insertMany(tx, 'predio_propietario', Object.keys(duenos[0]) as (keyof (typeof duenos)[number])[], duenos)
  })
}
