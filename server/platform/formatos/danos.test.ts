import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, describe, expect, it } from 'vitest'
import { Rechazo } from '../../../ley388/rechazo.ts'
import { aPlano } from '../geometria/proyeccion.ts'
import { escribirWkb, type Posicion, tipoWkb } from '../geometria/wkb.ts'
import { escribir, type FormatoSalida } from './escribir.ts'
import { cerrarGdal } from './gdal.ts'
import { abrir, type ObjetoLeido, type OpcionesLectura } from './leer.ts'

const anillo = (i: number): Posicion[] =>
  [
    [0, 0],
    [0, 1],
    [1, 1],
    [1, 0],
    [0, 0],
  ].map(([x, y]) => [-76.5 + (i + x!) / 1000, 3.4 + y! / 1000])

async function hacer(formato: FormatoSalida, n = 50): Promise<Buffer> {
  async function* objetos(): AsyncGenerator<{ wkb: Uint8Array; atributos: { nombre: string; area: number } }> {
    for (let i = 0; i < n; i++) {
      const coordinates = [anillo(i).map(([x, y]) => aPlano(x, y))]
      yield { wkb: escribirWkb({ type: 'Polygon', coordinates }), atributos: { nombre: `Peñón ${i}`, area: i + 100 } }
    }
  }
  const t: Uint8Array[] = []
  const o = { capa: 'capa', crs: 4326, campos: ['nombre', 'area'] } as const
  for await (const x of escribir(formato, objetos(), { ...o, campos: [...o.campos] })) t.push(x)
  return Buffer.concat(t)
}

async function objetos(nombre: string, bytes: Uint8Array, opciones?: OpcionesLectura): Promise<ObjetoLeido[]> {
  const l = await abrir({ nombre, bytes }, opciones)
  try {
    const r: ObjetoLeido[] = []
    for await (const o of l.objetos) r.push(o)
    return r
  } finally {
    await l.cerrar()
  }
}

async function rechazo(nombre: string, bytes: Uint8Array, opciones?: OpcionesLectura): Promise<Rechazo> {
  const e = await objetos(nombre, bytes, opciones).then(
    () => undefined,
    (x: unknown) => x,
  )
  expect(e).toBeInstanceOf(Rechazo)
  const r = e as Rechazo
  expect(r.cura).toBeTruthy()
  return r
}

/** The zip of a Shapefile with one of its files changed, or taken out when `f` gives undefined. */
async function conCambio(fin: string, f: (b: Buffer) => Uint8Array | undefined): Promise<Uint8Array> {
  const archivos = unzipSync(await hacer('shp'))
  const nuevo = f(Buffer.from(archivos[`capa.${fin}`]!))
  if (nuevo) archivos[`capa.${fin}`] = Uint8Array.from(nuevo)
  else delete archivos[`capa.${fin}`]
  return zipSync(archivos)
}

afterAll(() => cerrarGdal())

