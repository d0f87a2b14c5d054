import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { compartido } from '../../../test/compartido.ts'
import { areaElipsoidalNumero } from '../geometria/area.ts'
import { leerWkb } from '../geometria/wkb.ts'
import { crsGdal, transformarGdal } from './gdal.ts'
import { abrir, type Lectura, type ObjetoLeido } from './leer.ts'

const cali = compartido === undefined ? undefined : join(compartido, 'datos-reales', 'cali')
const abiertas: Lectura[] = []

async function leer(nombre: string): Promise<{ l: Lectura; objetos: ObjetoLeido[] }> {
  const l = await abrir({ nombre, ruta: join(cali ?? '', nombre) })
  abiertas.push(l)
  const objetos: ObjetoLeido[] = []
  for await (const o of l.objetos) objetos.push(o)
  return { l, objetos }
}

afterAll(() => Promise.all(abiertas.map(l => l.cerrar())))

describe.runIf(cali !== undefined)('the real files of Cali (left out where ../shared is absent)', () => {
  it('reads both parcel tiles: 7,980 polygons with 8,172 national numbers', async () => {
    const tiles = [await leer('pols_d29e75.geojson'), await leer('pols_d29e7j.geojson')]
    expect(tiles.map(t => t.objetos.length)).toEqual([3999, 3981])
    const numeros = new Set<string>()
    let sinNumero = 0
    for (const o of tiles.flatMap(t => t.objetos)) {
      expect(o.problemas).toEqual([])
      expect(o.wkb).not.toBeNull()
      const lista = o.atributos['info.properties_agg']
      if (!Array.isArray(lista)) continue
      for (const x of lista) {
        if (x && typeof x === 'object' && !Array.isArray(x) && typeof x.hnum === 'string') numeros.add(x.hnum)
        else sinNumero++
      }
    }
    // 8,172 different values, of which one is empty in the published file.
    expect(numeros.size).toBe(8171)
    expect(sinNumero).toBe(1)
    expect(tiles[0]?.objetos[1]?.atributos['info.numepred']).toBe('Ñ028700180000')
  })

  it('reads barrios.shp: 335 polygons whose ellipsoidal areas add up to the publisher’s within 0,1 %', async () => {
    const { l, objetos } = await leer('barrios.shp')
    expect([l.formato, l.total, l.crs.codigo, l.codificacion]).toEqual(['shapefile', 335, 'EPSG:4326', 'utf-8'])
    expect(objetos.filter(o => o.problemas.length > 0)).toEqual([])
    let medida = 0
    let publicada = 0
    for (const o of objetos) {
      medida += areaElipsoidalNumero(o.wkb ?? new Uint8Array())
      publicada += Number(o.atributos.shape_area)
    }
    expect(Math.abs(medida / publicada - 1)).toBeLessThan(0.001)
  })

  it('reads comunas.shp in the ESRI definition of the urban grid, the same as EPSG:6249', async () => {
    const { l, objetos } = await leer('comunas.shp')
    expect([l.total, l.crs.codigo, l.problemas]).toEqual([22, 'EPSG:6249', []])
    expect(objetos.every(o => o.wkb && o.problemas.length === 0)).toBe(true)
    const xy = Float64Array.of(1061900.18, 872364.63, 1070000, 880000)
    const propia = await transformarGdal(l.crs.wkt ?? '', 'EPSG:9377', xy)
    const oficial = await transformarGdal('EPSG:6249', 'EPSG:9377', xy)
    propia.forEach((v, i) => {
      expect(Math.abs(v - oficial[i]!)).toBeLessThan(1e-4)
    })
    // The origin of the grid, by its definition: 3°26'30.78" N, 76°31'14.025" W.
    expect(Math.abs(oficial[0]! - 4608861.863)).toBeLessThan(0.001)
    expect((await crsGdal('EPSG:6249', [])).nombre).toBe('MAGNA-SIRGAS / Cali urban grid')
  })

  it('reads the 103 road works as lines with their accents', async () => {
    const { l, objetos } = await leer('infraestructura_vial.geojson')
    expect([l.total, objetos.filter(o => o.wkb).length]).toEqual([103, 103])
    expect(l.campos.some(c => c.nombre === 'avance_físico_obra')).toBe(true)
    expect(leerWkb(objetos[0]?.wkb ?? new Uint8Array()).type).toMatch(/LineString/)
  })
})
