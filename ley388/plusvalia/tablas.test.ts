import { describe, expect, it } from 'vitest'
import { REAJUSTE_DESDE } from '../derechos/ajustes.ts'
import { ANIOS_A_PRECIO_NOMINAL } from '../derechos/parametros.ts'
import type { Ajuste } from '../parametros/ajuste.ts'
import { APORTE_COMUNIDAD, SOLICITANTES } from '../valorizacion/parametros.ts'
import { BASE_DEL_DESCUENTO, COBRO_CON_LICENCIA, DIFERIMIENTO, EXONERACION_VIS } from './ajustes.ts'
import { DESTINOS } from './destinos.ts'
import { formaDePago } from './formas-de-pago.ts'
import { EVENTOS, HECHOS } from './hechos.ts'
import {
  DESCUENTO_POR_PREDIO,
  DESCUENTO_POR_SOCIEDAD,
  DESCUENTO_POR_TITULOS,
  MESES_DEL_ACTO_POR_OBRA,
  TASA,
} from './parametros.ts'

const AJUSTES: readonly Ajuste[] = [
  BASE_DEL_DESCUENTO,
  COBRO_CON_LICENCIA,
  EXONERACION_VIS,
  DIFERIMIENTO,
  REAJUSTE_DESDE,
]

describe('lo que la ley dice en cifras y lo que el municipio escoge', () => {
  it('cada cifra está una vez, con su artículo', () => {
    const cifras = [
      DESCUENTO_POR_PREDIO,
      DESCUENTO_POR_SOCIEDAD,
      DESCUENTO_POR_TITULOS,
      MESES_DEL_ACTO_POR_OBRA,
      ANIOS_A_PRECIO_NOMINAL,
      SOLICITANTES,
      APORTE_COMUNIDAD,
    ]
    expect(cifras.map(c => [c.id, c.valor.toFixed(), c.articulo])).toEqual([
      ['plusvalia.descuento-predio', '0.05', 'art. 84 num. 2'],
      ['plusvalia.descuento-sociedad', '0.05', 'art. 84 num. 4'],
      ['plusvalia.descuento-titulos', '0.1', 'art. 84 num. 6'],
      ['plusvalia.meses-acto-obra-publica', '6', 'art. 87 num. 1'],
      ['derechos.anios-precio-nominal', '1', 'art. 90'],
      ['valorizacion.solicitantes', '0.55', 'art. 126'],
      ['valorizacion.aporte-comunidad', '0.25', 'art. 126'],
    ])
    expect([TASA.id, TASA.desde.toFixed(), TASA.hasta.toFixed(), TASA.articulo]).toEqual([
      'plusvalia.tasa',
      '0.3',
      '0.5',
      'art. 79',
    ])
  })
  it('cada ajuste pregunta algo, explica cada respuesta y tiene una por omisión', () => {
    expect(AJUSTES.map(a => [a.id, a.porOmision, a.articulo])).toEqual([
      ['plusvalia.base-del-descuento', 'actualizado', 'art. 84'],
      ['plusvalia.cobro-con-licencia', 'recalculada', 'art. 83 par. 1'],
      ['plusvalia.exoneracion-vis', 'no', 'art. 83 par. 4'],
      ['plusvalia.diferimiento', 'cualquiera', 'art. 83 par. 3'],
      ['derechos.reajuste-desde', 'emision', 'art. 90'],
    ])
    for (const a of AJUSTES) {
      expect(a.pregunta).toMatch(/^.*¿.+\?$/)
      for (const respuesta of Object.values(a.opciones)) expect(respuesta).toMatch(/^\p{Lu}.+\.$/u)
    }
  })
  it('todo lo que se muestra tiene nombre', () => {
    const nombres = [
      ...Object.values(HECHOS).map(h => h.nombre),
      ...Object.values(EVENTOS).map(e => e.nombre),
      ...DESTINOS.map(d => d.nombre),
      ...[1, 2, 3, 4, 5, 6].map(n => formaDePago(n).nombre),
    ]
    for (const n of nombres) expect(n).toMatch(/^\p{Lu}.{8,}/u)
    expect(new Set(nombres).size).toBe(nombres.length)
    expect(DESTINOS.at(-1)?.rige?.antes).toBe('La ley no lo preveía.')
  })
})
