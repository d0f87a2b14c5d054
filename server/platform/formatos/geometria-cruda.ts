import type { Geometria, Posicion } from '../geometria/wkb.ts'
import type { Json, Problema } from './tipos.ts'

/** A geometry in the file's coordinates, with what was wrong in its raw form before any library mends it in silence. */
export interface GeometriaCruda {
  geometria: Geometria | null
  problemas: Problema[]
  /** Some ring was open and `geometria` has it closed. */
  cerrada: boolean
}

/** Checks a ring and closes it if it was open. At least three different corners and the first repeated at the end. */
export function revisarAnillo(anillo: Posicion[], nombre: string, c: GeometriaCruda): Posicion[] | undefined {
  const primero = anillo[0]
  const ultimo = anillo[anillo.length - 1]
  if (!primero || !ultimo || anillo.length < 3) {
    c.problemas.push({
      codigo: 'anillo-corto',
      motivo: `El ${nombre} tiene ${anillo.length} vértices: no encierra un área.`,
      cura: 'Dibuje de nuevo el polígono o elimine ese anillo.',
      ...(primero ? { punto: primero } : {}),
    })
    return undefined
  }
  if (primero[0] !== ultimo[0] || primero[1] !== ultimo[1]) {
    c.problemas.push({
      codigo: 'anillo-abierto',
      motivo: `El ${nombre} no cierra: empieza en ${primero.join(', ')} y termina en ${ultimo.join(', ')}.`,
      cura: 'Cierre el polígono (el último vértice repite el primero) o acepte que se cierre al importar.',
      punto: ultimo,
    })
    c.cerrada = true
    anillo = [...anillo, primero]
  }
  if (anillo.length < 4) {
    c.problemas.push({
      codigo: 'anillo-corto',
      motivo: `El ${nombre} tiene menos de tres esquinas: no encierra un área.`,
      cura: 'Dibuje de nuevo el polígono o elimine ese anillo.',
      punto: primero,
    })
    return undefined
  }
  return anillo
}

class Malo extends Error {}

const muestra = (v: Json | undefined): string => (JSON.stringify(v) ?? 'nada').slice(0, 40)

function posicion(v: Json | undefined): Posicion {
  if (Array.isArray(v) && v.length >= 2) {
    const [x, y] = v
    if (typeof x === 'number' && typeof y === 'number') return [x, y]
  }
  throw new Malo(`La coordenada ${muestra(v)} no son dos números.`)
}

function lista(v: Json | undefined): Json[] {
  if (Array.isArray(v)) return v
  throw new Malo(`Se esperaba una lista de coordenadas y hay ${muestra(v)}.`)
}

function poligono(v: Json, c: GeometriaCruda): Posicion[][] {
  const anillos: Posicion[][] = []
  lista(v).forEach((a, i) => {
    const nombre = i === 0 ? 'anillo exterior' : `hueco ${i}`
    const r = revisarAnillo(lista(a).map(posicion), nombre, c)
    if (r) anillos.push(r)
  })
  return anillos
}

function convertir(g: Json | undefined, c: GeometriaCruda): Geometria | null {
  if (g === null || g === undefined) return null
  if (typeof g !== 'object' || Array.isArray(g)) throw new Malo(`La geometría es ${muestra(g)}.`)
  const k = g.coordinates
  switch (g.type) {
    case 'Point':
      return Array.isArray(k) && k.length === 0 ? null : { type: 'Point', coordinates: posicion(k) }
    case 'MultiPoint':
    case 'LineString':
      return { type: g.type, coordinates: lista(k).map(posicion) }
    case 'MultiLineString':
      return { type: g.type, coordinates: lista(k).map(l => lista(l).map(posicion)) }
    case 'Polygon':
      return { type: g.type, coordinates: poligono(k ?? null, c) }
    case 'MultiPolygon':
      return { type: g.type, coordinates: lista(k).map(p => poligono(p, c)) }
    case 'GeometryCollection': {
      const partes = lista(g.geometries).map(x => convertir(x, c))
      return { type: g.type, geometries: partes.filter(x => x !== null) }
    }
    default:
      throw new Malo(`El tipo de geometría ${muestra(g.type)} no existe.`)
  }
}

/** Reads a GeoJSON geometry and tells what is wrong in it. Heights are dropped. */
export function deGeoJson(g: Json | undefined): GeometriaCruda {
  const c: GeometriaCruda = { geometria: null, problemas: [], cerrada: false }
  try {
    c.geometria = convertir(g, c)
  } catch (e) {
    if (!(e instanceof Malo)) throw e
    c.problemas.push({
      codigo: 'coordenada-no-numerica',
      motivo: e.message,
      cura: 'Corrija la coordenada en el archivo o exporte de nuevo la capa.',
      campo: 'geometry',
    })
  }
  return c
}

/** In degrees: x must be a longitude and y a latitude. Tells swapped axes and metres apart. */
export function revisarGrados(x: number, y: number): Problema | undefined {
  if (Math.abs(x) <= 90 && Math.abs(x) < 20 && y < -60 && y > -85) {
    return {
      codigo: 'ejes-invertidos',
      motivo: `La coordenada ${x}, ${y} parece tener la latitud antes que la longitud.`,
      cura: 'Exporte la capa con la longitud primero (x, y).',
      punto: [x, y],
    }
  }
  if (Math.abs(x) > 180 || Math.abs(y) > 90) {
    return {
      codigo: 'coordenada-no-geografica',
      motivo: `La coordenada ${x}, ${y} no son grados de longitud y latitud.`,
      cura: 'Indique el sistema de coordenadas verdadero de la capa (por ejemplo EPSG:9377).',
      punto: [x, y],
    }
  }
  return undefined
}
