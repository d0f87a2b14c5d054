import { describe, expect, it } from 'vitest'
import { art } from '../articulos/referencia.ts'
import { repetir } from '../formula.ts'
import { accion, dias, inventado, meses, preguntar, termino } from './inventado.fixture.ts'

// Monday 2 February 2026: day 1 is Tuesday 3, day 5 Monday 9, day 10 Monday 16. No holidays until Monday 23 March.
const INICIO = 'empezar 2026-02-02'

describe('un trámite en el tiempo', () => {
  const p = inventado({ terminos: { plazo: termino({ efecto: [{ tipo: 'archivo', a: 'otra' }] }) } })

  it('sin actuaciones está en su etapa inicial y solo admite lo de ella', () => {
    const r = preguntar(p, [], '2026-02-02')
    expect([r.etapa, r.final, r.terminos, r.consecuencias, r.advertencias]).toEqual(['abierta', false, [], [], []])
    expect(r.acciones).toEqual(['empezar', 'cumplir', 'cerrar'])
  })

  it('el día del hecho el término ya corre, y el último día aún está en término', () => {
    for (const hoy of ['2026-02-02', '2026-02-09']) {
      const r = preguntar(p, [INICIO], hoy)
      expect(r.terminos).toEqual([
        {
          id: 'plazo',
          nombre: 'Cumplir',
          articulo: 'art. 3',
          desde: '2026-02-02',
          vence: '2026-02-09',
          estado: 'corriendo',
          efecto: 'archivo',
        },
      ])
      expect([r.etapa, r.consecuencias]).toEqual(['abierta', []])
    }
  })

  it('T7: desde el día siguiente trae su efecto, mueve la etapa y lo dice con su fecha', () => {
    const r = preguntar(p, [INICIO], '2026-02-10')
    expect(r.etapa).toBe('otra')
    expect(r.terminos[0]).toMatchObject({ vence: '2026-02-09', estado: 'vencido', efecto: 'archivo' })
    expect(r.consecuencias).toEqual([
      {
        fecha: '2026-02-10',
        efecto: 'archivo',
        termino: 'plazo',
        articulo: 'art. 3',
        texto: 'El término venció: el proyecto quedó archivado.',
      },
    ])
  })

  it('lo que se hizo después del día de la pregunta no se cuenta', () => {
    const r = preguntar(p, [INICIO, 'cumplir 2026-02-05'], '2026-02-04')
    expect(r.terminos[0]).toMatchObject({ estado: 'corriendo' })
    expect(r.terminos[0]!.cierre).toBeUndefined()
  })

  it('lo que se cumplió en término no vence después, y dice qué lo cumplió', () => {
    const r = preguntar(p, [INICIO, 'cumplir 2026-02-09'], '2026-06-01')
    expect(r.terminos[0]).toMatchObject({
      vence: '2026-02-09',
      estado: 'cumplido',
      cierre: { accion: 'cumplir', fecha: '2026-02-09' },
    })
    expect([r.etapa, r.consecuencias]).toEqual(['abierta', []])
  })

  it('lo que se hizo tarde queda vencido, con su cierre y su consecuencia', () => {
    const r = preguntar(p, [INICIO, 'cumplir 2026-02-10', 'cumplir 2026-02-11'], '2026-06-01')
    expect(r.terminos[0]).toMatchObject({ estado: 'vencido', cierre: { accion: 'cumplir', fecha: '2026-02-10' } })
    expect(r.consecuencias).toHaveLength(1)
  })

  it('su memoria dice el fin del término y la etapa de cada actuación, y se repite', () => {
    const { memoria } = preguntar(p, [INICIO, 'cerrar 2026-02-12'], '2026-03-01')
    expect(repetir(memoria)).toEqual([])
    expect(memoria.pasos.filter(x => !/día|Lectura/.test(x.concepto)).map(x => [x.concepto, x.resultado])).toEqual([
      ['Etapa después de «Empezar» del 2026-02-02', 'abierta'],
      ['Fin del término «Cumplir»', 'archivo'],
      ['Etapa después de «Cerrar» del 2026-02-12', 'cerrada'],
      ['Término «Cumplir»', 'vencido'],
    ])
    expect(memoria.pasos.map(x => x.articulo)).toContain('art. 3')
    expect(memoria.pasos[0]!.operandos).toEqual({ admiten: ['abierta'], etapa: 'abierta', destino: 'abierta' })
    expect(memoria.pasos[1]!.operandos).toEqual({ vence: '2026-02-09', día: '2026-02-12', efecto: 'archivo' })
  })

  it('empezar otra vez cuenta el término de nuevo', () => {
    const r = preguntar(p, [INICIO, 'empezar 2026-02-05'], '2026-02-10')
    expect(r.terminos).toHaveLength(1)
    expect(r.terminos[0]).toMatchObject({ desde: '2026-02-05', vence: '2026-02-12', estado: 'corriendo' })
  })

  it('los sábados y los días del municipio se cuentan como él dice', () => {
    expect(preguntar(p, [INICIO], '2026-02-02', { sabados: true }).terminos[0]!.vence).toBe('2026-02-07')
    expect(preguntar(p, [INICIO], '2026-02-02', { noHabiles: ['2026-02-04'] }).terminos[0]!.vence).toBe('2026-02-10')
  })
})

