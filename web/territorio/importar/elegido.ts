import { llano } from '../../partes/formato.ts'
import { comprimir } from './comprimir.ts'

/** What the server reads as one file. */
const SOLOS = ['zip', 'gpkg', 'geojson', 'json', 'kml', 'dxf']
/** Parts of a Shapefile; without the first three there is none. */
const NECESARIAS = ['shp', 'shx', 'dbf']
const PARTES = [...NECESARIAS, 'prj', 'cpg', 'sbn', 'sbx', 'qix', 'qpj', 'xml']

/** For the dialog that chooses files. */
export const ACEPTA = [...SOLOS, ...PARTES].map(e => `.${e}`).join(',')

const extension = (nombre: string) => nombre.slice(nombre.lastIndexOf('.') + 1).toLowerCase()
const base = (nombre: string) => nombre.replace(/(\.shp)?\.[^.]*$/i, '')

/** One file ready to be sent, or why what was chosen is not one. */
export type Eleccion = { archivo: File; reune?: number } | { motivo: string; cura: string }

/** Puts what a person chose or dropped in one file: the loose parts of a Shapefile go in a ZIP. */
export async function reunir(elegidos: readonly File[]): Promise<Eleccion> {
  const primero = elegidos[0]
  if (!primero) return { motivo: 'No se eligió ningún archivo.', cura: 'Elija uno o arrástrelo hasta aquí.' }
  const vacio = elegidos.find(f => f.size === 0)
  if (vacio)
    return { motivo: `«${vacio.name}» está vacío.`, cura: 'Cópielo o expórtelo de nuevo desde su programa de mapas.' }
  if (elegidos.length === 1 && SOLOS.includes(extension(primero.name))) return { archivo: primero }
  const ajeno = elegidos.find(f => !PARTES.includes(extension(f.name)))
  if (ajeno)
    return SOLOS.includes(extension(ajeno.name))
      ? { motivo: 'Se eligieron varios archivos.', cura: 'Importe uno a la vez; cada uno tiene su acto y su fecha.' }
      : {
          motivo: `«${ajeno.name}» no es un formato de mapa que Lindero lea.`,
          cura: 'Use Shapefile, GeoPackage, GeoJSON, KML o DXF. De otro programa (ArcGIS, AutoCAD), expórtelo a uno de ellos.',
        }
  const nombres = [...new Set(elegidos.map(f => base(f.name)))]
  if (nombres.length > 1)
    return {
      motivo: `Se eligieron partes de varias capas: ${nombres.join(', ')}.`,
      cura: 'Importe una capa a la vez, con todas sus partes.',
    }
  const hay = new Set(elegidos.map(f => extension(f.name)))
  const faltan = NECESARIAS.filter(e => !hay.has(e))
  if (faltan.length > 0)
    return {
      motivo: `Un Shapefile son varios archivos y falta ${faltan.map(e => `${nombres[0]}.${e}`).join(' y ')}.`,
      cura: 'Elija a la vez todos los archivos que llevan ese nombre (.shp, .shx, .dbf y, si están, .prj y .cpg), o comprímalos en un .zip.',
    }
  const entradas = await Promise.all(
    elegidos.map(async f => ({ nombre: f.name, contenido: new Uint8Array(await f.arrayBuffer()) })),
  )
  const zip = comprimir(entradas)
  return { archivo: new File([zip], `${nombres[0]}.zip`, { type: zip.type }), reune: elegidos.length }
}

/** Words of a file's name that tell what it brings; the first that is found decides. */
const PISTAS: readonly [RegExp, string][] = [
  [/predi|terreno|catastr|^pols|parcel|u_lote|r_lote/, 'predios'],
  [/barrio/, 'barrio'],
  [/comuna/, 'comuna'],
  [/vereda/, 'vereda'],
  [/corregim/, 'corregimiento'],
  [/tratam/, 'tratamiento'],
  [/activid|uso/, 'area-de-actividad'],
  [/amenaz|inunda|remocion/, 'amenaza'],
  [/riesgo/, 'riesgo'],
  [/servic/, 'perimetro-de-servicios'],
  [/perim/, 'perimetro-urbano'],
  [/limite|municip|mpio/, 'limite-municipal'],
  [/protec|conserva|ambiental/, 'proteccion'],
  [/categor|rural/, 'categoria-rural'],
  [/clasif|suelo/, 'clase-de-suelo'],
  [/determin/, 'determinante'],
  [/cesion/, 'cesion'],
  [/afecta/, 'afectacion'],
  [/obra|proyect|vial|infraes/, 'obra'],
]

/** What a file probably brings, by its name: 'predios' or a kind of layer; undefined where nothing tells. */
export function adivinarDestino(nombre: string): string | undefined {
  const palabras = llano(base(nombre))
  return PISTAS.find(([pista]) => pista.test(palabras))?.[1]
}
