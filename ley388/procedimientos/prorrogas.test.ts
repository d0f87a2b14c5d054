import { describe, expect, it } from 'vitest'
import { art } from '../articulos/referencia.ts'
import { accion, dias, inventado, meses, parte, preguntar, termino } from './inventado.fixture.ts'
import { rechazoDe } from './rechazo.fixture.ts'
import type { Duracion, ProrrogaDe } from './tipos.ts'

// Five days from Monday 2 February 2026 end on Monday 9; eight, on Thursday 12.
const INICIO = 'empezar 2026-02-02'
const ampliar = accion({
  nombre: 'Ampliar',
  datos: {
    cantidad: { tipo: 'cantidad', nombre: 'Días' },
    concedida: { tipo: 'si-no', nombre: 'Concedida', porOmision: true },
  },
})
const con = (prorroga: ProrrogaDe | readonly ProrrogaDe[], duracion: Duracion = dias(5)) =>
  inventado({
    acciones: { ampliar, dilatar: { ...ampliar, nombre: 'Dilatar' } },
    terminos: { plazo: termino({ nombre: 'Decidir', duracion, prorroga, efecto: [{ tipo: 'archivo', a: 'otra' }] }) },
  })
const una: ProrrogaDe = { accion: 'ampliar', veces: 1, hasta: dias(3), articulo: art(7) }
const pide = (fecha: string, cantidad?: number, mas: object = {}) => ({
  accion: 'ampliar',
  fecha,
  ...(cantidad && { cantidad }),
  ...mas,
})
const venceCon = (p: ReturnType<typeof con>, ...actuaciones: (string | Record<string, unknown>)[]): string =>
  preguntar(p, [INICIO, ...actuaciones], '2026-02-09').terminos[0]!.vence

