import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fecha } from '../../ley388/fecha.ts'
import { adoptar } from '../plan/acciones/adoptar.ts'
import { agregarObjetivos, objetivos } from '../plan/acciones/objetivos.ts'
import { accionesDePlan } from '../plan/index.ts'
import { withMunicipio } from '../platform/database/tenancy.ts'
import { type PlataformaDePrueba, plataformaDePrueba } from '../platform/testing.ts'
import { guardarActividades, quitarActividad } from './acciones/actividades.ts'
import { atencionDelPrograma } from './acciones/atencion.ts'
import { registrarAvance, registrarLogro } from './acciones/avances.ts'
import { abrirDesviacion, desviaciones, seguirDesviacion } from './acciones/desviaciones.ts'
import { anularMovimiento, guardarGiro, guardarPresupuesto, registrarMovimiento } from './acciones/dinero.ts'
import { lineasBase } from './acciones/lineas-base.ts'
import { ajustarPeriodo, aprobarPeriodo, crearPeriodo, nuevaLineaBase, revision } from './acciones/periodos.ts'
import { dinero, programa } from './acciones/programa.ts'
import { proyecto } from './acciones/proyecto.ts'
import { cambiarEstado, guardarPrograma, guardarProyecto, quitarProyecto } from './acciones/proyectos.ts'
import { reprogramar } from './acciones/reprogramar.ts'
import { leerSerieDeDinero } from './consultas/dinero.ts'
import { importarEjecucionDeUnaVez } from './ejecucion/de-una-vez.ts'
import { csvDeEjemplo, LINEAS } from './ejecucion/ejemplo.ts'
import type { ClaseDeMovimiento } from './formas.ts'
import { accionesDePrograma } from './index.ts'

const HOY = '2030-06-14T15:00:00Z'
const PERIODO = { nombre: 'Programa 2028-2031', desde: fecha('2028-01-01'), hasta: fecha('2031-12-31') }
const HUMEDAL = {
  codigo: 'P-1',
  nombre: 'Parque del humedal',
  clase: 'espacio-publico' as const,
  lineaDesarrollo: 'Ciudad verde',
  entidad: 'Secretaría de Obras',
  meta: 'Parque construido',
  metaUnidad: 'm²',
  metaCantidad: '12000',
}

let l: PlataformaDePrueba
let periodo: string
let estrategia: string
let otroProposito: string
let delPrograma: string
let humedal: string
const de = async (id = humedal) => l.hacer(proyecto, { id })

beforeAll(async () => {
  l = await plataformaDePrueba({ acciones: [...accionesDePlan, ...accionesDePrograma], ahora: HOY })
  await l.hacer(adoptar, { tipo: 'EOT', nombre: 'EOT', acto: 'Acuerdo 3 de 2020', adopcion: fecha('2020-05-04') })
  await l.hacer(agregarObjetivos, {
    nodos: [
      { clase: 'objetivo', codigo: 'O1', texto: 'Un río limpio' },
      { clase: 'politica', codigo: 'O1.P1', texto: 'Recuperar las rondas', padre: 'O1' },
      { clase: 'estrategia', codigo: 'O1.P1.E1', texto: 'Parques en la ronda', padre: 'O1.P1' },
    ],
  })
  const nodos = await l.hacer(objetivos, {})
  estrategia = nodos.find(n => n.clase === 'estrategia')!.id
  otroProposito = nodos.find(n => n.clase === 'politica')!.id
})
afterAll(() => l.destroy())

