import { readdirSync, readFileSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Rechazo } from '../../../ley388/rechazo.ts'
import { compartido } from '../../../test/compartido.ts'
import { municipio } from '../../platform/database/tenancy.ts'
import { type Banco, bancoDePrueba, type PedidoDePrueba } from './prueba.ts'

const cali = join(compartido ?? '', 'datos-reales', 'cali')
const TABLAS = [
  'terreno',
  'predio',
  'objeto',
  'capa',
  'capa_version',
  'predio_propietario',
  'archivo',
  'importacion',
  'importacion_objeto',
  'importacion_rechazo',
  'auditoria',
] as const

type Partes = Record<string, Uint8Array>

function shapefile(nombre: string): Partes {
  const partes = readdirSync(cali).filter(n => basename(n, extname(n)) === nombre)
  return Object.fromEntries(partes.map(n => [n, new Uint8Array(readFileSync(join(cali, n)))]))
}

/** A copy of the parts with one changed (or, when `fn` gives nothing, missing). */
function con(partes: Partes, fin: string, fn: (bytes: Uint8Array) => Uint8Array | undefined): Partes {
  return Object.fromEntries(
    Object.entries(partes).flatMap(([n, bytes]) => {
      const nuevo = n.endsWith(fin) ? fn(bytes.slice()) : bytes
      return nuevo ? [[n, nuevo]] : []
    }),
  )
}

/** Changes the first point of the first ring of the first record of a .shp. */
function moverPrimerPunto(shp: Uint8Array, x: number, y: number): Uint8Array {
  const v = new DataView(shp.buffer, shp.byteOffset, shp.byteLength)
  const partes = v.getInt32(100 + 8 + 36, true)
  const punto = 100 + 8 + 44 + 4 * partes
  v.setFloat64(punto, x, true)
  v.setFloat64(punto + 8, y, true)
  return shp
}

/** Exchanges the second vertex of the first ring with one of the other side: the border crosses itself. */
function corbata(shp: Uint8Array): Uint8Array {
  const v = new DataView(shp.buffer, shp.byteOffset, shp.byteLength)
  const punto = 100 + 8 + 44 + 4 * v.getInt32(100 + 8 + 36, true)
  const puntos = v.getInt32(100 + 8 + 40, true)
  const [a, b] = [punto + 16, punto + 16 * (puntos >> 1)]
  for (const k of [0, 8]) {
    const x = v.getFloat64(a + k, true)
    v.setFloat64(a + k, v.getFloat64(b + k, true), true)
    v.setFloat64(b + k, x, true)
  }
  return shp
}

/** A zip of 2 KB whose directory announces 2 GB in one of its files. */
function bomba(partes: Partes): Uint8Array {
  const zip = zipSync(Object.fromEntries(Object.keys(partes).map(n => [n, new Uint8Array(300)])))
  const v = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
  for (let i = 0; i + 4 <= zip.length; i++)
    if (v.getUint32(i, true) === 0x02014b50) v.setUint32(i + 24, 2_000_000_000, true)
  return zip
}

function enTexto(dbf: Uint8Array, buscado: string, puesto: string): Uint8Array {
  const i = Buffer.from(dbf).indexOf(buscado)
  if (i < 0) throw new Error(`no «${buscado}» in the table`)
  dbf.set(strToU8(puesto), i)
  return dbf
}

