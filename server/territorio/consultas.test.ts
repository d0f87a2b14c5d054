import { unzipSync } from 'fflate'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fecha } from '../../ley388/fecha.ts'
import { withMunicipio } from '../platform/database/tenancy.ts'
import { GeometryPool } from '../platform/geometria/pool.ts'
import { aLonLat } from '../platform/geometria/proyeccion.ts'
import { leerWkb, transformar } from '../platform/geometria/wkb.ts'
import { type PlataformaDePrueba, plataformaDePrueba } from '../platform/testing.ts'
import { compararVersiones } from './acciones/comparar-versiones.ts'
import { cruzarCapas } from './acciones/cruzar-capas.ts'
import { hallazgos, hallazgosGeojson } from './acciones/hallazgos.ts'
import { objetos } from './acciones/objetos.ts'
import { precisiones } from './acciones/precisiones.ts'
import { predio } from './acciones/predio.ts'
import { propietarios } from './acciones/propietarios.ts'
import { registrarPrecision } from './acciones/registrar-precision.ts'
import { renombrarCapa } from './acciones/renombrar-capa.ts'
import { resumen } from './acciones/resumen.ts'
import { revisarMapa } from './acciones/revisar-mapa.ts'
import { revisiones } from './acciones/revisiones.ts'
import { trabajoCruzar } from './consulta/cruzar.ts'
import { accionesDeConsulta, trabajosDeConsulta } from './consulta/index.ts'
import { terrenosDePredios } from './consulta/terrenos-de-predios.ts'
import { expediente } from './expediente.ts'
import { exportar } from './exportar.ts'
import { sembrarCapa, sembrarPredios } from './prueba.ts'
import { numeroEn, type Rectangulo, rectangulo } from './revisiones/escena.ts'
import { trabajoRevisar } from './revisiones/trabajo.ts'

const geometria = new GeometryPool({ size: 2 })
const DESDE = fecha('2020-01-01')
const [A, B] = [numeroEn('15', '96', 1), numeroEn('15', '96', 2)]
let l: PlataformaDePrueba
let suelo: { capa: string; version: string }
let actividad: { capa: string; version: string }

beforeAll(async () => {
  l = await plataformaDePrueba({ acciones: accionesDeConsulta, trabajos: trabajosDeConsulta, geometria })
  suelo = await sembrarCapa(l, { clase: 'clase-de-suelo', nombre: 'Clases de suelo', desde: DESDE }, [
    { codigo: 'SU', valor: 'Urbano', wkb: rectangulo([0, 0, 100, 100]) },
    { codigo: 'SR', valor: 'Rural', wkb: rectangulo([100, 0, 100, 100]) },
  ])
  actividad = await sembrarCapa(l, { clase: 'area-de-actividad', nombre: 'Actividad', desde: DESDE, publica: false }, [
    {
      codigo: 'R1',
      nombre: 'Residencial',
      valor: 'Residencial',
      atributos: { detalle: 'neta' },
      wkb: rectangulo([0, 0, 90, 100]),
    },
  ])
  await sembrarPredios(l, DESDE, [
    { numeros: [A], wkb: rectangulo([80, 0, 40, 50]), registradaM2: '2000.00', propietario: 'Ana Pérez' },
    { numeros: [B, numeroEn('15', '96', 3)], wkb: rectangulo([110, 0, 20, 50]) },
  ])
})
afterAll(async () => {
  await l.destroy()
  await geometria.close()
})

const enTx = <T>(fn: Parameters<typeof withMunicipio<T>>[2]) => withMunicipio(l.db, l.municipio, fn)
/** A rectangle as a person draws it on the map. */
const dibujo = (r: Rectangulo) => transformar(leerWkb(rectangulo(r)), (x, y) => aLonLat(x, y))

async function correr(tipo: (typeof trabajosDeConsulta)[number]): Promise<void> {
  const contexto = {
    municipio: l.municipio,
    actor: { id: 'p', nombre: 'P', roles: ['planeacion' as const] },
    ahora: l.p.reloj,
    servicios: l.p.servicios,
    conTransaccion: enTx,
    escribir: () => Promise.reject(new Error('derived data are not written as truth')),
    progreso: () => undefined,
    senal: new AbortController().signal,
  }
  await tipo.ejecutar(contexto as Parameters<typeof tipo.ejecutar>[0], {})
}

