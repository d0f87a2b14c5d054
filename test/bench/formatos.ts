import { createWriteStream } from 'node:fs'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { escribir, type ObjetoAEscribir } from '../../server/platform/formatos/escribir.ts'
import { cerrarGdal } from '../../server/platform/formatos/gdal.ts'
import { abrir } from '../../server/platform/formatos/leer.ts'
import { escribirWkb, type Posicion } from '../../server/platform/geometria/wkb.ts'
import type { Medida } from './medida.ts'

const N = 100_000

async function* predios(): AsyncGenerator<ObjetoAEscribir> {
  for (let i = 0; i < N; i++) {
    const x = 4_610_000 + (i % 400) * 12
    const y = 1_930_000 + Math.floor(i / 400) * 20
    const anillo: Posicion[] = [
      [x, y],
      [x, y + 10],
      [x, y + 20],
      [x + 6, y + 20],
      [x + 12, y + 20],
      [x + 12, y + 10],
      [x + 12, y],
      [x, y],
    ]
    yield {
      wkb: escribirWkb({ type: 'Polygon', coordinates: [anillo] }),
      atributos: {
        numero: `76001010015${String(i).padStart(19, '0')}`,
        direccion: `Cra ${i % 90} # ${i % 70}-${i % 50}`,
        area: 240,
      },
    }
  }
}

/** Reading rate of each format: 100,000 synthetic parcels from a file to WKB in EPSG:9377. */
export async function medir(): Promise<Medida[]> {
  const carpeta = await mkdtemp(join(tmpdir(), 'lindero-bench-'))
  const filas: Medida[] = []
  try {
    for (const [formato, extension, crs] of [
      ['geojson', 'geojson', 4326],
      ['shp', 'zip', 9377],
      ['gpkg', 'gpkg', 9377],
    ] as const) {
      const nombre = `predios.${extension}`
      const ruta = join(carpeta, nombre)
      const campos = ['numero', 'direccion', 'area']
      await pipeline(
        Readable.from(escribir(formato, predios(), { capa: 'predios', crs, campos })),
        createWriteStream(ruta),
      )
      const t0 = performance.now()
      const l = await abrir({ nombre, ruta })
      let n = 0
      let pico = 0
      for await (const o of l.objetos) if (o.wkb && ++n % 5000 === 0) pico = Math.max(pico, process.memoryUsage().rss)
      await l.cerrar()
      const s = (performance.now() - t0) / 1000
      const mb = (await stat(ruta)).size / 1e6
      filas.push({
        nombre: `Lectura de ${formato} (EPSG:${crs} → 9377)`,
        cifra: `${Math.round(n / s).toLocaleString('es-CO')} objetos/s`,
        detalle: `${n} objetos, ${mb.toFixed(1)} MB en ${s.toFixed(2)} s; memoria del proceso ${Math.round(pico / 1e6)} MB`,
      })
    }
  } finally {
    await cerrarGdal()
    await rm(carpeta, { recursive: true, force: true })
  }
  return filas
}
