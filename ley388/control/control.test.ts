import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CORRIDAS } from '../../test/corridas.ts'
import { Decimal } from '../decimal.ts'
import { fecha, mesesCompletos, sumarDias } from '../fecha.ts'
import { repetir } from '../formula.ts'
import { Rechazo } from '../rechazo.ts'
import { leerMulta, multa } from './multa.ts'
import { CONDUCTAS, REGIMEN_DE_1997 } from './regimen.ts'
import { leerRegimen } from './regimen-lector.ts'
import { leerRestitucion, restitucion } from './restitucion.ts'

/** An invented regime with every form that a range can have; its figures are of no law. */
const SUPUESTO = {
  id: 'supuesto',
  acto: 'Ley supuesta de 2010',
  desde: '2010-01-01',
  hasta: '2019-12-31',
  sanciones: {
    1: {
      articulo: '2 num. 1',
      cuantias: [{ minimo: '12', maximo: '24', porM2: { salariosDiariosPorMes: '30', tope: '500' } }],
      incremento: '1',
      medidas: ['demolicion'],
    },
    2: {
      articulo: '2 num. 3',
      cuantias: [
        { estratos: [1, 2], minimo: '5', maximo: '12' },
        { estratos: [3, 4, 5, 6], minimo: '8', maximo: '20' },
      ],
      medidas: ['suspension-y-sellamiento'],
      deber: 'obtener-licencia',
    },
    3: { articulo: '2 num. 4', cuantias: [{ minimo: '5', maximo: '25' }], deber: 'adecuar-o-renovar' },
    4: { articulo: '2 num. 2', cuantias: [{ minimo: '3', maximo: '9' }], deber: 'restituir-espacio-publico' },
  },
  conductaDelRetardo: '4',
  destino: 'Fondo supuesto',
}
const en2015 = { fechaHecho: '2015-06-01', smlmv: '600000', regimenes: [SUPUESTO] }
const responder = (json: object): ReturnType<typeof multa> => multa(leerMulta(json))
const rechazo = (fn: () => unknown): Partial<Rechazo> => {
  try {
    fn()
  } catch (e) {
    if (e instanceof Rechazo) return e
    throw e
  }
  return {}
}

describe('art. 104: los regímenes que carga el municipio', () => {
  it('12 a 24 salarios diarios por m² de 50 m² son 12.000.000 a 24.000.000', () => {
    expect(responder({ ...en2015, conducta: 1, areaM2: '50' })).toMatchObject({
      regimen: 'supuesto',
      minimo: '12000000',
      maximo: '24000000',
      destino: 'Fondo supuesto',
    })
  })
  it('el tope en salarios mensuales detiene el máximo, y con el aumento se dobla', () => {
    expect(responder({ ...en2015, conducta: 1, areaM2: '5000' }).maximo).toBe('300000000')
    expect(responder({ ...en2015, conducta: 1, areaM2: '5000', protegidoORiesgo: true }).maximo).toBe('600000000')
    expect(responder({ ...en2015, conducta: 1, areaM2: '5000' }).minimo).toBe('300000000')
  })
  it('por estrato, el del predio; sin él, falta el dato', () => {
    expect(responder({ ...en2015, conducta: 2, estrato: 2 })).toMatchObject({ minimo: '3000000', maximo: '7200000' })
    expect(responder({ ...en2015, conducta: 2, estrato: 3 })).toMatchObject({ minimo: '4800000', maximo: '12000000' })
    expect(rechazo(() => responder({ ...en2015, conducta: 2 }))).toMatchObject({
      codigo: 'campo-faltante',
      campo: 'estrato',
      articulo: 'Ley supuesta de 2010, art. 2 num. 3',
    })
  })
  it('por m², sin área falta el dato', () => {
    expect(rechazo(() => responder({ ...en2015, conducta: 1 }))).toMatchObject({
      codigo: 'campo-faltante',
      campo: 'areaM2',
    })
  })
  it('rigen desde su primer día hasta el último', () => {
    const el = (fechaHecho: string): Partial<Rechazo> =>
      rechazo(() => responder({ ...en2015, conducta: 3, fechaHecho }))
    expect(el('2009-12-31').codigo).toBe('regimen-no-cargado')
    expect(el('2010-01-01')).toEqual({})
    expect(el('2019-12-31')).toEqual({})
    expect(el('2020-01-01').codigo).toBe('regimen-no-cargado')
  })
  it('ganan sobre el de 1997 donde se superponen, y no pueden superponerse entre sí', () => {
    const viejo = { ...SUPUESTO, id: 'viejo', desde: '1999-01-01', hasta: '2009-12-31' }
    expect(responder({ conducta: 3, fechaHecho: '2000-01-01', regimenes: [viejo, SUPUESTO] }).regimen).toBe('viejo')
    const abierto = { ...SUPUESTO, id: 'abierto', desde: '2019-12-31', hasta: undefined }
    expect(rechazo(() => responder({ ...en2015, conducta: 3, regimenes: [SUPUESTO, abierto] }))).toMatchObject({
      codigo: 'regimenes-superpuestos',
      campo: 'regimenes[1].desde',
    })
  })
  it('un régimen mal escrito se rechaza con su campo', () => {
    const { 4: _, ...tres } = SUPUESTO.sanciones
    const campo = (r: object): string | undefined => rechazo(() => leerRegimen({ ...SUPUESTO, ...r })).campo
    expect(campo({ sanciones: tres })).toBe('sanciones.4')
    expect(campo({ hasta: '2009-12-31' })).toBe('hasta')
    expect(campo({ conductaDelRetardo: '5' })).toBe('conductaDelRetardo')
    const con3 = (s: object): object => ({
      sanciones: { ...SUPUESTO.sanciones, 3: { ...SUPUESTO.sanciones[3], ...s } },
    })
    expect(campo(con3({ cuantias: [] }))).toBe('sanciones.3.cuantias')
    expect(campo(con3({ cuantias: [{ minimo: '9', maximo: '8' }] }))).toBe('sanciones.3.cuantias[0].maximo')
    expect(campo(con3({ medidas: ['azotes'] }))).toBe('sanciones.3.medidas[0]')
    expect(campo(con3({ cuantias: [{ minimo: '1', maximo: '8', estratos: [7] }] }))).toBe(
      'sanciones.3.cuantias[0].estratos[0]',
    )
  })
  it('arts. 105 y 107: el deber va con la conducta, no con el número que le dé cada régimen', () => {
    expect(Object.values(REGIMEN_DE_1997.sanciones).map(s => s.deber)).toEqual([
      undefined,
      'obtener-licencia',
      'adecuar-o-renovar',
      'restituir-espacio-publico',
    ])
    const plazos = [1, 2, 3, 4].map(conducta => responder({ conducta, fechaHecho: '2000-01-01' }).deber)
    expect(plazos).toEqual([
      undefined,
      { accion: 'obtener-licencia', dias: 60, articulo: 'art. 105' },
      { accion: 'adecuar-o-renovar', dias: 60, articulo: 'art. 105' },
      { accion: 'restituir-espacio-publico', meses: 2, articulo: 'art. 107' },
    ])
    expect(Object.keys(CONDUCTAS)).toEqual(Object.keys(REGIMEN_DE_1997.sanciones))
  })
})