describe('el programa de ejecución se arma (art. 18)', () => {
  it('para el período de una administración, y una sola vez', async () => {
    await expect(l.hacer(crearPeriodo, { ...PERIODO, desde: fecha('2028-02-01') })).rejects.toMatchObject({
      codigo: 'no-es-periodo',
      articulo: 'art. 18',
    })
    periodo = (await l.hacer(crearPeriodo, PERIODO)).id
    await expect(l.hacer(crearPeriodo, PERIODO)).rejects.toMatchObject({ codigo: 'periodo-repetido' })
  })

  it('con criterios de prioridad cuyos pesos suman cien', async () => {
    const criterios = [
      { id: 'riesgo', nombre: 'Reduce el riesgo', peso: '60' },
      { id: 'poblacion', nombre: 'Población servida', peso: '30' },
    ]
    await expect(l.hacer(ajustarPeriodo, { id: periodo, criterios }, { version: 1 })).rejects.toMatchObject({
      codigo: 'pesos-no-suman',
    })
    criterios[1]!.peso = '40'
    await l.hacer(ajustarPeriodo, { id: periodo, criterios }, { version: 1 })
    await expect(l.hacer(ajustarPeriodo, { id: periodo, nombre: 'Otro' }, { version: 1 })).rejects.toMatchObject({
      codigo: 'version-anterior',
    })
  })

  it('con programas y proyectos que dicen a qué estrategia del plan sirven', async () => {
    await expect(
      l.hacer(guardarPrograma, { periodo, codigo: 'PR-1', nombre: 'Rondas', estrategia: otroProposito }),
    ).rejects.toMatchObject({ codigo: 'no-es-estrategia' })
    delPrograma = (await l.hacer(guardarPrograma, { periodo, codigo: 'PR-1', nombre: 'Rondas', estrategia })).id
    humedal = (
      await l.hacer(guardarProyecto, {
        periodo,
        programa: delPrograma,
        ...HUMEDAL,
        puntajes: { riesgo: '50', poblacion: '100' },
      })
    ).id
    const p = await de()
    expect(p.camino.objetivo?.codigo).toBe('O1')
    // 50 × 60 % + 100 × 40 %
    expect(p.proyecto.prioridad).toBe('70')
  })

  it('con actividades cuyas fechas salen de su duración y de sus dependencias', async () => {
    const { actividades: a } = await l.hacer(guardarActividades, {
      proyecto: humedal,
      actividades: [
        { codigo: '1', nombre: 'Diseños', duracion: 10, noAntes: fecha('2030-05-13'), costo: '100000000' },
        { codigo: '2', nombre: 'Obra', duracion: 20, costo: '900000000' },
      ],
    })
    await l.hacer(reprogramar, { periodo, agregar: [{ antes: a[0]!.id, despues: a[1]!.id }] })
    await expect(
      l.hacer(reprogramar, { periodo, agregar: [{ antes: a[1]!.id, despues: a[0]!.id }] }),
    ).rejects.toMatchObject({ codigo: expect.stringMatching(/ciclo|vuelta/) })
    expect((await l.hacer(programa, { periodo })).dependencias).toHaveLength(1)
  })

  it('y un proyecto que no sirve al plan no entra sin justificación escrita', async () => {
    const suelto = await l.hacer(guardarPrograma, { periodo, codigo: 'PR-2', nombre: 'Sin estrategia' })
    const { id } = await l.hacer(guardarProyecto, {
      periodo,
      programa: suelto.id,
      codigo: 'P-2',
      nombre: 'Monumento',
      clase: 'otro',
    })
    const faltas = (await l.hacer(revision, { periodo })).comprobaciones.filter(c => c.estado === 'no-cumple')
    expect(faltas.map(f => f.mensaje)).toContain(
      '«Monumento» no dice a qué objetivo, política y estrategia del plan sirve.',
    )
    const acuerdo = { id: periodo, acto: 'Acuerdo 9 de 2028', fecha: fecha('2028-06-10') }
    await expect(l.hacer(aprobarPeriodo, acuerdo, { version: 2 })).rejects.toMatchObject({
      codigo: 'proyecto-sin-estrategia',
      articulo: 'art. 18',
    })
    await l.hacer(quitarProyecto, { id }, { version: 1 })
  })
})

