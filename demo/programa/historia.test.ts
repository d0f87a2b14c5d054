import { describe, expect, it } from 'vitest'
import { Decimal } from '../../ley388/decimal.ts'
import { fecha } from '../../ley388/fecha.ts'
import { modificadoDe } from '../ejecucion.ts'
import { CORTES, lineasDe, movimientosDe } from './dinero.ts'
import { ULTIMO_DIA, vividos } from './historia.ts'

const todos = vividos()
const pesos = (v: string) => new Decimal(v)

describe('la historia del programa de demostración', () => {
  it('es siempre la misma', () => {
    expect(JSON.stringify(vividos())).toBe(JSON.stringify(todos))
  })

  it('solo tiene hechos que ya pasaron, en orden, y ningún avance retrocede', () => {
    for (const { actividades } of todos)
      for (const a of actividades) {
        const fechas = a.lecturas.map(l => l.fecha)
        expect([...fechas].sort()).toEqual(fechas)
        expect(fechas.every(f => f <= ULTIMO_DIA)).toBe(true)
        const fisicos = a.lecturas.map(l => Number(l.fisico))
        expect([...fisicos].sort((x, y) => x - y)).toEqual(fisicos)
        expect(a.finReal === null || a.inicioReal! <= a.finReal).toBe(true)
      }
  })

  it('cuadra en cada corte: cada etapa cabe en la anterior, y la primera en lo apropiado', () => {
    for (const corte of CORTES)
      for (const l of todos.filter(v => v.proyecto.bpin).flatMap(v => lineasDe(v, corte))) {
        const etapas = [modificadoDe(l).toFixed(), l.cdp, l.rp, l.obligaciones, l.pagos].map(pesos)
        etapas.slice(1).forEach((e, i) => {
          expect(e.lessThanOrEqualTo(etapas[i]!), `${l.proyecto} ${corte}`).toBe(true)
        })
      }
  })

  it('obliga en los cortes de cada proyecto lo que llevaba hecho, al peso', () => {
    const puente = todos.find(v => v.proyecto.codigo === 'P-02')!
    const cierres = ['2024-12-31', '2025-12-31', '2026-10-31'].map(f => fecha(f))
    const obligado = cierres.flatMap(c => lineasDe(puente, c)).reduce((s, l) => s.plus(l.obligaciones), new Decimal(0))
    expect(obligado.toFixed()).toBe(puente.causado(fecha('2026-10-31')).toFixed())
    // 7.600 million promised, and 23 % more.
    expect(obligado.toFixed()).toBe('9348000000')
  })

  it('y donde no hay corte, los movimientos respetan el orden del presupuesto', () => {
    for (const v of todos.filter(x => x.proyecto.bpin === undefined)) {
      const suma = (clase: string) =>
        movimientosDe(v)
          .filter(m => m.clase === clase)
          .reduce((s, m) => s.plus(m.valor), new Decimal(0))
      const etapas = ['apropiacion', 'cdp', 'rp', 'obligacion', 'pago'].map(suma)
      etapas.slice(1).forEach((e, i) => {
        expect(e.lessThanOrEqualTo(etapas[i]!), v.proyecto.nombre).toBe(true)
      })
    }
  })
})