describe('T6: la prórroga de un término', () => {
  it('da todo lo que el artículo permite, o lo que la actuación dice', () => {
    expect(venceCon(con(una), pide('2026-02-04'))).toBe('2026-02-12')
    expect(venceCon(con(una), pide('2026-02-04', 1))).toBe('2026-02-10')
    expect(venceCon(con(una), pide('2026-02-04', 3))).toBe('2026-02-12')
  })

  it('más de lo permitido se rechaza con el artículo', () => {
    expect(rechazoDe(() => venceCon(con(una), pide('2026-02-04', 4)))).toEqual({
      codigo: 'campo-invalido',
      mensaje: 'El campo «actuaciones[1].cantidad» va de 1 a 3 días (art. 7).',
      campo: 'actuaciones[1].cantidad',
      articulo: 'art. 7',
      cura: undefined,
    })
  })

  it('se da hasta el último día del término, no después', () => {
    expect(venceCon(con(una), pide('2026-02-09'))).toBe('2026-02-12')
    const tarde = rechazoDe(() => preguntar(con(una), [INICIO, pide('2026-02-10')], '2026-02-10'))
    expect(tarde).toMatchObject({ codigo: 'accion-no-admitida' })
    const quieto = inventado({
      acciones: { ampliar },
      terminos: { plazo: termino({ nombre: 'Decidir', prorroga: una }) },
    })
    for (const antes of [[], [INICIO], [INICIO, 'cumplir 2026-02-04']]) {
      expect(rechazoDe(() => preguntar(quieto, [...antes, pide('2026-02-10')], '2026-02-10'))).toEqual({
        codigo: 'prorroga-fuera-de-termino',
        mensaje: 'El término «Decidir» no está corriendo.',
        campo: `actuaciones[${antes.length}].accion`,
        articulo: 'art. 7',
        cura: undefined,
      })
    }
  })

  it('tantas veces como el artículo diga', () => {
    const dos = con({ ...una, veces: 2 })
    expect(venceCon(dos, pide('2026-02-04', 1), pide('2026-02-05', 2))).toBe('2026-02-12')
    expect(rechazoDe(() => venceCon(con(una), pide('2026-02-04', 1), pide('2026-02-05', 1)))).toEqual({
      codigo: 'prorroga-agotada',
      mensaje: 'El término «Decidir» se prorroga una sola vez.',
      campo: 'actuaciones[2].accion',
      articulo: 'art. 7',
      cura: undefined,
    })
    const tres = rechazoDe(() => venceCon(dos, pide('2026-02-04', 1), pide('2026-02-04', 1), pide('2026-02-04', 1)))
    expect(tres.mensaje).toBe('El término «Decidir» se prorroga 2 veces.')
    expect(preguntar(con(una), [INICIO, pide('2026-02-04', 1)], '2026-02-05').acciones).not.toContain('ampliar')
  })

  it('o sin contar veces, hasta agotar lo que se da en total', () => {
    const { veces, ...enTotal } = una
    expect(veces).toBe(1)
    const p = con(enTotal)
    expect(venceCon(p, pide('2026-02-04', 2), pide('2026-02-05'))).toBe('2026-02-12')
    expect(rechazoDe(() => venceCon(p, pide('2026-02-04', 2), pide('2026-02-05', 2))).mensaje).toBe(
      'El campo «actuaciones[2].cantidad» va de 1 a 1 días (art. 7).',
    )
    expect(rechazoDe(() => venceCon(p, pide('2026-02-04'), pide('2026-02-05', 1)))).toMatchObject({
      codigo: 'prorroga-agotada',
      mensaje: 'El término «Decidir» se prorroga hasta 3 días en total.',
    })
  })

  it('en meses se da en meses, con los días del medio mes solo si se da entera; en años, en sus meses', () => {
    const medio = con({ ...una, hasta: { ...meses(4), masDias: parte(15) } }, meses(9))
    expect(venceCon(medio)).toBe('2026-11-03')
    expect(venceCon(medio, pide('2026-02-04'))).toBe('2027-03-17')
    expect(venceCon(medio, pide('2026-02-04', 4))).toBe('2027-03-02')
    const anual = con({ ...una, hasta: { anios: parte(1) } }, meses(9))
    expect(venceCon(anual, pide('2026-02-04'))).toBe('2027-11-02')
    expect(rechazoDe(() => venceCon(anual, pide('2026-02-04', 13))).mensaje).toBe(
      'El campo «actuaciones[1].cantidad» va de 1 a 12 meses (art. 7).',
    )
  })

  it('un término en años se cuenta en años, y con su prórroga, en los meses que hacen los dos', () => {
    // 2 February 2027 is a Tuesday; 15 months end on Sunday 2 May 2027, so Monday 3.
    const anual = con({ ...una, hasta: meses(3) }, { anios: parte(1) })
    const articulos = (...mas: (string | Record<string, unknown>)[]): string[] =>
      preguntar(anual, [INICIO, ...mas], '2026-02-09').memoria.pasos.map(p => p.articulo)
    expect(venceCon(anual)).toBe('2027-02-02')
    expect(articulos()).toContain('Código Civil, art. 67')
    expect(venceCon(anual, pide('2026-02-04'))).toBe('2027-05-03')
    expect(articulos(pide('2026-02-04'))).not.toContain('Código Civil, art. 67')
  })

  it('la que se da dos veces se da entera cada vez', () => {
    // Five days and twice three: the eleventh is Tuesday 17.
    expect(venceCon(con({ ...una, veces: 2 }), pide('2026-02-04'), pide('2026-02-05'))).toBe('2026-02-17')
  })

  it('el total en meses cuenta los meses ya dados', () => {
    const p = con({ accion: 'ampliar', hasta: meses(18), articulo: art(7) }, meses(9))
    expect(venceCon(p, pide('2026-02-04', 12), pide('2026-02-05', 6))).toBe('2028-05-02')
    expect(rechazoDe(() => venceCon(p, pide('2026-02-04', 12), pide('2026-02-05', 7))).mensaje).toBe(
      'El campo «actuaciones[2].cantidad» va de 1 a 6 meses (art. 7).',
    )
    expect(rechazoDe(() => venceCon(p, pide('2026-02-04'), pide('2026-02-05'))).mensaje).toBe(
      'El término «Decidir» se prorroga hasta 18 meses en total.',
    )
  })

  it('varias, de artículos distintos, no se estorban', () => {
    const p = con([una, { accion: 'dilatar', veces: 1, hasta: dias(2), articulo: art(8) }])
    expect(venceCon(p, pide('2026-02-04'), 'dilatar 2026-02-05')).toBe('2026-02-16')
    expect(rechazoDe(() => venceCon(p, pide('2026-02-04'), 'dilatar 2026-02-05', 'dilatar 2026-02-05')).articulo).toBe(
      'art. 8',
    )
  })

  it('la que se niega no extiende nada', () => {
    const p = con({ ...una, si: [{ dato: 'concedida', es: true }] })
    expect(venceCon(p, pide('2026-02-04', undefined, { concedida: false }))).toBe('2026-02-09')
    expect(venceCon(p, pide('2026-02-04', undefined, { concedida: false }), pide('2026-02-05'))).toBe('2026-02-12')
  })

  it('la que depende de las opciones da lo que ellas dicen', () => {
    const p = con({ ...una, hasta: o => dias(o.sabados ? 1 : 2) })
    expect(venceCon(p, pide('2026-02-04'))).toBe('2026-02-11')
  })

  it('la que se pidió a tiempo puede darse después, y el término vuelve a correr', () => {
    const p = inventado({
      acciones: { ampliar: { ...ampliar, en: ['abierta', 'otra'], a: 'abierta' } },
      terminos: {
        plazo: termino({
          prorroga: { ...una, hasta: dias(8), trasVencer: true },
          efecto: [{ tipo: 'archivo', a: 'otra' }],
        }),
      },
    })
    const dada = [INICIO, pide('2026-02-12')]
    const r = preguntar(p, dada, '2026-02-19')
    expect(r).toMatchObject({ etapa: 'abierta', terminos: [{ vence: '2026-02-19', estado: 'corriendo' }] })
    expect(r.consecuencias.map(c => c.fecha)).toEqual(['2026-02-10'])
    expect(preguntar(p, dada, '2026-02-20').consecuencias.map(c => c.fecha)).toEqual(['2026-02-10', '2026-02-20'])
    const cumplido = [INICIO, 'cumplir 2026-02-10', pide('2026-02-12')]
    expect(rechazoDe(() => preguntar(p, cumplido, '2026-02-19')).codigo).toBe('prorroga-fuera-de-termino')
    expect(rechazoDe(() => preguntar(p, [pide('2026-02-12')], '2026-02-19')).codigo).toBe('prorroga-fuera-de-termino')
  })

  it('la que se da tan tarde que ya pasó, vence desde el día en que se dio', () => {
    const p = inventado({
      acciones: { ampliar: { ...ampliar, en: ['abierta', 'otra'] } },
      terminos: { plazo: termino({ prorroga: { ...una, trasVencer: true } }) },
    })
    const r = preguntar(p, [INICIO, pide('2026-02-20')], '2026-02-23')
    expect(r.terminos[0]).toMatchObject({ vence: '2026-02-12', estado: 'vencido' })
    expect(r.consecuencias.map(c => c.fecha)).toEqual(['2026-02-10', '2026-02-20'])
  })
})
