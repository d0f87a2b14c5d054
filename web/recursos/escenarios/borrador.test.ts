import { describe, expect, it } from 'vitest'
import type { Escenario } from '../tipos.ts'
import { borradorDe, borradorNuevo, leerBorrador, renglonNuevo } from './borrador.ts'

const SUPUESTOS: Escenario['supuestos'] = {
  desde: 2026,
  hasta: 2029,
  categoria: 'quinta',
  limitePropio: { fraccion: '0.725', motivo: 'Acuerdo' },
  ajustarFuncionamiento: true,
  cofinanciacion: 'presentada',
  arrastrarSobrantes: false,
  protegerEnEjecucion: true,
  renglones: [
    { id: 'a', clase: 'deuda', nombre: 'Banco', base: '1234567.5', crecimiento: '-0.0325', fijados: { '2028': '0' } },
  ],
}

describe('a scenario as it is written', () => {
  it('what is read of what is shown is what there was', () => {
    const e = { nombre: 'Base', descripcion: '', referencia: true, supuestos: SUPUESTOS } as Escenario
    const b = borradorDe(e)
    expect(b.renglones[0]).toMatchObject({ base: '1.234.567,5', crecimiento: '-3,25', fijados: { '2028': '0' } })
    expect(leerBorrador(b)).toEqual({ supuestos: SUPUESTOS })
  })

  it('an empty amount is zero, and a year outside of the scenario is left out', () => {
    const b = borradorNuevo(2026, 2027)
    const r = leerBorrador({ ...b, renglones: [{ ...renglonNuevo('deuda', 'Banco'), fijados: { '2030': '5' } }] })
    expect(r).toMatchObject({ supuestos: { renglones: [{ base: '0', crecimiento: '0', fijados: {} }] } })
  })

  it('what cannot be read is told where it is', () => {
    const b = borradorNuevo(2026, 2027)
    const roto = { ...renglonNuevo('deuda', 'Banco'), id: 'x', base: '12a', crecimiento: 'mucho' }
    const r = leerBorrador({ ...b, hasta: '2020', limite: '70', renglones: [roto] })
    expect('errores' in r && r.errores.map(e => e.donde)).toEqual(['hasta', 'motivo', 'x', 'x'])
  })
})
