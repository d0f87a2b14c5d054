import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withMunicipio } from '../../platform/database/tenancy.ts'
import { importacion } from '../acciones/importacion.ts'
import { rechazosCsv } from '../acciones/rechazos-csv.ts'
import { repararImportacion } from '../acciones/reparar.ts'
import { vistaDeImportacion } from '../acciones/vista-de-importacion.ts'
import { type Banco, bancoDePrueba, geojson, lote } from './prueba.ts'

let b: Banco
beforeAll(async () => {
  b = await bancoDePrueba()
})
afterAll(() => b.destroy())

const barrio = (codigo: string, nombre: string, columna: number, lado?: number) => ({
  geometria: lote(columna, 0, lado),
  propiedades: { ID_BARRIO: codigo, BARRIO: nombre },
})

const versiones = () =>
  withMunicipio(b.db, b.municipio, async tx => {
    const { rows } = await sql<{ acto: string; desde: string; hasta: string | null; objetos: number }>`
      select v.acto, v.desde, v.hasta, v.objetos from capa_version v join capa c on c.municipio = ${b.municipio} and c.id = v.capa
      where v.municipio = ${b.municipio} and c.clase = 'barrio' order by v.desde`.execute(tx)
    return rows
  })

describe('a layer', () => {
  it('enters as its first version, with its act and its fields recognised by their usual names', async () => {
    const contenido = geojson([barrio('0101', 'La Peña', 0), barrio('0102', 'El Río', 1)])
    const { i } = await b.revisar({ nombre: 'barrios.geojson', contenido, destino: 'capa', clase: 'barrio' })
    expect(i.mapeo).toEqual({ codigo: 'ID_BARRIO', nombre: 'BARRIO' })
    await b.confirmar(i)
    expect(await versiones()).toEqual([{ acto: 'Acuerdo 1 de 2026', desde: '2026-01-01', hasta: null, objetos: 2 }])
  })

  it('gets a new version when something changes, and the one before ends on that date', async () => {
    const contenido = geojson([
      barrio('0101', 'La Peña', 0),
      barrio('0102', 'El Río', 1, 0.0001),
      barrio('0103', 'Alto', 2),
    ])
    const { i } = await b.revisar({
      nombre: 'b.geojson',
      contenido,
      destino: 'capa',
      clase: 'barrio',
      desde: '2026-02-01',
    })
    expect(i.informe).toMatchObject({ nuevos: 1, cambiados: 1, iguales: 1, desaparecidos: 0 })
    expect(i.reconocido.mapeoRecordado).toBe(true)
    await b.confirmar(i)
    expect(await versiones()).toMatchObject([{ hasta: '2026-02-01' }, { desde: '2026-02-01', hasta: null, objetos: 3 }])
  })

  it('with the same content changes nothing and says so', async () => {
    const contenido = geojson([
      barrio('0103', 'Alto', 2),
      barrio('0101', 'La Peña', 0),
      barrio('0102', 'El Río', 1, 0.0001),
    ])
    const { i } = await b.revisar({
      nombre: 'b.geojson',
      contenido,
      destino: 'capa',
      clase: 'barrio',
      desde: '2026-03-01',
    })
    expect(i.informe).toMatchObject({ nuevos: 0, cambiados: 0, iguales: 3, desaparecidos: 0 })
    expect((await b.confirmar(i)).informe?.confirmacion?.sinCambios).toBe(true)
    expect(await versiones()).toHaveLength(2)
  })

  it('of an earlier date takes its place in the past, until the version that followed it', async () => {
    const contenido = geojson([barrio('0101', 'La Peña Vieja', 0)])
    const { i } = await b.revisar({
      nombre: 'b.geojson',
      contenido,
      destino: 'capa',
      clase: 'barrio',
      desde: '2015-01-01',
    })
    await b.confirmar(i)
    expect(await versiones()).toMatchObject([{ desde: '2015-01-01', hasta: '2026-01-01' }, { desde: '2026-01-01' }, {}])
  })

  it('cannot have two versions from the same date', async () => {
    const contenido = geojson([barrio('0101', 'Otro nombre', 0)])
    const r = await b.deUnaVez({
      nombre: 'b.geojson',
      contenido,
      destino: 'capa',
      clase: 'barrio',
      desde: '2026-02-01',
    })
    expect(r.confirmado).toBe(false)
    expect(r.informe.impedimentos[0]?.codigo).toBe('version-con-la-misma-fecha')
    expect(await versiones()).toHaveLength(3)
  })

  it('keeps the standard value and the file’s own beside it', async () => {
    const suelo = (clase: string, columna: number) => ({
      geometria: lote(columna, 5),
      propiedades: { CLASE_SUELO: clase },
    })
    const contenido = geojson([suelo('SUELO URBANO', 0), suelo('De expansión urbana', 1), suelo('Lunar', 2)])
    const { i, rechazos } = await b.revisar({
      nombre: 's.geojson',
      contenido,
      destino: 'capa',
      clase: 'clase-de-suelo',
    })
    expect(rechazos.filter(r => !r.grave).map(r => [r.indice, r.codigo])).toContainEqual([3, 'sin-homologar'])
    await b.confirmar(i)
    const { rows } = await withMunicipio(b.db, b.municipio, tx =>
      sql<{ valor: string; original: string }>`select o.valor, o.valor_original as original from objeto o
        join capa c on c.municipio = ${b.municipio} and c.id = o.capa and c.clase = 'clase-de-suelo'
        where o.municipio = ${b.municipio} order by o.codigo`.execute(tx),
    )
    expect(rows).toEqual([
      { valor: 'Urbano', original: 'SUELO URBANO' },
      { valor: 'Expansion_Urbana', original: 'De expansión urbana' },
      { valor: 'Lunar', original: 'Lunar' },
    ])
  })

  it('with a bow-tie offers a repair with both areas, and enters repaired only after consent', async () => {
    const corbata = [
      [-76.5, 3.41],
      [-76.4995, 3.4105],
      [-76.4995, 3.41],
      [-76.5, 3.4105],
      [-76.5, 3.41],
    ]
    const contenido = geojson([
      { geometria: { type: 'Polygon', coordinates: [corbata] }, propiedades: { codigo: '1', nombre: 'Uno' } },
    ])
    const { i, rechazos } = await b.revisar({ nombre: 'v.geojson', contenido, destino: 'capa', clase: 'vereda' })
    expect(rechazos[0]?.cura).toMatch(/acepta la reparación, el área pasa de [\d.]+,\d\d m² a [\d.]+,\d\d m²/)
    const vista = await b.hacer(vistaDeImportacion, { id: i.id, limite: 10 })
    expect(vista.features[0]?.properties.suerte).toBe('rechazado')
    const lista = await b.hacer(rechazosCsv, { id: i.id })
    expect(lista.csv.startsWith('\uFEFFObjeto;Fila;Campo')).toBe(true)
    expect(lista.csv).toContain('anillo-se-cruza')

    await b.hacer(repararImportacion, { id: i.id }, { version: i.version })
    await b.correrPendientes()
    const despues = await b.hacer(importacion, { id: i.id, desde: 0, limite: 100 })
    expect(despues.importacion.informe).toMatchObject({ rechazados: 0, aceptados: 1 })
    expect(despues.rechazos[0]?.codigo).toBe('geometria-reparada')
    await b.confirmar(despues.importacion)
  })

  it('without the field that it needs says which are missing and what there is to choose from', async () => {
    const contenido = geojson([{ geometria: lote(0, 9), propiedades: { xx: '1', yy: 'dos' } }])
    const { i } = await b.revisar({ nombre: 'x.geojson', contenido, destino: 'capa', clase: 'comuna' })
    expect(i.estado).toBe('rechazada')
    expect(i.faltan).toEqual(['codigo', 'nombre'])
    expect(i.informe?.falla?.cura).toContain('xx, yy')
  })
})
