import { colombianHolidays } from 'colombian-holidays'
import { describe, expect, it } from 'vitest'
import { festivosDe } from './festivos.ts'

/** Dates that we keep and the other list does not, with the reason. */
const SOLO_NUESTRAS: readonly { razon: string; fechas: readonly string[] }[] = [
  {
    razon: 'Ley 2578 de 2026: 9 de julio, trasladado al lunes; la otra lista es anterior a ella',
    fechas: [
      '2026-07-13',
      '2027-07-12',
      '2028-07-10',
      '2029-07-09',
      '2030-07-15',
      '2031-07-14',
      '2032-07-12',
      '2033-07-11',
      '2034-07-10',
      '2035-07-09',
    ],
  },
]

/** Sacred Heart and Saints Peter and Paul on one Monday: the two are kept, by both lists. */
const DOS_EN_UN_DIA: readonly string[] = [
  '1984-07-02',
  '1987-06-29',
  '1992-06-29',
  '2000-07-03',
  '2003-06-30',
  '2011-07-04',
  '2014-06-30',
  '2019-07-01',
  '2025-06-30',
  '2030-07-01',
]

const anios = Array.from({ length: 2035 - 1984 + 1 }, (_, i) => 1984 + i)

describe('T5: los festivos frente a una lista ajena (colombian-holidays), de 1984 a 2035', () => {
  it('son los mismos, uno por uno, salvo los que se declaran', () => {
    const declaradas = SOLO_NUESTRAS.flatMap(d => d.fechas)
    for (const anio of anios) {
      const ajenas = colombianHolidays({ year: anio }).map(f => String(f.celebrationDate))
      const esperadas = [...ajenas, ...declaradas.filter(f => f.startsWith(String(anio)))].sort()
      expect(
        festivosDe(anio).map(f => f.fecha),
        String(anio),
      ).toEqual(esperadas)
    }
  })

  it('dos caen en una misma fecha solo en los días que se declaran', () => {
    const repetidas = anios.flatMap(anio => {
      const fechas: string[] = festivosDe(anio).map(f => f.fecha)
      return fechas.filter((f, i) => fechas.indexOf(f) !== i)
    })
    expect(repetidas).toEqual(DOS_EN_UN_DIA)
  })
})
