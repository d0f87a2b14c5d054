import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { fecha } from '../../ley388/fecha.ts'
import { repetir } from '../../ley388/formula.ts'
import type { PasoJson } from '../../ley388/memoria.ts'
import type { Accion } from '../platform/accion.ts'
import { withMunicipio } from '../platform/database/tenancy.ts'
import { type OpcionesDeLlamada, type PlataformaDePrueba, plataformaDePrueba } from '../platform/testing.ts'
import { atencion } from './acciones/atencion.ts'
import { brecha } from './acciones/brecha.ts'
import { escenarios } from './acciones/escenarios.ts'
import { anularEtapa, registrarEtapa } from './acciones/etapas.ts'
import { fuentes } from './acciones/fuentes.ts'
import { guardarEscenario, quitarEscenario } from './acciones/guardar-escenario.ts'
import { guardarFuente, quitarFuente } from './acciones/guardar-fuente.ts'
import { guardarPostulacion } from './acciones/guardar-postulacion.ts'
import { ingresos } from './acciones/ingresos.ts'
import { postulacion } from './acciones/postulacion.ts'
import { postulaciones } from './acciones/postulaciones.ts'
import { proyectos } from './acciones/proyectos.ts'
import { anularIngreso, registrarIngreso } from './acciones/registrar-ingreso.ts'
import { guardarRequisito, quitarRequisito } from './acciones/requisitos.ts'
import type { Etapa } from './etapas.ts'
import { accionesDeRecursos } from './index.ts'
import { programaDePrueba } from './programa.fixture.ts'

const HOY = '2026-03-02'
const nueva = () => plataformaDePrueba({ acciones: accionesDeRecursos, ahora: `${HOY}T15:00:00Z` })
const PROYECTOS = [
  {
    codigo: 'VIA-1',
    prioridad: 90,
    presupuesto: [
      [2026, 'Predial', '600'],
      [2027, 'Predial', '100'],
    ],
  },
  {
    codigo: 'AGUA-1',
    prioridad: 60,
    presupuesto: [
      [2026, 'Predial', '300'],
      [2026, 'Nación', '400'],
    ],
    costo: '900',
  },
  { codigo: 'PARQUE-1', prioridad: 30, presupuesto: [[2026, 'Regalías sin registrar', '200']] },
] as const

const propios = { nombre: 'Predial', clase: 'propios' as const, previsto: [{ vigencia: 2026, valor: '1000.50' }] }
const nacion = { nombre: 'Nación', clase: 'cofinanciacion-nacional' as const, previsto: [] }

/** Performs an action with what a client may leave out left out. */
function hacer<A extends Accion>(
  l: PlataformaDePrueba,
  accion: A,
  entrada: z.input<A['entrada']>,
  o?: OpcionesDeLlamada,
) {
  return l.hacer(accion, entrada as Parameters<A['ejecutar']>[1], o)
}

/** A programme, its two sources and an application for AGUA-1. */
async function conPostulacion() {
  const l = await nueva()
  const ids = await programaDePrueba(l, PROYECTOS)
  const fuente = (await hacer(l, guardarFuente, propios)).id
  const deLaNacion = (await hacer(l, guardarFuente, nacion)).id
  const agua = ids.get('AGUA-1')!
  const entrada = {
    fuente: deLaNacion,
    nombre: 'Acueducto',
    entidad: 'Ministerio de prueba',
    abre: fecha('2026-01-15'),
    cierra: fecha('2026-03-13'),
    solicitado: '400',
    contrapartida: '500',
    desde: fecha('2026-01-10'),
    proyectos: [{ proyecto: agua, vigencia: 2026, valor: '400' }],
  }
  const { id } = await hacer(l, guardarPostulacion, entrada)
  const pasar = (etapa: Etapa, dia: string, resto: object = {}) =>
    hacer(l, registrarEtapa, {
      postulacion: id,
      etapa,
      fecha: fecha(dia),
      documento: 'Oficio 1',
      respuesta: 'Sí',
      ...resto,
    })
  return { l, ids, agua, fuente, deLaNacion, id, entrada, pasar }
}
const monto = (proyecto: string, valor: string, vigencia = 2026) => ({ proyecto, vigencia, valor })

