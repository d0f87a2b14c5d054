import { createHash } from 'node:crypto'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import { instalarMunicipio } from '../../server/instalar.ts'
import { insertMany } from '../../server/platform/database/insert-many.ts'
import { municipio, type Tx, withMunicipio } from '../../server/platform/database/tenancy.ts'
import { areaElipsoidal, areaPlana } from '../../server/platform/geometria/area.ts'
import { GeometryPool } from '../../server/platform/geometria/pool.ts'
import { aLonLat } from '../../server/platform/geometria/proyeccion.ts'
import { cajaWkb } from '../../server/platform/geometria/wkb.ts'
import type { Plataforma } from '../../server/platform/plataforma.ts'
import { actorDeConsola } from '../../server/platform/rol.ts'
import type { ContextoDeTrabajo } from '../../server/platform/trabajos/trabajo.ts'
import { servir } from '../../server/servir.ts'
import { trabajoCruzar } from '../../server/territorio/index.ts'
import type { Medida } from './plazos.ts'
import { teselado } from './poligonos-sinteticos.ts'

const M = municipio('76999')
const [COLUMNAS, FILAS] = [500, 400]
const A_LA_VEZ = 50
const PAGINAS = 2_000
const MOSAICOS = 500

const numeroDe = (i: number): string => `769990100${'01'.repeat(2)}${String(i).padStart(8, '0')}${'0'.repeat(9)}`

/**
 * From database to database: 200.000 parcels × 2.000 zones read, crossed and written with one and with two workers; then,
 * over HTTP and as the public, the page of a parcel by 50 people at once and the tiles of the map.
 */
