import { describe, expect, it } from 'vitest'
import { art } from '../articulos/referencia.ts'
import { accion, dias, inventado, parte, preguntar, termino } from './inventado.fixture.ts'
import { rechazoDe } from './rechazo.fixture.ts'
import type { Condicion, Exigencia } from './tipos.ts'

const INICIO = 'empezar 2026-02-02'
const exige = (si: readonly Condicion[], mas: Partial<Exigencia> = {}): Exigencia => ({
  si,
  articulo: art(5),
  mensaje: 'No se puede.',
  ...mas,
})

/** A procedure whose «pedir» asks for some conditions. */
const conExigencia = (si: readonly Condicion[], mas: Partial<Exigencia> = {}) =>
  inventado({
    acciones: {
      pedir: accion({
        nombre: 'Pedir',
        exige: [exige(si, mas)],
        datos: { favor: { tipo: 'si-no', nombre: 'Favor', porOmision: true } },
      }),
    },
    terminos: { plazo: termino() },
    opciones: {
      urgente: { tipo: 'si-no', nombre: 'Urgente', articulo: art(6) },
      clase: { tipo: 'una-de', nombre: 'Clase', articulo: art(6), valores: { a: 'A', b: 'B' }, porOmision: 'a' },
    },
  })

describe('lo que una etapa no admite', () => {
  const p = inventado({ acciones: { reabrir: accion({ nombre: 'Reabrir', en: ['otra'], a: 'abierta' }) } })

  it('se rechaza con su artículo y dice lo que sí se admite', () => {
    expect(rechazoDe(() => preguntar(p, [INICIO, 'reabrir 2026-02-03'], '2026-02-03'))).toEqual({
      codigo: 'accion-no-admitida',
      mensaje: '«Reabrir» no se admite en la etapa «Abierta».',
      campo: 'actuaciones[1].accion',
      articulo: 'art. 2',
      cura: 'En esta etapa se admiten: empezar, cumplir, cerrar.',
    })
  })

  it('en un trámite terminado no hay otra que proponer', () => {
    const r = rechazoDe(() => preguntar(p, ['cerrar 2026-02-02', 'empezar 2026-02-03'], '2026-02-03'))
    expect(r).toMatchObject({ codigo: 'accion-no-admitida', campo: 'actuaciones[1].accion', cura: undefined })
    expect(r.mensaje).toBe('«Empezar» no se admite en la etapa «Cerrada».')
  })

  it('lo que el procedimiento no tiene se rechaza nombrando lo que tiene', () => {
    for (const nombre of ['volar', 'constructor', 'toString']) {
      expect(rechazoDe(() => preguntar(p, [`${nombre} 2026-02-03`], '2026-02-03'))).toEqual({
        codigo: 'accion-desconocida',
        mensaje: `La acción «${nombre}» no existe en «Trámite inventado».`,
        campo: 'actuaciones[0].accion',
        articulo: 'art. 9',
        cura: 'Acciones: empezar, cumplir, cerrar, reabrir, suspender, reanudar.',
      })
    }
  })
})

describe('lo que se hace cierto número de veces', () => {
  const p = inventado({
    acciones: { votar: accion({ nombre: 'Votar', veces: 2 }), jurar: accion({ nombre: 'Jurar', veces: 1 }) },
  })
  it('se admite hasta ese número y después se rechaza', () => {
    const dos = ['votar 2026-02-03', 'votar 2026-02-04']
    expect(preguntar(p, dos.slice(0, 1), '2026-02-05').acciones).toContain('votar')
    expect(preguntar(p, dos, '2026-02-05').acciones).not.toContain('votar')
    expect(rechazoDe(() => preguntar(p, [...dos, 'votar 2026-02-05'], '2026-02-05'))).toEqual({
      codigo: 'accion-repetida',
      mensaje: '«Votar» se admite 2 veces.',
      campo: 'actuaciones[2].accion',
      articulo: 'art. 2',
      cura: undefined,
    })
    const jurar = rechazoDe(() => preguntar(p, ['jurar 2026-02-03', 'jurar 2026-02-03'], '2026-02-05'))
    expect(jurar.mensaje).toBe('«Jurar» se admite una sola vez.')
  })
})