describe('a damaged GeoJSON is refused with its object, the reason and the cure', () => {
  const texto = async (): Promise<string> => (await hacer('geojson')).toString('utf8')

  it('cut in half: says in which object it ends', async () => {
    const t = Buffer.from(await texto())
    const r = await rechazo('a.geojson', t.subarray(0, t.length / 2))
    expect([r.codigo, /objeto \d+/.test(r.mensaje)]).toEqual(['archivo-cortado', true])
  })

  it('a letter in a number: that object alone, the others are read', async () => {
    const t = (await texto()).replace('[-76.49,', '[-76.4x9,')
    const r = await objetos('a.geojson', Buffer.from(t))
    expect(r.filter(o => o.problemas.length).map(o => [o.indice, o.problemas[0]?.codigo])).toEqual([
      [10, 'json-invalido'],
    ])
    expect(r.length).toBe(50)
  })

  it('an open ring: refused with the point, closed only by consent', async () => {
    const t = await texto()
    const i = t.lastIndexOf(',[', t.indexOf(']]]'))
    const r = await objetos('a.geojson', Buffer.from(t.slice(0, i) + t.slice(t.indexOf(']]]') + 1)))
    expect([r[0]?.problemas[0]?.codigo, r[0]?.wkb, r[0]?.wkbReparado !== undefined]).toEqual([
      'anillo-abierto',
      null,
      true,
    ])
    expect(r[0]?.problemas[0]?.punto).toBeDefined()
  })

  it('bytes that are not UTF-8: the row, the field, and how it reads in Windows-1252', async () => {
    const b = Buffer.from(await texto(), 'latin1')
    const mal = Buffer.from((await texto()).replace('"crs"', '"x"'), 'latin1')
    const r = await objetos('a.geojson', mal)
    expect([r[4]?.indice, r[4]?.problemas[0]?.codigo, r[4]?.problemas[0]?.campo]).toEqual([5, 'codificacion', 'nombre'])
    const bien = await objetos('a.geojson', mal, { codificacion: 'Windows-1252' })
    expect([b.length > 0, bien[4]?.problemas, bien[4]?.atributos.nombre]).toEqual([true, [], 'Peñón 4'])
  })

  it('metres without a system: nothing is guessed, the likely one is named', async () => {
    const t =
      '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[4610000,1930000]}}]}'
    const r = await rechazo('a.geojson', Buffer.from(t))
    expect([r.codigo, r.cura?.includes('EPSG:9377')]).toEqual(['sin-crs', true])
    expect((await objetos('a.geojson', Buffer.from(t), { crs: 'EPSG:9377' }))[0]?.wkb).not.toBeNull()
  })

  it('latitude before longitude is told apart from the sea', async () => {
    const t =
      '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[3.4,-76.5]}}]}'
    expect((await objetos('a.geojson', Buffer.from(t)))[0]?.problemas[0]?.codigo).toBe('ejes-invertidos')
  })

  it('a national number written without quotes keeps its thirty digits', async () => {
    const t =
      '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"npn":760010100150400770018000000018,"dup":1},"geometry":null}]}'
    expect((await objetos('a.geojson', Buffer.from(t)))[0]?.atributos.npn).toBe('760010100150400770018000000018')
  })
})

describe('a damaged Shapefile', () => {
  const mitad = (b: Buffer): Uint8Array => b.subarray(0, b.length / 2)

  it('cut in its geometry or in its table says the row where it ends', async () => {
    for (const fin of ['shp', 'dbf']) {
      const r = await rechazo('a.zip', await conCambio(fin, mitad))
      expect(r.codigo).toBe('archivo-cortado')
      expect(r.mensaje).toMatch(/(objeto|fila) 2\d/)
    }
  })

  it('a letter in a number: row and field', async () => {
    const r = await objetos(
      'a.zip',
      await conCambio('dbf', b => Buffer.from(b.toString('latin1').replace('103', '1o3'), 'latin1')),
    )
    expect(r[3]?.problemas[0]).toMatchObject({ codigo: 'numero-invalido', campo: 'area' })
  })

  it('UTF-8 declared over Windows-1252 bytes: row, field and the encoding that reads', async () => {
    const malo = await conCambio('dbf', b => {
      const t = b.toString('latin1').replace('Pe\u00c3\u00b1\u00c3\u00b3n 0 ', 'Pe\u00f1\u00f3n 0   ')
      return Buffer.from(t, 'latin1')
    })
    const r = await objetos('a.zip', malo)
    expect(r[0]?.problemas[0]).toMatchObject({ codigo: 'codificacion', campo: 'nombre' })
    expect(r[0]?.problemas[0]?.motivo).toContain('Peñón 0')
  })

  it('an open ring is found before any library closes it', async () => {
    const abierto = await conCambio('shp', b => {
      b.writeDoubleLE(-76.4, 100 + 8 + 48 + 16 * 4)
      return b
    })
    const r = await objetos('a.zip', abierto)
    expect([r[0]?.problemas[0]?.codigo, r[0]?.wkb]).toEqual(['anillo-abierto', null])
  })

  it('without .prj, .dbf or .shx', async () => {
    expect((await rechazo('a.zip', await conCambio('prj', () => undefined))).codigo).toBe('sin-crs')
    expect((await rechazo('a.zip', await conCambio('dbf', () => undefined))).codigo).toBe('falta-dbf')
    expect((await objetos('a.zip', await conCambio('shx', () => undefined))).length).toBe(50)
  })
})

