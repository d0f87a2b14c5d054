import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Decimal } from '../../../ley388/decimal.ts'
import { fecha, sumarDias } from '../../../ley388/fecha.ts'
import { programar } from '../../../proyectos/cronograma.ts'
import { unaActividad } from '../programa.fixture.ts'
import { cambioDe, duracionPara } from './arrastre.ts'
import { barraDe, escalaDe, inhabilesDe, marcasDe, xDelHito } from './escala.ts'

const DESDE = fecha('2026-01-01')
const HASTA = fecha('2026-12-31')
const mes = escalaDe('mes', DESDE, HASTA)
const semana = escalaDe('semana', DESDE, HASTA)
const todo = { desde: 0, hasta: 1e6 }

describe('where a bar lies', () => {
  it('a day has the width of a day, and one that begins the day after touches it', () => {
    const a = barraDe(mes, fecha('2026-03-02'), fecha('2026-03-02'))
    const b = barraDe(mes, fecha('2026-03-03'), fecha('2026-03-10'))
    expect(a.ancho).toBe(mes.px)
    expect(b.x).toBe(a.x + a.ancho)
    expect(b.ancho).toBe(8 * mes.px)
    expect(xDelHito(mes, fecha('2026-03-02'))).toBe(a.x + mes.px / 2)
  })

  it('at the year a day of work is still seen', () => {
    const e = escalaDe('anio', DESDE, HASTA)
    expect(barraDe(e, DESDE, DESDE).ancho).toBeGreaterThanOrEqual(3)
  })

  it('the months in sight join without gaps, whatever the window', () => {
    const marcas = marcasDe(mes, 1, todo)
    marcas.slice(1).forEach((m, i) => {
      expect(m.x).toBeCloseTo(marcas[i]!.x + marcas[i]!.ancho, 6)
    })
    expect(marcas.at(-1)!.x + marcas.at(-1)!.ancho).toBeCloseTo(mes.dias * mes.px, 6)
    const parte = marcasDe(mes, 1, { desde: 700, hasta: 900 })
    expect(parte.length).toBeLessThan(4)
    expect(parte[0]!.x).toBeLessThanOrEqual(700)
  })

  it('a holiday is shaded with its name, and only where days can be told apart', () => {
    const x = barraDe(semana, fecha('2026-07-20'), fecha('2026-07-20')).x
    expect(inhabilesDe(semana, todo).find(m => m.x === x)?.texto).toMatch(/festivo/)
    expect(inhabilesDe(mes, todo)).toEqual([])
  })
})

describe('what a drag asks for', () => {
  const actividad = unaActividad('a', { duracion: 5 })
  const tramo = { inicio: fecha('2026-03-06'), fin: fecha('2026-03-12') }
  const m = { actividad, calendario: 'habiles' as const, tramo, estado: undefined }

  it('a bar moved by a day from a Friday begins on the Monday; back from a Monday, on the Friday', () => {
    expect(cambioDe('mover', 1, m)).toEqual({ noAntes: '2026-03-09' })
    const lunes = { inicio: fecha('2026-03-09'), fin: fecha('2026-03-13') }
    expect(cambioDe('mover', -1, { ...m, tramo: lunes })).toEqual({ noAntes: '2026-03-06' })
    expect(cambioDe('mover', 1, { ...m, calendario: 'corridos' })).toEqual({ noAntes: '2026-03-07' })
  })

  it('a bar is never shortened to nothing', () => {
    expect(cambioDe('alargar', -90, m)).toEqual({ duracion: 1 })
  })

  it('with the duration that it asks for, the activity ends on the day to which its end was dragged', () => {
    const estado = fecha('2026-06-01')
    fc.assert(
      fc.property(
        fc.constantFrom('habiles' as const, 'corridos' as const),
        fc.integer({ min: 1, max: 80 }),
        fc.integer({ min: 0, max: 99 }),
        fc.boolean(),
        fc.integer({ min: 0, max: 200 }),
        (calendario, duracion, avance, empezo, mas) => {
          const una = unaActividad('a', {
            duracion,
            avance: String(empezo ? avance : 0),
            inicioReal: empezo ? fecha('2026-05-04') : null,
          })
          const poner = (d: number) =>
            programar([{ ...una, calendario, duracion: d, avance: new Decimal(una.avance) }], [], {
              desde: DESDE,
              estado,
            }).actividades.get('a')!
          const antes = poner(duracion)
          const pedido = poner(1).fin > antes.fin ? poner(1).fin : sumarDias(antes.fin, mas)
          const d = duracionPara({ actividad: una, calendario, tramo: antes, estado }, pedido)
          const despues = poner(d)
          expect(despues.fin <= pedido).toBe(true)
          expect(poner(d + 1 + Math.ceil(100 / (100 - Number(una.avance)))).fin > pedido).toBe(true)
        },
      ),
    )
  })
})
