import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Fecha, fecha } from '../../ley388/fecha.ts'
import { compartido } from '../../test/compartido.ts'
import { archivosDe } from '../platform/archivos/archivos.ts'
import { withMunicipio } from '../platform/database/tenancy.ts'
import { actorCon, type PlataformaDePrueba, plataformaDePrueba } from '../platform/testing.ts'
import { compararCortes } from './acciones/comparar-cortes.ts'
import { ejecucion } from './acciones/ejecucion.ts'
import { filasDeEjecucion } from './acciones/filas-de-ejecucion.ts'
import { importarEjecucion, revisarEjecucion } from './acciones/importar-ejecucion.ts'
import { importarEjecucionDeUnaVez } from './ejecucion/de-una-vez.ts'
import { csvDeEjemplo, LINEAS } from './ejecucion/ejemplo.ts'
import { accionesDePrograma } from './index.ts'

const TABLAS = ['programa_corte', 'programa_ejecucion', 'programa_bpin', 'programa_mapeo', 'archivo', 'auditoria']
const AHORA = '2030-04-15T15:00:00Z'

/** How many rows each table has, and what they say: to see that a refusal leaves everything as it was. */
async function estadoDe(l: PlataformaDePrueba): Promise<string> {
  return withMunicipio(l.db, l.municipio, async tx => {
    const partes: string[] = []
    for (const tabla of TABLAS) {
      const { rows } = await sql<{ n: number; h: string }>`select count(*)::int as n,
          md5(coalesce(string_agg(t::text, '' order by t::text), '')) as h
        from ${sql.table(tabla)} t where t.municipio = ${l.municipio}`.execute(tx)
      partes.push(`${tabla} ${rows[0]!.n} ${rows[0]!.h}`)
    }
    return partes.join('\n')
  })
}

const traer = (
  l: PlataformaDePrueba,
  bytes: Uint8Array,
  o: { fecha?: Fecha; nombre?: string; confirmar?: boolean } = {},
) =>
  importarEjecucionDeUnaVez(l.p, l.municipio, actorCon(['hacienda']), {
    nombre: o.nombre ?? 'ejecucion.csv',
    bytes,
    fecha: o.fecha,
    acto: '',
    confirmar: o.confirmar ?? true,
  })