describe('lo aprobado con el plan de inversiones queda congelado', () => {
  it('en fechas y en pesos', async () => {
    await l.hacer(
      guardarPresupuesto,
      {
        proyecto: humedal,
        lineas: [{ vigencia: 2030, fuente: 'Recursos propios', rubro: '2.3.1', valor: '1000000000' }],
      },
      { version: 1 },
    )
    await l.hacer(
      aprobarPeriodo,
      { id: periodo, acto: 'Acuerdo 9 de 2028', fecha: fecha('2028-06-10') },
      { version: 2 },
    )
    const { base } = await l.hacer(programa, { periodo })
    // From Monday 13 May 2030: ten business days end on the 24th; twenty more, without the holidays of 3 and 24 June, on the 25th.
    expect(base?.proyectos).toEqual([
      {
        proyecto: humedal,
        nombre: 'Parque del humedal',
        inicio: '2030-05-13',
        fin: '2030-06-25',
        costo: '1000000000',
        metaCantidad: '12000',
      },
    ])
  })

  it('y cambiarlo pide un acto y su motivo, que quedan a la vista junto a la línea base', async () => {
    const { actividades, base } = await de()
    const obra = actividades[1]!
    const cambio = { periodo, actividades: [{ id: obra.id, version: obra.version, duracion: 25 }] }
    await expect(l.hacer(reprogramar, cambio)).rejects.toMatchObject({ codigo: 'falta-acto', articulo: 'art. 18' })
    await l.hacer(reprogramar, { ...cambio, acto: 'Decreto 40 de 2030', motivo: 'Lluvias de mayo' })
    const despues = await de()
    expect(despues.base?.actividades).toEqual(base?.actividades)
    expect(despues.actividades[1]?.duracion).toBe(25)
    expect(despues.modificaciones[0]).toMatchObject({
      acto: 'Decreto 40 de 2030',
      motivo: 'Lluvias de mayo',
      cambios: [{ nombre: 'Obra', campo: 'duracion', antes: '20', ahora: '25' }],
    })
  })

  it('las fechas reales y quien responde cambian sin acto', async () => {
    const [disenos] = (await de()).actividades
    await l.hacer(reprogramar, {
      periodo,
      actividades: [{ id: disenos!.id, version: disenos!.version, inicioReal: fecha('2030-05-14') }],
    })
    await expect(
      l.hacer(reprogramar, {
        periodo,
        actividades: [{ id: disenos!.id, version: disenos!.version + 1, finReal: fecha('2030-05-10') }],
      }),
    ).rejects.toMatchObject({ codigo: 'fechas-reales' })
  })

  it('una línea base nueva la ordena otro acto, y la anterior se conserva en su fecha', async () => {
    await l.hacer(nuevaLineaBase, {
      id: periodo,
      acto: 'Acuerdo 4 de 2030',
      fecha: fecha('2030-06-12'),
      motivo: 'Ajuste',
    })
    expect((await l.hacer(programa, { periodo })).base).toMatchObject({ numero: 2 })
    expect((await l.hacer(programa, { periodo, al: fecha('2030-06-11') })).base).toMatchObject({ numero: 1 })
    const [segunda, primera] = await l.hacer(lineasBase, { periodo })
    expect(primera).toMatchObject({
      numero: 1,
      acto: 'Acuerdo 9 de 2028',
      proyectos: 1,
      costo: '1000000000',
      cambios: [],
    })
    // What is promised anew is what is forecast: of the designs nothing was read until Friday 14 June, so that their ten
    // business days end on 2 July, past two holidays, and the 25 of the works on 6 August.
    expect(segunda).toMatchObject({
      numero: 2,
      motivo: 'Ajuste',
      cambios: [
        {
          nombre: 'Parque del humedal',
          que: 'cambia',
          costo: null,
          meta: null,
          fin: { antes: '2030-06-25', ahora: '2030-08-06' },
        },
      ],
    })
    expect(segunda?.por).not.toBe('')
    expect(await l.hacer(lineasBase, { periodo, al: fecha('2030-06-11') })).toHaveLength(1)
  })

  it('lo aprobado no se borra: se descarta, por acto', async () => {
    const { proyecto: p } = await de()
    await expect(l.hacer(quitarProyecto, { id: humedal }, { version: p.version })).rejects.toMatchObject({
      codigo: 'con-historia',
    })
    await expect(
      l.hacer(cambiarEstado, { id: humedal, estado: 'descartado' }, { version: p.version }),
    ).rejects.toMatchObject({ codigo: 'falta-acto' })
    await l.hacer(cambiarEstado, { id: humedal, estado: 'en-ejecucion' }, { version: p.version })
  })
})

