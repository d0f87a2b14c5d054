import { Zip, ZipDeflate } from 'fflate'
import { sql } from 'kysely'
import type { Fecha } from '../../ley388/fecha.ts'
import { archivosDe } from '../platform/archivos/archivos.ts'
import type { Municipio, Tx } from '../platform/database/tenancy.ts'
import { exportar, llana } from './exportar.ts'

/**
 * N1, art. 112: the expediente urbano whole, as a zip: every layer and the parcels (GeoJSON), the acts, the articles, the
 * precisions and the checks of the map as CSV, and the documents. It is made as it is sent. Owners are not in it.
 */
export async function* expediente(tx: Tx, municipio: Municipio, al: Fecha, hoy: Date): AsyncGenerator<Uint8Array> {
  const salidos: Uint8Array[] = []
  let falla: Error | undefined
  const zip = new Zip((error, trozo) => {
    if (error) falla = error
    else if (trozo.length > 0) salidos.push(trozo)
  })
  for await (const archivo of archivosDelExpediente(tx, municipio, al)) {
    const dentro = new ZipDeflate(archivo.nombre, { level: 6 })
    dentro.mtime = hoy
    zip.add(dentro)
    for await (const trozo of archivo.contenido) {
      dentro.push(trozo)
      if (falla) throw falla
      yield* salidos.splice(0)
    }
    dentro.push(new Uint8Array(0), true)
    yield* salidos.splice(0)
  }
  zip.end()
  if (falla) throw falla
  yield* salidos.splice(0)
}

interface Archivo {
  nombre: string
  contenido: AsyncIterable<Uint8Array>
}

async function* archivosDelExpediente(tx: Tx, municipio: Municipio, al: Fecha): AsyncGenerator<Archivo> {
  const capas = await sql<{ id: string; nombre: string; desde: string }>`
    select v.id, c.nombre, v.desde::text from capa_version v
    join capa c on c.municipio = ${municipio} and c.id = v.capa
    where v.municipio = ${municipio} order by c.nombre, v.desde`.execute(tx)
  const interno = true
  for (const v of capas.rows) {
    const { contenido } = await exportar(tx, municipio, { que: v.id, formato: 'geojson', al, interno })
    yield { nombre: `capas/${llana(v.nombre)}-desde-${v.desde}.geojson`, contenido }
  }
  const { contenido } = await exportar(tx, municipio, { que: 'predios', formato: 'geojson', al, interno })
  yield { nombre: `predios-${al}.geojson`, contenido }
  for (const [nombre, consulta] of Object.entries(tablas(municipio))) {
    const { rows } = await consulta.execute(tx)
    yield { nombre: `${nombre}.csv`, contenido: enTrozos(csv(rows)) }
  }
  // Only what the plan names as its document: files of imports may carry the owners' names.
  const archivos = await sql<{ id: string; nombre: string }>`
    select a.id, a.nombre from archivo a where a.municipio = ${municipio}
      and (exists (select 1 from plan_acto p where p.municipio = ${municipio} and p.archivo = a.id)
        or exists (select 1 from plan_contenido c where c.municipio = ${municipio} and c.archivo = a.id))
    order by a.nombre, a.id`.execute(tx)
  for (const a of archivos.rows)
    yield {
      nombre: `documentos/${a.id.slice(0, 8)}-${a.nombre.replace(/[/\\]/g, '_')}`,
      contenido: archivosDe(tx, municipio).partes(a.id),
    }
}

/** What goes as a table. */
function tablas(municipio: Municipio) {
  return {
    actos: sql<Record<string, unknown>>`
      select clase, nombre, fecha, resumen from plan_acto where municipio = ${municipio} order by fecha, nombre`,
    articulos: sql<Record<string, unknown>>`
      select numero, titulo, texto, acto, desde, hasta from plan_articulo
      where municipio = ${municipio} order by numero, desde`,
    versiones_de_capas: sql<Record<string, unknown>>`
      select c.clase, c.nombre, v.acto, v.desde, v.hasta, v.objetos, v.area_m2, v.creada, v.creada_por
      from capa_version v join capa c on c.municipio = ${municipio} and c.id = v.capa
      where v.municipio = ${municipio} order by c.nombre, v.desde`,
    precisiones: sql<Record<string, unknown>>`
      select c.nombre as capa, p.acto, p.fecha, p.justificacion, p.norma, p.area_cambiada_m2, p.registrada_por
      from precision_cartografica p join capa c on c.municipio = ${municipio} and c.id = p.capa
      where p.municipio = ${municipio} order by p.fecha, p.id`,
    revisiones_del_mapa: hallazgosComoTabla(municipio),
  }
}

/** What the checks found, for a spreadsheet. */
export function hallazgosComoTabla(municipio: Municipio) {
  return sql<Record<string, unknown>>`
    select regla, gravedad, codigo, mensaje, cura, articulo, objetos, area_m2, lon, lat, al
    from derivado_hallazgo where municipio = ${municipio} order by regla, gravedad, area_m2 desc nulls last, id`
}

/** RFC 4180 with a byte order mark, so that a spreadsheet reads the accents; a formula is never a formula. */
export function csv(filas: readonly Record<string, unknown>[]): string {
  const columnas = Object.keys(filas[0] ?? {})
  const celda = (v: unknown): string => {
    const crudo =
      v === null || v === undefined
        ? ''
        : v instanceof Date
          ? v.toISOString()
          : typeof v === 'object'
            ? Array.isArray(v)
              ? v.join(' ')
              : JSON.stringify(v)
            : String(v)
    const texto =
      typeof v === 'string' && /^[=+@\t\r-]/.test(crudo) && Number.isNaN(Number(crudo)) ? `'${crudo}` : crudo
    return /[",\r\n]/.test(texto) ? `"${texto.replace(/"/g, '""')}"` : texto
  }
  const lineas = filas.map(f => columnas.map(c => celda(f[c])).join(','))
  return `\ufeff${[columnas.join(','), ...lineas].join('\r\n')}\r\n`
}

async function* enTrozos(texto: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(texto, 'utf8')
}