describe('a zip that is not what it says', () => {
  it('2 GB announced in 2 KB is refused before a byte is unpacked', async () => {
    const z = Buffer.from(zipSync({ 'capa.geojson': strToU8('x'.repeat(2000)) }, { level: 0 }))
    const dir = z.indexOf(Buffer.from([0x50, 0x4b, 1, 2]))
    z.writeUInt32LE(2 ** 31, dir + 24)
    expect((await rechazo('a.zip', z)).codigo).toBe('zip-bomba')
  })

  it('cut, nested, leaving its folder, lying about its size, empty', async () => {
    const bueno = Buffer.from(await hacer('shp'))
    expect((await rechazo('a.zip', bueno.subarray(0, bueno.length / 2))).codigo).toBe('zip-cortado')
    expect((await rechazo('a.zip', zipSync({ 'b.zip': bueno }))).codigo).toBe('zip-anidado')
    expect((await rechazo('a.zip', zipSync({ '../../x.geojson': strToU8('{}') }))).codigo).toBe('zip-ruta')
    expect((await rechazo('a.zip', zipSync({ 'x.txt': strToU8('x') }))).codigo).toBe('zip-sin-capa')
    expect((await rechazo('a.zip', new Uint8Array())).codigo).toBe('archivo-vacio')
    const miente = Buffer.from(zipSync({ 'capa.geojson': await hacer('geojson') }))
    miente.writeUInt32LE(10, miente.indexOf(Buffer.from([0x50, 0x4b, 1, 2])) + 24)
    expect((await rechazo('a.zip', miente)).codigo).toBe('zip-danado')
  })
})

describe('GeoPackage, KML and DXF through GDAL', () => {
  it('a GeoPackage cut in half, or of noise, is refused', async () => {
    const b = await hacer('gpkg')
    expect((await rechazo('a.gpkg', b.subarray(0, b.length / 2))).codigo).toBe('archivo-cortado')
    const ruido = Buffer.from(b)
    ruido.fill(0xa5, 4096)
    expect((await rechazo('a.gpkg', ruido)).codigo).toBe('archivo-danado')
  })

  it('reads a KML, and finds a letter in a coordinate that GDAL would skip', async () => {
    const kml = (c: string): Buffer =>
      Buffer.from(
        `<?xml version="1.0" encoding="UTF-8"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document><Placemark><name>Peñón</name><Polygon><outerBoundaryIs><LinearRing><coordinates>${c}</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark></Document></kml>`,
      )
    const bueno = '-76.5,3.4 -76.5,3.5 -76.4,3.5 -76.5,3.4'
    const r = await objetos('a.kml', kml(bueno))
    expect([r.length, r[0]?.problemas, r[0]?.atributos.Name, r[0]?.wkb !== null]).toEqual([1, [], 'Peñón', true])
    for (const [malo, codigo] of [
      ['-76.5,3.4 -76.5,3.x5 -76.4,3.5 -76.5,3.4', 'coordenada-no-numerica'],
      ['-76.5,3.4 -76.5,3.5 -76.4,3.5', 'anillo-abierto'],
    ] as const) {
      const l = await abrir({ nombre: 'a.kml', bytes: kml(malo) })
      expect(l.problemas[0]).toMatchObject({ codigo, grave: true })
      await l.cerrar()
    }
    expect((await rechazo('a.kml', kml(bueno).subarray(0, 200))).codigo).toBe('archivo-cortado')
  })

  it('reads a DXF by path once its system is told', async () => {
    const carpeta = await mkdtemp(join(tmpdir(), 'lindero-prueba-'))
    const v = [4610000, 1930000, 4610100, 1930000, 4610100, 1930100]
    const dxf = ['0', 'SECTION', '2', 'ENTITIES', '0', 'LWPOLYLINE', '8', 'LOTES', '90', '3', '70', '1']
    for (let i = 0; i < 6; i += 2) dxf.push('10', String(v[i]), '20', String(v[i + 1]))
    dxf.push('0', 'ENDSEC', '0', 'EOF', '')
    const ruta = join(carpeta, 'lotes.dxf')
    await writeFile(ruta, dxf.join('\n'))
    const l = await abrir({ nombre: 'lotes.dxf', ruta }, { crs: 'EPSG:9377' })
    const r = []
    for await (const o of l.objetos) r.push(o)
    expect([l.total, r[0]?.atributos.Layer, tipoWkb(r[0]?.wkb ?? new Uint8Array())]).toEqual([1, 'LOTES', 'Polygon'])
    await l.cerrar()
    const sin = await abrir({ nombre: 'lotes.dxf', ruta })
    expect(sin.crs.declarado).toBe(false)
    await sin.cerrar()
    await rm(carpeta, { recursive: true })
  })
})
