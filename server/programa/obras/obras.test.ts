import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Fecha, fecha } from '../../../ley388/fecha.ts'
import { compartido } from '../../../test/compartido.ts'
import { type Municipio, municipio, withMunicipio } from '../../platform/database/tenancy.ts'
import { GeometryPool } from '../../platform/geometria/pool.ts'
import { actorCon, type PlataformaDePrueba, plataformaDePrueba } from '../../platform/testing.ts'
import { obras } from '../acciones/obras.ts'
import { obrasDelProyecto } from '../acciones/obras-de-proyecto.ts'
import { obrasDeProyecto } from '../consultas/obras.ts'
import { importarEjecucionDeUnaVez } from '../ejecucion/de-una-vez.ts'
import { csvDeEjemplo, LINEAS } from '../ejecucion/ejemplo.ts'
import { accionesDePrograma } from '../index.ts'
import { codigosRepetidos, esDelProyecto } from './cruzar.ts'
import { importarObrasDeUnaVez } from './de-una-vez.ts'
import { situacionDe } from './situacion.ts'

describe('how a work stands, from the word of its file', () => {
  it.each([
    ['En ejecución', 'en-ejecucion'],
    ['EN CONSTRUCCION', 'en-ejecucion'],
    ['Por iniciar', 'por-iniciar'],
    ['Sin ejecutar', 'por-iniciar'],
    ['Proyectado', 'por-iniciar'],
    ['Suspendida por lluvias', 'suspendida'],
    ['Terminado y liquidado', 'terminada'],
    ['Ejecutada', 'terminada'],
    ['Existente', 'terminada'],
    ['En revisión jurídica', 'otra'],
    ['', 'sin-dato'],
    [null, 'sin-dato'],
  ])('%s → %s', (estado, situacion) => expect(situacionDe(estado)).toBe(situacion))
})

describe('a work is of a project by its BPIN, or because the project names its code', () => {
  const proyecto = { bpin: '2030999990001', obras: ['T1'] }
  const todas = [
    { codigo: 'T1', bpin: '2030999990001' },
    { codigo: 'T1', bpin: '2030999990002' },
    { codigo: 'T2', bpin: '2030999990001' },
    { codigo: 'T3', bpin: null },
  ]
  const repetidos = codigosRepetidos(todas)
  it('and a code that several works have says nothing of one that carries another BPIN', () => {
    expect(todas.map(o => esDelProyecto(o, proyecto, repetidos))).toEqual([true, false, true, false])
    expect(esDelProyecto({ codigo: 'T1', bpin: '2030999990002' }, proyecto, new Set())).toBe(true)
    expect(esDelProyecto({ codigo: 'T1', bpin: null }, proyecto, repetidos)).toBe(true)
    expect(esDelProyecto(todas[1]!, { ...proyecto, bpin: null }, repetidos)).toBe(true)
    expect(esDelProyecto(todas[3]!, { bpin: null, obras: [] }, repetidos)).toBe(false)
  })
})

async function* unaVez(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes
}

async function banco(ahora: string): Promise<PlataformaDePrueba> {
  const geometria = new GeometryPool({ size: 1 })
  const l = await plataformaDePrueba({ acciones: accionesDePrograma, geometria, ahora })
  return {
    ...l,
    async destroy() {
      await geometria.close()
      await l.destroy()
    },
  }
}

const traerObras = (l: PlataformaDePrueba, m: Municipio, bytes: Uint8Array, desde: Fecha, confirmar = true) =>
  importarObrasDeUnaVez(l.p, m, actorCon(['planeacion']), {
    nombre: 'obras.geojson',
    contenido: unaVez(bytes),
    opciones: { acto: 'Reporte de obras', desde },
    confirmar,
    omitirRechazados: false,
  })

const traerCorte = (l: PlataformaDePrueba, m: Municipio, bytes: Uint8Array, dia: Fecha) =>
  importarEjecucionDeUnaVez(l.p, m, actorCon(['hacienda']), {
    nombre: 'ejecucion.csv',
    bytes,
    fecha: dia,
    acto: '',
    confirmar: true,
  })

const obra = (codigo: string, bpin: string | null, otros: Record<string, unknown> = {}) => ({
  type: 'Feature',
  geometry: {
    type: 'LineString',
    coordinates: [
      [-76.5, 3.4 + codigo.charCodeAt(0) / 1e4, 0],
      [-76.501, 3.4 + codigo.charCodeAt(0) / 1e4, 0],
    ],
  },
  properties: { codigo, nombre: `Obra ${codigo}`, bpin, ...otros },
})

