import { sql } from 'kysely'
import { withMunicipio } from '../../server/platform/database/tenancy.ts'
import { aLonLat } from '../../server/platform/geometria/proyeccion.ts'
import type { Plataforma } from '../../server/platform/plataforma.ts'
import { actorDeConsola } from '../../server/platform/rol.ts'
import { trabajoCruzar } from '../../server/territorio/index.ts'
import { cargar, type Medida } from './medida.ts'
import { conServidor } from './sembrado.ts'
import { M, numeroDe, PREDIOS } from './siembra.ts'

const A_LA_VEZ = 50
const PAGINAS = 4_000
const MOSAICOS = 600
/** What a browser asks for at once. */
const MOSAICOS_A_LA_VEZ = 6

/** Over HTTP and as the public: the page of a parcel by fifty people at once, and the tiles of the map. */
export function medir(): Promise<Medida[]> {
  return conServidor(async ({ direccion, plataforma }) => {
    await exigirCruce(plataforma)
    const base = `${direccion}/api/${M}/territorio`
    const paginas = await cargar(PAGINAS, A_LA_VEZ, i => `${base}/predio?numero=${numeroDe((i * 7_919) % PREDIOS)}`)
    const mosaicos = await cargar(MOSAICOS, MOSAICOS_A_LA_VEZ, i => `${base}/mosaicos/predios/${mosaico(i)}`)
    return [
      { nombre: `página de un predio entre ${PREDIOS}, p50 / p99 con ${A_LA_VEZ} a la vez`, ...paginas },
      { nombre: `mosaico de predios z15 a z18, p50 / p99 con ${MOSAICOS_A_LA_VEZ} a la vez`, ...mosaicos },
    ]
  })
}

/** The page tells the zones of the parcel: they are there unless this file runs alone. */
async function exigirCruce(p: Plataforma): Promise<void> {
  const conTransaccion = <T>(fn: Parameters<typeof withMunicipio<T>>[2]) => withMunicipio(p.db, M, fn)
  const { rows } = await conTransaccion(tx =>
    sql`select 1 from derivado_cruce_tanda where municipio = ${M} limit 1`.execute(tx),
  )
  if (rows.length > 0) return
  await trabajoCruzar.ejecutar(
    {
      municipio: M,
      actor: actorDeConsola('bench'),
      ahora: p.reloj,
      servicios: p.servicios,
      conTransaccion,
      escribir: () => Promise.reject(new Error('derived data are not written as truth')),
      progreso: () => undefined,
      senal: new AbortController().signal,
    },
    {},
  )
}

/** Tiles around one place of the town, from the street to the block. */
function mosaico(i: number): string {
  const [lon, lat] = aLonLat(4_605_000, 1_944_000)
  const z = 15 + (i % 4)
  const n = 2 ** z
  const x = Math.floor(((lon + 180) / 360) * n) + (i % 3)
  const y = Math.floor(((1 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / Math.PI) / 2) * n) + (i % 2)
  return `${z}/${x}/${y}`
}
