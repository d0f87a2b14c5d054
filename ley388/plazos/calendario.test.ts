import { describe, expect, it } from 'vitest'
import { type Fecha, numeroDeDia } from '../fecha.ts'
import { Calendario } from './calendario.ts'
import { plazo } from './plazo.ts'

const dia = (f: string): number => numeroDeDia(f as Fecha)

describe('T4, T5: el calendario de días hábiles', () => {
  it('el festivo no es hábil en ningún año del calendario, tampoco en el último', () => {
    const sinSabados = new Calendario(false)
    // 25 December 2199 is a Wednesday, 31 December a Tuesday.
    expect(['2199-12-25', '2199-12-26', '2199-12-31'].map(f => sinSabados.esHabil(dia(f)))).toEqual([false, true, true])
  })

  it('el sábado es hábil solo donde el municipio lo dispone, y nunca si es festivo', () => {
    const [sinSabados, conSabados] = [new Calendario(false), new Calendario(true)]
    // 20 July 2024 is a Saturday.
    expect(['2024-07-13', '2024-07-20'].map(f => sinSabados.esHabil(dia(f)))).toEqual([false, false])
    expect(['2024-07-13', '2024-07-20'].map(f => conSabados.esHabil(dia(f)))).toEqual([true, false])
    expect(sinSabados.saltado(dia('2024-07-20')).causa).toBe('sábado; festivo: Día de la Independencia')
    expect(conSabados.saltado(dia('2024-07-20')).causa).toBe('festivo: Día de la Independencia')
  })

  it('dos fiestas que caen el mismo día se dicen las dos', () => {
    expect(new Calendario(false).saltado(dia('2025-06-30')).causa).toBe(
      'festivo: Sagrado Corazón de Jesús; San Pedro y San Pablo',
    )
  })

  it('el primer día hábil es el 2 de enero de 1984, y fuera de sus años el calendario no responde', () => {
    const sinSabados = new Calendario(false)
    expect(sinSabados.diaDelHabil(1)).toBe(dia('1984-01-02'))
    expect(sinSabados.esHabil(dia('1984-01-01'))).toBe(false)
    const fuera = expect.objectContaining({ codigo: 'fecha-sin-calendario' })
    for (const f of ['1983-12-31', '2200-01-01']) expect(() => sinSabados.esHabil(dia(f))).toThrow(fuera)
    const todos = sinSabados.habilesHasta(dia('2199-12-31'))
    expect(sinSabados.diaDelHabil(todos)).toBe(dia('2199-12-31'))
    for (const k of [0, todos + 1]) expect(() => sinSabados.diaDelHabil(k)).toThrow(fuera)
  })

  it('los términos comparten los días que saltan', () => {
    const sinSabados = new Calendario(false)
    const saltados = (): readonly object[] => sinSabados.saltadosEntre(dia('2026-02-27'), dia('2026-03-02'))
    expect(saltados()).toEqual([
      { fecha: '2026-02-28', causa: 'sábado' },
      { fecha: '2026-03-01', causa: 'domingo' },
    ])
    expect(saltados()[0]).toBe(saltados()[0])
    const deUnTermino = (): readonly object[] => plazo({ desde: '2026-02-27' as Fecha, dias: 1 }).saltados
    expect(deUnTermino()[0]).toBe(deUnTermino()[0])
  })
})
