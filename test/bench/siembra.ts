import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import { instalarMunicipio } from '../../server/instalar.ts'
import { insertMany } from '../../server/platform/database/insert-many.ts'
import { municipio, type Tx, withMunicipio } from '../../server/platform/database/tenancy.ts'
import { areaElipsoidal, areaPlana } from '../../server/platform/geometria/area.ts'
import { cajaWkb } from '../../server/platform/geometria/wkb.ts'
import type { Plataforma } from '../../server/platform/plataforma.ts'
import { actorDeConsola } from '../../server/platform/rol.ts'
import { servir } from '../../server/servir.ts'
import { teselado } from './poligonos-sinteticos.ts'

/** The municipality of the bench: so many parcels of 20 m in rows of 500, and zones of 210 m turned over them. */
export const M = municipio('76999')
export const PREDIOS = Number(process.env.LINDERO_BENCH_PREDIOS ?? 200_000)
const COLUMNAS = 500
/** One parcel in so many has something that the checks found. */
const CADA_HALLAZGO = 10

/** National number of the parcel in that place. */
export const numeroDe = (i: number): string => `769990100${'01'.repeat(2)}${String(i).padStart(8, '0')}${'0'.repeat(9)}`

/** Run as a process of its own, so that its memory is not counted: makes the municipality in a folder. */
const carpeta = process.argv[2]
if (carpeta && process.argv[1] && import.meta.filename === process.argv[1]) {
  const servidor = await servir({
    lugar: { tipo: 'carpeta', datos: carpeta },
    puerto: 0,
    direccion: '127.0.0.1',
    preparar: sembrar,
  })
  await servidor.detener()
}

async function sembrar(p: Plataforma): Promise<void> {
  await instalarMunicipio(p, actorDeConsola('bench'), {
    codigo: M,
    nombre: 'Banco de pruebas',
    departamento: 'Valle del Cauca',
  })
  await withMunicipio(p.db, M, async tx => {
    await sembrarPredios(tx)
    await sembrarPlan(tx, await sembrarZonas(tx))
    await sembrarHallazgos(tx)
  })
  // What autovacuum does within the minute in an office.
  await sql`analyze terreno, predio, objeto, plan_norma, derivado_hallazgo, derivado_hallazgo_objeto`.execute(
    p.db.global,
  )
}

function medidasDe(wkb: Uint8Array) {
  const [x0, y0, x1, y1] = cajaWkb(wkb)
  return {
    geom: wkb,
    caja: `((${x0},${y0}),(${x1},${y1}))`,
    area_elipsoidal_m2: areaElipsoidal(wkb).m2.toFixed(2),
    area_plana_m2: areaPlana(wkb).m2.toFixed(2),
  }
}

async function sembrarPredios(tx: Tx): Promise<void> {
  const comun = { municipio: M, desde: '2020-01-01', acto: 'Catastro' }
  const wkbs = teselado(COLUMNAS, PREDIOS / COLUMNAS, 20, 2, 0, 1)
  for (let i = 0; i < wkbs.length; i += 20_000) {
    const terrenos = wkbs
      .slice(i, i + 20_000)
      .map((wkb, k) => ({ ...comun, id: uuidv7(), clave: numeroDe(i + k), ...medidasDe(wkb) }))
    await insertar(tx, 'terreno', terrenos)
    const predios = terrenos.map((t, k) => ({
      ...comun,
      id: uuidv7(),
      numero: t.clave,
      terreno: t.id,
      direccion: `KR ${k % 90} # ${k % 70} - ${k % 50}`,
    }))
    await insertar(tx, 'predio', predios)
  }
}

/** Returns the codes of the zones. */
async function sembrarZonas(tx: Tx): Promise<string[]> {
  const zonas = teselado(50, PREDIOS / 5_000, 210, 10, 0.19, 2)
  const [capa, version] = [uuidv7(), uuidv7()]
  await sql`insert into capa (municipio, id, clase, nombre)
    values (${M}, ${capa}, 'area-de-actividad', 'Zonas')`.execute(tx)
  await sql`insert into capa_version (municipio, id, capa, acto, desde, objetos, area_m2, creada, creada_por)
    values (${M}, ${version}, ${capa}, 'Acuerdo 1', '2020-01-01', ${zonas.length}, 1, '2020-01-01', 'bench')`.execute(
    tx,
  )
  const objetos = zonas.map((wkb, i) => ({
    ...{ municipio: M, id: uuidv7(), capa, capa_version: version, codigo: `Z${i}`, valor: `V${i % 12}` },
    ...medidasDe(wkb),
  }))
  await insertar(tx, 'objeto', objetos)
  return objetos.map(o => o.codigo)
}

/** A plan in force with an article and a norm for each zone. */
async function sembrarPlan(tx: Tx, zonas: readonly string[]): Promise<void> {
  const plan = uuidv7()
  await sql`insert into plan (municipio, id, tipo, nombre, acto, adopcion, desde)
    values (${M}, ${plan}, 'POT', 'Plan', 'Acuerdo 1', '2020-01-01', '2020-01-01')`.execute(tx)
  const comun = { municipio: M, plan, acto: 'Acuerdo 1', desde: '2020-01-01' }
  await insertar(
    tx,
    'plan_articulo',
    zonas.map((z, i) => ({ ...comun, id: uuidv7(), numero: i + 1, titulo: `Zona ${z}`, texto: 'Texto. '.repeat(60) })),
  )
  await insertar(
    tx,
    'plan_norma',
    zonas.map((zona, i) => ({
      ...comun,
      ...{ id: uuidv7(), capa_clase: 'area-de-actividad', zona, nivel: 'general', articulo: i + 1, altura_pisos: 5 },
      usos: { principal: ['vivienda'], complementario: ['comercio'], restringido: [], prohibido: ['industria'] },
      indices: { ocupacion: '0.70', construccion: '3.50', base: 'área neta' },
      cesiones: [{ tipo: 'espacio público', porcentaje: '15', base: 'área neta' }],
    })),
  )
}

async function sembrarHallazgos(tx: Tx): Promise<void> {
  const hallazgos = Array.from({ length: PREDIOS / CADA_HALLAZGO }, (_, i) => ({
    ...{ municipio: M, id: uuidv7(), regla: 'predios.traslapes', codigo: 'traslape', gravedad: 'astilla' },
    ...{ mensaje: 'Dos predios se traslapan.', cura: 'Ajuste los bordes.', area_m2: '0.10' },
    ...{ objetos: [numeroDe(i * CADA_HALLAZGO)], al: '2026-01-01', calculado: '2026-01-01' },
  }))
  await insertar(tx, 'derivado_hallazgo', hallazgos)
  const nombrados = hallazgos.map(h => ({ municipio: M, objeto: h.objetos[0]!, hallazgo: h.id }))
  await insertar(tx, 'derivado_hallazgo_objeto', nombrados)
}

function insertar<F extends object>(tx: Tx, tabla: string, filas: F[]): Promise<number> {
  return insertMany(tx, tabla, Object.keys(filas[0]!) as (keyof F & string)[], filas)
}
