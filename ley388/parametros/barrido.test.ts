import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Decimal } from '../decimal.ts'
import { type Fecha, fechaDe, fechaDeNumero, numeroDe } from '../fecha.ts'
import { buscarHueco, conValores, type Parametro, vigenteAl } from './fechado.ts'
import { FESTIVOS, festivosDe } from './festivos.ts'
import { PERIODOS } from './periodos.ts'
import { SMLMV } from './smlmv.ts'

/** From the month after the publication of the law to a horizon that every plan of today reaches. */
const DIAS: readonly Fecha[] = entre(numeroDe(1997, 8, 1), numeroDe(2035, 12, 31))

const cargados = await Promise.all(
  readdirSync(import.meta.dirname)
    .filter(f => f.endsWith('.ts') && !f.endsWith('.test.ts'))
    .map((f): Promise<Record<string, unknown>> => import(join(import.meta.dirname, f))),
)
/** Every dated parameter that a file of this folder exports, so that a new one is swept without being listed. */
const PARAMETROS = cargados.flatMap(m => Object.values(m)).filter(esParametro)

describe('barrido en el tiempo, día por día, de agosto de 1997 a diciembre de 2035', () => {
  it('encuentra los parámetros fechados', () => {
    expect(PARAMETROS.map(p => p.id)).toEqual(expect.arrayContaining(['smlmv', 'ipc.indice', 'ipc.variacion']))
  })

  it.each(PARAMETROS.map(p => [p.id, p] as const))('%s: rige un solo valor, o el hueco está declarado', (_, p) => {
    const mal = DIAS.filter(dia => {
      const vigentes = p.valores.filter(v => v.desde <= dia && dia <= (v.hasta ?? dia)).length
      return vigentes + (buscarHueco(p, dia) ? 1 : 0) !== 1
    })
    expect(mal).toEqual([])
  })

  it.each(PARAMETROS.map(p => [p.id, p] as const))('%s: sus valores van en orden y con acto', (_, p) => {
    for (const [i, v] of p.valores.entries()) {
      expect(v.acto).not.toBe('')
      if (i > 0) expect(v.desde > p.valores[i - 1]!.desde, v.desde).toBe(true)
    }
  })

  it('T8: cada día está en un período de alcalde y solo en uno', () => {
    expect(DIAS.filter(dia => PERIODOS.filter(p => p.desde <= dia && dia <= p.hasta).length !== 1)).toEqual([])
  })

  it('T5: cada festivo ocurre una vez al año desde que rige, y los demás años ninguna', () => {
    for (let anio = 1997; anio <= 2035; anio++) {
      const nombres = festivosDe(anio).map(f => f.nombre)
      const rigen = FESTIVOS.filter(f => f.desde <= fechaDe(anio, 12, 31)).map(f => f.nombre)
      expect([...nombres].sort(), String(anio)).toEqual([...rigen].sort())
    }
  })

  it('un hueco se explica a quien pregunta, y un valor propio lo llena', () => {
    const en2027 = '2027-03-01' as Fecha
    expect(() => vigenteAl(SMLMV, en2027)).toThrow('para el 2027-03-01: se fija cada diciembre')
    const propio = { valor: new Decimal(1), desde: fechaDe(2027, 1, 1), acto: 'Decreto de diciembre de 2026' }
    expect(vigenteAl(conValores(SMLMV, [propio]), en2027).acto).toBe('Decreto de diciembre de 2026')
  })
})

function esParametro(v: unknown): v is Parametro<unknown> {
  return typeof v === 'object' && v !== null && 'id' in v && 'valores' in v && Array.isArray(v.valores)
}

function entre(desde: number, hasta: number): Fecha[] {
  return Array.from({ length: hasta - desde + 1 }, (_, i) => fechaDeNumero(desde + i))
}