const hecho = fc.integer({ min: 0, max: 2152 }).map(n => sumarDias(fecha('1997-07-24'), n))
const fraccion = fc.integer({ min: 0, max: 3000 }).map(n => new Decimal(n).div(1000).toFixed())

describe('art. 104: lo que nunca puede fallar', () => {
  it('una multa graduada está siempre dentro del rango, y la memoria se puede repetir', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4 }),
        hecho,
        fc.boolean(),
        fraccion,
        fraccion,
        (conducta, fechaHecho, protegidoORiesgo, gravedad, reincidencia) => {
          const r = responder({ conducta, fechaHecho, protegidoORiesgo, graduacion: { gravedad, reincidencia } })
          const [minimo, sugerida, maximo] = [r.minimo, r.sugerida!, r.maximo].map(v => new Decimal(v))
          expect(minimo!.gt(0) && sugerida!.gte(minimo!) && sugerida!.lte(maximo!)).toBe(true)
          expect(repetir(r.memoria)).toEqual([])
        },
      ),
      { numRuns: CORRIDAS },
    )
  })
  it('una multa que se impone se admite si y solo si está en el rango', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4 }),
        hecho,
        fc.integer({ min: 0, max: 400_000_000 }),
        (conducta, fechaHecho, impuesta) => {
          const { minimo, maximo } = responder({ conducta, fechaHecho })
          const dentro = impuesta >= Number(minimo) && impuesta <= Number(maximo)
          const codigo = rechazo(() => responder({ conducta, fechaHecho, impuesta: String(impuesta) })).codigo
          expect(codigo).toBe(dentro ? undefined : 'multa-fuera-de-rango')
        },
      ),
      { numRuns: CORRIDAS },
    )
  })
  it('por m², más área nunca da una multa menor, y el mínimo no pasa del máximo', () => {
    const area = fc.integer({ min: 0, max: 100_000 })
    fc.assert(
      fc.property(area, area, fc.boolean(), (una, otra, protegidoORiesgo) => {
        const de = (m2: number): Decimal[] => {
          const r = responder({ ...en2015, conducta: 1, areaM2: String(m2), protegidoORiesgo })
          return [new Decimal(r.minimo), new Decimal(r.maximo)]
        }
        const [menor, mayor] = [de(Math.min(una, otra)), de(Math.max(una, otra))]
        expect(mayor[0]!.gte(menor[0]!) && mayor[1]!.gte(menor[1]!) && mayor[0]!.lte(mayor[1]!)).toBe(true)
      }),
      { numRuns: CORRIDAS },
    )
  })
})

describe('art. 107: los meses de retardo', () => {
  it('nunca son menos si se restituye más tarde, y el mes iniciado cuenta uno más como mucho', () => {
    fc.assert(
      fc.property(hecho, fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 60 }), (sancion, dias, mas) => {
        const meses = (hasta: string, mesesDeRetardo: string): number =>
          restitucion(leerRestitucion({ fechaHecho: '1997-07-24', sancion, hasta, mesesDeRetardo })).mesesDeRetardo
        const antes = sumarDias(sancion, dias)
        const despues = sumarDias(antes, mas)
        expect(meses(despues, 'completos')).toBeGreaterThanOrEqual(meses(antes, 'completos'))
        const diferencia = meses(antes, 'iniciados') - meses(antes, 'completos')
        expect([0, 1]).toContain(diferencia)
      }),
      { numRuns: CORRIDAS },
    )
  })
  it('meses completos: del 31 de enero al 28 de febrero hay uno; a la inversa, ninguno', () => {
    expect(mesesCompletos(fecha('2001-01-31'), fecha('2001-02-28'))).toBe(1)
    expect(mesesCompletos(fecha('2001-01-31'), fecha('2001-02-27'))).toBe(0)
    expect(mesesCompletos(fecha('2001-02-28'), fecha('2001-01-31'))).toBe(0)
    expect(mesesCompletos(fecha('2000-02-29'), fecha('2001-02-28'))).toBe(12)
  })
})