describe('P3: las fuentes', () => {
  let l: PlataformaDePrueba
  beforeAll(async () => {
    l = await nueva()
    await programaDePrueba(l, PROYECTOS)
  })
  afterAll(() => l.destroy())

  it('cada una dice lo previsto y lo que el programa toma de ella; la que nadie registró se nombra', async () => {
    await hacer(l, guardarFuente, propios)
    const r = await hacer(l, fuentes, {})
    expect(r.fuentes).toMatchObject([
      {
        nombre: 'Predial',
        previsto: [{ vigencia: 2026, valor: '1000.5' }],
        programado: [
          { vigencia: 2026, valor: '900' },
          { vigencia: 2027, valor: '100' },
        ],
        recibido: '0',
      },
    ])
    expect(r.sinRegistrar.map(f => f.nombre)).toEqual(['Nación', 'Regalías sin registrar'])
    expect(r.periodo?.nombre).toBe('Programa 2024-2027')
  })

  it('el nombre que usa el presupuesto de un proyecto no se cambia por un solo lado', async () => {
    const [f] = (await hacer(l, fuentes, {})).fuentes
    const cambio = { ...propios, id: f!.id, nombre: 'Impuesto predial' }
    await expect(hacer(l, guardarFuente, cambio, { version: 1 })).rejects.toMatchObject({
      codigo: 'fuente-en-presupuesto',
      campo: 'nombre',
    })
    await expect(hacer(l, guardarFuente, propios)).rejects.toMatchObject({ codigo: 'nombre-repetido' })
    const dos = { ...propios, nombre: 'Otra', previsto: [...propios.previsto, ...propios.previsto] }
    await expect(hacer(l, guardarFuente, dos)).rejects.toMatchObject({ codigo: 'anio-repetido' })
  })

  it('se corrige por quien leyó la última versión, y se quita la que nada usa', async () => {
    const { id } = await hacer(l, guardarFuente, { nombre: 'Donación', clase: 'otros', previsto: [] })
    const corregida = { id, nombre: 'Donación', clase: 'otros' as const, entidad: 'Fundación', previsto: [] }
    await hacer(l, guardarFuente, corregida, { version: 1 })
    await expect(hacer(l, guardarFuente, corregida, { version: 1 })).rejects.toMatchObject({
      codigo: 'version-anterior',
    })
    await hacer(l, quitarFuente, { id }, { version: 2 })
    expect((await hacer(l, fuentes, {})).fuentes.map(f => f.nombre)).toEqual(['Predial'])
  })
})

