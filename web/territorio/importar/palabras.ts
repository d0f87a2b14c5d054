import { numero } from '../../partes/formato.ts'
import type { Clases } from './tipos.ts'

const GRUPOS: Record<string, string> = {
  suelo: 'Suelo',
  norma: 'Norma',
  determinantes: 'Determinantes y protección',
  division: 'División del territorio',
  programa: 'Programa y cargas',
  otras: 'Otras',
}

/** The kinds of layer for a list, by group. */
export function opcionesDeClase(clases: Clases | undefined) {
  return Object.entries(GRUPOS)
    .map(([grupo, nombre]) => ({
      group: nombre,
      items: (clases?.clases ?? []).filter(c => c.grupo === grupo).map(c => ({ value: c.id, label: c.nombre })),
    }))
    .filter(g => g.items.length > 0)
}

/** Parcels first, then every kind of layer. */
export function opcionesDeDestino(clases: Clases | undefined) {
  return [
    { group: 'Catastro', items: [{ value: 'predios', label: 'Predios (terrenos con su número predial)' }] },
    ...opcionesDeClase(clases),
  ]
}

/** Size of a file: "3,4 MB". */
export function pesoEscrito(bytes: number): string {
  if (bytes < 1_000) return `${bytes} bytes`
  if (bytes < 1_000_000) return `${numero(bytes / 1_000)} kB`
  return bytes < 1_000_000_000 ? `${numero(bytes / 1_000_000, 1)} MB` : `${numero(bytes / 1_000_000_000, 2)} GB`
}

/** Coordinate systems in use in Colombia, for who must correct the file's. */
export const SISTEMAS = [
  { value: 'EPSG:9377', label: 'MAGNA-SIRGAS Origen-Nacional (EPSG:9377)' },
  { value: 'EPSG:4686', label: 'MAGNA-SIRGAS, longitud y latitud (EPSG:4686)' },
  { value: 'EPSG:4326', label: 'WGS 84, longitud y latitud, GPS (EPSG:4326)' },
  { value: 'EPSG:3114', label: 'MAGNA-SIRGAS Oeste-Oeste (EPSG:3114)' },
  { value: 'EPSG:3115', label: 'MAGNA-SIRGAS Oeste (EPSG:3115)' },
  { value: 'EPSG:3116', label: 'MAGNA-SIRGAS Bogotá (EPSG:3116)' },
  { value: 'EPSG:3117', label: 'MAGNA-SIRGAS Este Central (EPSG:3117)' },
  { value: 'EPSG:3118', label: 'MAGNA-SIRGAS Este (EPSG:3118)' },
  { value: 'EPSG:6249', label: 'MAGNA-SIRGAS Cali, plano cartesiano (EPSG:6249)' },
  { value: 'EPSG:6247', label: 'MAGNA-SIRGAS Bogotá, plano cartesiano (EPSG:6247)' },
  { value: 'EPSG:3857', label: 'Web Mercator, mapas de internet (EPSG:3857)' },
]

export const CODIFICACIONES = [
  { value: 'utf-8', label: 'UTF-8' },
  { value: 'windows-1252', label: 'Windows-1252 (Latin-1, la usual en ArcGIS)' },
  { value: 'macintosh', label: 'Mac OS Roman (programas antiguos de Mac)' },
]