describe('los hechos de un proyecto', () => {
  it('el avance es acumulado: no retrocede, y el equivocado se corrige sin borrarse', async () => {
    const [disenos] = (await de()).actividades
    const actividad = disenos!.id
    const primera = await l.hacer(registrarAvance, { actividad, fecha: fecha('2030-05-20'), fisico: '60' })
    await expect(
      l.hacer(registrarAvance, { actividad, fecha: fecha('2030-05-27'), fisico: '50' }),
    ).rejects.toMatchObject({ codigo: 'avance-retrocede' })
    await l.hacer(registrarAvance, { actividad, fecha: fecha('2030-05-20'), fisico: '40', corrige: primera.id })
    await expect(
      l.hacer(registrarAvance, { actividad, fecha: fecha('2030-06-15'), fisico: '100' }),
    ).rejects.toMatchObject({ codigo: 'fecha-futura' })
    const p = await de()
    expect(p.actividades[0]?.avance).toBe('40')
    expect(p.lecturas.map(x => [x.fisico, x.corregido])).toEqual([
      ['40', false],
      ['60', true],
    ])
    expect((await l.hacer(proyecto, { id: humedal, al: fecha('2030-05-19') })).actividades[0]?.avance).toBe('0')
  })

  it('cada etapa del presupuesto cabe en la anterior, y un error se anula con otro movimiento', async () => {
    const mover = (clase: ClaseDeMovimiento, valor: string) =>
      l.hacer(registrarMovimiento, { proyecto: humedal, clase, fecha: fecha('2030-06-01'), valor })
    await expect(mover('cdp', '1')).rejects.toMatchObject({ codigo: 'sobrepasa' })
    await mover('apropiacion', '1000000000')
    const cdp = await mover('cdp', '600000000')
    await mover('rp', '500000000')
    await expect(mover('pago', '1')).rejects.toMatchObject({ codigo: 'sobrepasa' })
    const mal = await mover('obligacion', '90000000')
    await l.hacer(anularMovimiento, { id: mal.id, motivo: 'Era de otro proyecto' })
    await expect(l.hacer(anularMovimiento, { id: mal.id, motivo: 'Otra vez' })).rejects.toMatchObject({
      codigo: 'ya-anulado',
    })
    await mover('obligacion', '40000000')
    await mover('pago', '30000000')
    await expect(l.hacer(anularMovimiento, { id: cdp.id, motivo: 'No' })).rejects.toMatchObject({
      codigo: 'sostiene-otros',
    })
    expect((await de()).dinero).toMatchObject({
      presupuesto: '1000000000',
      modificado: '1000000000',
      cdp: '600000000',
      rp: '500000000',
      obligaciones: '40000000',
      pagos: '30000000',
      segun: 'movimientos',
    })
  })

  it('los giros acordados muestran cuánto se ha girado', async () => {
    const giro = { proyecto: humedal, entidad: 'Empresa de Parques', fecha: fecha('2030-06-05'), valor: '50000000' }
    const { id } = await l.hacer(guardarGiro, giro)
    await l.hacer(registrarMovimiento, {
      proyecto: humedal,
      clase: 'giro',
      fecha: fecha('2030-06-10'),
      valor: '20000000',
      giroAcordado: id,
    })
    expect((await de()).giros[0]).toMatchObject({ valor: '50000000', girado: '20000000' })
    // It is agreed anew, for less and later; whoever had read it before is told.
    await l.hacer(guardarGiro, { ...giro, id, fecha: fecha('2030-06-20'), valor: '45000000' }, { version: 1 })
    await expect(l.hacer(guardarGiro, { ...giro, id }, { version: 1 })).rejects.toMatchObject({
      codigo: 'version-anterior',
    })
    expect((await de()).giros).toMatchObject([{ fecha: '2030-06-20', valor: '45000000', girado: '20000000' }])
    await expect(l.hacer(guardarGiro, { ...giro, id, valor: '19999999.99' }, { version: 2 })).rejects.toMatchObject({
      codigo: 'menos-de-lo-girado',
    })
  })

  it('una desviación tiene causa de la lista, responsable, medida y seguimiento hasta que se cierra', async () => {
    const datos = {
      proyecto: humedal,
      clase: 'tiempo' as const,
      detectada: fecha('2030-06-03'),
      causa: 'clima',
      descripcion: 'Tres semanas de lluvia',
      responsable: 'Interventoría',
      medida: 'Segundo turno',
      compromiso: fecha('2030-07-01'),
    }
    await expect(l.hacer(abrirDesviacion, { ...datos, causa: 'mala suerte' })).rejects.toMatchObject({
      codigo: 'causa-inexistente',
    })
    const { id } = await l.hacer(abrirDesviacion, datos)
    await l.hacer(seguirDesviacion, { id, fecha: fecha('2030-06-10'), nota: 'Empezó el segundo turno' })
    await l.hacer(seguirDesviacion, { id, fecha: fecha('2030-06-13'), nota: 'Recuperado', cerrar: true })
    await expect(l.hacer(seguirDesviacion, { id, fecha: fecha('2030-06-13'), nota: 'Más' })).rejects.toMatchObject({
      codigo: 'ya-cerrada',
    })
    expect((await de()).desviaciones[0]).toMatchObject({ cerrada: '2030-06-13', causa: 'clima' })
    expect((await l.hacer(proyecto, { id: humedal, al: fecha('2030-06-12') })).desviaciones[0]).toMatchObject({
      cerrada: null,
    })
  })

  it('lo entregado de la meta se lee en su fecha', async () => {
    await l.hacer(registrarLogro, { proyecto: humedal, fecha: fecha('2030-06-01'), cantidad: '3500.5' })
    expect((await de()).proyecto.logrado).toBe('3500.5')
  })

  it('una actividad sin historia se quita por acto, con lo que la unía a otras', async () => {
    const acto = { acto: 'Decreto 41 de 2030', motivo: 'Sobraba' }
    const { actividades: a } = await l.hacer(guardarActividades, {
      proyecto: humedal,
      actividades: [{ codigo: '9', nombre: 'Cierre', duracion: 5, costo: '70000000', peso: '900000000000.5' }],
      ...acto,
    })
    const otra = { id: periodo, acto: 'Acuerdo 5 de 2030', fecha: fecha('2030-06-13'), motivo: 'Se agregó el cierre' }
    await l.hacer(nuevaLineaBase, otra)
    const { id, version } = a[0]!
    const obra = (await de()).actividades[1]!
    await l.hacer(reprogramar, { periodo, agregar: [{ antes: obra.id, despues: id }], ...acto })
    expect((await de()).actividades.find(x => x.id === id)?.peso).toBe('900000000000.5')
    await expect(l.hacer(quitarActividad, { id }, { version })).rejects.toMatchObject({ codigo: 'falta-acto' })
    await l.hacer(quitarActividad, { id, ...acto }, { version })
    const despues = await de()
    expect(despues.actividades.map(x => x.nombre)).not.toContain('Cierre')
    expect(despues.dependencias.map(d => d.despues)).not.toContain(id)
    expect(despues.modificaciones[0]?.cambios).toMatchObject([{ campo: 'actividad', antes: 'Cierre', ahora: null }])
    // What was promised stays promised: the curve and the earned value go on counting it.
    expect(despues.base?.quitadas).toEqual([{ actividad: id, proyecto: humedal, nombre: 'Cierre' }])
    expect(despues.base?.actividades.find(b => b.actividad === id)?.costo).toBe('70000000')
  })

  it('una actividad con avances no se borra', async () => {
    const [disenos] = (await de()).actividades
    await expect(l.hacer(quitarActividad, { id: disenos!.id }, { version: disenos!.version })).rejects.toMatchObject({
      codigo: 'con-historia',
    })
  })
})