describe('works, budget and programme meet by the BPIN', () => {
  let l: PlataformaDePrueba
  beforeAll(async () => {
    l = await banco('2030-04-15T15:00:00Z')
  })
  afterAll(() => l.destroy())
  const [enero, febrero] = [fecha('2030-01-31'), fecha('2030-02-28')]
  const archivo = Buffer.from(
    JSON.stringify({
      type: 'FeatureCollection',
      features: [
        obra('A', '2030999990001', { presupuesto: '700000', avance: 12, estado: 'En ejecución' }),
        obra('B', '2030999990001'),
        obra('C', '2030999990002'),
        obra('D', '2030999990005'),
        obra('E', '2030999990777'),
        obra('F', null),
        obra('G', null),
      ],
    }),
  )
  const ver = (al?: Fecha) => l.hacer(obras, al ? { al } : {})
  const cruces = async (al?: Fecha) => (await ver(al)).obras.map(o => `${o.codigo} ${o.cruce}`)

  it('a look says what would meet and writes nothing', async () => {
    const r = await traerObras(l, l.municipio, archivo, enero, false)
    expect(r.confirmado).toBe(false)
    expect(r.cruce).toEqual({
      al: '2030-04-15',
      corte: null,
      conProyecto: 0,
      sinProyecto: [
        { bpin: '2030999990001', obras: 2 },
        { bpin: '2030999990002', obras: 1 },
        { bpin: '2030999990005', obras: 1 },
        { bpin: '2030999990777', obras: 1 },
      ],
      sinBpin: 2,
      proyectosSinObra: 0,
    })
    expect((await ver()).obras).toEqual([])
  })

  it('with the cut-off and the programme each work finds its project, and what does not is listed', async () => {
    await traerCorte(l, l.municipio, csvDeEjemplo([...LINEAS, { ...LINEAS[2]!, bpin: '2030999990009' }]), enero)
    await sembrarPrograma(l)
    const { cruce } = await traerObras(l, l.municipio, archivo, enero)
    expect(cruce).toMatchObject({
      corte: enero,
      conProyecto: 3,
      sinProyecto: [{ bpin: '2030999990777', obras: 1 }],
      sinBpin: 2,
      proyectosSinObra: 1,
    })
    const r = await ver()
    expect(r.corte?.fecha).toBe(enero)
    expect(await cruces()).toEqual([
      'A corte',
      'B corte',
      'C corte',
      'D programa',
      'E desconocido',
      'F programa',
      'G sin-bpin',
    ])
    const codigos = (ids: string[]) => ids.map(id => r.obras.find(o => o.id === id)?.codigo)
    expect(codigos(r.sinCruce.sinBpin)).toEqual(['G'])
    expect(r.sinCruce.sinProyecto.map(s => [s.bpin, codigos(s.obras)])).toEqual([['2030999990777', ['E']]])
    expect(r.sinCruce.proyectosSinObra).toEqual(['2030999990009'])
    expect(r.obras[0]).toMatchObject({
      presupuesto: '700000',
      pagado: null,
      avanceFisico: '12',
      situacion: 'en-ejecucion',
      geometria: { type: 'LineString' },
    })
  })

  it('the money is of the project, told once, however many works it has', async () => {
    const { presupuesto, programa } = await ver()
    expect(presupuesto.map(p => [p.bpin, p.obras, p.dinero])).toEqual([
      ['2030999990001', 2, { modificado: '1700000.5', rp: '800000', obligaciones: '300000', pagos: '200000' }],
      ['2030999990002', 1, { modificado: '2000000', rp: '1500000', obligaciones: '1000000', pagos: '1000000' }],
      ['2030999990009', 0, { modificado: '2000000', rp: '1500000', obligaciones: '1000000', pagos: '1000000' }],
    ])
    expect(programa.map(p => [p.codigo, p.obras, p.articulo])).toEqual([['PR-1', 2, 41]])
  })

  it('a BPIN that the next cut-off no longer names is known by the former, without its money', async () => {
    await traerCorte(l, l.municipio, csvDeEjemplo([LINEAS[0]!]), febrero)
    expect(await cruces()).toContain('C corte-anterior')
    expect(await cruces(enero)).toContain('C corte')
    const { presupuesto } = await ver()
    expect(presupuesto.find(p => p.bpin === '2030999990002')).toMatchObject({ dinero: null, obras: 1 })
  })

  it('before the layer rules there are no works, and the projects of that day stay listed', async () => {
    expect(await ver(fecha('2030-01-30'))).toMatchObject({ corte: null, obras: [], presupuesto: [] })
  })

  it('the sheet of a project asks for its works by BPIN and by code', async () => {
    const de = (p: { bpin: string | null; obras: string[] }) =>
      withMunicipio(l.db, l.municipio, async tx =>
        (await obrasDeProyecto(tx, l.municipio, p, febrero)).map(o => o.codigo),
      )
    expect(await de({ bpin: '2030999990001', obras: [] })).toEqual(['A', 'B'])
    expect(await de({ bpin: '2030999990005', obras: ['F'] })).toEqual(['D', 'F'])
    expect(await de({ bpin: null, obras: [] })).toEqual([])
    const suyas = await l.hacer(obrasDelProyecto, { id: ID(4), al: febrero })
    expect(suyas.obras.map(o => [o.codigo, o.geometria.type])).toEqual([
      ['D', 'LineString'],
      ['F', 'LineString'],
    ])
    expect((await l.hacer(obrasDelProyecto, { id: ID(4), al: fecha('2030-01-30') })).obras).toEqual([])
    await expect(l.hacer(obrasDelProyecto, { id: ID(9) })).rejects.toMatchObject({ codigo: 'no-existe' })
  })
})

