import { sql } from 'kysely'
import { withMunicipio } from '../../server/platform/database/tenancy.ts'
import { GeometryPool } from '../../server/platform/geometria/pool.ts'
import type { Plataforma } from '../../server/platform/plataforma.ts'
import { actorDeConsola } from '../../server/platform/rol.ts'
import type { ContextoDeTrabajo } from '../../server/platform/trabajos/trabajo.ts'
import { trabajoCruzar } from '../../server/territorio/index.ts'
import { entero, type Medida, segundos } from './medida.ts'
import { conServidor } from './sembrado.ts'
import { M, PREDIOS } from './siembra.ts'

const VUELTAS = 4

/** From database to database: the parcels × the zones read, crossed and written, with one and with two workers. */
export function medir(): Promise<Medida[]> {
  return conServidor(async ({ plataforma }) => {
    const [uno, dos] = [await medirCon(plataforma, 1), await medirCon(plataforma, 2)]
    const iguales = uno.huella === dos.huella
    return [
      uno.medida,
      dos.medida,
      { nombre: 'las mismas áreas guardadas con uno y con dos hilos', cifra: iguales ? 'sí' : 'NO' },
    ]
  })
}

async function medirCon(p: Plataforma, hilos: number): Promise<{ medida: Medida; huella: string }> {
  const pool = new GeometryPool({ size: hilos })
  let pico = process.memoryUsage.rss()
  const vigia = setInterval(() => {
    pico = Math.max(pico, process.memoryUsage.rss())
  }, 10)
  try {
    const tiempos: number[] = []
    let cruces = 0
    // The first time starts the threads; the others are what an office sees when a layer changes.
    for (let i = 0; i < VUELTAS; i++) {
      const antes = performance.now()
      cruces = (await trabajoCruzar.ejecutar(contexto(p, pool), {})).cruces
      tiempos.push(performance.now() - antes)
    }
    const medida = {
      nombre: `cruce de ${entero(PREDIOS)} × ${entero(PREDIOS / 100)}, de la base a la base, ${hilos} ${hilos === 1 ? 'hilo' : 'hilos'}`,
      cifra: segundos(Math.min(...tiempos)),
      detalle: `meta 2 s y 1 GiB; ${entero(cruces)} cruces, pico ${entero(pico / 2 ** 20)} MiB; primera vez ${segundos(tiempos[0]!)}`,
    }
    return { medida, huella: await huella(p) }
  } finally {
    clearInterval(vigia)
    await pool.close()
  }
}

function contexto(p: Plataforma, geometria: GeometryPool): ContextoDeTrabajo {
  return {
    municipio: M,
    actor: actorDeConsola('bench'),
    ahora: p.reloj,
    servicios: { geometria },
    conTransaccion: fn => withMunicipio(p.db, M, fn),
    escribir: () => Promise.reject(new Error('derived data are not written as truth')),
    progreso: () => undefined,
    senal: new AbortController().signal,
  }
}

/** Digest of all that was written. */
function huella(p: Plataforma): Promise<string> {
  return withMunicipio(p.db, M, async tx => {
    const { rows } = await sql<{ h: string }>`
      select md5(string_agg(concat_ws(' ', d.terreno, d.objeto, d.area_m2, d.fraccion), ',' order by d.terreno, d.objeto)) as h
      from derivado_cruce d where d.municipio = ${M}`.execute(tx)
    return rows[0]?.h ?? ''
  })
}
