import { buffer } from 'node:stream/consumers'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fecha } from '../../../ley388/fecha.ts'
import { withMunicipio } from '../../platform/database/tenancy.ts'
import { type FormatoSalida, SALIDAS } from '../../platform/formatos/escribir.ts'
import { exportar } from '../exportar.ts'
import { type Banco, bancoDePrueba, geojson, lote, numeroPredial } from './prueba.ts'

let b: Banco
beforeAll(async () => {
  b = await bancoDePrueba()
})
afterAll(() => b.destroy())

const DESDE = '2026-01-01'
const FORMATOS = Object.keys(SALIDAS) as FormatoSalida[]

/** A corner that no rounding of degrees keeps: what a survey in metres gives. */
const esquinado = (columna: number, fila: number) => {
  const { type, coordinates } = lote(columna, fila)
  return { type, coordinates: coordinates.map(a => a.map(([x, y]) => [x! + 1.23456789e-10, y! - 4.56789e-11])) }
}

const exportado = (que: string, formato: FormatoSalida): Promise<Buffer> =>
  withMunicipio(b.db, b.municipio, async tx =>
    buffer((await exportar(tx, b.municipio, { que, formato, al: fecha(DESDE), interno: true })).contenido),
  )

const entrar = async (pedido: Parameters<Banco['revisar']>[0]): Promise<void> => {
  const { i, rechazos } = await b.revisar({ desde: DESDE, ...pedido })
  expect(rechazos.filter(r => r.grave)).toEqual([])
  await b.confirmar(i)
}

describe('what is exported and imported again says the same', () => {
  beforeAll(async () => {
    const zona = (codigo: string, palabra: string, columna: number, mas = {}) => ({
      geometria: esquinado(columna, 3),
      propiedades: { codigo, nombre: `Zona ${codigo}`, valor: palabra, ...mas },
    })
    await entrar({
      nombre: 't.geojson',
      contenido: geojson([zona('1', 'TRATAMIENTO DE CONSOLIDACION', 0), zona('2', 'Uno del municipio', 1)]),
      destino: 'capa',
      clase: 'tratamiento',
    })
    await entrar({
      nombre: 'd.geojson',
      contenido: geojson([zona('1', 'RONDA', 0, { acto: 'Resolución 7 de 2001', nivel: '1' })]),
      destino: 'capa',
      clase: 'determinante',
    })
    await entrar({
      nombre: 'a.geojson',
      contenido: geojson([zona('1', 'AMENAZA ALTA', 0, { fenomeno: 'INUNDACION LENTA' })]),
      destino: 'capa',
      clase: 'amenaza',
    })
    await entrar({
      nombre: 'o.geojson',
      contenido: geojson([
        {
          geometria: { type: 'LineString', coordinates: esquinado(0, 3).coordinates[0]!.slice(0, 3) },
          propiedades: {
            ...{ codigo: '1', nombre: 'Vía', bpin: 2030999990001, intervencion: 'Placa huella', barrio: 'El Río' },
            ...{ presupuesto: 112491692.5, pagado: 0, avanceFisico: '45,5 %', unidad: 'm', longitudPrevista: 68.52 },
            ...{
              longitudEjecutada: 3,
              inicioPrevisto: '2026-01-02',
              inicioReal: '2026-01-03',
              finPrevisto: '2026-02-01',
            },
          },
        },
      ]),
      destino: 'capa',
      clase: 'obra',
    })
    await entrar({
      nombre: 'p.geojson',
      contenido: geojson(
        [0, 1, 2].map(n => ({
          geometria: esquinado(n, 0),
          propiedades: { numero: numeroPredial(n), direccion: `Calle ${n}`, folio: `370-${n}`, area: '480.5' },
        })),
      ),
    })
  })

  for (const formato of FORMATOS)
    for (const clase of ['tratamiento', 'determinante', 'amenaza', 'obra'])
      it(`a layer of ${clase} in ${formato}`, async () => {
        const nombre = `vuelta.${SALIDAS[formato].extension}`
        const contenido = await exportado(clase, formato)
        const { i } = await b.revisar({ nombre, contenido, destino: 'capa', clase, desde: '2026-05-01' })
        expect(i.informe).toMatchObject({ nuevos: 0, cambiados: 0, rechazados: 0, desaparecidos: 0 })
        expect(i.informe?.iguales).toBe(clase === 'tratamiento' ? 2 : 1)
      })

  for (const formato of FORMATOS)
    it(`the parcels in ${formato}`, async () => {
      const nombre = `vuelta.${SALIDAS[formato].extension}`
      const { i } = await b.revisar({ nombre, contenido: await exportado('predios', formato), desde: '2026-05-01' })
      expect(i.informe).toMatchObject({ nuevos: 0, cambiados: 0, iguales: 3, rechazados: 0, desaparecidos: 0 })
    })

  it('but a border moved two millimetres is a change, and what did not move keeps its drawing to the last bit', async () => {
    const ida = JSON.parse((await exportado('tratamiento', 'geojson')).toString()) as {
      features: { geometry: { coordinates: number[][][] } }[]
    }
    ida.features[1]!.geometry.coordinates[0]![1]![0]! += 2e-8
    const { i } = await b.revisar({
      nombre: 'movida.geojson',
      contenido: JSON.stringify(ida),
      destino: 'capa',
      clase: 'tratamiento',
      desde: '2026-06-01',
    })
    expect(i.informe).toMatchObject({ nuevos: 0, cambiados: 1, iguales: 1 })
    await b.confirmar(i)
    const { rows } = await withMunicipio(b.db, b.municipio, tx =>
      sql<{ codigo: string; dibujos: number }>`select o.codigo, count(distinct o.geom)::int as dibujos from objeto o
        join capa c on c.municipio = ${b.municipio} and c.id = o.capa and c.clase = 'tratamiento'
        where o.municipio = ${b.municipio} group by 1 order by 1`.execute(tx),
    )
    expect(rows).toEqual([
      { codigo: '1', dibujos: 1 },
      { codigo: '2', dibujos: 2 },
    ])
  })
})
