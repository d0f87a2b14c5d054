import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Rechazo } from '../../../ley388/rechazo.ts'
import { compartido } from '../../../test/compartido.ts'
import { municipio, withMunicipio } from '../../platform/database/tenancy.ts'
import { compararVersiones } from '../acciones/comparar-versiones.ts'
import { type Banco, bancoDePrueba, geojson, type PedidoDePrueba } from './prueba.ts'
import { leerValor } from './valores.ts'

/** A stretch of some twenty metres with heights, as surveys give them. */
const tramo = (n: number) => ({
  type: 'LineString',
  coordinates: [
    [-76.5 + n * 0.001, 3.4, 0],
    [-76.4998 + n * 0.001, 3.4001, 0],
  ],
})
const obra = (n: number, propiedades: Record<string, unknown>) => ({ geometria: tramo(n), propiedades })
const BPIN = 2030999990001

describe('what a file of works says of money, progress and projects', () => {
  const pesos = (t: string) => leerValor('pesos', 'Presupuesto', t)
  const avance = (t: string) => leerValor('porcentaje', 'Avance', t)

  it('pesos are exact, never negative, and what may be thousands or decimals is asked for', () => {
    expect(pesos('112491692')).toEqual({ valor: '112491692' })
    expect(pesos('$ 112.491.692,5')).toEqual({ valor: '112491692.5' })
    expect(pesos('0')).toEqual({ valor: '0' })
    expect(pesos('112.491')).toMatchObject({ codigo: 'miles-o-decimales' })
    expect(pesos('-5')).toMatchObject({ codigo: 'pesos-imposibles' })
    expect(pesos('11Z')).toMatchObject({ codigo: 'letra-en-numero' })
  })

  it('progress is a percentage of the work; one that may be a fraction enters and is told', () => {
    expect(avance('45,5 %')).toEqual({ valor: '45.5' })
    expect(avance('0')).toEqual({ valor: '0' })
    expect(avance('0.45')).toMatchObject({ valor: '0.45', aviso: { codigo: 'porcentaje-o-fraccion' } })
    expect(avance('0,45 %')).toEqual({ valor: '0.45' })
    expect(avance('140')).toMatchObject({ codigo: 'porcentaje-imposible' })
  })

  it('a BPIN is figures only, and a spreadsheet that rounded it is refused', () => {
    expect(leerValor('bpin', 'BPIN', '2030999990001')).toEqual({ valor: '2030999990001' })
    for (const mal of ['2,03E+12', '20309999X0001', '0'])
      expect(leerValor('bpin', 'BPIN', mal)).toMatchObject({ codigo: 'bpin-invalido' })
  })
})