describe('el efecto del vencimiento', () => {
  it('es el de la primera fila cuyas condiciones se cumplen, con su texto si lo tiene', () => {
    const p = inventado({
      terminos: {
        plazo: termino({
          efecto: [
            { tipo: 'caducidad', si: [{ hecha: 'cumplir' }, { hecha: 'cerrar' }] },
            { tipo: 'falta-grave', si: [{ sinHacer: 'cumplir' }], texto: 'Propio.' },
            { tipo: 'archivo' },
          ],
          cumplen: [],
        }),
      },
    })
    const sin = preguntar(p, [INICIO], '2026-02-10')
    expect(sin.consecuencias).toMatchObject([{ efecto: 'falta-grave', texto: 'Propio.' }])
    const con = preguntar(p, [INICIO, 'cumplir 2026-02-03'], '2026-02-10')
    expect(con.consecuencias).toMatchObject([{ efecto: 'archivo' }])
    expect(preguntar(p, [INICIO], '2026-02-03').terminos[0]!.efecto).toBe('falta-grave')
  })

  it('sin fila que se cumpla no hay efecto', () => {
    const p = inventado({ terminos: { plazo: termino({ efecto: [{ tipo: 'archivo', si: [{ hecha: 'cerrar' }] }] }) } })
    const r = preguntar(p, [INICIO], '2026-02-10')
    expect(r.consecuencias).toMatchObject([
      { efecto: 'ninguno', texto: 'El término venció sin efecto: la actuación sigue pendiente.' },
    ])
    expect(preguntar(p, [INICIO], '2026-02-03').terminos[0]!.efecto).toBe('ninguno')
  })

  it('el que llega después conserva el efecto que trajo, aunque cambien las condiciones', () => {
    const p = inventado({
      terminos: { plazo: termino({ cumplen: [], efecto: [{ tipo: 'archivo', si: [{ sinHacer: 'cumplir' }] }] }) },
    })
    const r = preguntar(p, [INICIO, 'cumplir 2026-02-20'], '2026-03-02')
    expect(r.terminos[0]).toMatchObject({ estado: 'vencido', efecto: 'archivo' })
  })

  it('puede empezar otro término, desde el último día del primero, y encadenarse', () => {
    const p = inventado({
      terminos: {
        tercero: termino({ empieza: [{ vence: 'segundo' }], efecto: [{ tipo: 'firmeza', a: 'cerrada' }] }),
        primero: termino({ efecto: [{ tipo: 'continua' }] }),
        segundo: termino({
          duracion: dias(1),
          empieza: [{ vence: 'primero' }],
          efecto: [{ tipo: 'archivo', a: 'otra' }],
        }),
      },
    })
    const r = preguntar(p, [INICIO], '2026-06-01')
    expect(r.consecuencias.map(c => [c.fecha, c.termino])).toEqual([
      ['2026-02-10', 'primero'],
      ['2026-02-11', 'segundo'],
      ['2026-02-18', 'tercero'],
    ])
    expect(r.terminos.map(t => [t.id, t.desde, t.vence])).toEqual([
      ['primero', '2026-02-02', '2026-02-09'],
      ['segundo', '2026-02-09', '2026-02-10'],
      ['tercero', '2026-02-10', '2026-02-17'],
    ])
    expect([r.etapa, r.final]).toEqual(['cerrada', true])
    expect(preguntar(p, [INICIO], '2026-02-10').terminos).toHaveLength(2)
  })

  it('el término que empieza el vencimiento puede depender de condiciones', () => {
    const p = inventado({
      terminos: {
        primero: termino({ cumplen: [], efecto: [{ tipo: 'continua' }] }),
        segundo: termino({ empieza: [{ vence: 'primero', si: [{ hecha: 'cumplir' }] }], cumplen: [] }),
      },
    })
    expect(preguntar(p, [INICIO], '2026-02-10').terminos).toHaveLength(1)
    expect(preguntar(p, [INICIO, 'cumplir 2026-02-03'], '2026-02-10').terminos).toHaveLength(2)
  })

  it('los que vencen a la vez llegan en el orden en que vencieron, no en el que empezaron', () => {
    const p = inventado({
      terminos: {
        largo: termino({ duracion: dias(8), cumplen: [] }),
        corto: termino({ duracion: dias(3), cumplen: [] }),
        medio: termino({ duracion: dias(6), cumplen: [] }),
      },
    })
    const r = preguntar(p, [INICIO], '2026-06-01')
    expect(r.consecuencias.map(c => c.termino)).toEqual(['corto', 'medio', 'largo'])
  })

  it('el que comparte los días de otro se cuenta desde el mismo hecho', () => {
    const p = inventado({
      acciones: { ofrecer: accion() },
      terminos: {
        retiro: termino({ cumplen: [] }),
        deposito: termino({ duracion: dias(10), empieza: [{ accion: 'ofrecer' }], mismosDiasDe: 'retiro' }),
      },
    })
    const r = preguntar(p, [INICIO, 'ofrecer 2026-02-05'], '2026-02-05')
    expect(r.terminos[1]).toMatchObject({ id: 'deposito', desde: '2026-02-02', vence: '2026-02-16' })
    const solo = preguntar(p, ['ofrecer 2026-02-05'], '2026-02-05')
    expect(solo.terminos[0]).toMatchObject({ id: 'deposito', desde: '2026-02-05', vence: '2026-02-19' })
  })

  it('no vale desde antes de saberse: lo que ya estaba vencido al empezar vence el día en que empieza', () => {
    const p = inventado({
      acciones: { ofrecer: accion() },
      terminos: {
        retiro: termino({ cumplen: [] }),
        deposito: termino({ duracion: dias(3), empieza: [{ accion: 'ofrecer' }], mismosDiasDe: 'retiro' }),
        encadenado: termino({ duracion: dias(2), empieza: [{ vence: 'retiro' }], mismosDiasDe: 'retiro' }),
      },
    })
    const r = preguntar(p, [INICIO, 'ofrecer 2026-02-20'], '2026-02-23')
    expect(r.consecuencias.map(c => [c.termino, c.fecha])).toEqual([
      ['retiro', '2026-02-10'],
      ['encadenado', '2026-02-10'],
      ['deposito', '2026-02-20'],
    ])
  })
})