it('the ground of some parcels is given by their numbers, as it was on a date', async () => {
  const tercero = numeroEn('15', '96', 3)
  const hallados = await enTx(tx =>
    terrenosDePredios(tx, l.municipio, [tercero, A, numeroEn('15', '96', 99)], fecha('2024-01-01')),
  )
  expect(hallados.map(h => [h.numero, h.geometria.type])).toEqual([
    [A, 'Polygon'],
    [tercero, 'Polygon'],
  ])
  const [oeste, sur, este, norte] = hallados[0]!.caja
  expect(oeste < este && sur < norte).toBe(true)
  expect(await enTx(tx => terrenosDePredios(tx, l.municipio, [A], fecha('2019-12-31')))).toEqual([])
})

describe('derived tables', () => {
  const cruces = () =>
    enTx(async tx => {
      const { rows } = await sql<{ clave: string; codigo: string; m2: string; fraccion: string }>`
        select t.clave, o.codigo, d.area_m2 as m2, d.fraccion from derivado_cruce d
        join terreno t on t.municipio = ${l.municipio} and t.id = d.terreno
        join objeto o on o.municipio = ${l.municipio} and o.id = d.objeto
        where d.municipio = ${l.municipio} order by 1, 2`.execute(tx)
      return rows
    })
  const halladas = () =>
    enTx(async tx => {
      const { rows } = await sql`
        select regla, codigo, gravedad, mensaje, objetos, area_m2, encode(geom, 'hex') as g, lon, lat, al
        from derivado_hallazgo where municipio = ${l.municipio} order by regla, mensaje`.execute(tx)
      return rows
    })

  it('the crossings say which zone takes which part, and built again from nothing are the same', async () => {
    await correr(trabajoCruzar)
    const antes = await cruces()
    expect(antes.map(c => [c.clave === A ? 'A' : 'B', c.codigo, Number(c.fraccion).toFixed(4)])).toEqual([
      ['A', 'R1', '0.2500'],
      ['A', 'SR', '0.5000'],
      ['A', 'SU', '0.5000'],
      ['B', 'SR', '1.0000'],
    ])
    await enTx(tx => sql`delete from derivado_cruce_tanda where municipio = ${l.municipio}`.execute(tx))
    await correr(trabajoCruzar)
    expect(await cruces()).toEqual(antes)
    await correr(trabajoCruzar)
    expect(await cruces()).toEqual(antes)
  })

  it('the findings, built again from nothing, are the same', async () => {
    await correr(trabajoRevisar)
    const antes = await halladas()
    expect(antes.length).toBeGreaterThan(0)
    await enTx(tx => sql`delete from derivado_hallazgo where municipio = ${l.municipio}`.execute(tx))
    await correr(trabajoRevisar)
    expect(await halladas()).toEqual(antes)
  })
})

describe('the checks of the map, asked for and read', () => {
  it('the job runs them and each tells when, on how much and what it lacked', async () => {
    await l.hacer(revisarMapa, { reglas: ['predios.traslapes', 'PL3.actividad', 'PL4.perimetro'] })
    await l.correrPendientes()
    const todas = await l.hacer(revisiones, {})
    const de = (id: string) => todas.find(r => r.id === id)
    expect(de('PL4.perimetro')).toMatchObject({
      estado: 'sin-datos',
      faltan: ['Perímetro urbano', 'Perímetro de servicios públicos'],
    })
    expect(de('PL3.actividad')).toMatchObject({ estado: 'hecha', errores: 1, revisados: 1, al: '2026-03-02' })
  })

  it('findings are filtered, and the parcel page tells its own', async () => {
    const r = await l.hacer(hallazgos, { regla: 'predios.traslapes', desde: 0, limite: 10 })
    expect(r).toMatchObject({ total: 1, errores: 1 })
    expect(r.hallazgos[0]?.objetos).toEqual([A, B])
    expect(r.hallazgos[0]?.geometria?.type).toBe('Polygon')
    const deA = await l.hacer(hallazgos, { objeto: A, desde: 0, limite: 10 })
    expect(deA.hallazgos.map(h => h.regla)).toContain('predios.traslapes')
    expect((await l.hacer(hallazgosGeojson, { gravedad: 'astilla' })).features).toEqual([])
    expect((await l.hacer(predio, { numero: A })).hallazgos.map(h => h.regla)).toContain('predios.traslapes')
  })

  it('a check that does not exist is refused with the list', async () => {
    await expect(l.hacer(revisarMapa, { reglas: ['X'] })).rejects.toMatchObject({ codigo: 'revision-desconocida' })
  })
})

