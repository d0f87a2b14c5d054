import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Fecha, fecha } from '../../../../ley388/fecha.ts'
import { withMunicipio } from '../../../platform/database/tenancy.ts'
import { registrarAvance } from '../../acciones/avances.ts'
import { aprobarPeriodo } from '../../acciones/periodos.ts'
import { programa } from '../../acciones/programa.ts'
import { leerCsv } from '../../ejecucion/csv.ts'
import { programaDePrueba } from '../intercambio.fixture.ts'
import { celdaCsv } from './csv.ts'
import { exportarPrograma, type FormatoDePrograma } from './exportar.ts'
import { doblar, escaparIcs } from './ics.ts'

let l: Awaited<ReturnType<typeof programaDePrueba>>
const HOY = fecha('2030-06-14')

beforeAll(async () => {
  l = await programaDePrueba()
  const { periodo, actividades } = await l.hacer(programa, {})
  await l.hacer(
    aprobarPeriodo,
    { id: l.periodo, acto: 'Acuerdo 9', fecha: fecha('2028-06-10') },
    { version: periodo!.version },
  )
  await l.hacer(registrarAvance, {
    actividad: actividades.find(a => a.nombre === 'Explanación')!.id,
    fecha: fecha('2030-06-10'),
    fisico: '25',
  })
})
afterAll(() => l.destroy())

async function exportado(
  formato: FormatoDePrograma,
  o: { tabla?: 'proyectos' | 'actividades' | 'dinero'; al?: Fecha } = {},
) {
  const { contenido } = await withMunicipio(l.db, l.municipio, tx =>
    exportarPrograma(tx, l.municipio, { formato, tabla: o.tabla, al: o.al ?? HOY, hoy: HOY, ahora: l.p.reloj() }),
  )
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(contenido)
}

describe('el CSV del programa', () => {
  const tabla = async (t: 'proyectos' | 'actividades' | 'dinero') => {
    const texto = await exportado('csv', { tabla: t })
    expect(texto.startsWith('\ufeff')).toBe(true)
    const [encabezado, ...filas] = leerCsv(texto.slice(1)).registros.map(r => r.campos)
    return filas.map(f => Object.fromEntries(encabezado!.map((titulo, i) => [titulo, f[i]])))
  }

  it('trae proyectos, actividades y dinero, con coma decimal y las fechas del cronograma', async () => {
    expect(await tabla('proyectos')).toMatchObject([
      {
        Código: 'P-1',
        Clase: 'Espacio público',
        Cantidad: '12000,5',
        'Costo aprobado': '1000000000,25',
        'Inicio previsto': '2030-06-14',
      },
      { Código: 'P-2', Calendario: 'Días corridos' },
    ])
    const actividades = await tabla('actividades')
    expect(
      actividades.map(a => [a.Proyecto, a.Actividad, a['Inicio previsto'], a['Fin previsto'], a['Avance (%)']]),
    ).toEqual(await delCronograma())
    expect(await tabla('dinero')).toMatchObject([
      { Proyecto: 'P-1', 'Presupuesto previsto': '123456789612345678,5', Según: 'Movimientos registrados' },
      { Proyecto: 'P-2', 'Presupuesto previsto': '0' },
    ])
  })

  async function delCronograma() {
    const { proyectos, actividades } = JSON.parse(await exportado('json')) as {
      proyectos: { id: string; codigo: string }[]
      actividades: { proyecto: string; nombre: string; inicio: string; fin: string; avance: string }[]
    }
    return actividades.map(a => [proyectos.find(p => p.id === a.proyecto)!.codigo, a.nombre, a.inicio, a.fin, a.avance])
  }

  it('cualquier texto vuelve como era; lo que parecería una fórmula, detrás de un apóstrofo', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (a, b) => {
        fc.pre(!a.includes('\r') && !b.includes('\r'))
        const { registros } = leerCsv(`${celdaCsv('x')};${celdaCsv(a)};${celdaCsv(b)}\r\n`)
        const esperado = [a, b].map(t => (/^[=+@\t-]/.test(t) ? `'${t}` : t))
        return JSON.stringify(registros[0]?.campos) === JSON.stringify(['x', ...esperado])
      }),
    )
  })
})

/** A reader of RFC 5545 of its own: unfolds, splits, and undoes the escapes. */
function leerIcs(texto: string): Record<string, string>[] {
  expect(texto.endsWith('\r\n')).toBe(true)
  for (const linea of texto.split('\r\n')) expect(Buffer.byteLength(linea)).toBeLessThanOrEqual(75)
  const eventos: Record<string, string>[] = []
  for (const linea of texto.replaceAll('\r\n ', '').split('\r\n')) {
    const corte = linea.indexOf(':')
    const clave = linea.slice(0, corte)
    if (linea === 'BEGIN:VEVENT') eventos.push({})
    else if (eventos.length > 0)
      eventos.at(-1)![clave] = linea.slice(corte + 1).replace(/\\(.)/g, (_, c: string) => (c === 'n' ? '\n' : c))
  }
  return eventos
}