describe('el final de un trámite', () => {
  it('cierra lo que corre, salvo lo que sobrevive', () => {
    const p = inventado({
      terminos: {
        muere: termino(),
        sigue: termino({ cumplen: [], sobrevive: true, efecto: [{ tipo: 'caducidad' }] }),
      },
    })
    const r = preguntar(p, [INICIO, 'cerrar 2026-02-04'], '2026-02-10')
    expect(r.terminos[0]).toMatchObject({ estado: 'cumplido', cierre: { accion: 'cerrar', fecha: '2026-02-04' } })
    expect(r.terminos[1]).toMatchObject({ estado: 'vencido' })
    expect(r.consecuencias.map(c => c.termino)).toEqual(['sigue'])
    expect([r.final, r.acciones]).toEqual([true, []])
  })

  it('por vencimiento también los cierra, y no deja correr lo que ese vencimiento empieza', () => {
    const p = inventado({
      terminos: {
        plazo: termino({ efecto: [{ tipo: 'archivo', a: 'cerrada' }] }),
        otro: termino({ duracion: dias(9) }),
        nuevo: termino({ empieza: [{ vence: 'plazo' }] }),
        vivo: termino({ empieza: [{ vence: 'plazo' }], sobrevive: true }),
      },
    })
    const r = preguntar(p, [INICIO], '2026-02-12')
    expect(r.terminos.map(t => [t.id, t.estado])).toEqual([
      ['plazo', 'vencido'],
      ['otro', 'cumplido'],
      ['nuevo', 'cumplido'],
      ['vivo', 'corriendo'],
    ])
    expect(r.terminos[1]!.cierre).toEqual({ accion: 'plazo', fecha: '2026-02-09' })
  })

  it('lo que deja un término sin objeto lo borra mientras corre, no si ya venció', () => {
    const p = inventado({ acciones: { devolver: accion() }, terminos: { plazo: termino({ cierran: ['devolver'] }) } })
    expect(preguntar(p, [INICIO, 'devolver 2026-02-09'], '2026-03-02').terminos).toEqual([])
    expect(preguntar(p, [INICIO, 'devolver 2026-02-10'], '2026-03-02').terminos).toMatchObject([{ estado: 'vencido' }])
    expect(preguntar(p, ['devolver 2026-02-10'], '2026-03-02').terminos).toEqual([])
  })
})