describe('asking of the layers', () => {
  it('two layers are crossed by name, by kind or with the parcels', async () => {
    const r = await l.hacer(cruzarCapas, { a: 'predios', b: 'clase-de-suelo' })
    expect(r.filas.map(f => [f.a, f.b, f.fraccionA])).toEqual([
      [A, 'SR', '0.500000'],
      [A, 'SU', '0.500000'],
      [B, 'SR', '1.000000'],
    ])
    await expect(l.hacer(cruzarCapas, { a: 'predios', b: 'nada' })).rejects.toMatchObject({
      codigo: 'no-existe',
      campo: 'b',
      cura: 'Diga una de estas: Actividad, Clases de suelo.',
    })
  })

  it('a layer that is not public is, for the public, not there', async () => {
    const pedido = { version: actividad.version, orden: 'codigo' as const, desde: 0, limite: 10 }
    const r = await l.hacer(objetos, pedido)
    expect(r).toMatchObject({ total: 1, objetos: [{ codigo: 'R1', atributos: { detalle: 'neta' } }] })
    await expect(l.hacer(objetos, pedido, { roles: ['anonimo'] })).rejects.toMatchObject({ codigo: 'no-existe' })
  })

  it('owners are for planning and finance only', async () => {
    const r = await l.hacer(propietarios, { numero: A })
    expect(r.propietarios).toMatchObject([{ nombre: 'Ana Pérez', documento: '1234567' }])
    await expect(l.hacer(propietarios, { numero: A }, { roles: ['curador'] })).rejects.toMatchObject({
      codigo: 'sin-permiso',
    })
  })

  it('a name that another layer of the kind has is refused, and so is an older version', async () => {
    await expect(l.hacer(renombrarCapa, { capa: suelo.capa, nombre: 'x' })).rejects.toMatchObject({
      codigo: 'falta-version',
    })
    const r = await l.hacer(renombrarCapa, { capa: suelo.capa, nombre: 'Clasificación' }, { version: 1 })
    expect(r.version).toBe(2)
    expect(await l.hacer(resumen, {})).toMatchObject({ predios: 3, terrenos: 2, capas: 2, ultimaImportacion: null })
  })
})

