import type { FeatureCollection, Polygon } from 'geojson'
import type { Fecha } from '../../ley388/fecha.ts'
import type { PasoJson } from '../../ley388/memoria.ts'
import type { ProblemaMapa } from '../partes/mapa/tipos.ts'

/** Invented data for the gallery: the same at every load. */

export const HOY = '2026-11-24' as Fecha

export const PASOS: PasoJson[] = [
  {
    concepto: 'Área objeto',
    formula: 'max(0, area − cesiones − afectaciones)',
    operandos: { area: '500', cesiones: '100', afectaciones: '0' },
    resultado: '400',
    articulo: 'art. 78',
  },
  {
    concepto: 'Participación en la plusvalía',
    formula: 'areaObjeto × efectoM2 × tasa',
    operandos: { areaObjeto: '400', efectoM2: '1500000', tasa: '0.4' },
    resultado: '240000000',
    articulo: 'art. 79',
  },
  {
    concepto: 'Fecha desde la que se exige',
    formula: 'fecha',
    operandos: { fecha: '2026-03-16' },
    resultado: '2026-03-16',
    articulo: 'Ley 4 de 1913, art. 62',
  },
]

export interface PredioDeMuestra {
  numero: string
  direccion: string
  barrio: string
  suelo: string
  area: string
  avaluo: string
}

const BARRIOS = ['San Nicolás', 'El Peñón', 'La Ermita', 'Alfonso López', 'Ciudad Jardín', 'Terrón Colorado']
const SUELOS = ['urbano', 'urbano', 'urbano', 'expansion', 'suburbano', 'rural', 'proteccion']

export const PREDIOS: PredioDeMuestra[] = Array.from({ length: 12_000 }, (_, i) => ({
  numero: `99001010100${String(100 + (i % 37)).padStart(6, '0')}${String(i + 1).padStart(4, '0')}000000000`.slice(
    0,
    30,
  ),
  direccion: `Calle ${1 + (i % 84)} # ${1 + ((i * 7) % 60)}-${10 + ((i * 13) % 80)}`,
  barrio: BARRIOS[(i * 5) % BARRIOS.length]!,
  suelo: SUELOS[(i * 3) % SUELOS.length]!,
  area: `${70 + ((i * 37) % 900)}.${String((i * 17) % 100).padStart(2, '0')}`,
  avaluo: String(42_000_000 + ((i * 7_919) % 600) * 1_000_000),
}))

const LON = -76.53
const LAT = 3.44

function cuadro(x: number, y: number, ancho: number, alto: number): Polygon {
  const [o, s, e, n] = [LON + x, LAT + y, LON + x + ancho, LAT + y + alto]
  return {
    type: 'Polygon',
    coordinates: [
      [
        [o, s],
        [e, s],
        [e, n],
        [o, n],
        [o, s],
      ],
    ],
  }
}

/** Five land classes side by side, of one date. */
export function suelosDe(corrido: number): FeatureCollection {
  const clases = ['urbano', 'expansion', 'suburbano', 'rural', 'proteccion']
  return {
    type: 'FeatureCollection',
    features: clases.map((clase, i) => ({
      type: 'Feature',
      properties: { id: i + 1, clase, nombre: `Zona ${i + 1}` },
      geometry: cuadro(i * 0.008 + (i === 0 ? 0 : corrido), 0, 0.008 + (i === 0 ? corrido : 0), 0.022),
    })),
  }
}

export const AMENAZAS: FeatureCollection = {
  type: 'FeatureCollection',
  features: ['alta', 'media', 'baja'].map((nivel, i) => ({
    type: 'Feature',
    properties: { id: nivel, nivel },
    geometry: cuadro(0.003, 0.002 + i * 0.0035, 0.034, 0.0035),
  })),
}

export const PARCELAS: FeatureCollection = {
  type: 'FeatureCollection',
  features: Array.from({ length: 240 }, (_, i) => ({
    type: 'Feature',
    properties: { numero: PREDIOS[i]!.numero, direccion: PREDIOS[i]!.direccion, lote: String(i + 1) },
    geometry: cuadro((i % 20) * 0.002, 0.0125 + Math.floor(i / 20) * 0.0008, 0.0017, 0.00065),
  })),
}

export const PROBLEMAS: ProblemaMapa[] = [
  {
    id: 'a',
    titulo: 'Traslape de 214 m² entre suelo urbano y de expansión',
    detalle: 'Corrija el límite en la capa de clases de suelo.',
    articulo: 'art. 31',
    estado: 'vencido',
    lon: LON + 0.008,
    lat: LAT + 0.018,
  },
  {
    id: 'b',
    titulo: 'Vacío de 1.180 m² sin tratamiento',
    detalle: 'Toda área urbana necesita un tratamiento.',
    articulo: 'art. 15',
    estado: 'atencion',
    lon: LON + 0.022,
    lat: LAT + 0.006,
  },
  { id: 'c', titulo: 'Franja angosta de 0,4 m²', estado: 'informativo', lon: LON + 0.033, lat: LAT + 0.014 },
]