describe('el calendario (RFC 5545)', () => {
  it('tiene cada inicio, fin, hito, plazo aprobado y giro acordado, en días enteros', async () => {
    const eventos = leerIcs(await exportado('ics'))
    const titulos = eventos.map(e => e.SUMMARY)
    expect(titulos).toEqual(
      expect.arrayContaining([
        'Empieza: Diseños',
        'Termina: Obra',
        'Entrega',
        'Plazo aprobado: Parque del humedal',
        'Giro acordado a Empresa de Parques; E.I.C.E.: $ 50.000.000',
      ]),
    )
    // Four activities of which one is a milestone, two projects and one transfer.
    expect(eventos).toHaveLength(3 * 2 + 1 + 2 + 1)
    expect(eventos.find(e => e.SUMMARY?.startsWith('Giro'))).toMatchObject({
      'DTSTART;VALUE=DATE': '20300705',
      'DTEND;VALUE=DATE': '20300706',
    })
    expect(new Set(eventos.map(e => e.UID)).size).toBe(eventos.length)
  })

  it('cada suceso conserva su identificador aunque se exporte otro día', async () => {
    const uids = async (al: string) => leerIcs(await exportado('ics', { al: fecha(al) })).map(e => e.UID)
    expect(await uids('2030-06-12')).toEqual(await uids('2030-06-14'))
  })

  it('cualquier texto se escapa, se dobla y vuelve como era', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), texto => {
        fc.pre(!/\r|\n /.test(texto))
        const linea = doblar(`SUMMARY:${escaparIcs(texto)}`)
        expect(linea.split('\r\n').every(t => Buffer.byteLength(t) <= 75)).toBe(true)
        return (
          linea
            .replaceAll('\r\n ', '')
            .slice(8)
            .replace(/\\(.)/gs, (_, c: string) => (c === 'n' ? '\n' : c)) === texto
        )
      }),
    )
  })
})

/** A reader of XML of its own, enough for what is written: elements as a tree, in their order. */
interface Elemento {
  nombre: string
  texto: string
  hijos: Elemento[]
}
function leerXml(texto: string): Elemento {
  const pila: Elemento[] = [{ nombre: '', texto: '', hijos: [] }]
  for (const [, cierra, nombre, suelto] of texto.replace(/<\?.*?\?>/, '').matchAll(/<(\/?)([A-Za-z]+)[^>]*>([^<]*)/g)) {
    if (cierra) expect(pila.pop()!.nombre).toBe(nombre)
    else {
      const nuevo = { nombre: nombre!, texto: suelto!, hijos: [] }
      pila.at(-1)!.hijos.push(nuevo)
      pila.push(nuevo)
    }
  }
  expect(pila).toHaveLength(1)
  return pila[0]!.hijos[0]!
}
const hijos = (e: Elemento, nombre: string) => e.hijos.filter(h => h.nombre === nombre)
const dato = (e: Elemento, nombre: string) => hijos(e, nombre)[0]?.texto

/** The order that the schema of Project 2007 asks for, of what we write. */
const ORDEN_DE_TAREA =
  'UID ID Name Type IsNull WBS OutlineNumber OutlineLevel Priority Start Finish Duration DurationFormat EffortDriven Estimated Milestone Summary Critical FixedCost FixedCostAccrual PercentComplete Cost ActualStart ActualFinish ConstraintType CalendarUID ConstraintDate Notes PhysicalPercentComplete PredecessorLink Baseline'.split(
    ' ',
  )
const ORDEN_DE_PROYECTO =
  'SaveVersion Name Title CreationDate ScheduleFromStart StartDate FinishDate CurrencyDigits CurrencySymbol CurrencyCode CurrencySymbolPosition CalendarUID DefaultStartTime DefaultFinishTime MinutesPerDay MinutesPerWeek DaysPerMonth DurationFormat HonorConstraints NewTasksEstimated WeekStartDay StatusDate CurrentDate Calendars Tasks'.split(
    ' ',
  )

