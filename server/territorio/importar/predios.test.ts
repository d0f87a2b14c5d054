import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withMunicipio } from '../../platform/database/tenancy.ts'
import { type Banco, bancoDePrueba, geojson, lote, numeroPredial } from './prueba.ts'

let b: Banco
beforeAll(async () => {
  b = await bancoDePrueba()
})
afterAll(() => b.destroy())

const predio = (n: number, mas: Record<string, unknown> = {}, geometria: unknown = lote(n, 0)) => ({
  geometria,
  propiedades: { numero_predial: numeroPredial(n), matricula: `370-${n}`, direccion: `Calle 5 # 3-${n}`, ...mas },
})

describe('a file of parcels', () => {
  it('is recognised, reviewed and confirmed with its owners apart', async () => {
    const contenido = geojson([
      predio(1, { area_terreno: '484,5', propietario: 'Rosa Lucumí;Luis Peña', participacion: '50;50' }),
      predio(2, { area_terreno: '484,5', propietario: 'Ana Ñáñez', participacion: '100' }),
    ])
    const { i, rechazos } = await b.revisar({ nombre: 'predios.geojson', contenido })
    expect(i.estado).toBe('revisada')
    expect(i.mapeo).toMatchObject({ numero: 'numero_predial', folio: 'matricula', areaRegistradaM2: 'area_terreno' })
    expect(i.informe).toMatchObject({ leidos: 2, aceptados: 2, rechazados: 0, nuevos: 2, iguales: 0, desaparecidos: 0 })
    expect(rechazos).toEqual([])
    expect(await b.contar('predio')).toBe(0)

    const hecha = await b.confirmar(i)
    expect(hecha.estado).toBe('confirmada')
    expect(await b.contar('terreno')).toBe(2)
    expect(await b.contar('predio_propietario')).toBe(3)
    const fila = await withMunicipio(b.db, b.municipio, tx =>
      sql<{ originales: object; direccion_busqueda: string; area: string }>`
        select originales, direccion_busqueda, area_registrada_m2::text as area from predio
        where municipio = ${b.municipio} and numero = ${numeroPredial(1)}`.execute(tx),
    )
    expect(fila.rows[0]).toMatchObject({ area: '484.50', direccion_busqueda: 'CL531' })
    expect(JSON.stringify(fila.rows[0]?.originales)).not.toContain('Rosa')
    const auditoria = await withMunicipio(b.db, b.municipio, tx =>
      sql<{ contenido: string }>`select contenido from auditoria
        where municipio = ${b.municipio} and accion = 'territorio.importar'`.execute(tx),
    )
    expect(auditoria.rows).toHaveLength(1)
    expect(auditoria.rows[0]?.contenido).toContain(i.archivo.sha256)
    expect(auditoria.rows[0]?.contenido).not.toContain('Rosa')
  })

  it('that says the same as what is in force changes nothing and says so', async () => {
    const { i } = await b.revisar({
      nombre: 'otra.geojson',
      contenido: geojson([predio(1), predio(2)]),
      desde: '2026-02-01',
    })
    expect(i.informe).toMatchObject({ nuevos: 0, cambiados: 0, iguales: 2, desaparecidos: 0 })
    const hecha = await b.confirmar(i)
    expect(hecha.informe?.confirmacion).toMatchObject({ sinCambios: true })
    expect(await b.contar('predio')).toBe(2)
  })

  it('that changes a parcel closes the old one on its date, keeps the folio it does not bring and the owners', async () => {
    const grande = predio(2, { direccion: 'Carrera 9 # 1-1', matricula: undefined }, lote(2, 0, 0.0001))
    const { i } = await b.revisar({ nombre: 'cambio.geojson', contenido: geojson([grande]), desde: '2026-02-15' })
    expect(i.informe).toMatchObject({ nuevos: 0, cambiados: 1, desaparecidos: 1 })
    await b.confirmar(i)
    const historia = await withMunicipio(b.db, b.municipio, tx =>
      sql<{ desde: string; hasta: string | null; folio: string; direccion: string; duenos: number }>`
        select p.desde, p.hasta, p.folio, p.direccion, (select count(*)::int from predio_propietario d
          where d.municipio = ${b.municipio} and d.predio = p.id) as duenos
        from predio p where p.municipio = ${b.municipio} and p.numero = ${numeroPredial(2)} order by p.desde`.execute(
        tx,
      ),
    )
    expect(historia.rows).toEqual([
      { desde: '2026-01-01', hasta: '2026-02-15', folio: '370-2', direccion: 'Calle 5 # 3-2', duenos: 1 },
      { desde: '2026-02-15', hasta: null, folio: '370-2', direccion: 'Carrera 9 # 1-1', duenos: 1 },
    ])
  })

  it('that is complete closes what it lacks', async () => {
    const contenido = geojson([predio(1), predio(5)])
    const { i } = await b.revisar({ nombre: 'completo.geojson', contenido, desde: '2026-02-20', completo: true })
    expect(i.informe).toMatchObject({ nuevos: 1, iguales: 1, desaparecidos: 1 })
    await b.confirmar(i)
    const abiertos = await withMunicipio(b.db, b.municipio, tx =>
      sql<{ numero: string }>`select p.numero from predio p
        join terreno t on t.municipio = ${b.municipio} and t.id = p.terreno and t.hasta is null
        where p.municipio = ${b.municipio} and p.hasta is null order by numero`.execute(tx),
    )
    expect(abiertos.rows.map(r => r.numero)).toEqual([numeroPredial(1), numeroPredial(5)])
  })

  it('whose parcels change on a date that is not later is not confirmed', async () => {
    const { i } = await b.revisar({
      nombre: 'tarde.geojson',
      contenido: geojson([predio(5, { direccion: 'Otra' })]),
      desde: '2026-02-20',
    })
    expect(i.informe?.impedimentos[0]?.codigo).toBe('fecha-no-posterior')
    await expect(b.confirmar(i)).rejects.toMatchObject({ codigo: 'fecha-no-posterior' })
  })

  it('may carry several numbers on one polygon, inside lists', async () => {
    const contenido = geojson([
      {
        geometria: lote(20, 0),
        propiedades: {
          info: {
            numepred: 'A1',
            partes: [
              { hnum: numeroPredial(20), numepred: 'A1' },
              { hnum: numeroPredial(21), numepred: 'A2' },
            ],
          },
        },
      },
    ])
    const { i } = await b.revisar({ nombre: 'agregado.geojson', contenido })
    expect(i.mapeo).toMatchObject({ numero: 'info.partes[].hnum', numeroAnterior: 'info.partes[].numepred' })
    expect(i.informe).toMatchObject({ leidos: 1, nuevos: 2 })
    expect(i.informe?.totales).toMatchObject({ poligonos: '1', predios: '2' })
  })
})