describe('a layer of works', () => {
  let b: Banco
  beforeAll(async () => {
    b = await bancoDePrueba()
  })
  afterAll(() => b.destroy())
  const capa = { destino: 'capa', clase: 'obra', nombre: 'obras.geojson' } as const
  const enero = [
    obra(0, { id_obra: 'T1', obra: 'Vía al río', bpin: BPIN, avance: 0, ppto_base: 100.5, fecha_fin_real: null }),
    obra(1, { id_obra: 'T2', obra: 'Vía alta', bpin: BPIN, avance: 20, ppto_base: null, fecha_fin_real: null }),
    obra(2, { id_obra: 'T1', obra: 'Puente', bpin: BPIN + 1, avance: 5, ppto_base: 7, fecha_fin_real: null }),
    obra(3, { id_obra: 'T1', obra: 'Acera', bpin: null, avance: 100, ppto_base: 7, fecha_fin_real: '2030-01-02' }),
  ]

  it('keeps what is empty as nothing, not as zero, and lets each project number its works from one', async () => {
    const r = await b.deUnaVez({ ...capa, contenido: geojson(enero), desde: '2030-01-31' })
    expect(r.problemas).toEqual([])
    expect(r.informe).toMatchObject({ leidos: 4, nuevos: 4 })
    const { rows } = await withMunicipio(b.db, b.municipio, tx =>
      sql<{ nombre: string; atributos: unknown }>`
        select nombre, atributos from objeto where municipio = ${b.municipio} order by nombre`.execute(tx),
    )
    expect(rows).toEqual([
      { nombre: 'Acera', atributos: { avanceFisico: '100', presupuesto: '7', finReal: '2030-01-02' } },
      { nombre: 'Puente', atributos: { bpin: String(BPIN + 1), avanceFisico: '5', presupuesto: '7' } },
      { nombre: 'Vía al río', atributos: { bpin: String(BPIN), avanceFisico: '0', presupuesto: '100.5' } },
      { nombre: 'Vía alta', atributos: { bpin: String(BPIN), avanceFisico: '20' } },
    ])
  })

  it('a later file is compared work by work of each project, though their codes repeat', async () => {
    const febrero = [{ ...enero[0]!, propiedades: { ...enero[0]!.propiedades, avance: 40 } }, enero[1]!, enero[3]!]
    const { i } = await b.revisar({ ...capa, contenido: geojson(febrero), desde: '2030-02-28' })
    expect(i.informe).toMatchObject({ nuevos: 0, cambiados: 1, iguales: 2, desaparecidos: 1 })
    await b.confirmar(i)
    const { rows } = await withMunicipio(b.db, b.municipio, tx =>
      sql<{ id: string }>`select id from capa_version where municipio = ${b.municipio} order by desde`.execute(tx),
    )
    const { iguales, cambios } = await b.hacer(compararVersiones, { antes: rows[0]!.id, despues: rows[1]!.id })
    // Progress is not a border nor a kind of work: of the map only the bridge is gone.
    expect([iguales, cambios.map(c => [c.clase, c.nombre])]).toEqual([3, [['desaparecido', 'Puente']]])
  })

  it('two works of one project with one code are refused, each with the other beside it', async () => {
    const { rechazos } = await b.revisar({
      ...capa,
      contenido: geojson([enero[0]!, enero[1]!, obra(5, { ...enero[0]!.propiedades, obra: 'Otra' })]),
      desde: '2030-02-28',
    })
    expect(rechazos.filter(r => r.grave).map(r => [r.objeto, r.campo, r.codigo])).toEqual([
      [`objeto 1 (T1 de ${BPIN})`, 'id_obra', 'clave-repetida'],
      [`objeto 3 (T1 de ${BPIN})`, 'id_obra', 'clave-repetida'],
    ])
    expect(rechazos[0]?.cura).toContain('únalos')
  })
})

const CALI = join(compartido ?? '', 'datos-reales/cali/infraestructura_vial.geojson')
/** Sum of `ppto_base`, added up apart from this program. */
const PRESUPUESTO = '39306741037'
const TABLAS = ['objeto', 'capa', 'capa_version', 'archivo', 'importacion', 'importacion_objeto', 'auditoria'] as const