describe('el archivo de Microsoft Project', () => {
  let proyecto: Elemento
  let tareas: Elemento[]
  beforeAll(async () => {
    proyecto = leerXml(await exportado('xml'))
    tareas = hijos(hijos(proyecto, 'Tasks')[0]!, 'Task')
  })
  const tarea = (nombre: string) => tareas.find(t => dato(t, 'Name') === nombre)!
  const datos = (nombre: string, ...campos: string[]) => campos.map(c => dato(tarea(nombre), c))

  it('sigue el orden de elementos que pide su esquema', () => {
    expect(proyecto.nombre).toBe('Project')
    expect(proyecto.hijos.map(h => h.nombre)).toEqual(ORDEN_DE_PROYECTO)
    for (const t of tareas) {
      const lugares = t.hijos.map(h => ORDEN_DE_TAREA.indexOf(h.nombre))
      expect(lugares).not.toContain(-1)
      expect(lugares).toEqual([...lugares].sort((a, b) => a - b))
    }
  })

  it('es un esquema de programas, proyectos y actividades', () => {
    expect(
      tareas.map(t => [dato(t, 'OutlineNumber'), dato(t, 'OutlineLevel'), dato(t, 'Name'), dato(t, 'Summary')]),
    ).toEqual([
      ['0', '0', 'Programa 2028-2031', '1'],
      ['1', '1', 'Rondas', '1'],
      ['1.1', '2', 'Parque del humedal', '1'],
      ['1.1.1', '3', 'Diseños', '0'],
      ['1.1.2', '3', 'Obra', '0'],
      ['1.1.3', '3', 'Entrega', '0'],
      ['1.2', '2', 'Vía del puerto', '1'],
      ['1.2.1', '3', 'Explanación', '0'],
    ])
    expect(new Set(tareas.map(t => dato(t, 'UID'))).size).toBe(tareas.length)
  })

  it('las fechas, la duración, el avance y el costo son los nuestros', async () => {
    const { actividades } = JSON.parse(await exportado('json')) as {
      actividades: { nombre: string; inicio: string; fin: string }[]
    }
    for (const a of actividades.filter(x => x.nombre !== 'Entrega'))
      expect(datos(a.nombre, 'Start', 'Finish')).toEqual([`${a.inicio}T08:00:00`, `${a.fin}T17:00:00`])
    expect(datos('Diseños', 'Duration', 'FixedCost', 'CalendarUID', 'PercentComplete')).toEqual([
      'PT80H0M0S',
      '10000000025',
      '1',
      '0',
    ])
    expect(datos('Explanación', 'CalendarUID', 'PercentComplete', 'ActualStart')).toEqual([
      '2',
      '25',
      '2030-06-01T08:00:00',
    ])
    expect(datos('Entrega', 'Milestone', 'Duration')).toEqual(['1', 'PT0H0M0S'])
    // What should have begun a month ago and has not is not scheduled in the past.
    expect(datos('Diseños', 'ConstraintType', 'ConstraintDate')).toEqual(['4', '2030-06-14T08:00:00'])
    expect(datos('Obra', 'ConstraintType', 'ConstraintDate')).toEqual(['0', undefined])
  })

  it('los enlaces tienen su tipo y su espera, en décimas de minuto', () => {
    const enlaces = (nombre: string) =>
      hijos(tarea(nombre), 'PredecessorLink').map(e => [dato(e, 'PredecessorUID'), dato(e, 'Type'), dato(e, 'LinkLag')])
    expect(enlaces('Obra')).toEqual([[dato(tarea('Diseños'), 'UID'), '1', '0']])
    expect(enlaces('Entrega')).toEqual([[dato(tarea('Obra'), 'UID'), '0', '9600']])
    expect(enlaces('Explanación')).toEqual([[dato(tarea('Diseños'), 'UID'), '3', '-14400']])
  })

  it('los festivos de Colombia son excepciones del calendario hábil, y el corrido no tiene ninguna', () => {
    const [habiles, corridos] = hijos(hijos(proyecto, 'Calendars')[0]!, 'Calendar')
    const excepciones = hijos(hijos(habiles!, 'Exceptions')[0]!, 'Exception')
    const dias = excepciones.map(e => dato(hijos(e, 'TimePeriod')[0]!, 'FromDate')!.slice(0, 10))
    expect(dias).toEqual(expect.arrayContaining(['2028-01-01', '2030-06-03', '2031-12-25']))
    expect(excepciones.every(e => dato(e, 'DayWorking') === '0')).toBe(true)
    expect(hijos(corridos!, 'Exceptions')).toEqual([])
    const laborables = hijos(hijos(habiles!, 'WeekDays')[0]!, 'WeekDay').filter(d => dato(d, 'DayType') !== '0')
    expect(laborables.map(d => dato(d, 'DayWorking')).join('')).toBe('0111110')
  })

  it('la línea base es la aprobada, en fechas y en centavos', async () => {
    const { base } = await l.hacer(programa, {})
    const congelado = base!.proyectos.find(p => p.nombre === 'Parque del humedal')!
    const b = hijos(tarea('Parque del humedal'), 'Baseline')[0]!
    expect([dato(b, 'Start'), dato(b, 'Finish'), dato(b, 'Cost')]).toEqual([
      `${congelado.inicio}T08:00:00`,
      `${congelado.fin}T17:00:00`,
      '100000000025',
    ])
  })
})
