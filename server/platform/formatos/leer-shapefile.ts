import { isUtf8 } from 'node:buffer'
import { existsSync, readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import { camposDe } from './campos.ts'
import { entenderCrs } from './crs.ts'
import { abrirDbf, codificacionDeCpg, leerFila, PAGINAS_1252, type TablaDbf } from './dbf.ts'
import { Fuente } from './fuente.ts'
import type { CapaAbierta } from './leer.ts'
import type { ObjetoCrudo } from './proyectar.ts'
import { abrirShp, leerRegistro, registrosShp } from './shp.ts'
import { type ProblemaArchivo, rechazar } from './tipos.ts'

/** The file beside the .shp with another ending, whatever its case. */
function hermano(shp: string, fin: string): string | undefined {
  const base = basename(shp, extname(shp)).toLowerCase()
  const nombre = readdirSync(dirname(shp)).find(
    n => extname(n).toLowerCase() === fin && basename(n, extname(n)).toLowerCase() === base,
  )
  return nombre === undefined ? undefined : join(dirname(shp), nombre)
}

interface Tabla {
  f: Fuente
  t: TablaDbf
  codificacion: string
}

/** What the person said, what .cpg says, what the header says, or what the bytes look like, in that order. */
async function decidirCodificacion(
  f: Fuente,
  t: TablaDbf,
  shp: string,
  dicha: string | undefined,
  problemas: ProblemaArchivo[],
): Promise<string> {
  if (dicha) {
    const c = codificacionDeCpg(dicha)
    if (c) return c
    throw rechazar(
      'codificacion',
      `No se conoce la codificación «${dicha}».`,
      'Use UTF-8 o Windows-1252.',
      'codificacion',
    )
  }
  const cpg = hermano(shp, '.cpg')
  const declarada = cpg ? codificacionDeCpg(await readFile(cpg, 'latin1')) : undefined
  if (declarada) return declarada
  if (PAGINAS_1252.has(t.pagina)) return 'windows-1252'
  let acentos = false
  for await (const b of f.trozos(t.cabecera)) {
    if (!b.some(x => x > 127)) continue
    acentos = true
    break
  }
  const muestra = await f.leer(t.cabecera, Math.max(1, Math.floor(4_000_000 / t.largoFila)) * t.largoFila)
  const c = isUtf8(muestra) ? 'utf-8' : 'windows-1252'
  if (acentos) {
    problemas.push({
      codigo: 'codificacion-no-declarada',
      motivo: `El Shapefile no dice su codificación; por sus bytes se leyó como ${c === 'utf-8' ? 'UTF-8' : 'Windows-1252'}.`,
      cura: 'Compruebe las tildes y las eñes en la vista previa; si están mal, indique la codificación.',
      grave: false,
    })
  }
  return c
}

async function* objetos(shp: Fuente, tabla: Tabla): AsyncGenerator<ObjetoCrudo[]> {
  const { f, t, codificacion } = tabla
  const deco = new TextDecoder(codificacion)
  let indice = 0
  for await (const lote of registrosShp(shp)) {
    const filas = await f.leer(t.cabecera + indice * t.largoFila, lote.length * t.largoFila)
    const crudos: ObjetoCrudo[] = []
    lote.forEach((r, i) => {
      const fila = leerFila(filas.subarray(i * t.largoFila, (i + 1) * t.largoFila), t, deco)
      indice++
      if (!fila.borrada) {
        crudos.push({ indice, atributos: fila.atributos, cruda: leerRegistro(r), problemas: fila.problemas })
      }
    })
    if (crudos.length) yield crudos
  }
}

/** Opens a Shapefile by the path of its .shp; its siblings stand beside it. */
export async function abrirShapefile(ruta: string, codificacion: string | undefined): Promise<CapaAbierta> {
  const nombre = basename(ruta)
  const problemas: ProblemaArchivo[] = []
  const rutaDbf = hermano(ruta, '.dbf')
  if (!rutaDbf) {
    throw rechazar(
      'falta-dbf',
      `Junto a «${nombre}» falta el .dbf, que trae los atributos.`,
      'Ponga en un .zip los archivos .shp, .shx, .dbf, .prj y .cpg de la capa.',
    )
  }
  const shp = await Fuente.abrir(ruta)
  const dbf = await Fuente.abrir(rutaDbf)
  const cerrar = async (): Promise<void> => {
    await shp.cerrar()
    await dbf.cerrar()
  }
  try {
    const { geometria, registros } = await abrirShp(shp, nombre)
    const t = await abrirDbf(dbf, basename(rutaDbf))
    if (registros !== t.filas) {
      throw rechazar(
        'conteos-distintos',
        `«${nombre}» trae ${registros} geometrías y su tabla ${t.filas} filas: no corresponden.`,
        'Los archivos son de versiones distintas; exporte de nuevo la capa completa.',
      )
    }
    await revisarShx(ruta, registros, problemas)
    const tabla = { f: dbf, t, codificacion: await decidirCodificacion(dbf, t, ruta, codificacion, problemas) }
    const muestra: ObjetoCrudo[] = []
    for await (const lote of objetos(shp, tabla)) {
      muestra.push(...lote.slice(0, 1000))
      if (muestra.length >= 1000) break
    }
    if (tabla.codificacion !== 'utf-8' && JSON.stringify(muestra.map(m => m.atributos)).match(/Ã[\u0080-\u00bf±³©¡]/)) {
      problemas.push({
        codigo: 'codificacion-dudosa',
        motivo: 'Hay textos como «Ã±» en lugar de «ñ»: el archivo dice Windows-1252 y parece UTF-8.',
        cura: 'Indique la codificación UTF-8 al importar.',
        grave: false,
      })
    }
    const prj = hermano(ruta, '.prj')
    const crs = prj && existsSync(prj) ? (await readFile(prj, 'utf8')).trim() : ''
    return {
      formato: 'shapefile',
      capa: basename(ruta, extname(ruta)),
      capas: [{ nombre: basename(ruta, extname(ruta)), n: registros, geometria }],
      crs: crs === '' ? undefined : await entenderCrs(crs),
      codificacion: tabla.codificacion,
      geometria,
      campos: camposDe(
        muestra,
        t.columnas.map(c => c.nombre),
      ),
      total: registros,
      problemas,
      muestra,
      lotes: () => objetos(shp, tabla),
      cerrar,
    }
  } catch (e) {
    await cerrar()
    throw e
  }
}

/** The index is not needed to read in order; that it is missing or disagrees is told. */
async function revisarShx(ruta: string, registros: number, problemas: ProblemaArchivo[]): Promise<void> {
  const shx = hermano(ruta, '.shx')
  const avisar = (motivo: string): void => {
    problemas.push({
      codigo: 'shx',
      motivo,
      cura: 'La capa se lee en el orden del .shp; conviene exportarla de nuevo completa.',
      grave: false,
    })
  }
  if (!shx) return avisar('Falta el índice .shx.')
  const f = await Fuente.abrir(shx)
  const n = Math.floor((f.tam - 100) / 8)
  await f.cerrar()
  if (n !== registros) avisar(`El índice .shx señala ${n} objetos y el .shp trae ${registros}.`)
}