describe.runIf(compartido)('the road works of Santiago de Cali', () => {
  let b: Banco
  const texto = compartido ? readFileSync(CALI, 'utf8') : ''
  const pedido: PedidoDePrueba = {
    nombre: 'infraestructura_vial.geojson',
    contenido: texto,
    destino: 'capa',
    clase: 'obra',
  }
  beforeAll(async () => {
    b = await bancoDePrueba(municipio('76001'))
  })
  afterAll(() => b.destroy())

  /** The file with one thing changed, which must be there to change. */
  function con(lo: string | RegExp, por: string): string {
    const cambiado = texto.replace(lo, por)
    if (compartido && cambiado === texto) throw new Error(`no «${lo}» in the file`)
    return cambiado
  }
  const foto = async () => JSON.stringify([await b.cabeza(), ...(await Promise.all(TABLAS.map(t => b.contar(t))))])

  it.each([
    ['cut in half', texto.slice(0, texto.length >> 1), 'archivo-cortado', null],
    ['not JSON', 'Obra;BPIN\nVía;1\n', 'contenido-distinto', null],
    ['in Latin-1', Buffer.from(con('FRENTE', 'FRENTÉ'), 'latin1'), 'codificacion', 'objeto'],
    ['with a letter in a BPIN', con('2024760010333,', '"20247600I0333",'), 'bpin-invalido', 'bpin'],
    ['with a letter in an amount', con('112491692.0', '"11249l692"'), 'letra-en-numero', 'ppto_base'],
    [
      'with a work twice',
      con('"identificador": "FID 4"', '"identificador": "FID 2"'),
      'clave-repetida',
      'identificador',
    ],
    ['without its names', texto.replaceAll('"nickname"', '"apodo"'), 'falta-campo', null],
    ['with its axes swapped', con(/-76\.607217,\s*3\.512493/, '3.512493, -76.607217'), 'ejes-invertidos', 'geometry'],
    [
      'with progress beyond the whole',
      con('"avance_físico_obra": 0.0', '"avance_físico_obra": 140'),
      'porcentaje-imposible',
      'avance_físico_obra',
    ],
  ])(
    '%s is refused with its reason and its cure, and the database stays as it was',
    async (_que, contenido, codigo, campo) => {
      const antes = await foto()
      let visto: { codigo: string; cura?: string | undefined; campo?: string | null; objeto?: string }[]
      try {
        const r = await b.deUnaVez({ ...pedido, contenido })
        expect(r.confirmado).toBe(false)
        visto = r.informe.falla ? [r.informe.falla] : r.problemas.filter(p => p.grave)
      } catch (error) {
        if (!(error instanceof Rechazo)) throw error
        visto = [error]
      }
      expect(visto.map(v => v.codigo)).toContain(codigo)
      for (const v of visto) expect((v.cura ?? '').length).toBeGreaterThan(10)
      if (campo === 'geometry' || campo === 'objeto') expect(visto[0]?.objeto).toMatch(/^objeto \d+/)
      else if (campo) expect(visto[0]).toMatchObject({ campo, objeto: expect.stringMatching(/^objeto \d+/) })
      expect(await foto()).toBe(antes)
    },
  )

  it('enter whole: 103 works of 21 projects, with their heights dropped and their nothings kept', async () => {
    const r = await b.deUnaVez(pedido)
    expect(r.problemas).toEqual([])
    expect(r.informe).toMatchObject({ leidos: 103, aceptados: 103, nuevos: 103 })
    expect(r.importacion.mapeo).toEqual({
      codigo: 'identificador',
      nombre: 'nickname',
      valor: 'clase_obra',
      intervencion: 'tipo_intervencion',
      bpin: 'bpin',
      estado: 'estado_unidad_proyecto',
      comuna: 'comuna_corregimiento',
      barrio: 'barrio_vereda',
      descripcion: 'descripcion_intervencion',
      fuente: 'cod_fuente_financiamiento',
      presupuesto: 'ppto_base',
      pagado: 'pagos_realizados',
      avanceFisico: 'avance_físico_obra',
      inicioPrevisto: 'fecha_inicio_planeado',
      finPrevisto: 'fecha_fin_planeado',
      inicioReal: 'fecha_inicio_real',
      finReal: 'fecha_fin_real',
      unidad: 'unidad_medicion',
      longitudPrevista: 'longitud_proyectada',
      longitudEjecutada: 'longitud_ejecutada',
    })
    const { rows } = await withMunicipio(b.db, b.municipio, tx =>
      sql<{ n: number; bpin: number; presupuesto: string; fechas: number; descritas: number }>`
        select count(*)::int as n, count(distinct atributos->>'bpin')::int as bpin,
          sum((atributos->>'presupuesto')::numeric)::text as presupuesto,
          count(atributos->>'inicioPrevisto')::int as fechas, count(atributos->>'descripcion')::int as descritas
        from objeto where municipio = ${b.municipio}`.execute(tx),
    )
    expect(rows[0]).toEqual({ n: 103, bpin: 21, presupuesto: PRESUPUESTO, fechas: 0, descritas: 25 })
  })

  it('the same file again changes nothing', async () => {
    const r = await b.deUnaVez({ ...pedido, desde: '2026-02-01' })
    expect(r.informe).toMatchObject({ nuevos: 0, cambiados: 0, iguales: 103, desaparecidos: 0 })
    expect(r.informe.confirmacion?.sinCambios).toBe(true)
  })
})
