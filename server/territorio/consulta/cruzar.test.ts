import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { fecha } from '../../../ley388/fecha.ts'
import { withMunicipio } from '../../platform/database/tenancy.ts'
import { type Banco, bancoDePrueba, geojson, lote, numeroPredial } from '../importar/prueba.ts'
import { trabajoCruzar } from './cruzar.ts'
import { zonasAl, zonasDeSiempre } from './zonas-del-terreno.ts'

let b: Banco
beforeAll(async () => {
  b = await bancoDePrueba()
})
afterAll(() => b.destroy())

const enTx = <T>(fn: Parameters<typeof withMunicipio<T>>[2]) => withMunicipio(b.db, b.municipio, fn)

function cruzarTodo(senal = new AbortController().signal, progreso: () => void = () => undefined) {
  return trabajoCruzar.ejecutar(
    {
      municipio: b.municipio,
      actor: { id: 'p', nombre: 'P', roles: ['planeacion'] },
      ahora: b.p.reloj,
      servicios: b.p.servicios,
      conTransaccion: enTx,
      escribir: () => Promise.reject(new Error('derived data are not written as truth')),
      progreso,
      senal,
    },
    {},
  )
}

interface Cruce {
  terreno: string
  objeto: string
  m2: string
  fraccion: string
}

const cruces = () =>
  enTx(async tx => {
    const { rows } = await sql<Cruce>`
      select d.terreno, d.objeto, d.area_m2 as m2, d.fraccion from derivado_cruce d
      where d.municipio = ${b.municipio} order by d.terreno, d.objeto`.execute(tx)
    return rows
  })

/** Parcels of consecutive numbers, side by side in a row of the town. */
const predios = (desde: number, cuantos: number, fila: number) =>
  geojson(
    Array.from({ length: cuantos }, (_, i) => ({
      geometria: lote(i, fila),
      propiedades: { numero_predial: numeroPredial(desde + i) },
    })),
  )

/** Strips across the rows, three parcels and a half wide: one parcel in seven lies on two. */
const barrios = geojson(
  Array.from({ length: 20 }, (_, i) => {
    const [x0, x1, y0, y1] = [-76.5 + i * 0.0007, -76.5 + (i + 1) * 0.0007, 3.399, 3.402]
    const anillo = [
      [x0, y0],
      [x1, y0],
      [x1, y1],
      [x0, y1],
      [x0, y0],
    ]
    return {
      geometria: { type: 'Polygon', coordinates: [anillo] },
      propiedades: { codigo: `B${i}`, nombre: `Barrio ${i}` },
    }
  }),
)

it('each import crosses its own parcels, and all together give the same', async () => {
  const capa = await b.deUnaVez({ nombre: 'barrios.geojson', contenido: barrios, destino: 'capa', clase: 'barrio' })
  expect(capa.confirmado).toBe(true)
  for (const [i, contenido] of [predios(201, 5, 2), predios(1, 45, 0), predios(101, 50, 1)].entries()) {
    const revisada = await b.revisar({ nombre: `${i}.geojson`, contenido })
    expect((await b.confirmar(revisada.i)).estado).toBe('confirmada')
  }
  // Some of the first change: those come as new terrenos and the old ones keep what they touched.
  const cambio = await b.revisar({ nombre: 'd.geojson', contenido: predios(1, 10, 3), desde: '2026-02-01' })
  expect((await b.confirmar(cambio.i)).estado).toBe('confirmada')

  const porImportaciones = await cruces()
  expect(await b.contar('derivado_cruce_tanda')).toBeGreaterThan(3)
  expect(new Set(porImportaciones.map(c => c.terreno)).size).toBe(110)
  const { cruces: cuantos } = await cruzarTodo()
  expect(await cruces()).toEqual(porImportaciones)
  expect(cuantos).toBe(porImportaciones.length)
})

it('the page of a parcel finds all that it touches, and only that', async () => {
  const todos = await cruces()
  const al = fecha('2026-03-02')
  for (const terreno of new Set(todos.map(c => c.terreno))) {
    const zonas = zonasAl(await enTx(tx => zonasDeSiempre(tx, b.municipio, terreno, false)), al)
    const suyos = todos.filter(c => c.terreno === terreno)
    expect(zonas.map(z => [z.objeto, z.areaM2]).sort()).toEqual(suyos.map(c => [c.objeto, c.m2]).sort())
  }
})

it('a crossing that fails half way leaves what there was', async () => {
  const antes = await cruces()
  const alto = new AbortController()
  const cancelar = () => alto.abort(new Error('cancelado'))
  await expect(cruzarTodo(alto.signal, cancelar)).rejects.toThrow('cancelado')
  expect(await cruces()).toEqual(antes)
})
