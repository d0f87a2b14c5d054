import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { compartido } from '../../../test/compartido.ts'
import { leerAnillos } from './anillos.ts'
import { areaAutalica, areaElipsoidalNumero } from './area.ts'
import { buscarTraslapes } from './cobertura.ts'
import { empacar } from './paquete.ts'
import { GeometryPool } from './pool.ts'
import { aPlano } from './proyeccion.ts'
import { superponer } from './superposicion.ts'
import { escribirWkb, type Geometria, type Posicion, transformar } from './wkb.ts'

interface Barrio {
  id: string
  areaPublicada: number
  wkb: Uint8Array
}

/** The barrios' shapefile: only what this test needs of the format (polygons, EPSG:4326). */
function leerBarrios(carpeta: string): Barrio[] {
  const shp = readFileSync(join(carpeta, 'barrios.shp'))
  const dbf = readFileSync(join(carpeta, 'barrios.dbf'))
  const filas = leerDbf(dbf)
  const barrios: Barrio[] = []
  for (let p = 100; p < shp.length; ) {
    const largo = shp.readInt32BE(p + 4) * 2
    const partes = shp.readInt32LE(p + 44)
    const puntos = shp.readInt32LE(p + 48)
    const desde = Array.from({ length: partes }, (_v, i) => shp.readInt32LE(p + 52 + 4 * i))
    const xy = p + 52 + 4 * partes
    const anillos = desde.map((d, i) =>
      Array.from({ length: (desde[i + 1] ?? puntos) - d }, (_v, k): Posicion => {
        const en = xy + (d + k) * 16
        return [shp.readDoubleLE(en), shp.readDoubleLE(en + 8)]
      }),
    )
    const fila = filas[barrios.length]!
    const exteriores = anillos.filter(a => doble(a) < 0).map(a => [a])
    for (const h of anillos.filter(a => doble(a) >= 0)) exteriores[0]!.push(h)
    const g = transformar({ type: 'MultiPolygon', coordinates: exteriores }, aPlano)
    barrios.push({ id: fila.id_barrio!, areaPublicada: Number(fila.shape_area), wkb: escribirWkb(g) })
    p += 8 + largo
  }
  return barrios
}
const doble = (a: Posicion[]) => a.slice(1).reduce((s, [x, y], i) => s + a[i]![0] * y - x * a[i]![1], 0)

function leerDbf(b: Buffer): Record<string, string>[] {
  const campos: { nombre: string; largo: number }[] = []
  for (let p = 32; b[p] !== 0x0d; p += 32)
    campos.push({ nombre: b.toString('latin1', p, p + 11).replace(/\0.*$/, ''), largo: b[p + 16]! })
  const inicio = b.readUInt16LE(8)
  return Array.from({ length: b.readUInt32LE(4) }, (_v, i) => {
    let p = inicio + i * b.readUInt16LE(10) + 1
    return Object.fromEntries(
      campos.map(({ nombre, largo }) => {
        const valor = b.toString('latin1', p, p + largo).trim()
        p += largo
        return [nombre.toLowerCase(), valor]
      }),
    )
  })
}

interface Predio {
  barrio: string
  wkb: Uint8Array
}
function leerPredios(carpeta: string): Predio[] {
  return ['pols_d29e75.geojson', 'pols_d29e7j.geojson'].flatMap(archivo => {
    const { features } = JSON.parse(readFileSync(join(carpeta, archivo), 'utf8')) as {
      features: { geometry: Geometria; properties: { info: { comuna: string; barrio: string } } }[]
    }
    return features.map(f => ({
      barrio: `${f.properties.info.comuna}${f.properties.info.barrio}`,
      wkb: escribirWkb(transformar(f.geometry, (x, y) => aPlano(x, y))),
    }))
  })
}

describe.skipIf(!compartido)('Santiago de Cali (real data, left out where the shared folder is absent)', () => {
  const carpeta = join(compartido ?? '', 'datos-reales', 'cali')
  const pool = new GeometryPool({ size: 2 })
  afterAll(() => pool.close())

  it('the ellipsoidal area of each barrio agrees with the publisher within 0,1 %', () => {
    const barrios = leerBarrios(carpeta)
    expect(barrios).toHaveLength(335)
    const lejos = barrios.filter(b => Math.abs(areaElipsoidalNumero(b.wkb) / b.areaPublicada - 1) > 0.001)
    expect(lejos.map(b => [b.id, b.areaPublicada, areaElipsoidalNumero(b.wkb)])).toEqual([])
    for (const b of barrios)
      expect(Math.abs(areaElipsoidalNumero(b.wkb) / areaAutalica(leerAnillos(b.wkb)) - 1)).toBeLessThan(2e-7)
  })

  it('each parcel falls in the barrio inside its number for 99,9 % of them', async () => {
    const barrios = leerBarrios(carpeta)
    const predios = leerPredios(carpeta)
    const s = await superponer(empacar(predios.map(p => p.wkb)), empacar(barrios.map(b => b.wkb)), { pool })
    expect(s.problemas).toEqual([])
    const mayor = new Map<number, { b: number; fraccion: number }>()
    for (const [k, a] of s.a.entries()) {
      const fraccion = s.fraccionA[k]!
      if (fraccion > (mayor.get(a)?.fraccion ?? 0)) mayor.set(a, { b: s.b[k]!, fraccion })
    }
    const acuerdo = predios.filter((p, i) => barrios[mayor.get(i)?.b ?? -1]?.id.endsWith(p.barrio.slice(-4))).length
    expect(acuerdo / predios.length).toBeGreaterThan(0.999)
  })

  it('neighbours that overlap by a strip are slivers; the check names every pair and loses none', async () => {
    const predios = leerPredios(carpeta)
    const capa = { ids: predios.map((_p, i) => `${i}`), geometrias: empacar(predios.map(p => p.wkb)) }
    const r = await buscarTraslapes(pool, capa)
    expect(r.problemas).toEqual([])
    const astillas = r.hallazgos.filter(h => h.clase === 'astilla')
    expect(astillas.length).toBeGreaterThan(0)
    expect(astillas.length).toBeGreaterThan(r.hallazgos.length / 2)
  })
})
