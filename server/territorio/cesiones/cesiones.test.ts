import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fecha } from '../../../ley388/fecha.ts'
import { repetir } from '../../../ley388/formula.ts'
import type { PasoJson } from '../../../ley388/memoria.ts'
import { withMunicipio } from '../../platform/database/tenancy.ts'
import { cesiones } from '../acciones/cesiones.ts'
import { deshacerImportacion } from '../acciones/deshacer-importacion.ts'
import { anularEntrega, inscribirEntrega, registrarEntrega } from '../acciones/entregas-de-cesion.ts'
import { anotarVentas } from '../acciones/ventas-de-cesion.ts'
import type { Importacion } from '../importar/formas.ts'
import { type Banco, bancoDePrueba, geojson, lote } from '../importar/prueba.ts'

let b: Banco
let capa: string
let importada: Importacion
beforeAll(async () => {
  b = await bancoDePrueba()
  const zona = (codigo: string, columna: number, mas = {}) => ({
    geometria: lote(columna, 0),
    propiedades: { codigo, nombre: `Cesión ${codigo}`, tipo_cesion: 'Vía local', ...mas },
  })
  const { i } = await b.revisar({
    nombre: 'c.geojson',
    contenido: geojson([zona('CE-1', 0, { area_m2: '480' }), zona('CE-2', 1)]),
    destino: 'capa',
    clase: 'cesion',
    desde: '2020-01-01',
  })
  importada = await b.confirmar(i)
  capa = (await b.hacer(cesiones, {}))[0]!.capa
})
afterAll(() => b.destroy())

const una = async (codigo: string, al?: string) =>
  (await b.hacer(cesiones, { codigos: [codigo], ...(al ? { al: fecha(al) } : {}) }))[0]!

const escritura = (mas = {}) => ({
  capa,
  codigo: 'CE-1',
  areaM2: '300',
  escritura: '1205',
  notaria: 'Notaría Única de Ejemplo',
  otorgada: fecha('2025-06-10'),
  linderos: true,
  ...mas,
})

describe('S6, arts. 37 and 117: a planned cession', () => {
  it('owes the area that the plan declares or, without one, the measured one', async () => {
    expect(await una('CE-1')).toMatchObject({
      previstaM2: '480.00',
      claseDeArea: 'declarada',
      debeM2: '480.00',
      estado: 'pendiente',
      destino: 'Vía local',
    })
    const medida = await una('CE-2')
    expect(medida.claseDeArea).toBe('medida')
    expect(Number(medida.debeM2)).toBeGreaterThan(490)
  })

  it('is tracked to the deed: granted, then registered; each date answers as it was', async () => {
    const { id, version } = await b.hacer(registrarEntrega, escritura())
    expect(await una('CE-1')).toMatchObject({ estado: 'escriturada', sinRegistrarM2: '300.00', debeM2: '480.00' })
    await b.hacer(inscribirEntrega, { id, folio: '999-1234', registrada: fecha('2025-07-01') }, { version })
    const hoy = await una('CE-1')
    expect(hoy).toMatchObject({ estado: 'parcial', incorporadaM2: '300.00', sinRegistrarM2: '0.00', debeM2: '180.00' })
    expect(hoy.entregas).toMatchObject([{ escritura: '1205', folio: '999-1234', registrada: '2025-07-01' }])
    expect(repetir(hoy.memoria as PasoJson[])).toEqual([])
    expect(await una('CE-1', '2025-06-15')).toMatchObject({
      estado: 'escriturada',
      debeM2: '480.00',
      entregas: [{ registrada: null, folio: null }],
    })
    expect((await una('CE-1', '2025-06-09')).entregas).toEqual([])
  })

  it('accuses sales that began before the whole of it was registered', async () => {
    await b.hacer(anotarVentas, { capa, codigo: 'CE-1', desde: fecha('2025-12-01'), fuente: 'Aviso de prensa' })
    expect((await una('CE-1')).falta).toMatchObject({
      articulo: 'art. 117',
      mensaje: expect.stringContaining('2025-12-01'),
    })
    expect((await una('CE-1', '2025-11-30')).falta).toBeNull()
    await expect(
      b.hacer(anotarVentas, { capa, codigo: 'CE-1', desde: fecha('2025-12-02'), fuente: 'Otra' }),
    ).rejects.toMatchObject({ codigo: 'falta-version' })
    await b.hacer(
      registrarEntrega,
      escritura({
        escritura: '88',
        areaM2: '180.50',
        folio: '999-2',
        registrada: '2026-01-15',
        otorgada: '2026-01-10',
      }),
    )
    const tarde = await una('CE-1')
    expect(tarde).toMatchObject({ estado: 'entregada', debeM2: '0.00' })
    expect(tarde.falta?.mensaje).toContain('se registró después')
  })

  it('refuses a deed twice, of another place, out of order, or that does not say the boundaries', async () => {
    const rechaza = (mas: object, codigo: string, campo: string) =>
      expect(b.hacer(registrarEntrega, escritura(mas))).rejects.toMatchObject({ codigo, campo })
    await rechaza({}, 'entrega-repetida', 'escritura')
    await rechaza({ codigo: 'CE-9' }, 'no-existe', 'codigo')
    await rechaza({ escritura: '2', areaM2: '0' }, 'entrega-invalida', 'areaM2')
    await rechaza({ escritura: '2', linderos: false }, 'entrega-invalida', 'linderos')
    await rechaza({ escritura: '2', otorgada: '2026-03-03' }, 'entrega-invalida', 'otorgada')
    await rechaza({ escritura: '2', folio: '9' }, 'registro-incompleto', 'registrada')
    await rechaza({ escritura: '2', folio: '9', registrada: '2025-06-09' }, 'entrega-invalida', 'registrada')
  })

  it('a delivery recorded by mistake leaves the account with its reason, and the deed may be recorded again', async () => {
    const antes = await una('CE-1')
    const mala = antes.entregas[0]!
    await b.hacer(anularEntrega, { id: mala.id, motivo: 'Era de otra cesión' }, { version: mala.version })
    expect((await una('CE-1')).incorporadaM2).toBe('180.50')
    await expect(b.hacer(anularEntrega, { id: mala.id, motivo: 'x' }, { version: mala.version + 1 })).rejects.toThrow()
    await b.hacer(registrarEntrega, escritura({ folio: '999-1234', registrada: fecha('2025-07-01') }))
    expect((await una('CE-1')).incorporadaM2).toBe('480.50')
    const { rows } = await withMunicipio(b.db, b.municipio, tx =>
      sql<{ contenido: string }>`select contenido from auditoria
        where municipio = ${b.municipio} and accion = 'territorio.anularEntrega'`.execute(tx),
    )
    expect(rows[0]?.contenido).toContain('Era de otra cesión')
  })

  it('that has deeds holds the version of the layer that alone has it', async () => {
    await expect(
      b.hacer(deshacerImportacion, { id: importada.id, motivo: 'prueba' }, { version: importada.version }),
    ).rejects.toMatchObject({ codigo: 'hay-algo-posterior', mensaje: expect.stringContaining('CE-1') })
  })
})