describe('a file of parcels with something wrong', () => {
  it('names the row, the reason and the cure of each thing, and enters nothing', async () => {
    const malo = numeroPredial(30).replace(/0$/, 'O')
    const corbata = {
      type: 'Polygon',
      coordinates: [
        [
          [-76.5, 3.41],
          [-76.4995, 3.4105],
          [-76.4995, 3.41],
          [-76.5, 3.4105],
          [-76.5, 3.41],
        ],
      ],
    }
    const abierto = {
      type: 'Polygon',
      coordinates: [
        [
          [-76.5, 3.42],
          [-76.4995, 3.42],
          [-76.4995, 3.4205],
          [-76.5, 3.4205],
        ],
      ],
    }
    const mar = {
      type: 'Polygon',
      coordinates: [
        [
          [-79.9, 3.4],
          [-79.899, 3.4],
          [-79.899, 3.401],
          [-79.9, 3.4],
        ],
      ],
    }
    const contenido = geojson([
      predio(31, { numero_predial: malo }),
      predio(32),
      predio(33, { numero_predial: numeroPredial(32) }),
      predio(34, {}, corbata),
      predio(35, {}, abierto),
      predio(36, {}, mar),
      predio(37, { numero_predial: '' }),
      predio(38, { numero_predial: numeroPredial(38).replace('76999', '05001') }),
      predio(39, {}, null),
      predio(40, { direccion: 'PeÃ±ón' }),
      predio(41),
    ])
    const cabeza = await b.cabeza()
    const antes = await b.contar('predio')
    const { i, rechazos } = await b.revisar({ nombre: 'malo.geojson', contenido, desde: '2026-03-01' })
    const de = (indice: number) => rechazos.filter(r => r.indice === indice && r.grave).map(r => r.codigo)
    expect(de(1)).toEqual(['letra-en-numero'])
    expect(de(2)).toEqual(['clave-repetida'])
    expect(de(3)).toEqual(['clave-repetida'])
    expect(de(4)).toEqual(['anillo-se-cruza'])
    expect(de(5)).toEqual(['anillo-abierto'])
    expect(de(6)).toEqual(['fuera-de-colombia'])
    expect(de(7)).toEqual(['falta-numero'])
    expect(de(8)).toEqual(['otro-municipio'])
    expect(de(9)).toEqual(['sin-geometria'])
    expect(de(10)).toEqual(['codificacion'])
    expect(i.informe).toMatchObject({ leidos: 11, rechazados: 10, aceptados: 1 })
    expect(rechazos.find(r => r.indice === 2)?.motivo).toContain('objeto 3')
    expect(rechazos.every(r => r.motivo.length > 10 && r.cura.length > 10)).toBe(true)
    await expect(b.confirmar(i)).rejects.toMatchObject({ codigo: 'hay-rechazados' })
    expect(await b.contar('predio')).toBe(antes)
    expect(await b.cabeza()).not.toBe(cabeza) // opening and reviewing are noted; nothing else
    const hecha = await b.confirmar(i, true)
    expect(hecha.informe?.confirmacion?.omitidos).toBe(10)
    expect(await b.contar('predio')).toBe(antes + 1)
  })
})