export async function medir(): Promise<Medida[]> {
  const datos = mkdtempSync(join(tmpdir(), 'lindero-bench-'))
  // As root, PostgreSQL runs as another user, who must get through.
  chmodSync(datos, 0o755)
  const medidas: Medida[] = []
  const inicio = performance.now()
  const servidor = await servir({
    lugar: { tipo: 'carpeta', datos },
    puerto: 0,
    direccion: '127.0.0.1',
    limitePorMinuto: 10_000_000,
    preparar: p => sembrar(p),
  })
  try {
    const sembrado = segundos(performance.now() - inicio)
    medidas.push(...(await medirCruce(servidor.plataforma, sembrado)))
    medidas.push(...(await medirHttp(servidor.direccion)))
  } finally {
    await servidor.detener()
    rmSync(datos, { recursive: true, force: true })
  }
  return medidas
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

async function sembrar(p: Plataforma): Promise<void> {
  const actor = actorDeConsola('bench')
  await instalarMunicipio(p, actor, { codigo: M, nombre: 'Banco de pruebas', departamento: 'Valle del Cauca' })
  await withMunicipio(p.db, M, async tx => {
    const comun = { municipio: M, desde: '2020-01-01', acto: 'Catastro' }
    const terrenos = teselado(COLUMNAS, FILAS, 20, 2, 0, 1).map((wkb, i) => ({
      ...comun,
      id: uuidv7(),
      clave: numeroDe(i),
      ...medidasDe(wkb),
    }))
    await insertar(tx, 'terreno', terrenos)
    const predios = terrenos.map((t, i) => ({
      ...comun,
      id: uuidv7(),
      numero: t.clave,
      terreno: t.id,
      direccion: `KR ${i % 90} # ${i % 70} - ${i % 50}`,
    }))
    await insertar(tx, 'predio', predios)
    const zonas = teselado(50, 40, 210, 10, 0.19, 2)
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
  })
  // What autovacuum does within the minute in an office.
  await sql`analyze terreno, predio, objeto`.execute(p.db.global)
}

function insertar<F extends object>(tx: Tx, tabla: string, filas: F[]): Promise<number> {
  return insertMany(tx, tabla, Object.keys(filas[0]!) as (keyof F & string)[], filas)
}

async function medirCruce(p: Plataforma, sembrado: string): Promise<Medida[]> {
  const medidas: Medida[] = []
  const huellas: string[] = []
  for (const obreros of [1, 2]) {
    const pool = new GeometryPool({ size: obreros })
    let pico = process.memoryUsage.rss()
    const vigia = setInterval(() => {
      pico = Math.max(pico, process.memoryUsage.rss())
    }, 20)
    try {
      const contexto: ContextoDeTrabajo = {
        municipio: M,
        actor: actorDeConsola('bench'),
        ahora: p.reloj,
        servicios: { geometria: pool },
        conTransaccion: fn => withMunicipio(p.db, M, fn),
        escribir: () => Promise.reject(new Error('derived data are not written as truth')),
        progreso: () => undefined,
        senal: new AbortController().signal,
      }
      const tiempos: number[] = []
      let cruces = 0
      // The first run starts the threads; the second is what an office sees when a layer changes.
      for (let vuelta = 0; vuelta < 2; vuelta++) {
        const antes = performance.now()
        cruces = (await trabajoCruzar.ejecutar(contexto, {})).cruces
        tiempos.push(performance.now() - antes)
      }
      huellas.push(await huella(p))
      medidas.push({
        nombre: `cruce 200.000 × 2.000, de la base a la base, ${obreros} ${obreros === 1 ? 'hilo' : 'hilos'}`,
        cifra: segundos(Math.min(...tiempos)),
        detalle: `meta 2 s y 1 GiB; ${cruces.toLocaleString('es-CO')} filas, pico ${Math.round(pico / 2 ** 20)} MiB; primera vez ${segundos(tiempos[0]!)}; sembrar ${sembrado}`,
      })
    } finally {
      clearInterval(vigia)
      await pool.close()
    }
  }
  const iguales = huellas[0] === huellas[1]
  return [...medidas, { nombre: 'las mismas áreas guardadas con uno y con dos hilos', cifra: iguales ? 'sí' : 'NO' }]
}

/** Digest of all that was written. */
async function huella(p: Plataforma): Promise<string> {
  const resumen = createHash('sha256')
  await withMunicipio(p.db, M, async tx => {
    const { rows } = await sql<{ h: string }>`
      select md5(string_agg(d.terreno || ' ' || d.objeto || ' ' || d.area_m2 || ' ' || d.fraccion, ',' order by d.terreno, d.objeto)) as h
      from derivado_cruce d where d.municipio = ${M}`.execute(tx)
    resumen.update(rows[0]?.h ?? '')
  })
  return resumen.digest('hex')
}

async function medirHttp(direccion: string): Promise<Medida[]> {
  const total = COLUMNAS * FILAS
  const paginas = await cargar(PAGINAS, i => {
    const numero = numeroDe((i * 7919) % total)
    return `${direccion}/api/${M}/territorio/predio?numero=${numero}`
  })
  const [lon, lat] = aLonLat(4_605_000, 1_944_000)
  const mosaicos = await cargar(
    MOSAICOS,
    i => {
      const z = 15 + (i % 4)
      const n = 2 ** z
      const x = Math.floor(((lon + 180) / 360) * n) + (i % 3)
      const y = Math.floor(((1 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / Math.PI) / 2) * n) + (i % 2)
      return `${direccion}/api/${M}/territorio/mosaicos/predios/${z}/${x}/${y}`
    },
    6,
  )
  return [
    { nombre: `página de un predio, p50 / p99 con ${A_LA_VEZ} a la vez`, ...paginas },
    { nombre: 'mosaico de predios z15 a z18, p50 / p99 con 6 a la vez', ...mosaicos },
  ]
}

/** Asks for `n` addresses keeping so many under way; a few first, to warm up. */
async function cargar(n: number, direccion: (i: number) => string, aLaVez = A_LA_VEZ) {
  const tiempos: number[] = []
  const calentar = Math.min(100, n / 5)
  let siguiente = 0
  const inicio = performance.now()
  const obrero = async (): Promise<void> => {
    for (let i = siguiente++; i < n + calentar; i = siguiente++) {
      const antes = performance.now()
      const r = await fetch(direccion(i))
      await r.arrayBuffer()
      if (!r.ok) throw new Error(`${r.status} ${direccion(i)}`)
      if (i >= calentar) tiempos.push(performance.now() - antes)
    }
  }
  await Promise.all(Array.from({ length: aLaVez }, obrero))
  const porSegundo = Math.round(((n + calentar) / (performance.now() - inicio)) * 1000)
  tiempos.sort((a, b) => a - b)
  const p = (q: number): string => `${(tiempos[Math.floor(tiempos.length * q)] ?? 0).toFixed(1).replace('.', ',')} ms`
  return { cifra: `${p(0.5)} / ${p(0.99)}`, detalle: `${porSegundo.toLocaleString('es-CO')} por segundo` }
}

function segundos(ms: number): string {
  return `${(ms / 1000).toLocaleString('es-CO', { maximumFractionDigits: 2 })} s`
}
