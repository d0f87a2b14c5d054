import { describe, expect, it } from 'vitest'
import { art } from '../articulos/referencia.ts'
import { Decimal } from '../decimal.ts'
import { accion, inventado } from './inventado.fixture.ts'
import { leerCaso, leerOpciones } from './leer.ts'
import { rechazoDe } from './rechazo.fixture.ts'
import { procedimientoEnJson } from './respuesta.ts'

const p = inventado({
  acciones: {
    votar: accion({
      datos: {
        area: { tipo: 'fraccion', nombre: 'Área' },
        favor: { tipo: 'si-no', nombre: 'Favor', porOmision: true },
        cantidad: { tipo: 'cantidad', nombre: 'Días' },
      },
    }),
  },
  opciones: {
    privada: { tipo: 'si-no', nombre: 'Privada', articulo: art(4) },
    usual: { tipo: 'si-no', nombre: 'Usual', articulo: art(4), porOmision: true },
    conducta: { tipo: 'una-de', nombre: 'Conducta', articulo: art(5), valores: { '1': 'Una', '2': 'Otra' } },
    lectura: { tipo: 'una-de', nombre: 'Lectura', articulo: art(5), valores: { a: 'A', b: 'B' }, porOmision: 'b' },
  },
})
const opciones = { conducta: 1 }
const voto = { accion: 'votar', fecha: '2026-02-03', area: '0.51' }
const leer = (mas: object) => leerCaso(p, { actuaciones: [], hoy: '2026-02-03', opciones, ...mas })
const error = (mas: object) => rechazoDe(() => leer(mas))

describe('la lectura de un caso', () => {
  it('lee las actuaciones con lo que dicen y lo que se entiende', () => {
    expect(leer({ actuaciones: [voto, { ...voto, favor: false, cantidad: 3, area: '1' }] })).toEqual({
      actuaciones: [
        { accion: 'votar', fecha: '2026-02-03', datos: { area: new Decimal('0.51'), favor: true } },
        { accion: 'votar', fecha: '2026-02-03', datos: { area: new Decimal(1), favor: false, cantidad: 3 } },
      ],
      hoy: '2026-02-03',
      opciones: {
        valores: { privada: false, usual: true, conducta: '1', lectura: 'b' },
        sabados: false,
        noHabiles: [],
      },
    })
  })

  it.each([
    ['un campo ajeno', { otra: 1 }, 'campo-desconocido', 'otra'],
    ['sin hoy', { hoy: undefined }, 'campo-faltante', 'hoy'],
    ['sin actuaciones', { actuaciones: undefined }, 'campo-faltante', 'actuaciones'],
    ['una actuación que no es objeto', { actuaciones: ['votar'] }, 'campo-invalido', 'actuaciones[0]'],
    ['una actuación nula', { actuaciones: [null] }, 'campo-invalido', 'actuaciones[0]'],
    [
      'un dato que la acción no tiene',
      { actuaciones: [{ ...voto, color: 'rojo' }] },
      'campo-desconocido',
      'actuaciones[0].color',
    ],
    ['sin acción', { actuaciones: [{ fecha: '2026-02-03' }] }, 'campo-faltante', 'actuaciones[0].accion'],
    ['sin fecha', { actuaciones: [{ accion: 'empezar' }] }, 'campo-faltante', 'actuaciones[0].fecha'],
    ['una parte que falta', { actuaciones: [{ ...voto, area: undefined }] }, 'campo-faltante', 'actuaciones[0].area'],
    [
      'una parte mayor que el todo',
      { actuaciones: [{ ...voto, area: '1.01' }] },
      'campo-invalido',
      'actuaciones[0].area',
    ],
    ['una parte negativa', { actuaciones: [{ ...voto, area: '-0.1' }] }, 'campo-invalido', 'actuaciones[0].area'],
    ['un sí o no que no lo es', { actuaciones: [{ ...voto, favor: 'sí' }] }, 'campo-invalido', 'actuaciones[0].favor'],
    ['cero días', { actuaciones: [{ ...voto, cantidad: 0 }] }, 'campo-invalido', 'actuaciones[0].cantidad'],
    ['días sin fin', { actuaciones: [{ ...voto, cantidad: 10_001 }] }, 'campo-invalido', 'actuaciones[0].cantidad'],
    ['una opción ajena', { opciones: { ...opciones, color: 1 } }, 'campo-desconocido', 'opciones.color'],
    ['un valor que la opción no tiene', { opciones: { conducta: 3 } }, 'campo-invalido', 'opciones.conducta'],
    ['un sí o no mal dicho', { opciones: { ...opciones, usual: 1 } }, 'campo-invalido', 'opciones.usual'],
    ['sábados mal dichos', { opciones: { ...opciones, sabados: 1 } }, 'campo-invalido', 'opciones.sabados'],
    [
      'un día no hábil mal dicho',
      { opciones: { ...opciones, noHabiles: ['x'] } },
      'fecha-invalida',
      'opciones.noHabiles[0]',
    ],
  ])('rechaza %s', (_, mas, codigo, campo) => {
    expect(error(mas)).toMatchObject({ codigo, campo })
  })

  it('una parte mayor que el todo lo dice; la cantidad llega a diez mil', () => {
    expect(error({ actuaciones: [{ ...voto, area: '1.01' }] }).mensaje).toBe(
      'El campo «actuaciones[0].area» es una parte: va de 0 a 1.',
    )
    expect(leer({ actuaciones: [{ ...voto, cantidad: 10_000, area: '0' }] }).actuaciones[0]!.datos.cantidad).toBe(
      10_000,
    )
  })

  it('lo que hay que decir y no se dice se pide con sus respuestas y su artículo', () => {
    expect(error({ opciones: {} })).toEqual({
      codigo: 'campo-invalido',
      mensaje: 'El campo «opciones.conducta» falta: conducta (1, 2).',
      campo: 'opciones.conducta',
      articulo: 'art. 5',
      cura: undefined,
    })
    expect(error({ opciones: undefined }).campo).toBe('opciones.conducta')
  })

  it('las fechas van en orden; el mismo día cabe', () => {
    const dos = (a: string, b: string) => ({
      actuaciones: [
        { accion: 'empezar', fecha: a },
        { accion: 'empezar', fecha: b },
      ],
    })
    expect(error(dos('2026-02-03', '2026-02-02'))).toEqual({
      codigo: 'actuacion-desordenada',
      mensaje: 'La actuación del 2026-02-02 está después de la del 2026-02-03.',
      campo: 'actuaciones[1].fecha',
      articulo: 'art. 9',
      cura: 'Escriba las actuaciones en el orden en que ocurrieron.',
    })
    expect(leer(dos('2026-02-03', '2026-02-03')).actuaciones).toHaveLength(2)
  })

  it('las opciones se leen solas, con las del municipio', () => {
    const dichas = {
      conducta: '2',
      lectura: 'a',
      usual: false,
      privada: true,
      sabados: true,
      noHabiles: ['2026-02-03'],
    }
    expect(leerOpciones(p, dichas)).toEqual({
      valores: { privada: true, usual: false, conducta: '2', lectura: 'a' },
      sabados: true,
      noHabiles: ['2026-02-03'],
    })
  })

  it('responde desde el JSON', () => {
    const r = procedimientoEnJson(p, { actuaciones: [voto], hoy: '2026-02-03', opciones })
    expect(r).toMatchObject({ etapa: 'abierta', final: false, terminos: [] })
  })
})