describe('cut-offs of an execution', () => {
  let l: PlataformaDePrueba
  beforeAll(async () => {
    l = await plataformaDePrueba({ acciones: accionesDePrograma, ahora: AHORA })
  })
  afterAll(() => l.destroy())
  const enero = fecha('2030-01-31')
  const febrero = fecha('2030-02-28')
  const deFebrero = csvDeEjemplo([
    { ...LINEAS[0]!, etapas: ['1.000.000', '900.000', '500.000', '450.000'] },
    LINEAS[2]!,
    { ...LINEAS[2]!, bpin: '2030999990003', proyecto: 'Biblioteca de la vereda' },
  ])

  it('before the first one there is nothing', async () => {
    expect(await l.hacer(ejecucion, {})).toEqual({ corte: null, cortes: [], totales: null, proyectos: [] })
  })

  it('without confirmation nothing is written, not even the file', async () => {
    const antes = await estadoDe(l)
    const r = await traer(l, csvDeEjemplo(), { nombre: 'EJECUCION_ENERO_2030.csv', confirmar: false })
    expect(r).toMatchObject({ confirmado: false, corte: enero, leidos: 3, aceptados: 3, nuevos: 3, sinCambios: false })
    expect(r.totales).toMatchObject({ filas: 3, proyectos: 2, fondos: 2, inicial: '3500000', modificado: '3700001' })
    expect(await estadoDe(l)).toBe(antes)
  })

  it('the first one enters whole, by project and row by row', async () => {
    await traer(l, csvDeEjemplo(), { fecha: enero })
    const r = await l.hacer(ejecucion, {})
    expect(r.corte).toMatchObject({ fecha: enero, version: 1 })
    expect(r.totales).toMatchObject({
      filas: 3,
      proyectos: 2,
      fondos: 2,
      montos: { modificado: '3700000.5', rp: '2300000' },
    })
    expect(r.proyectos.map(p => [p.bpin, p.filas, p.montos.pagos])).toEqual([
      ['2030999990001', 2, '200000'],
      ['2030999990002', 1, '1000000'],
    ])
    const { filas } = await l.hacer(filasDeEjecucion, { corte: r.corte!.id, bpin: '2030999990001' })
    expect(filas.map(f => [f.fila, f.fondo, f.montos.modificado])).toEqual([
      [2, '1001', '1150000.5'],
      [3, '1002', '550000'],
    ])
    expect((await l.hacer(filasDeEjecucion, { corte: r.corte!.id, monto: 'pagos' })).filas).toHaveLength(2)
  })

  it('the same file again changes nothing, even with another date', async () => {
    const antes = await l.hacer(ejecucion, {})
    for (const dia of [enero, febrero]) {
      const r = await traer(l, csvDeEjemplo(), { fecha: dia })
      expect(r).toMatchObject({
        confirmado: true,
        sinCambios: true,
        iguales: 3,
        nuevos: 0,
        cambiados: 0,
        desaparecidos: 0,
      })
      expect(r.corte).toBe(enero)
    }
    expect(await l.hacer(ejecucion, {})).toEqual(antes)
  })

  it('a later one updates what there was, says what is new, changed and gone, and both stay', async () => {
    const r = await traer(l, deFebrero, { fecha: febrero })
    expect(r).toMatchObject({ comparadoCon: enero, nuevos: 1, cambiados: 1, iguales: 1, desaparecidos: 1 })
    const hoy = await l.hacer(ejecucion, {})
    expect(hoy.cortes.map(c => c.fecha)).toEqual([febrero, enero])
    // One cut-off alone: amounts are accumulated, two of them added would count each peso twice.
    expect(hoy.totales?.montos.pagos).toBe('2450000')
    expect((await l.hacer(ejecucion, { al: fecha('2030-02-27') })).totales?.montos.pagos).toBe('1200000')
    const [ultimo, primero] = hoy.cortes
    const { cambios, iguales } = await l.hacer(compararCortes, { antes: primero!.id, ahora: ultimo!.id })
    expect(iguales).toBe(1)
    expect(cambios.map(c => [c.estado, c.bpin, c.antes?.pagos ?? null, c.ahora?.pagos ?? null])).toEqual([
      ['cambiada', '2030999990001', '200000', '450000'],
      ['desaparecida', '2030999990001', '0', null],
      ['nueva', '2030999990003', null, '1000000'],
    ])
  })

  it('a corrected file of the same day takes the place of the former, which stays in the history', async () => {
    const corregido = csvDeEjemplo([
      { ...LINEAS[0]!, etapas: ['1.000.000', '900.000', '500.000', '440.000'] },
      LINEAS[2]!,
    ])
    expect(await traer(l, corregido, { fecha: febrero })).toMatchObject({ cambiados: 1, iguales: 1, desaparecidos: 1 })
    const { cortes, totales } = await l.hacer(ejecucion, {})
    expect(cortes.map(c => [c.fecha, c.version, c.reemplazado === null])).toEqual([
      [febrero, 2, true],
      [febrero, 1, false],
      [enero, 1, true],
    ])
    expect(totales?.montos.pagos).toBe('1440000')
  })

  it('the union of the projects keeps those that vanished, with the cut-offs that name them', async () => {
    const { rows } = await withMunicipio(l.db, l.municipio, tx =>
      sql<{ bpin: string; desde: string; hasta: string }>`select bpin, desde, hasta from programa_bpin
        where municipio = ${l.municipio} order by bpin`.execute(tx),
    )
    expect(rows).toEqual([
      { bpin: '2030999990001', desde: enero, hasta: febrero },
      { bpin: '2030999990002', desde: enero, hasta: febrero },
      { bpin: '2030999990003', desde: febrero, hasta: febrero },
    ])
  })

  it('by the screen: a stored file is reviewed, and confirmed by planning or by the treasury', async () => {
    const marzo = csvDeEjemplo([LINEAS[1]!])
    const ficha = await withMunicipio(l.db, l.municipio, tx =>
      archivosDe(tx, l.municipio).guardar(
        (async function* () {
          yield marzo
        })(),
        { nombre: 'Ejecución marzo 2030.csv', tipo: 'text/csv', quien: 'x', ahora: new Date(AHORA) },
      ),
    )
    const hacienda = { roles: ['hacienda' as const] }
    const visto = await l.hacer(revisarEjecucion, { archivo: ficha.id }, hacienda)
    expect(visto).toMatchObject({
      corte: '2030-03-31',
      comparadoCon: febrero,
      aceptados: 1,
      desaparecidos: 2,
      problemas: 0,
    })
    const hecho = await l.hacer(importarEjecucion, { archivo: ficha.id, acto: 'Cierre de marzo' }, hacienda)
    expect((await l.hacer(ejecucion, {})).corte).toMatchObject({
      id: hecho.id,
      acto: 'Cierre de marzo',
      archivo: ficha.id,
    })
    const dePlaneacion = l.hacer(importarEjecucion, { archivo: ficha.id, acto: '' }, { roles: ['concejo'] })
    await expect(dePlaneacion).rejects.toMatchObject({ codigo: 'sin-permiso' })
  })

  it('of two who bring the same file at once, one brings it and the other changes nothing', async () => {
    const abril = csvDeEjemplo([LINEAS[2]!])
    const deAbril = { fecha: fecha('2030-04-09') }
    const dos = await Promise.all([traer(l, abril, deAbril), traer(l, abril, deAbril)])
    expect(dos.map(r => r.sinCambios).sort()).toEqual([false, true])
    expect(dos[0]!.id).toBe(dos[1]!.id)
  })

  it('a file with anything wrong is refused and the database stays as it was', async () => {
    const bueno = csvDeEjemplo().toString('utf8')
    const danados: Record<string, Buffer> = {
      'archivo-cortado': Buffer.from(bueno).subarray(0, -60),
      codificacion: Buffer.from(bueno.slice(1), 'latin1'),
      'monto-invalido': Buffer.from(bueno.replace('900.000', '9a0.000')),
      'clave-repetida': csvDeEjemplo([...LINEAS, LINEAS[1]!]),
      'columna-faltante': csvDeEjemplo(LINEAS, { quitar: 'PAGOS' }),
      'puntos-y-comas': Buffer.from(bueno.replace(/[.,]/g, c => (c === '.' ? ',' : '.'))),
      'no-cuadra': Buffer.from(bueno.replace('1.150.000,50', '1.150.000')),
    }
    const antes = await estadoDe(l)
    for (const [codigo, bytes] of Object.entries(danados)) {
      const r = await traer(l, bytes, { fecha: fecha('2030-04-10') })
      expect(r.confirmado, codigo).toBe(false)
      expect(r.rechazados[0], codigo).toMatchObject({ codigo })
    }
    expect(await estadoDe(l)).toBe(antes)
  })
})