describe('P3: una postulación', () => {
  let c: Awaited<ReturnType<typeof conPostulacion>>
  beforeAll(async () => {
    c = await conPostulacion()
  })
  afterAll(() => c.l.destroy())
  const ver = () => hacer(c.l, postulacion, { id: c.id })

  it('avisa los días hábiles que faltan para el cierre y los requisitos pendientes', async () => {
    const requisito = { postulacion: c.id, nombre: 'Certificado del banco de proyectos', vence: fecha('2026-03-06') }
    const { id } = await hacer(c.l, guardarRequisito, { ...requisito, responsable: 'Hacienda' })
    const otro = await hacer(c.l, guardarRequisito, { postulacion: c.id, nombre: 'Aval' })
    await hacer(c.l, quitarRequisito, { id: otro.id, postulacion: c.id }, { version: 1 })
    const { avisos } = (await ver()).postulacion
    // From Monday 2 to Friday 6, and to Friday 13.
    expect(avisos).toEqual([
      { estado: 'atencion', texto: `Falta «${requisito.nombre}» (Hacienda).`, vence: '2026-03-06', dias: 4 },
      { estado: 'atencion', texto: 'La convocatoria se cierra. Falta un requisito.', vence: '2026-03-13', dias: 9 },
    ])
    const [asunto] = await hacer(c.l, atencion, {})
    expect(asunto).toMatchObject({ estado: 'atencion', dias: 4, ruta: `recursos/postulaciones/${c.id}` })
    expect((await hacer(c.l, atencion, { al: fecha('2026-03-16') }))[0]).toMatchObject({ estado: 'vencido' })
    await hacer(
      c.l,
      guardarRequisito,
      { ...requisito, id, estado: 'cumplido', cumplido: fecha('2026-02-27') },
      { version: 1 },
    )
    expect((await ver()).postulacion.avisos.map(a => a.texto)).toEqual([
      'La convocatoria se cierra. No le faltan requisitos.',
    ])
    const antes = await hacer(c.l, postulacion, { id: c.id, al: fecha('2026-02-26') })
    expect(antes.requisitos.map(r => r.estado)).toEqual(['pendiente'])
  })

  it('no se presenta fuera de la convocatoria, ni sin repartir todo lo solicitado entre proyectos', async () => {
    await expect(c.pasar('presentada', '2026-01-12')).rejects.toMatchObject({ codigo: 'convocatoria-sin-abrir' })
    await expect(c.pasar('presentada', '2026-03-03')).rejects.toMatchObject({ codigo: 'fecha-futura' })
    const otra = await hacer(c.l, guardarPostulacion, {
      ...c.entrada,
      nombre: 'Incompleta',
      cierra: fecha('2026-02-20'),
      proyectos: [monto(c.agua, '399.99')],
    })
    const presentar = (dia: string) =>
      hacer(c.l, registrarEtapa, { postulacion: otra.id, etapa: 'presentada', fecha: fecha(dia), documento: 'R-1' })
    await expect(presentar('2026-02-21')).rejects.toMatchObject({ codigo: 'convocatoria-cerrada' })
    await expect(presentar('2026-02-20')).rejects.toMatchObject({ codigo: 'solicitado-sin-proyectos' })
    const pasada = { ...c.entrada, proyectos: [monto(c.agua, '400.01')] }
    await expect(hacer(c.l, guardarPostulacion, pasada)).rejects.toMatchObject({
      codigo: 'proyectos-pasan-de-lo-solicitado',
    })
    await expect(hacer(c.l, guardarPostulacion, { ...c.entrada, fuente: c.fuente })).rejects.toMatchObject({
      codigo: 'fuente-sin-cofinanciacion',
    })
  })

  it('sigue solo el camino de la tabla, cada etapa con lo que exige', async () => {
    await expect(c.pasar('aprobada', '2026-02-01')).rejects.toMatchObject({
      codigo: 'etapa-no-sigue',
      cura: 'Puede seguir: «presentada», «desistida».',
    })
    await expect(c.pasar('presentada', '2026-02-02', { documento: '' })).rejects.toMatchObject({
      codigo: 'falta-documento',
    })
    await c.pasar('presentada', '2026-02-02')
    await expect(c.pasar('en-evaluacion', '2026-02-01')).rejects.toMatchObject({ codigo: 'fecha-anterior' })
    await c.pasar('en-evaluacion', '2026-02-05')
    await expect(c.pasar('aprobada', '2026-02-20')).rejects.toMatchObject({ codigo: 'falta-montos' })
    await expect(hacer(c.l, guardarPostulacion, { ...c.entrada, id: c.id }, { version: 1 })).rejects.toMatchObject({
      codigo: 'postulacion-presentada',
    })
  })

  it('la subsanación deja corregir, y lo que se anula por error queda en la historia con su motivo', async () => {
    await c.pasar('subsanacion', '2026-02-10', { respuesta: 'Falta el plano' })
    expect((await ver()).postulacion.avisos[0]?.texto).toBe('La entidad pide subsanar: Falta el plano')
    await hacer(c.l, guardarPostulacion, { ...c.entrada, id: c.id, contrapartida: '450' }, { version: 1 })
    const { historia } = await ver()
    const anular = { postulacion: c.id, etapa: historia.at(-1)!.id, motivo: 'Era de otra postulación' }
    await hacer(c.l, anularEtapa, anular)
    const despues = await ver()
    expect(despues.postulacion.etapa).toBe('en-evaluacion')
    expect(despues.historia.at(-1)).toMatchObject({
      etapa: 'subsanacion',
      anulada: { motivo: anular.motivo, fecha: HOY },
    })
    await expect(hacer(c.l, anularEtapa, anular)).rejects.toMatchObject({ codigo: 'etapa-no-anulable' })
  })

  it('cada fecha se responde como estaba', async () => {
    const el = async (al: string) =>
      (await hacer(c.l, postulaciones, { al: fecha(al) })).postulaciones.find(p => p.id === c.id)?.etapa
    expect(await el('2026-01-09')).toBeUndefined()
    expect(await el('2026-02-01')).toBe('en-preparacion')
    expect(await el('2026-02-04')).toBe('presentada')
  })

  it('no se concede más de lo que se pidió', async () => {
    await expect(c.pasar('aprobada', '2026-02-20', { montos: [monto(c.agua, '401')] })).rejects.toMatchObject({
      codigo: 'concedido-pasa-de-lo-solicitado',
    })
    await c.pasar('aprobada', '2026-02-20', { montos: [monto(c.agua, '350')] })
    expect((await ver()).postulacion).toMatchObject({ concedido: '350', solicitado: '400', recibido: '0' })
  })
})