describe('lo que un artículo exige', () => {
  it('rechaza con ese artículo, su mensaje y su cura, antes de mirar la etapa', () => {
    const p = inventado({
      acciones: { pedir: accion({ en: ['otra'], exige: [exige([{ hecha: 'empezar' }], { cura: 'Empiece.' })] }) },
    })
    expect(rechazoDe(() => preguntar(p, ['pedir 2026-02-03'], '2026-02-03'))).toEqual({
      codigo: 'accion-no-permitida',
      mensaje: 'No se puede.',
      campo: 'actuaciones[0].accion',
      articulo: 'art. 5',
      cura: 'Empiece.',
    })
    const despues = rechazoDe(() => preguntar(p, [INICIO, 'pedir 2026-02-03'], '2026-02-03'))
    expect(despues.codigo).toBe('accion-no-admitida')
  })

  const pedir = (hoy: string, antes: readonly string[], si: readonly Condicion[], opciones = {}): boolean => {
    const admite = preguntar(conExigencia(si), antes, hoy, opciones).acciones.includes('pedir')
    return admite
  }

  it.each<[string, readonly Condicion[], boolean, boolean]>([
    ['hecha', [{ hecha: 'cumplir' }], false, true],
    ['sin hacer', [{ sinHacer: 'cumplir' }], true, false],
    ['alguna hecha', [{ algunaHecha: ['cerrar', 'cumplir'] }], false, true],
    ['pendiente', [{ pendiente: 'empezar', hasta: 'cumplir' }], true, false],
    ['sin pendiente', [{ sinPendiente: 'empezar', hasta: 'cumplir' }], false, true],
    ['corriendo', [{ corriendo: 'plazo' }], true, false],
    ['sin correr', [{ sinCorrer: 'plazo' }], false, true],
    ['todas a la vez', [{ hecha: 'empezar' }, { hecha: 'cumplir' }], false, true],
  ])('%s: antes y después de cumplir', (_, si, antes, despues) => {
    expect(pedir('2026-02-03', [INICIO], si)).toBe(antes)
    expect(pedir('2026-02-04', [INICIO, 'cumplir 2026-02-04'], si)).toBe(despues)
  })

  it('vencido y sin vencer: el último día y el siguiente', () => {
    expect(pedir('2026-02-09', [INICIO], [{ vencido: 'plazo' }])).toBe(false)
    expect(pedir('2026-02-10', [INICIO], [{ vencido: 'plazo' }])).toBe(true)
    expect(pedir('2026-02-09', [INICIO], [{ sinVencer: 'plazo' }])).toBe(true)
    expect(pedir('2026-02-10', [INICIO], [{ sinVencer: 'plazo' }])).toBe(false)
    expect(pedir('2026-02-03', [], [{ vencido: 'plazo' }])).toBe(false)
    expect(pedir('2026-02-03', [], [{ sinVencer: 'plazo' }])).toBe(true)
    expect(pedir('2026-02-03', [], [{ corriendo: 'plazo' }])).toBe(false)
    expect(pedir('2026-02-10', [INICIO], [{ corriendo: 'plazo' }])).toBe(false)
  })

  it('la etapa en que está, o cualquiera menos una', () => {
    expect(pedir('2026-02-03', [INICIO], [{ etapa: 'abierta' }])).toBe(true)
    expect(pedir('2026-02-03', [INICIO], [{ etapa: 'otra' }])).toBe(false)
    expect(pedir('2026-02-03', [INICIO], [{ fueraDe: 'abierta' }])).toBe(false)
    expect(pedir('2026-02-03', [INICIO], [{ fueraDe: 'otra' }])).toBe(true)
  })

  it('lo que dice el caso en sus opciones, o lo que vale si no lo dice', () => {
    expect(pedir('2026-02-03', [], [{ opcion: 'urgente', es: true }])).toBe(false)
    expect(pedir('2026-02-03', [], [{ opcion: 'urgente', es: true }], { urgente: true })).toBe(true)
    expect(pedir('2026-02-03', [], [{ opcion: 'clase', es: 'a' }])).toBe(true)
    expect(pedir('2026-02-03', [], [{ opcion: 'clase', noEs: 'a' }])).toBe(false)
    expect(pedir('2026-02-03', [], [{ opcion: 'clase', noEs: 'a' }], { clase: 'b' })).toBe(true)
  })

  it('vale solo donde se cumplen sus condiciones', () => {
    const p = conExigencia([{ hecha: 'cumplir' }], { cuando: [{ opcion: 'urgente', es: true }] })
    expect(preguntar(p, [], '2026-02-03').acciones).toContain('pedir')
    expect(preguntar(p, [], '2026-02-03', { urgente: true }).acciones).not.toContain('pedir')
    const hecha = preguntar(p, ['cumplir 2026-02-03'], '2026-02-03', { urgente: true })
    expect(hecha.acciones).toContain('pedir')
  })

  it('mira lo que dice la actuación, o lo que se entiende si no lo dice', () => {
    const p = conExigencia([{ dato: 'favor', es: true }])
    expect(preguntar(p, ['pedir 2026-02-03'], '2026-02-03').etapa).toBe('abierta')
    const contra = [{ accion: 'pedir', fecha: '2026-02-03', favor: false }]
    expect(rechazoDe(() => preguntar(p, contra, '2026-02-03')).codigo).toBe('accion-no-permitida')
  })

  it('una parte alcanza con la que se pide, o debe pasarla', () => {
    const votar = (condicion: Condicion, area: string) => () =>
      preguntar(
        inventado({
          acciones: {
            votar: accion({ datos: { area: { tipo: 'fraccion', nombre: 'Área' } }, exige: [exige([condicion])] }),
          },
        }),
        [{ accion: 'votar', fecha: '2026-02-03', area }],
        '2026-02-03',
      )
    const alMenos: Condicion = { dato: 'area', alMenos: parte('0.51') }
    expect(rechazoDe(votar(alMenos, '0.5099')).articulo).toBe('art. 5')
    expect(votar(alMenos, '0.51')().etapa).toBe('abierta')
    const masDe: Condicion = { dato: 'area', masDe: parte('0.51') }
    expect(rechazoDe(votar(masDe, '0.51')).articulo).toBe('art. 5')
    expect(votar(masDe, '0.5101')().etapa).toBe('abierta')
    expect(votar(alMenos, '0.51')().acciones).toContain('votar')
  })
})

