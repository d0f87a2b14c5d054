import { areaElipsoidalNumero, textoM2 } from './area.ts'
import type { Geos } from './geos.ts'
import { planoDentroDeColombia, puntoLonLat } from './proyeccion.ts'
import { cajaWkb, escribirWkb, type Geometria, leerWkb, type Posicion, type TipoGeometria, WkbError } from './wkb.ts'

/** Something wrong (rechazo) or merely untidy (aviso, mended on entering without moving a border) in one geometry. */
export interface ProblemaGeometria {
  codigo: CodigoGeometria
  gravedad: 'rechazo' | 'aviso'
  /** What is wrong, in a Spanish sentence. */
  motivo: string
  /** How to mend it. */
  cura: string
  /** Where: longitude and latitude. */
  punto?: [number, number]
  /** Whether `reparar` can offer a repair; it is done only with the person's consent. */
  reparable: boolean
}

export type CodigoGeometria =
  | 'geometria-ilegible'
  | 'geometria-vacia'
  | 'tipo-no-admitido'
  | 'coordenada-no-finita'
  | 'fuera-de-colombia'
  | 'anillo-abierto'
  | 'pocos-puntos'
  | 'punto-repetido'
  | 'orientacion'
  | 'anillo-se-cruza'
  | 'hueco-fuera'
  | 'huecos-anidados'
  | 'interior-desconectado'
  | 'partes-traslapadas'
  | 'anillo-duplicado'
  | 'geometria-invalida'

/** Tells where without coordinates in the sentence being wrong: the projection is not computed for what lies elsewhere. */
function lugar(p: Posicion): { punto: [number, number] } | Record<string, never> {
  return Number.isFinite(p[0]) && Number.isFinite(p[1]) && planoCercano(p) ? { punto: puntoLonLat(p[0], p[1]) } : {}
}
const planoCercano = ([x, y]: Posicion) => Math.abs(x - 5_000_000) < 3_000_000 && Math.abs(y - 2_000_000) < 3_000_000

const CERRAR = 'Cierre el anillo repitiendo al final su primer punto, o acepte la reparación que se propone.'
const REDIBUJAR =
  'Corrija el polígono en su programa de dibujo, o acepte la reparación que se propone y revise el área.'

/** GEOS's reasons → ours. */
const RAZONES: Record<string, { codigo: CodigoGeometria; motivo: string }> = {
  'Self-intersection': { codigo: 'anillo-se-cruza', motivo: 'El borde del polígono se cruza a sí mismo.' },
  'Ring Self-intersection': {
    codigo: 'anillo-se-cruza',
    motivo: 'Un anillo del polígono se toca o se cruza a sí mismo.',
  },
  'Hole lies outside shell': {
    codigo: 'hueco-fuera',
    motivo: 'Un hueco queda por fuera del polígono que lo contiene.',
  },
  'Holes are nested': { codigo: 'huecos-anidados', motivo: 'Un hueco está dentro de otro hueco.' },
  'Interior is disconnected': {
    codigo: 'interior-desconectado',
    motivo: 'Los huecos parten el interior del polígono en pedazos separados.',
  },
  'Nested shells': { codigo: 'partes-traslapadas', motivo: 'Una parte del multipolígono está dentro de otra.' },
  'Duplicate Rings': { codigo: 'anillo-duplicado', motivo: 'Un anillo está dos veces.' },
  'Too few points in geometry component': {
    codigo: 'pocos-puntos',
    motivo: 'Un anillo no tiene los tres puntos distintos que hacen un área.',
  },
}

/** Rings (or lines) of a geometry with what they are. */
function* secuencias(g: Geometria): Generator<{ puntos: Posicion[]; anillo: boolean; hueco: boolean }> {
  if (g.type === 'Point') yield { puntos: [g.coordinates], anillo: false, hueco: false }
  else if (g.type === 'MultiPoint') for (const p of g.coordinates) yield { puntos: [p], anillo: false, hueco: false }
  else if (g.type === 'LineString') yield { puntos: g.coordinates, anillo: false, hueco: false }
  else if (g.type === 'MultiLineString') for (const l of g.coordinates) yield { puntos: l, anillo: false, hueco: false }
  else if (g.type === 'GeometryCollection') for (const h of g.geometries) yield* secuencias(h)
  else
    for (const poligono of g.type === 'Polygon' ? [g.coordinates] : g.coordinates)
      for (const [i, puntos] of poligono.entries()) yield { puntos, anillo: true, hueco: i > 0 }
}

const igual = (a: Posicion, b: Posicion) => a[0] === b[0] && a[1] === b[1]

function dobleArea(puntos: Posicion[]): number {
  const [ox, oy] = puntos[0] ?? [0, 0]
  let s = 0
  for (let i = 0; i + 1 < puntos.length; i++) {
    const [x1, y1] = puntos[i]!
    const [x2, y2] = puntos[i + 1]!
    s += (x1 - ox) * (y2 - oy) - (x2 - ox) * (y1 - oy)
  }
  return s
}