describe('P3: el dinero que llega', () => {
  let c: Awaited<ReturnType<typeof conPostulacion>>
  beforeAll(async () => {
    c = await conPostulacion()
    await c.pasar('presentada', '2026-01-20')
    await c.pasar('en-evaluacion', '2026-01-21')
    await c.pasar('aprobada', '2026-02-02', { montos: [monto(c.agua, '350')] })
    await c.pasar('convenio-firmado', '2026-02-16')
  })
  afterAll(() => c.l.destroy())
  const registrar = (valor: string, dia = '2026-02-20', o: object = {}) =>
    hacer(c.l, registrarIngreso, {
      clase: 'ingreso',
      postulacion: c.id,
      fecha: fecha(dia),
      valor,
      documento: 'Consignación 1',
      proyectos: [{ proyecto: c.agua, valor }],
      ...o,
    })

  it('no llega dinero antes del convenio, ni se compromete antes de la aprobación', async () => {
    await expect(registrar('1', '2026-02-15')).rejects.toMatchObject({ codigo: 'etapa-sin-dinero' })
    await expect(registrar('1', '2026-02-01', { clase: 'compromiso' })).rejects.toMatchObject({
      codigo: 'etapa-sin-dinero',
    })
    await registrar('350', '2026-02-02', { clase: 'compromiso' })
  })

  it('a un proyecto nunca le llega más de lo que se le asignó, y lo anulado deja de contar', async () => {
    await registrar('200.50')
    await expect(registrar('149.51')).rejects.toMatchObject({ codigo: 'pasa-de-lo-asignado', articulo: 'art. 18' })
    const { id } = await registrar('149.50')
    await hacer(c.l, anularIngreso, { id, motivo: 'Se anotó dos veces' })
    await expect(hacer(c.l, anularIngreso, { id, motivo: 'Otra vez' })).rejects.toMatchObject({ codigo: 'ya-anulado' })
    await registrar('100')
    const r = await hacer(c.l, ingresos, {})
    expect(r.ingresos.map(i => [i.clase, i.valor, i.anulado?.motivo ?? null])).toEqual([
      ['ingreso', '100', null],
      ['ingreso', '149.5', 'Se anotó dos veces'],
      ['ingreso', '200.5', null],
      ['compromiso', '350', null],
    ])
    const {
      proyectos: [p],
      postulacion: resumen,
    } = await hacer(c.l, postulacion, { id: c.id })
    expect(p).toMatchObject({ codigo: 'AGUA-1', concedido: '350', comprometido: '350', recibido: '300.5' })
    expect(resumen.recibido).toBe('300.5')
  })

  it('de dos que registran a la vez el mismo saldo, uno solo cabe', async () => {
    const dos = await Promise.allSettled([registrar('49.50'), registrar('49.50')])
    expect(dos.map(d => d.status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(dos.find(d => d.status === 'rejected')?.reason.codigo).toBe('pasa-de-lo-asignado')
  })

  it('cada peso dice qué proyecto paga', async () => {
    await expect(registrar('10', HOY, { proyectos: [{ proyecto: c.agua, valor: '9.99' }] })).rejects.toMatchObject({
      codigo: 'suma-distinta',
    })
    const doble = [
      { proyecto: c.agua, valor: '5' },
      { proyecto: c.agua, valor: '5' },
    ]
    await expect(registrar('10', HOY, { proyectos: doble })).rejects.toMatchObject({ codigo: 'proyecto-repetido' })
    const ajeno = [{ proyecto: c.id, valor: '10' }]
    await expect(registrar('10', HOY, { proyectos: ajeno })).rejects.toMatchObject({ codigo: 'proyecto-inexistente' })
  })

  it('el de una fuente propia cabe en lo que el presupuesto del proyecto toma de ella', async () => {
    const via = c.ids.get('VIA-1')!
    const propio = (valor: string) =>
      registrar(valor, HOY, { postulacion: undefined, fuente: c.fuente, proyectos: [{ proyecto: via, valor }] })
    await propio('700')
    await expect(propio('0.01')).rejects.toMatchObject({ codigo: 'pasa-de-lo-asignado' })
    const deLaNacion = registrar('1', HOY, { postulacion: undefined, fuente: c.deLaNacion })
    await expect(deLaNacion).rejects.toMatchObject({ codigo: 'falta-postulacion' })
    const r = await hacer(c.l, proyectos, {})
    expect(r.proyectos.map(p => [p.codigo, p.presupuesto, p.asignado, p.recibido])).toEqual([
      ['VIA-1', '700', '700', '700'],
      ['AGUA-1', '700', '650', '350'],
      ['PARQUE-1', '200', '0', '0'],
    ])
    expect(r.proyectos[1]!.origenes.map(o => [o.nombre, o.asignado])).toEqual([
      ['Predial', '300'],
      ['Acueducto', '350'],
    ])
  })

  it('la etapa que sostiene dinero no se anula, ni se concede menos de lo que ya llegó', async () => {
    const { historia } = await hacer(c.l, postulacion, { id: c.id })
    const anular = { postulacion: c.id, etapa: historia.at(-1)!.id, motivo: 'No se firmó' }
    await expect(hacer(c.l, anularEtapa, anular)).rejects.toMatchObject({ codigo: 'etapa-con-dinero' })
    await expect(hacer(c.l, quitarFuente, { id: c.fuente }, { version: 1 })).rejects.toMatchObject({
      codigo: 'fuente-en-uso',
    })
  })

  it('lo registrado no se cambia ni se borra: la aplicación no tiene con qué', async () => {
    for (const orden of ['update recursos_ingreso set valor = 1', 'delete from recursos_etapa'])
      await expect(withMunicipio(c.l.db, c.l.municipio, tx => sql.raw(orden).execute(tx))).rejects.toThrow(
        'permission denied',
      )
  })
})

describe('P3: los escenarios y la brecha', () => {
  let c: Awaited<ReturnType<typeof conPostulacion>>
  beforeAll(async () => {
    c = await conPostulacion()
  })
  afterAll(() => c.l.destroy())
  const renglon = (clase: 'libre-destinacion' | 'funcionamiento' | 'regalias', base: string) => ({
    id: clase,
    clase,
    nombre: clase,
    base,
    crecimiento: '0',
    fijados: {},
  })
  const supuestos = {
    desde: 2026,
    hasta: 2027,
    categoria: 'sexta' as const,
    limitePropio: null,
    ajustarFuncionamiento: false,
    cofinanciacion: 'aprobada' as const,
    arrastrarSobrantes: true,
    protegerEnEjecucion: false,
    renglones: [renglon('libre-destinacion', '2000'), renglon('funcionamiento', '1700'), renglon('regalias', '500')],
  }
  const aplazados = async (escenario?: string) => {
    const r = await hacer(c.l, brecha, escenario ? { escenario } : {})
    return Object.fromEntries(r.proyectos.map(p => [p.codigo, p.filas.map(f => f.aplazado)]))
  }

  it('sin escenario no hay brecha que contar', async () => {
    expect(await hacer(c.l, brecha, {})).toMatchObject({ escenario: null, anios: [], proyectos: [] })
  })

  it('lo que falta se aplaza desde la menor prioridad, y el año siguiente se paga lo que alcance', async () => {
    await hacer(c.l, guardarEscenario, { nombre: 'Base', supuestos })
    const r = await hacer(c.l, brecha, {})
    // 300 saved and 500 of regalías a year; 600 + 900 + 200 asked in 2026 (what AGUA-1 costs is in its last year) and 100 in 2027.
    expect(r.anios.map(a => [a.necesidad, a.paraElPrograma, a.aplazado])).toEqual([
      ['1700', '800', '900'],
      ['100', '800', '200'],
    ])
    expect(await aplazados()).toEqual({ 'VIA-1': ['0', '0'], 'AGUA-1': ['700', '0'], 'PARQUE-1': ['200', '200'] })
    expect(r.proyectos.map(p => [p.codigo, p.prioridad, p.sinDinero, p.sinPresupuesto])).toEqual([
      ['VIA-1', '90', '0', '0'],
      ['AGUA-1', '60', '0', '200'],
      ['PARQUE-1', '30', '200', '0'],
    ])
    for (const a of r.anios) expect(repetir(a.memoria as unknown as PasoJson[])).toEqual([])
  })

  it('un escenario cuenta con la cofinanciación que dice: la negada nunca', async () => {
    const { id } = await hacer(c.l, guardarEscenario, {
      nombre: 'Si aprueban lo presentado',
      supuestos: { ...supuestos, cofinanciacion: 'presentada' },
    })
    expect((await aplazados(id))['AGUA-1']).toEqual(['700', '0'])
    await c.pasar('presentada', '2026-02-02')
    expect((await aplazados(id))['AGUA-1']).toEqual(['300', '0'])
    expect((await aplazados())['AGUA-1']).toEqual(['700', '0'])
    await c.pasar('negada', '2026-02-20')
    expect((await aplazados(id))['AGUA-1']).toEqual(['700', '0'])
  })

  it('hay siempre uno de referencia, y solo uno', async () => {
    const lista = async () => (await hacer(c.l, escenarios, {})).escenarios
    const [base, otro] = await lista()
    expect([base, otro].map(e => [e!.nombre, e!.referencia])).toEqual([
      ['Base', true],
      ['Si aprueban lo presentado', false],
    ])
    await expect(hacer(c.l, quitarEscenario, { id: base!.id }, { version: 1 })).rejects.toMatchObject({
      codigo: 'escenario-de-referencia',
    })
    const { nombre, descripcion, supuestos: suyos } = otro!
    await hacer(
      c.l,
      guardarEscenario,
      { id: otro!.id, nombre, descripcion, supuestos: suyos, referencia: true },
      { version: 1 },
    )
    expect((await lista()).map(e => [e.nombre, e.referencia])).toEqual([
      ['Si aprueban lo presentado', true],
      ['Base', false],
    ])
    await hacer(c.l, quitarEscenario, { id: base!.id }, { version: 1 })
    await expect(hacer(c.l, guardarEscenario, { nombre, supuestos })).rejects.toMatchObject({
      codigo: 'nombre-repetido',
    })
  })

  it('Ley 617, art. 6: el año que corre avisa la brecha y el funcionamiento que pasa del máximo', async () => {
    const asuntos = await hacer(c.l, atencion, {})
    expect(asuntos.map(a => [a.id, a.estado, a.articulo, a.que])).toEqual([
      ['brecha-2026', 'atencion', 'art. 18', 'Al programa le faltan $ 900 en 2026'],
      [
        'funcionamiento-2026',
        'atencion',
        'Ley 617 de 2000, art. 6',
        'El funcionamiento de 2026 pasaría su máximo en $ 100',
      ],
    ])
  })

  it('un supuesto fuera de lo posible se rechaza en su campo', async () => {
    const con = (parte: object) => hacer(c.l, guardarEscenario, { nombre: 'X', supuestos: { ...supuestos, ...parte } })
    const [libre] = supuestos.renglones
    for (const [parte, campo] of [
      [{ desde: 2000 }, 'supuestos.desde'],
      [{ hasta: 2025 }, 'supuestos.hasta'],
      [{ limitePropio: { fraccion: '1.2', motivo: 'x' } }, 'supuestos.limitePropio.fraccion'],
      [{ renglones: [{ ...libre!, crecimiento: '-1' }] }, 'supuestos.renglones.0.crecimiento'],
      [{ renglones: [{ ...libre!, fijados: { '2030': '1' } }] }, 'supuestos.renglones'],
      [{ renglones: [libre!, libre!] }, 'supuestos.renglones'],
    ] as const)
      await expect(con(parte)).rejects.toMatchObject({ codigo: 'entrada-invalida', campo })
  })
})