describe('lo que la ley ordena sin impedir el acto', () => {
  const p = inventado({
    acciones: {
      aprobar: accion({
        advierte: [
          exige([{ hecha: 'empezar' }], { mensaje: 'Sin empezar.' }),
          exige([{ hecha: 'cumplir' }], { mensaje: 'Urgía.', cuando: [{ hecha: 'empezar' }] }),
        ],
      }),
    },
  })
  it('se advierte con su fecha y su artículo', () => {
    expect(preguntar(p, ['aprobar 2026-02-03'], '2026-02-03').advertencias).toEqual([
      { fecha: '2026-02-03', accion: 'aprobar', mensaje: 'Sin empezar.', articulo: 'art. 5' },
    ])
    expect(preguntar(p, [INICIO, 'aprobar 2026-02-03'], '2026-02-03').advertencias).toMatchObject([
      { mensaje: 'Urgía.' },
    ])
    const completo = [INICIO, 'cumplir 2026-02-02', 'aprobar 2026-02-03']
    expect(preguntar(p, completo, '2026-02-03').advertencias).toEqual([])
  })
})

describe('adónde lleva una acción', () => {
  const p = inventado({
    acciones: {
      decidir: accion({
        en: ['abierta', 'otra'],
        datos: { favor: { tipo: 'si-no', nombre: 'Favor', porOmision: true } },
        a: [
          { a: 'cerrada', si: [{ dato: 'favor', es: false }] },
          { a: 'otra', si: [{ hecha: 'empezar' }] },
        ],
      }),
    },
    terminos: { plazo: termino({ duracion: dias(1), empieza: [{ accion: 'decidir', si: [{ etapa: 'abierta' }] }] }) },
  })
  it('a la primera salida que se cumple; si ninguna, se queda', () => {
    const contra = { accion: 'decidir', fecha: '2026-02-03', favor: false }
    expect(preguntar(p, [contra], '2026-02-03').etapa).toBe('cerrada')
    expect(preguntar(p, ['decidir 2026-02-03'], '2026-02-03').etapa).toBe('abierta')
    expect(preguntar(p, [INICIO, 'decidir 2026-02-03'], '2026-02-03').etapa).toBe('otra')
  })
  it('sus términos empiezan en la etapa de la que sale', () => {
    const r = preguntar(p, [INICIO, 'decidir 2026-02-03', 'decidir 2026-02-05'], '2026-02-05')
    expect(r.terminos).toMatchObject([{ desde: '2026-02-03' }])
  })
})