describe('si un corte de la ejecución nombra el BPIN del proyecto', () => {
  const bpin = LINEAS[0]!.bpin
  const corte = (anio: number, etapas: [string, string, string, string]) =>
    importarEjecucionDeUnaVez(
      l.p,
      l.municipio,
      { id: 'h', nombre: 'Hacienda', roles: ['hacienda'] },
      {
        nombre: `ejecucion-${anio}.csv`,
        bytes: csvDeEjemplo([{ ...LINEAS[0]!, etapas }]),
        fecha: fecha(`${anio}-12-31`),
        acto: '',
        confirmar: true,
      },
    )

  it('las cifras oficiales son las del corte, y nunca se suman con los movimientos', async () => {
    await corte(2028, ['700.000', '600.000', '500.000', '400.000'])
    await corte(2029, ['200.000', '200.000', '150.000', '100.000'])
    const { id } = await l.hacer(guardarProyecto, {
      periodo,
      programa: delPrograma,
      codigo: 'P-3',
      nombre: 'Vía del puerto',
      clase: 'transporte',
      bpin,
      acto: 'Acuerdo 5 de 2030',
      motivo: 'Entra con cofinanciación',
    })
    await l.hacer(registrarMovimiento, {
      proyecto: id,
      clase: 'apropiacion',
      fecha: fecha('2030-06-01'),
      valor: '999',
    })
    const { dinero: d } = await de(id)
    // Of 2028 only what was committed (600.000) counts as budget; the rest lapsed with that year.
    expect(d).toMatchObject({
      segun: 'corte',
      modificado: '1750000.5',
      cdp: '800000',
      rp: '800000',
      obligaciones: '650000',
      pagos: '500000',
    })
    const serie = await withMunicipio(l.db, l.municipio, tx =>
      leerSerieDeDinero(tx, l.municipio, { periodo, al: fecha('2030-06-14'), proyecto: id }),
    )
    expect(serie.map(s => [s.fecha, s.obligaciones])).toEqual([
      ['2028-12-31', '500000'],
      ['2029-12-31', '650000'],
    ])
    const todos = await l.hacer(dinero, { periodo })
    expect(todos.corte?.fecha).toBe('2029-12-31')
    expect(todos.proyectos.find(p => p.proyecto === humedal)?.segun).toBe('movimientos')
  })
})

