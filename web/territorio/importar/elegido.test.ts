import { expect, test } from 'vitest'
import { comprimir, crc32 } from './comprimir.ts'
import { adivinarDestino, reunir } from './elegido.ts'

const archivo = (nombre: string, texto = 'x') => new File([texto], nombre)

test('the loose parts of a Shapefile become one ZIP with its name', async () => {
  const e = await reunir(['barrios.shp', 'barrios.shx', 'barrios.dbf', 'barrios.prj'].map(n => archivo(n)))
  expect('archivo' in e && e.archivo.name).toBe('barrios.zip')
  expect('archivo' in e && e.reune).toBe(4)
})

test('a .shp alone is refused naming the parts that it lacks', async () => {
  const e = await reunir([archivo('barrios.shp')])
  expect('motivo' in e && e.motivo).toContain('barrios.shx y barrios.dbf')
})

test('what is no map, what is empty and several maps at once are refused with the way out', async () => {
  expect('cura' in (await reunir([archivo('acuerdo.pdf')]))).toBe(true)
  expect('cura' in (await reunir([archivo('vacio.gpkg', '')]))).toBe(true)
  expect('cura' in (await reunir([archivo('a.gpkg'), archivo('b.geojson')]))).toBe(true)
  expect('cura' in (await reunir(['a.shp', 'b.dbf'].map(n => archivo(n))))).toBe(true)
})

test('a ZIP made here carries its checksums and its index', async () => {
  expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926)
  const contenido = new TextEncoder().encode('El Peñón')
  const nombre = new TextEncoder().encode('añejo.txt')
  const v = new DataView(await comprimir([{ nombre: 'añejo.txt', contenido }]).arrayBuffer())
  const indice = v.getUint32(v.byteLength - 6, true)
  expect([v.getUint32(0), v.getUint32(indice), v.getUint32(v.byteLength - 22)]).toEqual([
    0x504b0304, 0x504b0102, 0x504b0506,
  ])
  expect(v.getUint32(indice + 16, true)).toBe(crc32(contenido))
  expect(indice).toBe(30 + nombre.length + contenido.length)
})

test('the name of a file tells what it brings', () => {
  expect(
    ['barrios.zip', 'pols_d29e7j.geojson', 'Tratamientos Urbanísticos.gpkg', 'clasificacion_suelo.zip'].map(
      adivinarDestino,
    ),
  ).toEqual(['barrio', 'predios', 'tratamiento', 'clase-de-suelo'])
  expect(adivinarDestino('capa1.kml')).toBeUndefined()
})
