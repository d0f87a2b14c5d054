import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CORRIDAS } from '../../test/corridas.ts'
import { Decimal } from '../decimal.ts'
import { repetir } from '../formula.ts'
import { distribucionValorizacion } from './distribucion.ts'
import { leerDistribucion } from './distribucion-entrada.ts'
import { leerValorizacionLocal, valorizacionLocal } from './valorizacion-local.ts'

const corre = { numRuns: CORRIDAS }
const medida = fc.integer({ min: 1, max: 1_000_000 }).map(n => new Decimal(n).div(100).toFixed())
const predios = fc
  .array(
    fc.record({
      areaM2: medida,
      frenteM: medida,
      distanciaM: medida,
      uso: fc.constantFrom('residencial', 'comercial'),
    }),
    { minLength: 1, maxLength: 30 },
  )
  .map(lista => [{ ...lista[0]!, distanciaM: '0' }, ...lista.slice(1)].map((p, i) => ({ id: `P${i}`, ...p })))
const producto = {
  metodo: 'producto',
  factores: [
    { dato: 'area', modo: 'proporcional' },
    {
      dato: 'distancia',
      modo: 'rangos',
      rangos: [
        { hasta: '1000', factor: '1' },
        { hasta: '10000', factor: '0.4' },
      ],
    },
    { dato: 'uso', modo: 'tabla', valores: { residencial: '1', comercial: '1.7' } },
  ],
}
const ponderado = {
  metodo: 'ponderado',
  factores: [
    { dato: 'area', modo: 'proporcional', peso: '0.7' },
    { dato: 'frente', modo: 'proporcional', peso: '0.3' },
  ],
}
const entrada = fc
  .record({ metodo: fc.constantFrom(producto, ponderado), monto: fc.nat(2_000_000_000).map(String), predios })
  .map(e => ({
    obra: 'Vía',
    acto: 'Acuerdo',
    distanciaMaximaM: '9000',
    monto: e.monto,
    predios: e.predios,
    ...e.metodo,
  }))
const distribuir = (e: object) => distribucionValorizacion(leerDistribucion(e))

describe('V15: distribución de la valorización', () => {
  it('las contribuciones suman el monto al peso, quien está fuera no paga y la memoria se repite', () => {
    fc.assert(
      fc.property(entrada, e => {
        const r = distribuir(e)
        expect(r.contribuciones.reduce((s, c) => s.plus(c.contribucion), new Decimal(0)).toFixed()).toBe(e.monto)
        for (const [i, c] of r.contribuciones.entries()) {
          expect(c.enAreaDeInfluencia).toBe(Number(e.predios[i]!.distanciaM) <= 9000)
          if (!c.enAreaDeInfluencia) expect([c.factor, c.contribucion]).toEqual(['0', '0'])
        }
        expect(repetir(r.memoria)).toEqual([])
      }),
      corre,
    )
  })
  it('permutar los predios permuta las contribuciones', () => {
    fc.assert(
      fc.property(entrada, e => {
        const alReves = distribuir({ ...e, predios: e.predios.toReversed() })
        expect(alReves.contribuciones.toReversed()).toEqual(distribuir(e).contribuciones)
      }),
      corre,
    )
  })
  it('por producto, quien tiene mayor factor nunca paga menos', () => {
    fc.assert(
      fc.property(entrada, e => {
        const r = distribuir({ ...e, ...producto }).contribuciones
        for (const a of r) {
          for (const b of r) {
            if (new Decimal(a.factor).gt(b.factor))
              expect(Number(a.contribucion)).toBeGreaterThanOrEqual(Number(b.contribucion))
          }
        }
      }),
      corre,
    )
  })
})

describe('N5, art. 126: valorización local', () => {
  it('más solicitantes o más aporte nunca hacen que deje de proceder', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 500 }),
        fc.nat(500),
        fc.nat(1000),
        fc.nat(1000),
        (propietarios, n, costo, aporte) => {
          const solicitantes = Math.min(n, propietarios)
          const pedir = (s: number, a: number) =>
            valorizacionLocal(
              leerValorizacionLocal({
                propietarios,
                solicitantes: s,
                costo: String(costo),
                aporteComunidad: String(Math.min(a, costo)),
                obraAprobada: true,
              }),
            )
          const r = pedir(solicitantes, aporte)
          expect(r.procede).toBe(solicitantes * 100 >= propietarios * 55 && Math.min(aporte, costo) * 4 >= costo)
          if (r.procede) expect(pedir(propietarios, costo).procede).toBe(true)
          expect(repetir(r.memoria)).toEqual([])
        },
      ),
      corre,
    )
  })
})
