import { createReadStream, createWriteStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { fecha } from '../../ley388/fecha.ts'
import { type Consola, conConsola } from '../../server/consola.ts'
import { instalarMunicipio } from '../../server/instalar.ts'
import { archivosDe } from '../../server/platform/archivos/archivos.ts'
import { withMunicipio } from '../../server/platform/database/tenancy.ts'
import { escribir, type ObjetoAEscribir } from '../../server/platform/formatos/escribir.ts'
import { actorDeConsola } from '../../server/platform/rol.ts'
import { entero, type Medida, segundos } from './medida.ts'
import { teselado } from './poligonos-sinteticos.ts'
import { carpetaDelBanco } from './sembrado.ts'
import { M, numeroDe } from './siembra.ts'

const PREDIOS = 50_000

/** Through the door of the imports: a file of parcels reviewed, and then confirmed with its audit. */
export async function medir(): Promise<Medida[]> {
  const carpeta = carpetaDelBanco()
  const archivo = join(carpeta, 'predios.geojson')
  const campos = ['numero_predial', 'direccion', 'area_terreno']
  await pipeline(
    Readable.from(escribir('geojson', predios(), { capa: 'predios', crs: 4326, campos })),
    createWriteStream(archivo),
  )
  const mb = entero((await stat(archivo)).size / 1e6)
  return conConsola({ datos: carpeta, entorno: {} }, async c => {
    await instalarMunicipio(c.plataforma, actorDeConsola('bench'), {
      codigo: M,
      nombre: 'Banco de pruebas',
      departamento: 'Valle del Cauca',
    })
    const importacion = await c.ejecutar('territorio.abrirImportacion', M, {
      archivo: await subir(c, archivo),
      destino: 'predios',
      acto: 'Catastro',
      desde: fecha('2020-01-01'),
    })
    const { id } = importacion
    const inicio = performance.now()
    await c.ejecutar('territorio.analizarImportacion', M, { id })
    const revisada = performance.now()
    const { importacion: vista } = await c.ejecutar('territorio.importacion', M, { id })
    if (vista.informe?.nuevos !== PREDIOS) throw new Error(JSON.stringify(vista.informe))
    const antes = performance.now()
    await c.ejecutar('territorio.confirmarImportacion', M, { id }, vista.version)
    const fin = performance.now()
    const total = revisada - inicio + (fin - antes)
    return [
      {
        nombre: `importación de ${entero(PREDIOS)} predios (GeoJSON de ${mb} MB), del archivo a confirmada`,
        cifra: `${entero((PREDIOS / total) * 1000)} predios/s`,
        detalle: `revisión ${segundos(revisada - inicio)}, confirmación ${segundos(fin - antes)}`,
      },
    ]
  })
}

function subir(c: Consola, ruta: string): Promise<string> {
  const datos = { nombre: 'predios.geojson', tipo: 'application/geo+json', quien: 'bench', ahora: new Date() }
  return withMunicipio(
    c.plataforma.db,
    M,
    async tx => (await archivosDe(tx, M).guardar(createReadStream(ruta), datos)).id,
  )
}

async function* predios(): AsyncGenerator<ObjetoAEscribir> {
  let i = 0
  for (const wkb of teselado(250, PREDIOS / 250, 20, 2, 0, 1)) {
    yield {
      wkb,
      atributos: { numero_predial: numeroDe(i), direccion: `KR ${i % 90} # ${i % 70} - ${i % 50}`, area_terreno: 400 },
    }
    i++
  }
}