describe('PL5: cartographic precision (art. 12 par. 3)', () => {
  const datos = () => ({
    capa: suelo.capa,
    acto: 'Decreto 12 de 2024',
    fecha: fecha('2024-05-01'),
    justificacion: 'El texto del artículo 8 fija el borde en la vía.',
    norma: 'Artículo 8 del Acuerdo 1',
  })

  it('redraws what the text says, in a new version with its act; the zones and their values stay', async () => {
    const r = await l.hacer(registrarPrecision, {
      ...datos(),
      objetos: [{ codigo: 'SU', geometria: dibujo([0, 0, 95, 100]) }],
    })
    expect(Math.abs(Number(r.areaCambiadaM2) / 500 - 1)).toBeLessThan(0.01)
    await l.correrPendientes()
    const [p] = await l.hacer(precisiones, {})
    expect(p).toMatchObject({ acto: 'Decreto 12 de 2024', zonas: [{ codigo: 'SU' }] })
    const c = await l.hacer(compararVersiones, { antes: suelo.version, despues: r.version })
    expect(c.cambios.map(x => [x.clase, x.codigo, x.ganaM2])).toEqual([['cambiado', 'SU', '0.00']])
    expect(c.iguales).toBe(1)
    expect(c.areaCambiadaM2).toBe(r.areaCambiadaM2)
    const tabla = await l.hacer(objetos, { version: r.version, orden: 'codigo', desde: 0, limite: 10 })
    expect(tabla.objetos.map(o => [o.codigo, o.valor])).toEqual([
      ['SR', 'Rural'],
      ['SU', 'Urbano'],
    ])
    const antes = await l.hacer(predio, { numero: A, al: fecha('2024-04-30') })
    const despues = await l.hacer(predio, { numero: A, al: fecha('2024-05-01') })
    const urbano = (x: typeof antes) => Number(x.zonas.find(z => z.zona === 'SU')?.fraccion).toFixed(3)
    expect([urbano(antes), urbano(despues)]).toEqual(['0.500', '0.375'])
  })

  it('a new zone, an earlier date, the same drawing and a bow-tie are refused', async () => {
    const despues = { ...datos(), fecha: fecha('2025-01-01') }
    const con = (codigo: string, r: Rectangulo) => [{ codigo, geometria: dibujo(r) }]
    await expect(l.hacer(registrarPrecision, { ...despues, objetos: con('SX', [0, 0, 1, 1]) })).rejects.toMatchObject({
      codigo: 'no-existe',
      articulo: 'art. 12 par. 3',
    })
    await expect(l.hacer(registrarPrecision, { ...datos(), objetos: con('SU', [0, 0, 9, 9]) })).rejects.toMatchObject({
      codigo: 'fecha-anterior',
    })
    await expect(
      l.hacer(registrarPrecision, { ...despues, objetos: con('SU', [0, 0, 95, 100]) }),
    ).rejects.toMatchObject({ codigo: 'sin-cambio' })
    const lazo = dibujo([0, 0, 9, 9])
    if (lazo.type === 'Polygon') lazo.coordinates[0]!.splice(1, 2, lazo.coordinates[0]![2]!, lazo.coordinates[0]![1]!)
    await expect(
      l.hacer(registrarPrecision, { ...despues, objetos: [{ codigo: 'SU', geometria: lazo }] }),
    ).rejects.toMatchObject({ codigo: 'anillo-se-cruza', campo: 'objetos.0.geometria' })
  })
})

describe('export', () => {
  const AL = fecha('2026-03-02')
  const juntar = async (partes: AsyncIterable<Uint8Array>) => {
    const trozos: Uint8Array[] = []
    for await (const t of partes) trozos.push(t)
    return Buffer.concat(trozos)
  }

  it('parcels leave with their numbers and areas and without their owners', async () => {
    const bytes = await enTx(async tx =>
      juntar(
        (await exportar(tx, l.municipio, { que: 'predios', formato: 'geojson', al: AL, interno: false })).contenido,
      ),
    )
    const { features } = JSON.parse(bytes.toString()) as { features: { properties: Record<string, unknown> }[] }
    expect(features.map(f => f.properties.numero)).toEqual([A, B, numeroEn('15', '96', 3)])
    expect(bytes.toString()).not.toContain('Ana')
  })

  it('a layer goes as Shapefile with its style, and a private one not to the public', async () => {
    const pedido = { que: 'area-de-actividad', formato: 'shp' as const, al: AL }
    const zip = await enTx(async tx =>
      unzipSync(await juntar((await exportar(tx, l.municipio, { ...pedido, interno: true })).contenido)),
    )
    expect(
      Object.keys(zip)
        .map(n => n.split('.').pop())
        .sort(),
    ).toEqual(expect.arrayContaining(['dbf', 'prj', 'qml', 'shp', 'shx']))
    await expect(enTx(tx => exportar(tx, l.municipio, { ...pedido, interno: false }))).rejects.toMatchObject({
      codigo: 'no-existe',
    })
  })

  it('N1: the expediente has every version of every layer, the acts and the checks, and no owner', async () => {
    const zip = await enTx(async tx =>
      unzipSync(await juntar(expediente(tx, l.municipio, AL, new Date('2026-03-02T15:00:00Z')))),
    )
    expect(Object.keys(zip).sort()).toEqual(
      expect.arrayContaining([
        'actos.csv',
        'capas/actividad-desde-2020-01-01.geojson',
        'precisiones.csv',
        'predios-2026-03-02.geojson',
        'revisiones_del_mapa.csv',
      ]),
    )
    expect(Object.keys(zip).filter(n => n.startsWith('capas/clasificacion'))).toHaveLength(2)
    const texto = Object.values(zip)
      .map(b => Buffer.from(b).toString())
      .join()
    expect(texto).not.toContain('Ana Pérez')
    expect(Buffer.from(zip['revisiones_del_mapa.csv']!).toString()).toContain('predios.traslapes')
  })
})