describe('las desviaciones de todo el programa', () => {
  it('van primero las abiertas, la más vencida antes, y luego las cerradas', async () => {
    const via = (await l.hacer(programa, { periodo })).proyectos.find(p => p.codigo === 'P-3')!
    const abrir = (compromiso: string, descripcion: string) =>
      l.hacer(abrirDesviacion, {
        proyecto: via.id,
        clase: 'costo',
        detectada: fecha('2030-06-01'),
        causa: 'precios',
        descripcion,
        responsable: 'Hacienda',
        medida: 'Reducir el alcance',
        compromiso: fecha(compromiso),
      })
    await abrir('2030-09-01', 'Subió el acero')
    await abrir('2030-06-05', 'Subió el asfalto')
    const todas = await l.hacer(desviaciones, {})
    expect(todas.map(d => [d.nombreDelProyecto, d.descripcion, d.cerrada])).toEqual([
      ['Vía del puerto', 'Subió el asfalto', null],
      ['Vía del puerto', 'Subió el acero', null],
      ['Parque del humedal', 'Tres semanas de lluvia', '2030-06-13'],
    ])
  })

  it('como se sabían en la fecha por la que se pregunta', async () => {
    expect(await l.hacer(desviaciones, { al: fecha('2030-05-31') })).toEqual([])
    const el10 = await l.hacer(desviaciones, { periodo, al: fecha('2030-06-10') })
    expect(el10.find(d => d.descripcion === 'Tres semanas de lluvia')).toMatchObject({
      cerrada: null,
      seguimientos: [{ nota: 'Empezó el segundo turno' }],
    })
  })
})

describe('las alertas de un proyecto', () => {
  it('son las que el programa tiene de él, con su porqué, su responsable y su fecha', async () => {
    const todas = await l.hacer(atencionDelPrograma, {})
    // The other project has an overdue deviation.
    const suyas = todas.filter(a => a.ruta.endsWith(humedal))
    expect(suyas.length).toBeGreaterThan(0)
    expect(suyas.length).toBeLessThan(todas.length)
    expect((await de()).alertas).toEqual(suyas)
  })

  it('y no se dan de un programa que ya terminó', async () => {
    expect((await l.hacer(proyecto, { id: humedal, al: fecha('2032-03-01') })).alertas).toEqual([])
  })
})

it('todo queda en la auditoría, y ninguna entrada dice de más', async () => {
  const { rows } = await withMunicipio(l.db, l.municipio, tx =>
    sql<{ n: number }>`select count(*)::int as n from auditoria
      where municipio = ${l.municipio} and accion = 'programa.aprobarPeriodo'`.execute(tx),
  )
  expect(rows[0]?.n).toBe(1)
})
