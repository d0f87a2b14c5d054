import { describe, expect, it } from 'vitest'
import { diaDeSemana, type Fecha, fechaDeNumero } from '../fecha.ts'
import { domingoDePascua, FESTIVOS, festivosDe, PRIMER_ANIO, ULTIMO_ANIO } from './festivos.ts'

const fechas = (anio: number): string[] => festivosDe(anio).map(f => f.fecha.slice(5))

describe('festivos (T5)', () => {
  it('2024, 2025 y 2026 son los del calendario oficial', () => {
    expect(fechas(2024).join(' ')).toBe(
      '01-01 01-08 03-25 03-28 03-29 05-01 05-13 06-03 06-10 07-01 07-20 08-07 08-19 10-14 11-04 11-11 12-08 12-25',
    )
    expect(fechas(2025).join(' ')).toBe(
      '01-01 01-06 03-24 04-17 04-18 05-01 06-02 06-23 06-30 06-30 07-20 08-07 08-18 10-13 11-03 11-17 12-08 12-25',
    )
    expect(fechas(2026).join(' ')).toBe(
      '01-01 01-12 03-23 04-02 04-03 05-01 05-18 06-08 06-15 06-29 07-13 07-20 08-07 08-17 10-12 11-02 11-16 12-08 12-25',
    )
  })

  it('Pascua cae donde la Iglesia la celebró', () => {
    const pascuas = {
      1984: '1984-04-22',
      1997: '1997-03-30',
      2000: '2000-04-23',
      2008: '2008-03-23',
      2011: '2011-04-24',
      2038: '2038-04-25',
    }
    for (const [anio, dia] of Object.entries(pascuas)) expect(fechaDeNumero(domingoDePascua(Number(anio)))).toBe(dia)
  })

  it('los que se trasladan caen siempre en lunes, en todos los años del calendario', () => {
    const moviles = new Set(
      FESTIVOS.filter(f => f.norma.includes('1 y 2') || f.id === 'chiquinquira').map(f => f.nombre),
    )
    for (let anio = PRIMER_ANIO; anio <= ULTIMO_ANIO; anio++) {
      for (const f of festivosDe(anio)) if (moviles.has(f.nombre)) expect(diaDeSemana(f.fecha)).toBe(1)
    }
  })

  it('el 9 de julio rige desde 2026 y no antes', () => {
    const julio = (anio: number) => festivosDe(anio).filter(f => f.nombre === 'Virgen de Chiquinquirá')
    expect(julio(2025)).toEqual([])
    expect(julio(2026)).toEqual([
      { fecha: '2026-07-13', nombre: 'Virgen de Chiquinquirá', norma: 'Ley 2578 de 2026, art. 1' },
    ])
  })

  it('un festivo se puede suspender por un acto sin tocar el código', () => {
    const lista = FESTIVOS.map(f =>
      f.id === 'chiquinquira'
        ? { ...f, suspendido: [{ desde: '2027-01-01' as Fecha, acto: 'Auto de suspensión' }] }
        : f,
    )
    expect(festivosDe(2026, lista)).toHaveLength(19)
    expect(festivosDe(2027, lista)).toHaveLength(18)
  })
})