describe('los plazos del caso', () => {
  it('en meses se cuentan por calendario, y en años también; el medio mes son sus días', () => {
    const p = inventado({
      terminos: {
        meses: termino({ duracion: meses(2) }),
        anios: termino({ duracion: { anios: meses(3).meses } }),
        medio: termino({ duracion: { ...meses(13), masDias: dias(15).dias } }),
        calendario: termino({ duracion: { ...dias(20), calendario: true } }),
      },
    })
    const r = preguntar(p, [INICIO], '2026-02-02')
    // 2 April 2026 is Holy Thursday: the next business day is Monday 6. 2 March 2027 + 15 = 17 March.
    expect(Object.fromEntries(r.terminos.map(t => [t.id, t.vence]))).toEqual({
      meses: '2026-04-06',
      anios: '2029-02-02',
      medio: '2027-03-17',
      calendario: '2026-02-23',
    })
  })

  it('pueden depender de las opciones del caso', () => {
    const p = inventado({
      opciones: { largo: { tipo: 'si-no', nombre: 'Largo', articulo: art(4) } },
      terminos: { plazo: termino({ duracion: o => dias(o.valores.largo === true ? 10 : 5) }) },
    })
    expect(preguntar(p, [INICIO], '2026-02-02').terminos[0]!.vence).toBe('2026-02-09')
    expect(preguntar(p, [INICIO], '2026-02-02', { largo: true }).terminos[0]!.vence).toBe('2026-02-16')
    expect(preguntar(p, [INICIO], '2026-02-02', { largo: false }).terminos[0]!.vence).toBe('2026-02-09')
  })

  it('empiezan con el hecho solo si se cumplen sus condiciones', () => {
    const p = inventado({
      acciones: { empezar: accion({ datos: { urge: { tipo: 'si-no', nombre: 'Urge', porOmision: false } } }) },
      terminos: { plazo: termino({ empieza: [{ accion: 'empezar', si: [{ dato: 'urge', es: true }] }] }) },
    })
    expect(preguntar(p, [INICIO], '2026-02-02').terminos).toEqual([])
    const urge = { accion: 'empezar', fecha: '2026-02-02', urge: true }
    expect(preguntar(p, [urge], '2026-02-02').terminos).toHaveLength(1)
  })
})