describe.runIf(compartido)(
  'a damaged copy of a real file is refused with its reason and its cure, and the database stays as it was',
  () => {
    let b: Banco
    beforeAll(async () => {
      b = await bancoDePrueba(municipio('76001'))
    })
    afterAll(() => b.destroy())

    async function refusar(pedido: PedidoDePrueba): Promise<{ codigos: string[]; objetos: (number | null)[] }> {
      const foto = async () => JSON.stringify([await b.cabeza(), ...(await Promise.all(TABLAS.map(t => b.contar(t))))])
      const antes = await foto()
      let visto: { codigos: string[]; objetos: (number | null)[] }
      try {
        const r = await b.deUnaVez(pedido)
        expect(r.confirmado).toBe(false)
        const graves = r.problemas.filter(p => p.grave)
        for (const p of graves) expect(p.cura.length).toBeGreaterThan(10)
        visto = r.informe.falla
          ? { codigos: [r.informe.falla.codigo], objetos: [null] }
          : { codigos: [...new Set(graves.map(p => p.codigo))], objetos: graves.map(p => p.indice) }
      } catch (error) {
        if (!(error instanceof Rechazo)) throw error
        expect(error.cura ?? '').not.toBe('')
        visto = { codigos: [error.codigo], objetos: [null] }
      }
      expect(await foto()).toBe(antes)
      return visto
    }

    describe.each([
      ['barrios', 'barrio', '0504', '0610'],
      ['comunas', 'comuna', '  6Comuna 6 ', '  4Comuna 4 '],
    ] as const)('%s.shp', (nombre, clase, primero, segundo) => {
      const subir = (partes: Partes | Uint8Array) =>
        refusar({
          nombre: `${nombre}.zip`,
          contenido: partes instanceof Uint8Array ? partes : zipSync(partes),
          destino: 'capa',
          clase,
        })
      const sano = compartido ? shapefile(nombre) : {}

      it('cut in half', async () => {
        expect((await subir(con(sano, '.shp', s => s.subarray(0, s.length >> 1)))).codigos).toHaveLength(1)
        expect((await subir(con(sano, '.dbf', s => s.subarray(0, s.length >> 1)))).codigos).toHaveLength(1)
        expect((await subir(zipSync(sano).subarray(0, 40_000))).codigos).toHaveLength(1)
      })
      it('with a letter in a number', async () => {
        const r = await subir(con(sano, '.dbf', d => enTexto(d, primero, primero.replace(/\d/, 'O'))))
        expect(r.objetos).toEqual([1])
      })
      it('with a repeated key', async () => {
        const r = await subir(con(sano, '.dbf', d => enTexto(d, segundo, primero)))
        expect(r).toMatchObject({ codigos: ['clave-repetida'] })
        expect(r.objetos).toHaveLength(2)
      })
      it('with an open ring', async () => {
        const [x, y] = nombre === 'barrios' ? [-76.49, 3.48] : [1_063_000, 876_000]
        const r = await subir(con(sano, '.shp', s => moverPrimerPunto(s, x, y)))
        expect(r.codigos).toContain('anillo-abierto')
        expect(r.objetos).toContain(1)
      })
      it('with a bow-tie', async () => {
        const r = await subir(con(sano, '.shp', corbata))
        expect(r).toMatchObject({ codigos: ['anillo-se-cruza'], objetos: [1] })
      })
      it('without coordinate system', async () => {
        expect((await subir(con(sano, '.prj', () => undefined))).codigos).toEqual(['sin-crs'])
      })
      it('with 2 GB announced in a zip of 2 KB', async () => {
        const zip = bomba(sano)
        expect(zip.length).toBeLessThan(3_000)
        expect((await subir(zip)).codigos).toHaveLength(1)
      })
      it('with its encoding wrong', async () => {
        const latino = con(sano, '.dbf', d =>
          enTexto(d, nombre === 'barrios' ? 'Chiminangos' : 'Comuna 6', nombre === 'barrios' ? 'Chimi' : 'Comun'),
        )
        const roto = con(latino, '.dbf', d => {
          const i = Buffer.from(d).indexOf(nombre === 'barrios' ? 'Chimi' : 'Comun')
          d[i + 2] = 0xf1
          return d
        })
        expect(await subir(roto)).toMatchObject({ codigos: ['codificacion'], objetos: [1] })
      })
      it('with its coordinates in the sea', async () => {
        const r = await subir(con(sano, '.shp', s => moverTodoElPrimero(s, nombre === 'barrios' ? -3 : -330_000)))
        expect(r.objetos).toEqual([1])
      })
    })

    describe.each(['pols_d29e75.geojson', 'pols_d29e7j.geojson'])('%s', tesela => {
      interface Tile {
        features: {
          geometry: { coordinates: number[][][] }
          properties: { info: { properties_agg: { hnum: string }[] } }
        }[]
      }
      const texto = compartido ? readFileSync(join(cali, tesela), 'utf8') : '{}'
      const cambiado = (fn: (t: Tile) => void): string => {
        const t: Tile = JSON.parse(texto)
        // The polygon without number that the cadastre has is taken out, and the first 300 repeat none: what is left is sound.
        t.features = t.features.filter(f => f.properties.info.properties_agg.every(p => p.hnum)).slice(0, 300)
        fn(t)
        return JSON.stringify(t)
      }
      const subir = (contenido: string | Uint8Array, nombre = 'predios.geojson') => refusar({ nombre, contenido })
      const primero = (t: Tile) => t.features[0]!.properties.info.properties_agg[0]!
      const anillo = (t: Tile) => t.features[0]!.geometry.coordinates[0]!

      it('cut in half', async () => {
        expect((await subir(texto.slice(0, texto.length >> 1))).codigos).toHaveLength(1)
      })
      it('with a letter in a number', async () => {
        const r = await subir(cambiado(t => (primero(t).hnum = primero(t).hnum.replace(/0$/, 'O').replace(/\d$/, 'O'))))
        expect(r).toMatchObject({ codigos: ['letra-en-numero'], objetos: [1] })
      })
      it('with a repeated key', async () => {
        const r = await subir(cambiado(t => (primero(t).hnum = t.features[9]!.properties.info.properties_agg[0]!.hnum)))
        expect(r).toMatchObject({ codigos: ['clave-repetida'], objetos: [1, 10] })
      })
      it('with an open ring', async () => {
        expect(await subir(cambiado(t => anillo(t).pop()))).toMatchObject({ codigos: ['anillo-abierto'], objetos: [1] })
      })
      it('with a bow-tie', async () => {
        const r = await subir(
          cambiado(t => {
            const [a, b, c, d] = [
              [-76.5, 3.41],
              [-76.4995, 3.4105],
              [-76.4995, 3.41],
              [-76.5, 3.4105],
            ]
            t.features[0]!.geometry.coordinates = [[a!, b!, c!, d!, a!]]
          }),
        )
        expect(r).toMatchObject({ codigos: ['anillo-se-cruza'], objetos: [1] })
      })
      it('with coordinates in the sea', async () => {
        const r = await subir(
          cambiado(t => (t.features[0]!.geometry.coordinates = [anillo(t).map(([x = 0, y = 0]) => [x - 1.4, y])])),
        )
        expect(r).toMatchObject({ objetos: [1] })
      })
      it('without coordinate system: metres that say nothing of themselves', async () => {
        const r = await subir(
          cambiado(t => {
            for (const f of t.features)
              f.geometry.coordinates = f.geometry.coordinates.map(a =>
                a.map(([x = 0, y = 0]) => [x * 1e5 + 1e7, y * 1e5 + 6e5]),
              )
          }),
        )
        expect(r.codigos).toEqual(['sin-crs'])
      })
      it('in another encoding than UTF-8', async () => {
        const latino = Buffer.from(
          cambiado(t => Object.assign(primero(t), { numepred: 'Ñ01' })),
          'latin1',
        )
        expect((await subir(latino)).codigos).toEqual(['codificacion'])
      })
      it('with 2 GB announced in a zip of 2 KB', async () => {
        expect((await subir(bomba({ 'predios.geojson': strToU8('{}') }), 'predios.zip')).codigos).toHaveLength(1)
      })
    })
  },
)

/** Moves every vertex of the first record of a .shp to the west. */
function moverTodoElPrimero(shp: Uint8Array, dx: number): Uint8Array {
  const v = new DataView(shp.buffer, shp.byteOffset, shp.byteLength)
  const [partes, puntos] = [v.getInt32(100 + 8 + 36, true), v.getInt32(100 + 8 + 40, true)]
  const punto = 100 + 8 + 44 + 4 * partes
  for (let i = 0; i < puntos; i++) v.setFloat64(punto + 16 * i, v.getFloat64(punto + 16 * i, true) + dx, true)
  return shp
}
