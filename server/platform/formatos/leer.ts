import { copyFile, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { carpetaTemporal } from '../temporales.ts'
import { camposDe } from './campos.ts'
import { entenderCrs, normalizarCrs, sugerirCrs, transformadorDe } from './crs.ts'
import { codificacionDeCpg } from './dbf.ts'
import { Fuente } from './fuente.ts'
import { explorarGeoJson, leerGeoJson } from './geojson.ts'
import { abrirConGdal } from './leer-gdal.ts'
import { abrirShapefile } from './leer-shapefile.ts'
import { type ObjetoCrudo, proyectar } from './proyectar.ts'
import { porExtension, reconocer } from './reconocer.ts'
import {
  type Campo,
  type Formato,
  type Lectura,
  type ProblemaArchivo,
  rechazar,
  type SistemaDeCoordenadas,
} from './tipos.ts'
import { extraer, leerZip } from './zip.ts'

export type { Campo, Formato, Json, Lectura, ObjetoLeido, Problema, ProblemaArchivo } from './tipos.ts'

/** A file by its bytes, or by its path: a .shp by path finds its siblings. */
export type Archivo = { nombre: string; bytes: Uint8Array } | { nombre: string; ruta: string }

export interface OpcionesLectura {
  /** EPSG:n, WKT or PROJ text; rules over what the file says. */
  crs?: string
  /** Which layer, where there are several. */
  capa?: string
  /** UTF-8, Windows-1252…; rules over what the file says. */
  codificacion?: string
}

/** What each format's opener gives: a layer in its own coordinates. */
export interface CapaAbierta {
  formato: Formato
  capa: string
  capas: Lectura['capas']
  crs: SistemaDeCoordenadas | undefined
  codificacion: string
  geometria: string
  campos: Campo[]
  total: number
  problemas: ProblemaArchivo[]
  muestra: ObjetoCrudo[]
  lotes(): AsyncIterable<ObjetoCrudo[]>
  cerrar(): Promise<void>
}

function primerPunto(muestra: ObjetoCrudo[]): [number, number] | undefined {
  for (const { cruda } of muestra) {
    const n = JSON.stringify(cruda.geometria ?? null).match(/\[(-?[\d.e+-]+),(-?[\d.e+-]+)\]/)
    if (n) return [Number(n[1]), Number(n[2])]
  }
  return undefined
}

async function abrirGeoJson(f: Fuente, nombre: string, dicha: string | undefined): Promise<CapaAbierta> {
  const codificacion = dicha === undefined ? 'utf-8' : codificacionDeCpg(dicha)
  if (!codificacion) {
    throw rechazar(
      'codificacion',
      `No se conoce la codificación «${dicha}».`,
      'Use UTF-8 o Windows-1252.',
      'codificacion',
    )
  }
  const e = await explorarGeoJson(f, codificacion)
  const geometria = [...new Set(e.muestra.map(o => o.cruda.geometria?.type ?? 'Ninguna'))].sort().join(', ')
  const capa = e.nombre ?? basename(nombre).replace(/\.[^.]*$/, '')
  const p = primerPunto(e.muestra)
  // RFC 7946: without a system of its own a GeoJSON is in longitude and latitude; metres deny it.
  const engrados = !p || (Math.abs(p[0]) <= 180 && Math.abs(p[1]) <= 180)
  const crs = e.crs ? await entenderCrs(e.crs) : engrados ? await entenderCrs('EPSG:4326') : undefined
  return {
    formato: 'geojson',
    capa,
    capas: [{ nombre: capa, n: e.total, geometria }],
    crs,
    codificacion,
    geometria,
    campos: camposDe(e.muestra),
    total: e.total,
    problemas: [],
    muestra: e.muestra,
    lotes: () => leerGeoJson(f, codificacion),
    cerrar: () => f.cerrar(),
  }
}

/** Unpacks a zip and says which file of it is the layer. */
async function elegirDeZip(
  f: Fuente,
  nombre: string,
  carpeta: string,
  capa: string | undefined,
): Promise<{ ruta: string; problemas: ProblemaArchivo[] }> {
  const entradas = await leerZip(f)
  const candidatas = entradas.filter(e => /\.(shp|gpkg|geojson|json|kml|dxf)$/i.test(e.nombre))
  if (candidatas.length === 0) {
    const anidado = entradas.find(e => /\.(zip|rar|7z)$/i.test(e.nombre))
    throw anidado
      ? rechazar(
          'zip-anidado',
          `Dentro de «${nombre}» hay otro comprimido, «${anidado.nombre}».`,
          'Descomprímalo y suba directamente el .zip de la capa.',
        )
      : rechazar(
          'zip-sin-capa',
          `«${nombre}» no contiene ninguna capa.`,
          'Incluya el .shp con sus .shx, .dbf, .prj y .cpg, o un .gpkg, .geojson, .kml o .dxf.',
        )
  }
  const base = (n: string): string => basename(n).replace(/\.[^.]*$/, '')
  const elegida =
    capa === undefined
      ? candidatas[0]!
      : (candidatas.find(e => base(e.nombre) === capa || e.nombre === capa) ??
        (candidatas.length === 1 ? candidatas[0] : undefined))
  const nombres = candidatas.map(e => base(e.nombre)).join(', ')
  if (!elegida)
    throw rechazar('capa-inexistente', `El .zip no trae la capa «${capa}».`, `Elija una de: ${nombres}.`, 'capa')
  const problemas: ProblemaArchivo[] = []
  if (capa === undefined && candidatas.length > 1) {
    problemas.push({
      codigo: 'elija-capa',
      motivo: `El .zip trae varias capas: ${nombres}.`,
      cura: 'Diga cuál se importa.',
      campo: 'capa',
      grave: true,
    })
  }
  const raizElegida = elegida.nombre.replace(/\.[^.]*$/, '').toLowerCase()
  let ruta = ''
  for (const e of entradas) {
    if (e !== elegida && e.nombre.replace(/\.[^.]*$/, '').toLowerCase() !== raizElegida) continue
    const r = await extraer(f, e, carpeta)
    if (e === elegida) ruta = r
  }
  return { ruta, problemas }
}

async function abrirCapa(archivo: Archivo, carpeta: () => Promise<string>, o: OpcionesLectura): Promise<CapaAbierta> {
  let nombre = archivo.nombre
  let f = await Fuente.abrir('ruta' in archivo ? archivo.ruta : archivo.bytes)
  let ruta = 'ruta' in archivo ? archivo.ruta : undefined
  let propia = false
  const problemas: ProblemaArchivo[] = []
  try {
    let formato = await reconocer(f, nombre)
    const anunciado = porExtension(nombre)
    if (formato === 'zip') {
      const z = await elegirDeZip(f, nombre, await carpeta(), o.capa)
      problemas.push(...z.problemas)
      await f.cerrar()
      ruta = z.ruta
      nombre = basename(ruta)
      propia = true
      f = await Fuente.abrir(ruta)
      formato = await reconocer(f, nombre)
      if (formato === 'zip')
        throw rechazar('zip-anidado', `«${nombre}» es otro .zip.`, 'Suba directamente el .zip de la capa.')
    } else if (anunciado && anunciado !== formato) {
      problemas.push({
        codigo: 'extension-distinta',
        motivo: `«${nombre}» es en verdad un archivo ${formato}.`,
        cura: 'Se leyó por su contenido; conviene corregir la extensión.',
        grave: false,
      })
    }
    let abierta: CapaAbierta
    if (formato === 'geojson') abierta = await abrirGeoJson(f, nombre, o.codificacion)
    else if (formato === 'shapefile') {
      await f.cerrar()
      if (!ruta) {
        throw rechazar(
          'falta-dbf',
          `«${nombre}» llegó solo: un Shapefile son varios archivos.`,
          'Ponga en un .zip los archivos .shp, .shx, .dbf, .prj y .cpg de la capa.',
        )
      }
      abierta = await abrirShapefile(ruta, o.codificacion)
    } else {
      await f.cerrar()
      // GDAL works in a folder of its own, where it may write: never in the person's.
      if (!propia) {
        const aparte = join(await carpeta(), `capa.${formato === 'geopackage' ? 'gpkg' : formato}`)
        if (ruta) await copyFile(ruta, aparte)
        else if ('bytes' in archivo) await writeFile(aparte, archivo.bytes)
        ruta = aparte
      }
      abierta = await abrirConGdal(ruta!, formato, formato === 'geopackage' || !propia ? o.capa : undefined)
    }
    abierta.problemas.unshift(...problemas)
    return abierta
  } catch (e) {
    await f.cerrar().catch(() => undefined)
    throw e
  }
}

/**
 * Opens a geographic file whatever its format, tells what it holds and streams its objects in EPSG:9377.
 *
 * Throws Rechazo when the file as a whole cannot be read (cut, empty, dangerous, unknown), with the row where it ends;
 * damage of one object comes with that object. Nothing is guessed: without a coordinate system `crs.declarado` is false
 * and iterating `objetos` throws Rechazo `sin-crs`.
 */
export async function abrir(archivo: Archivo, opciones: OpcionesLectura = {}): Promise<Lectura> {
  let temporal: string | undefined
  const carpeta = async (): Promise<string> => (temporal ??= await carpetaTemporal())
  const limpiar = async (): Promise<void> => {
    if (temporal) await rm(temporal, { recursive: true, force: true })
  }
  try {
    const a = await abrirCapa(archivo, carpeta, opciones)
    const problemas = a.problemas
    const dicho = opciones.crs === undefined ? undefined : await entenderCrs(opciones.crs)
    if (dicho && a.crs?.codigo && a.crs.codigo !== dicho.codigo && a.formato !== 'geojson') {
      problemas.push({
        codigo: 'crs-distinto',
        motivo: `El archivo dice ${a.crs.nombre} (${a.crs.codigo}) y se indicó ${normalizarCrs(opciones.crs ?? '')}.`,
        cura: 'Se usa el que se indicó; compruebe en el mapa que la capa cae en su sitio.',
        grave: false,
      })
    }
    const crs = dicho ?? a.crs
    const punto = primerPunto(a.muestra)
    const sugerido = punto && sugerirCrs(punto[0], punto[1])
    const sinCrs = {
      codigo: 'sin-crs',
      motivo: 'El archivo no dice en qué sistema de coordenadas está.',
      cura: `Indique el sistema de coordenadas${sugerido ? `; por sus coordenadas podría ser ${sugerido}` : ' (por ejemplo EPSG:9377)'}.`,
      campo: 'crs',
    }
    if (!crs) problemas.push({ ...sinCrs, grave: true })
    const perdida = a.muestra.find(o => JSON.stringify(o.atributos).includes('\uFFFD') && o.problemas.length === 0)
    if (perdida) {
      problemas.push({
        codigo: 'letras-perdidas',
        motivo: `El archivo ya trae letras perdidas (�), por ejemplo en el objeto ${perdida.indice}: quien lo exportó las dañó.`,
        cura: 'Pida la capa de nuevo a quien la publica; si no, se importa con esos textos tal como vienen.',
        grave: false,
      })
    }
    if (a.total === 0) {
      problemas.push({
        codigo: 'capa-vacia',
        motivo: 'La capa no trae ningún objeto.',
        cura: 'Exporte de nuevo la capa.',
        grave: true,
      })
    }
    const transformador = crs && transformadorDe(crs)
    return {
      formato: a.formato,
      capa: a.capa,
      capas: a.capas,
      crs: crs ?? { nombre: 'Sin declarar', declarado: false },
      codificacion: a.codificacion,
      geometria: a.geometria,
      campos: a.campos,
      total: a.total,
      problemas,
      objetos: {
        async *[Symbol.asyncIterator]() {
          if (!transformador) throw rechazar(sinCrs.codigo, sinCrs.motivo, sinCrs.cura, sinCrs.campo)
          for await (const lote of a.lotes()) yield* await proyectar(lote, transformador)
        },
      },
      async cerrar() {
        await a.cerrar()
        await limpiar()
      },
    }
  } catch (e) {
    await limpiar()
    throw e
  }
}