const ID = (n: number) => `00000000-0000-7000-8000-00000000000${n}`

/** A programme with one project that has a BPIN of its own and names a work without one. */
async function sembrarPrograma(l: PlataformaDePrueba): Promise<void> {
  const m = l.municipio
  await withMunicipio(l.db, m, async tx => {
    await sql`insert into plan (municipio, id, tipo, nombre, acto, adopcion, desde)
      values (${m}, ${ID(1)}, 'EOT', 'Plan', 'Acuerdo 1', '2028-01-01', '2028-01-01')`.execute(tx)
    await sql`insert into programa_periodo (municipio, id, plan, nombre, desde, hasta, estado)
      values (${m}, ${ID(2)}, ${ID(1)}, 'Período', '2028-01-01', '2031-12-31', 'formulacion')`.execute(tx)
    await sql`insert into programa_programa (municipio, id, periodo, codigo, nombre, orden)
      values (${m}, ${ID(3)}, ${ID(2)}, 'P', 'Vías', 1)`.execute(tx)
    for (const [n, estado, codigo, bpin, suyas] of [
      [4, 'formulado', 'PR-1', '2030999990005', ['F']],
      [5, 'descartado', 'PR-2', '2030999990777', ['G']],
    ] as const)
      await sql`insert into programa_proyecto (municipio, id, periodo, programa, codigo, nombre, clase, articulo, bpin, obras,
          estado, orden)
        values (${m}, ${ID(n)}, ${ID(2)}, ${ID(3)}, ${codigo}, 'Malla vial', 'transporte', 41, ${bpin}, ${suyas}, ${estado},
          1)`.execute(tx)
  })
}

describe.runIf(compartido)('the road works of Santiago de Cali and its execution of January 2025', () => {
  const cali = municipio('76001')
  const leer = (nombre: string) => readFileSync(join(compartido ?? '', 'datos-reales/cali', nombre))
  let l: PlataformaDePrueba
  beforeAll(async () => {
    l = await banco('2025-02-10T15:00:00Z')
    await traerCorte(l, cali, leer('EJECUCION_ENERO_2025.csv'), fecha('2025-01-31'))
  })
  afterAll(() => l.destroy())

  it('all 103 meet one of 21 projects; of the other 589 no work is on the map', async () => {
    const { cruce, informe } = await traerObras(l, cali, leer('infraestructura_vial.geojson'), fecha('2025-02-01'))
    expect(informe).toMatchObject({ leidos: 103, aceptados: 103 })
    expect(cruce).toMatchObject({ conProyecto: 21, sinProyecto: [], sinBpin: 0, proyectosSinObra: 589 })
    const r = await l.hacer(obras, {}, { municipio: cali })
    expect(new Set(r.obras.map(o => o.cruce))).toEqual(new Set(['corte']))
    expect(r.sinCruce.proyectosSinObra).toHaveLength(589)
    // Figures added up apart from this program.
    expect(r.presupuesto.find(p => p.bpin === '2024760010333')).toEqual({
      bpin: '2024760010333',
      nombre: 'Recuperación de la Infraestructura Vial de Santiago de Cali',
      obras: 54,
      dinero: { modificado: '65461408581', rp: '6589431500', obligaciones: '731246500', pagos: '162388500' },
    })
  })

  it('a work whose BPIN nobody knows and one that lost its own are listed, each by its name', async () => {
    const archivo = leer('infraestructura_vial.geojson')
      .toString()
      .replace('"bpin": 2024760010492', '"bpin": 2024760019999')
      .replace('"bpin": 2024760010489', '"bpin": null')
    const { cruce } = await traerObras(l, cali, Buffer.from(archivo), fecha('2025-02-05'))
    expect(cruce).toMatchObject({ conProyecto: 21, sinProyecto: [{ bpin: '2024760019999', obras: 1 }], sinBpin: 1 })
    const r = await l.hacer(obras, {}, { municipio: cali })
    expect(r.sinCruce.sinBpin).toHaveLength(1)
    expect(r.sinCruce.sinProyecto).toHaveLength(1)
  })
})