describe.skipIf(!compartido)('the execution of January 2025 of a city', () => {
  let l: PlataformaDePrueba
  let real: Buffer
  const enero = fecha('2025-01-31')
  beforeAll(async () => {
    l = await plataformaDePrueba({ acciones: accionesDePrograma, ahora: '2025-03-03T15:00:00Z' })
    real = readFileSync(join(compartido!, 'datos-reales/cali/EJECUCION_ENERO_2025.csv'))
  })
  afterAll(() => l.destroy())
  const TOTALES = {
    filas: 3445,
    proyectos: 610,
    fondos: 204,
    inicial: '4529018194762',
    modificado: '4627420486056',
    cdp: '2477124968607',
    rp: '488096052153',
    obligaciones: '203567694772',
    pagos: '187890600470',
  }

  it('six damaged copies are refused with row, column, reason and cure, and nothing is written', async () => {
    const bueno = real.toString('utf8')
    const lineas = bueno.split('\n')
    const danados: [codigo: string, bytes: Buffer][] = [
      ['archivo-cortado', real.subarray(0, Math.floor(real.length / 2))],
      ['codificacion', Buffer.from(bueno.slice(1), 'latin1')],
      ['monto-invalido', Buffer.from(bueno.replace(' 44.893.000 ', ' 44.893.00O '))],
      ['clave-repetida', Buffer.from([...lineas.slice(0, 2), lineas[1], ...lineas.slice(2)].join('\n'))],
      ['columna-faltante', Buffer.from(bueno.replace(' PAGOS ', ' OTRA '))],
      ['puntos-y-comas', Buffer.from(bueno.replace(/[.,]/g, c => (c === '.' ? ',' : '.')))],
    ]
    const antes = await estadoDe(l)
    for (const [codigo, bytes] of danados) {
      const { confirmado, rechazados } = await traer(l, bytes, { fecha: enero })
      expect(confirmado, codigo).toBe(false)
      expect(rechazados[0], codigo).toMatchObject({ codigo, objeto: expect.stringMatching(/^(fila \d+|encabezado)$/) })
      expect(
        rechazados.every(r => r.campo !== null && r.motivo !== '' && r.cura !== ''),
        codigo,
      ).toBe(true)
    }
    expect(await estadoDe(l)).toBe(antes)
  })

  it('adds up to the peso, in the file and in the database', async () => {
    const r = await traer(l, real, { nombre: 'EJECUCION_ENERO_2025.csv' })
    expect(r).toMatchObject({ corte: enero, leidos: 3445, aceptados: 3445, nuevos: 3445, rechazados: [] })
    expect(r.totales).toMatchObject(TOTALES)
    const { totales, proyectos } = await l.hacer(ejecucion, {})
    const { filas, proyectos: cuantos, fondos, ...montos } = TOTALES
    expect(totales).toMatchObject({ filas, proyectos: cuantos, fondos, montos })
    expect(proyectos).toHaveLength(610)
  })

  it('again changes nothing; a made-up February updates it and the history shows both', async () => {
    expect(await traer(l, real, { nombre: 'EJECUCION_ENERO_2025.csv' })).toMatchObject({
      sinCambios: true,
      iguales: 3445,
    })
    const febrero = Buffer.from(real.toString('utf8').replace(' 7.525.000 ; 7.525.000 ', ' 7.525.000 ; 7.000.000 '))
    const r = await traer(l, febrero, { fecha: fecha('2025-02-28') })
    expect(r).toMatchObject({ nuevos: 0, cambiados: 1, iguales: 3444, desaparecidos: 0, comparadoCon: enero })
    const { cortes, totales } = await l.hacer(ejecucion, {})
    expect(cortes.map(c => c.fecha)).toEqual(['2025-02-28', '2025-01-31'])
    expect(totales?.montos.pagos).toBe('187890075470')
  })
})
