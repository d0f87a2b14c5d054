import { describe, expect, it } from 'vitest'
import { inventado, meses, preguntar, termino } from './inventado.fixture.ts'
import { rechazoDe } from './rechazo.fixture.ts'

// Five days from Monday 2 February 2026 end on Monday 9.
const INICIO = 'empezar 2026-02-02'

describe('T6: la suspensión de un trámite', () => {
  const p = inventado({
    terminos: {
      plazo: termino({ efecto: [{ tipo: 'archivo', a: 'otra' }] }),
      fijo: termino({ cumplen: [], seSuspende: false }),
    },
  })

  it('detiene el término del día que la ordena al que la levanta, ambos incluidos', () => {
    const r = preguntar(p, [INICIO, 'suspender 2026-02-04', 'reanudar 2026-02-10'], '2026-02-10')
    // Day 1 is the 3rd; 4, 5, 6, 9, 10 do not run; days 2 to 5 are 11, 12, 13, 16.
    expect(r.terminos[0]).toMatchObject({ vence: '2026-02-16', estado: 'corriendo' })
    expect(preguntar(p, [INICIO, 'suspender 2026-02-04', 'reanudar 2026-02-10'], '2026-02-16').etapa).toBe('abierta')
    expect(preguntar(p, [INICIO, 'suspender 2026-02-04', 'reanudar 2026-02-10'], '2026-02-17').etapa).toBe('otra')
  })

  it('el mismo día que la ordena y la levanta no corre', () => {
    const r = preguntar(p, [INICIO, 'suspender 2026-02-05', 'reanudar 2026-02-05'], '2026-02-05')
    expect(r.terminos[0]!.vence).toBe('2026-02-10')
  })

  it('dos suspensiones suman sus días', () => {
    const dos = [INICIO, 'suspender 2026-02-03', 'reanudar 2026-02-03', 'suspender 2026-02-05', 'reanudar 2026-02-06']
    expect(preguntar(p, dos, '2026-02-06').terminos[0]!.vence).toBe('2026-02-12')
  })

  it('mientras dura, el término no vence: se muestra como si se reanudara hoy', () => {
    const r = preguntar(p, [INICIO, 'suspender 2026-02-09'], '2026-02-20')
    expect(r.terminos[0]).toMatchObject({ vence: '2026-02-23', estado: 'suspendido' })
    expect(r.etapa).toBe('abierta')
    expect(preguntar(p, [INICIO, 'suspender 2026-02-09'], '2026-06-01').etapa).toBe('abierta')
  })

  it('no detiene el término que la ley no deja suspender', () => {
    const r = preguntar(p, [INICIO, 'suspender 2026-02-04'], '2026-02-10')
    expect(r.terminos[1]).toMatchObject({ vence: '2026-02-09', estado: 'vencido' })
    expect(r.consecuencias.map(c => c.termino)).toEqual(['fijo'])
    expect(preguntar(p, [INICIO, 'suspender 2026-02-04'], '2026-02-05').terminos[1]!.estado).toBe('corriendo')
  })

  it('en meses mueve el final los días calendario suspendidos', () => {
    const enMeses = inventado({ terminos: { plazo: termino({ duracion: meses(1) }) } })
    const r = preguntar(enMeses, [INICIO, 'suspender 2026-02-10', 'reanudar 2026-02-13'], '2026-02-13')
    expect(r.terminos[0]!.vence).toBe('2026-03-06')
  })

  it('lo que venció antes no se mueve', () => {
    const r = preguntar(
      inventado({ terminos: { plazo: termino(), largo: termino({ duracion: meses(3) }) } }),
      [INICIO, 'suspender 2026-02-10', 'reanudar 2026-02-20'],
      '2026-02-20',
    )
    expect(r.terminos[0]).toMatchObject({ vence: '2026-02-09', estado: 'vencido' })
  })

  it('detiene también las acciones: solo se admite reanudar', () => {
    expect(preguntar(p, [INICIO], '2026-02-03').acciones).toEqual(['empezar', 'cumplir', 'cerrar', 'suspender'])
    expect(preguntar(p, [INICIO, 'suspender 2026-02-03'], '2026-02-03').acciones).toEqual(['reanudar'])
    expect(rechazoDe(() => preguntar(p, [INICIO, 'suspender 2026-02-03', 'cumplir 2026-02-04'], '2026-02-04'))).toEqual(
      {
        codigo: 'tramite-suspendido',
        mensaje: 'El trámite está suspendido desde el 2026-02-03: «Cumplir» no se admite.',
        campo: 'actuaciones[2].accion',
        articulo: 'art. 2',
        cura: 'Registre primero «reanudar».',
      },
    )
  })

  it('no se ordena dos veces, ni se levanta la que no hay, ni se suspende lo que no corre', () => {
    const error = (...actuaciones: string[]) => rechazoDe(() => preguntar(p, actuaciones, '2026-03-02'))
    expect(error(INICIO, 'suspender 2026-02-03', 'suspender 2026-02-04')).toEqual({
      codigo: 'ya-suspendido',
      mensaje: 'El trámite ya está suspendido.',
      campo: 'actuaciones[2].accion',
      articulo: 'art. 9',
      cura: 'Registre antes «reanudar».',
    })
    expect(error(INICIO, 'reanudar 2026-02-03')).toEqual({
      codigo: 'sin-suspension',
      mensaje: 'El trámite no está suspendido.',
      campo: 'actuaciones[1].accion',
      articulo: 'art. 9',
      cura: undefined,
    })
    expect(error('suspender 2026-02-03')).toEqual({
      codigo: 'nada-que-suspender',
      mensaje: 'No corre ningún término que se pueda suspender.',
      campo: 'actuaciones[0].accion',
      articulo: 'art. 9',
      cura: undefined,
    })
    expect(error(INICIO, 'suspender 2026-02-03', 'reanudar 2026-02-04', 'reanudar 2026-02-05').codigo).toBe(
      'sin-suspension',
    )
    const soloFijo = inventado({ terminos: { fijo: termino({ seSuspende: false }) } })
    expect(rechazoDe(() => preguntar(soloFijo, [INICIO, 'suspender 2026-02-03'], '2026-02-03')).codigo).toBe(
      'nada-que-suspender',
    )
    expect(error(INICIO, 'cumplir 2026-02-03', 'suspender 2026-02-10').codigo).toBe('nada-que-suspender')
  })
})