/**
 * The one door through which geometry enters: everything wrong with a WKB in EPSG:9377, in the order of its rings.
 * An empty list means that it can be stored. `admite` limits the types (a parcel layer takes polygons only).
 */
export function revisarGeometria(
  wkb: Uint8Array,
  geos: Geos,
  admite: readonly TipoGeometria[] = [],
): ProblemaGeometria[] {
  let g: Geometria
  try {
    g = leerWkb(wkb)
  } catch (e) {
    if (!(e instanceof WkbError)) throw e
    return [
      rechazo(
        'geometria-ilegible',
        `No se pudo leer la geometría. ${e.message}`,
        'Exporte de nuevo el archivo desde su origen.',
        false,
      ),
    ]
  }
  if (admite.length > 0 && !admite.includes(g.type))
    return [
      rechazo(
        'tipo-no-admitido',
        `Aquí no va una geometría de tipo ${g.type}.`,
        `Use una capa de tipo ${admite.join(' o ')}.`,
        false,
      ),
    ]
  const problemas = [...revisarPuntos(g), ...fueraDelPais(g, wkb)]
  if (problemas.some(p => p.gravedad === 'rechazo')) return problemas
  return [...problemas, ...revisarTopologia(wkb, geos)]
}

function rechazo(
  codigo: CodigoGeometria,
  motivo: string,
  cura: string,
  reparable: boolean,
  en?: Posicion,
): ProblemaGeometria {
  return { codigo, gravedad: 'rechazo', motivo, cura, reparable, ...(en ? lugar(en) : {}) }
}

function revisarPuntos(g: Geometria): ProblemaGeometria[] {
  const problemas: ProblemaGeometria[] = []
  let hay = false
  let repetidos = 0
  let repetido: Posicion | undefined
  let invertidos = 0
  let invertido: Posicion | undefined
  for (const { puntos, anillo, hueco } of secuencias(g)) {
    if (puntos.length === 0) continue
    hay = true
    const mala = puntos.find(p => !Number.isFinite(p[0]) || !Number.isFinite(p[1]))
    if (mala) {
      problemas.push(
        rechazo(
          'coordenada-no-finita',
          'Hay una coordenada que no es un número.',
          'Borre o corrija ese punto en el archivo de origen.',
          false,
        ),
      )
      continue
    }
    const primero = puntos[0]!
    const ultimo = puntos.at(-1)!
    const distintos = new Set(puntos.map(p => `${p[0]} ${p[1]}`)).size
    const nombre = hueco ? 'El anillo de un hueco' : anillo ? 'El anillo exterior' : 'La línea'
    if (distintos < (anillo ? 3 : Math.min(2, puntos.length))) {
      const hacen = anillo ? 'tres puntos distintos para encerrar un área' : 'dos puntos distintos'
      problemas.push(
        rechazo('pocos-puntos', `${nombre} no tiene ${hacen}.`, 'Dibújelo de nuevo o bórrelo.', anillo, primero),
      )
      continue
    }
    for (let i = 1; i < puntos.length; i++)
      if (igual(puntos[i - 1]!, puntos[i]!)) {
        repetidos++
        repetido ??= puntos[i]!
      }
    if (!anillo) continue
    if (!igual(primero, ultimo)) {
      const metros = Math.hypot(primero[0] - ultimo[0], primero[1] - ultimo[1])
        .toFixed(2)
        .replace('.', ',')
      problemas.push(
        rechazo(
          'anillo-abierto',
          `${nombre} no cierra: su último punto queda a ${metros} m del primero.`,
          CERRAR,
          true,
          ultimo,
        ),
      )
    } else if (dobleArea(puntos) < 0 !== hueco) {
      invertidos++
      invertido ??= primero
    }
  }
  if (!hay)
    problemas.push(rechazo('geometria-vacia', 'La geometría está vacía.', 'Dibuje el objeto o quite la fila.', false))
  if (repetido)
    problemas.push({
      codigo: 'punto-repetido',
      gravedad: 'aviso',
      motivo: repetidos === 1 ? 'Hay un punto repetido.' : `Hay ${repetidos} puntos repetidos.`,
      cura: 'No tiene que hacer nada: se quitan al entrar, sin mover el lindero.',
      reparable: true,
      ...lugar(repetido),
    })
  if (invertido)
    problemas.push({
      codigo: 'orientacion',
      gravedad: 'aviso',
      motivo: invertidos === 1 ? 'Un anillo gira al revés.' : `${invertidos} anillos giran al revés.`,
      cura: 'No tiene que hacer nada: se ordenan al entrar, sin mover el lindero.',
      reparable: true,
      ...lugar(invertido),
    })
  return problemas
}

