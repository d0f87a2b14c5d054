import { describe, expect, it } from 'vitest'
import { art } from '../articulos/referencia.ts'
import { Decimal } from '../decimal.ts'
import type { Fecha } from '../fecha.ts'
import { conValores, vigenteAl } from './fechado.ts'
import { IPC_INDICE } from './ipc.ts'
import { constante, exigirRige, rango } from './limite.ts'
import { PERIODOS, periodoDe } from './periodos.ts'
import { SMLMV } from './smlmv.ts'

describe('parámetros fechados', () => {
  it('cada día tiene el valor que regía, con su acto', () => {
    expect(vigenteAl(SMLMV, '2025-12-31' as Fecha).valor.toFixed()).toBe('1423500')
    expect(vigenteAl(SMLMV, '2026-01-01' as Fecha)).toMatchObject({ acto: 'Decreto 1469 de 2025' })
  })
  it('lo que no está cargado se rechaza en vez de suponerse', () => {
    expect(() => vigenteAl(SMLMV, '1996-12-31' as Fecha)).toThrow('No hay un valor cargado')
    expect(() => vigenteAl(IPC_INDICE, '2008-12-30' as Fecha)).toThrow('No hay un valor cargado')
  })
  it('el municipio corrige un valor con su acto', () => {
    const propio = {
      valor: new Decimal(203_825),
      desde: '1998-01-01' as Fecha,
      hasta: '1998-12-31' as Fecha,
      acto: 'Corrección',
    }
    const corregido = conValores(SMLMV, [propio])
    expect(vigenteAl(corregido, '1998-06-01' as Fecha).acto).toBe('Corrección')
    expect(corregido.valores).toHaveLength(SMLMV.valores.length)
  })
  it('T8: los períodos cubren todos los días sin huecos', () => {
    for (const [i, p] of PERIODOS.entries()) {
      const anterior = PERIODOS[i - 1]
      if (anterior) expect(Number(p.desde.slice(0, 4))).toBe(Number(anterior.hasta.slice(0, 4)) + 1)
    }
    expect(periodoDe('2003-12-31' as Fecha)?.desde).toBe('2001-01-01')
    expect(periodoDe('2024-01-01' as Fecha)?.hasta).toBe('2027-12-31')
  })
  it('un valor fuera del rango de la ley se rechaza con su artículo', () => {
    const tasa = rango({ id: 'prueba', desde: '0.30', hasta: '0.50', articulo: art(79) })
    expect(tasa.exigir(new Decimal('0.30'), 'tasa').toFixed()).toBe('0.3')
    expect(() => tasa.exigir(new Decimal('0.5001'), 'tasa')).toThrow('art. 79')
  })
})

describe('vigencia de las cifras', () => {
  const figura = constante({
    id: 'prueba.dias',
    valor: 5,
    articulo: art('61-A'),
    rige: { desde: '2011-06-16' as Fecha, antes: 'El texto anterior no está cargado.' },
  })
  it('desde el día en que rige se usa; la víspera se rechaza y se dice qué se sabe de antes', () => {
    expect(() => exigirRige(figura, '2011-06-16' as Fecha, 'fecha')).not.toThrow()
    expect(() => exigirRige(figura, '2011-06-15' as Fecha, 'fecha')).toThrow(
      expect.objectContaining({
        codigo: 'regimen-no-cargado',
        mensaje: 'El texto anterior no está cargado.',
        campo: 'fecha',
        articulo: 'art. 61-A',
        cura: 'Revise la fecha: esta norma rige desde el 2011-06-16.',
      }),
    )
  })
  it('lo que trajo la ley rige desde su publicación', () => {
    const original = constante({ id: 'prueba.anios', valor: 3, articulo: art(52) })
    expect(() => exigirRige(original, '1997-07-24' as Fecha, 'fecha')).not.toThrow()
    expect(() => exigirRige(original, '1997-07-23' as Fecha, 'fecha')).toThrow('El 1997-07-23 no regía el art. 52')
  })
})