/** The corners of the box answer for almost all; only when one is out are the vertices looked at. */
function fueraDelPais(g: Geometria, wkb: Uint8Array): ProblemaGeometria[] {
  const [x1, y1, x2, y2] = cajaWkb(wkb)
  const esquinas: Posicion[] = [
    [x1, y1],
    [x2, y1],
    [x1, y2],
    [x2, y2],
  ]
  if (x1 > x2 || esquinas.every(([x, y]) => planoDentroDeColombia(x, y))) return []
  for (const { puntos } of secuencias(g))
    for (const p of puntos)
      if (Number.isFinite(p[0]) && Number.isFinite(p[1]) && !planoDentroDeColombia(p[0], p[1]))
        return [
          rechazo(
            'fuera-de-colombia',
            'Hay coordenadas que no caen en Colombia.',
            'Revise el sistema de coordenadas declarado y que no estén cambiadas longitud y latitud.',
            false,
            p,
          ),
        ]
  return []
}

function revisarTopologia(wkb: Uint8Array, geos: Geos): ProblemaGeometria[] {
  return geos.scope(() => {
    const v = geos.validity(geos.read(wkb))
    if (v.valid) return []
    const razon = RAZONES[v.reason] ?? {
      codigo: 'geometria-invalida',
      motivo: `El polígono no es válido (${v.reason}).`,
    }
    return [rechazo(razon.codigo, razon.motivo, REDIBUJAR, true, v.place)]
  })
}

/**
 * The form in which geometry is stored: two dimensions, little endian, no repeated points, outer rings counterclockwise
 * and holes clockwise. It moves no border and closes nothing.
 */
export function normalizar(wkb: Uint8Array): Uint8Array {
  return escribirWkb(ordenar(leerWkb(wkb)))
}

function ordenar(g: Geometria): Geometria {
  const sinRepetir = (puntos: Posicion[]) => puntos.filter((p, i) => i === 0 || !igual(p, puntos[i - 1]!))
  const anillos = (lista: Posicion[][]) =>
    lista.map((r, i) => {
      const limpio = sinRepetir(r)
      return dobleArea(limpio) < 0 === i > 0 ? limpio : limpio.reverse()
    })
  switch (g.type) {
    case 'Polygon':
      return { type: g.type, coordinates: anillos(g.coordinates) }
    case 'MultiPolygon':
      return { type: g.type, coordinates: g.coordinates.map(anillos) }
    case 'LineString':
      return { type: g.type, coordinates: sinRepetir(g.coordinates) }
    case 'MultiLineString':
      return { type: g.type, coordinates: g.coordinates.map(sinRepetir) }
    case 'GeometryCollection':
      return { type: g.type, geometries: g.geometries.map(ordenar) }
    default:
      return g
  }
}

/** A repair offered to the person: nothing is stored until they consent to the areas they see. */
export interface Reparacion {
  wkb: Uint8Array
  /** Ellipsoidal m², two decimals. Before: what the rings say as they came (a bow-tie's halves cancel each other). */
  areaAntesM2: string
  areaDespuesM2: string
  diferenciaM2: string
}

/**
 * Proposes a valid geometry: open rings closed, then GEOS MakeValid, keeping only its polygons when a polygon came in.
 * Undefined when nothing with area is left. Call it only to show it; store it only with consent.
 */
export function reparar(wkb: Uint8Array, geos: Geos): Reparacion | undefined {
  const cerrada = cerrar(leerWkb(wkb))
  const areal = cerrada.type === 'Polygon' || cerrada.type === 'MultiPolygon'
  return geos.scope(() => {
    const valida = geos.makeValid(geos.read(escribirWkb(cerrada)))
    let despues = geos.write(valida)
    if (areal) {
      const partes = geos.polygonsOf(valida).map(p => leerWkb(geos.write(p)))
      const poligonos = partes.flatMap(p => (p.type === 'Polygon' ? [p.coordinates] : []))
      if (poligonos.length === 0) return undefined
      despues = escribirWkb(
        poligonos.length === 1
          ? { type: 'Polygon', coordinates: poligonos[0]! }
          : { type: 'MultiPolygon', coordinates: poligonos },
      )
    }
    despues = normalizar(despues)
    const antesM2 = areaElipsoidalNumero(escribirWkb(cerrada))
    const despuesM2 = areaElipsoidalNumero(despues)
    return {
      wkb: despues,
      areaAntesM2: textoM2(antesM2),
      areaDespuesM2: textoM2(despuesM2),
      diferenciaM2: textoM2(despuesM2 - antesM2),
    }
  })
}

function cerrar(g: Geometria): Geometria {
  const anillos = (lista: Posicion[][]) =>
    lista.map(r => (r.length > 0 && !igual(r[0]!, r.at(-1)!) ? [...r, r[0]!] : r)).filter(r => r.length >= 4)
  if (g.type === 'Polygon') return { type: g.type, coordinates: anillos(g.coordinates) }
  if (g.type === 'MultiPolygon')
    return { type: g.type, coordinates: g.coordinates.map(anillos).filter(p => p.length > 0) }
  return g
}
