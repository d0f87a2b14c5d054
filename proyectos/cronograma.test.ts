import { describe, expect, it } from 'vitest'
import { Decimal } from '../ley388/decimal.ts'
import { fecha } from '../ley388/fecha.ts'
import type { Rechazo } from '../ley388/rechazo.ts'
import { diasDe } from './calendario.ts'
import { actividad, dependencia } from './cronograma.fixture.ts'
import { type Opciones, programar } from './cronograma.ts'
import { reprogramarDesde } from './mover.ts'
import type { Actividad, Dependencia } from './tipos.ts'

/** A Monday. The 7th is the eve of a holiday, Tuesday the 8th of December. */
const LUNES = fecha('2026-11-30')

function fechas(
  actividades: Actividad[],
  dependencias: Dependencia[] = [],
  opciones: Omit<Opciones, 'desde'> = {},
): Record<string, string> {
  const { actividades: puestas } = programar(actividades, dependencias, { desde: LUNES, ...opciones })
  return Object.fromEntries([...puestas].map(([id, p]) => [id, `${p.inicio} ${p.fin}`]))
}

function rechazo(hacer: () => unknown): Rechazo {
  try {
    hacer()
  } catch (e) {
    return e as Rechazo
  }
  throw new Error('It was not refused')
}

describe('art. 18: la programación de actividades', () => {
  it('cinco días hábiles desde un lunes van hasta el viernes; el festivo no cuenta', () => {
    expect(fechas([actividad('a', { duracion: 5 }), actividad('b', { duracion: 7 })])).toEqual({
      a: '2026-11-30 2026-12-04',
      b: '2026-11-30 2026-12-09',
    })
  })

  it('los días corridos cuentan todos', () => {
    expect(fechas([actividad('a', { duracion: 10, calendario: 'corridos' })])).toEqual({ a: '2026-11-30 2026-12-09' })
  })

  it('la que sigue empieza el día hábil siguiente al fin de la otra, y la espera se cuenta en su calendario', () => {
    const a = actividad('a', { duracion: 5 })
    const b = actividad('b', { duracion: 2 })
    const c = actividad('c', { duracion: 2, calendario: 'corridos' })
    expect(fechas([a, b, c], [dependencia('a', 'b'), dependencia('a', 'c')])).toMatchObject({
      b: '2026-12-07 2026-12-09',
      c: '2026-12-05 2026-12-06',
    })
    expect(fechas([a, b], [dependencia('a', 'b', { espera: 1 })]).b).toBe('2026-12-09 2026-12-10')
    expect(fechas([a, b], [dependencia('a', 'b', { espera: -2 })]).b).toBe('2026-12-03 2026-12-04')
  })

  it('inicio-inicio, fin-fin e inicio-fin amarran los extremos que dicen', () => {
    const a = actividad('a', { duracion: 5, noAntes: fecha('2026-12-02') })
    const b = actividad('b', { duracion: 2 })
    expect(fechas([a, b], [dependencia('a', 'b', { tipo: 'inicio-inicio' })]).b).toBe('2026-12-02 2026-12-03')
    expect(fechas([a, b], [dependencia('a', 'b', { tipo: 'inicio-inicio', espera: 2 })]).b).toBe(
      '2026-12-04 2026-12-07',
    )
    expect(fechas([a, b], [dependencia('a', 'b', { tipo: 'fin-fin' })]).b).toBe('2026-12-07 2026-12-09')
    expect(fechas([a, b], [dependencia('a', 'b', { tipo: 'inicio-fin' })]).b).toBe('2026-12-01 2026-12-02')
  })

  it('un hito cae el día en que termina lo que espera, y no le quita tiempo a lo que sigue', () => {
    const red = [actividad('a', { duracion: 5 }), actividad('acta', { duracion: 0 }), actividad('b')]
    expect(fechas(red, [dependencia('a', 'acta'), dependencia('acta', 'b')])).toMatchObject({
      acta: '2026-12-04 2026-12-04',
      b: '2026-12-07 2026-12-07',
    })
  })

  it('tras un hito puesto en una fecha, lo que sigue puede empezar ese mismo día', () => {
    const red = [actividad('acta', { duracion: 0, noAntes: fecha('2026-12-02') }), actividad('b')]
    expect(fechas(red, [dependencia('acta', 'b')])).toEqual({
      acta: '2026-12-02 2026-12-02',
      b: '2026-12-02 2026-12-02',
    })
  })

  it('la fecha más temprana que cae en un día inhábil pasa al hábil siguiente', () => {
    expect(fechas([actividad('a', { noAntes: fecha('2026-12-08') })])).toEqual({ a: '2026-12-09 2026-12-09' })
  })

  it('lo que cuelga de la ruta más larga no tiene holgura; lo demás, los días que le sobran', () => {
    const red = [actividad('a', { duracion: 5 }), actividad('b', { duracion: 2 }), actividad('c', { duracion: 3 })]
    const c = programar(red, [dependencia('a', 'c'), dependencia('b', 'c')], { desde: LUNES })
    expect(Object.fromEntries([...c.actividades].map(([id, p]) => [id, [p.holgura, p.critica]]))).toEqual({
      a: [0, true],
      b: [3, false],
      c: [0, true],
    })
    expect(c.proyectos.get('P')).toEqual({ inicio: LUNES, fin: '2026-12-10' })
    expect(c.fin).toBe('2026-12-10')
  })

  it('la holgura de un proyecto no se toma de otro: quien lo espera conserva su fecha', () => {
    const red = [
      actividad('a', { duracion: 2 }),
      actividad('z', { duracion: 10 }),
      actividad('b', { proyecto: 'Q', noAntes: fecha('2026-12-03') }),
      actividad('y', { proyecto: 'Q', duracion: 20 }),
    ]
    const c = programar(red, [dependencia('a', 'b')], { desde: LUNES })
    expect(c.actividades.get('a')).toMatchObject({ holgura: 1, critica: false })
    expect(c.actividades.get('b')!.holgura).toBeGreaterThan(10)
  })

  it('sin actividades no hay fin', () => {
    expect(programar([], [], { desde: LUNES }).fin).toBeNull()
  })
})

describe('el pronóstico a una fecha de corte', () => {
  const estado = fecha('2026-12-07')
  const empezo = { inicioReal: fecha('2026-11-30'), duracion: 10 }

  it('lo que empezó tiene desde el corte los días que le faltan, al alza', () => {
    expect(fechas([actividad('a', { ...empezo, avance: new Decimal('75') })], [], { estado })).toEqual({
      a: '2026-11-30 2026-12-10',
    })
    expect(fechas([actividad('a', { ...empezo, avance: new Decimal('80') })], [], { estado })).toEqual({
      a: '2026-11-30 2026-12-09',
    })
  })

  it('lo que no ha empezado no puede empezar antes del corte, y lo terminado terminó', () => {
    const a = actividad('a', { ...empezo, finReal: fecha('2026-12-05') })
    expect(fechas([a, actividad('b')], [dependencia('a', 'b')], { estado })).toEqual({
      a: '2026-11-30 2026-12-05',
      b: '2026-12-07 2026-12-07',
    })
  })

  it('un hecho posterior al corte aún no ha ocurrido; sin corte, ninguno cuenta', () => {
    const a = actividad('a', { duracion: 3, inicioReal: fecha('2026-12-10'), finReal: fecha('2026-12-11') })
    expect(fechas([a], [], { estado })).toEqual({ a: '2026-12-07 2026-12-10' })
    expect(fechas([a])).toEqual({ a: '2026-11-30 2026-12-02' })
  })

  it('lo completo sin fin registrado se tiene por terminado en el corte, y lo terminado no es crítico', () => {
    const red = [actividad('a', { ...empezo, avance: new Decimal(100) })]
    const c = programar(red, [], { desde: LUNES, estado })
    expect(c.actividades.get('a')).toEqual({ inicio: '2026-11-30', fin: '2026-12-07', holgura: 0, critica: false })
  })

  it('lo que empezó sin esperar a quien debía sigue, pero no termina antes de lo que amarra su fin', () => {
    const red = [actividad('a', { duracion: 10 }), actividad('b', { ...empezo, duracion: 2 })]
    expect(fechas(red, [dependencia('a', 'b')], { estado }).b).toBe('2026-11-30 2026-12-09')
    expect(fechas(red, [dependencia('a', 'b', { tipo: 'fin-fin' })], { estado }).b).toBe('2026-11-30 2026-12-21')
  })
})

describe('lo que no se puede programar', () => {
  const [a, b, c] = [actividad('a'), actividad('b'), actividad('c')]
  const nombrar = (id: string): string => `Obra ${id.toUpperCase()}`

  it('una vuelta de dependencias se rechaza nombrando sus actividades', () => {
    const vuelta = [dependencia('a', 'b'), dependencia('b', 'c'), dependencia('c', 'b')]
    const r = rechazo(() => programar([a, b, c], vuelta, { desde: LUNES, nombrar }))
    expect(r.codigo).toBe('dependencias-en-ciclo')
    expect(r.mensaje).toMatch(/«Obra B» → «Obra C» → «Obra B»|«Obra C» → «Obra B» → «Obra C»/)
    expect(r.mensaje).not.toContain('Obra A')
    expect(r.cura).toBeDefined()
  })

  it.each([
    ['actividad-desconocida', [a], [dependencia('a', 'x')], '«x»'],
    ['actividad-repetida', [a, a], [], '«a»'],
    ['dependencias-en-ciclo', [a], [dependencia('a', 'a')], '«a» → «a»'],
    ['dias-invalidos', [actividad('a', { duracion: 1.5 })], [], '«1.5»'],
    ['dias-invalidos', [a, b], [dependencia('a', 'b', { espera: 1e9 })], '«b»'],
    ['fecha-sin-calendario', [actividad('a', { duracion: 60_000 })], [], '2199'],
    ['fecha-sin-calendario', [actividad('a', { duracion: 70_000, calendario: 'corridos' })], [], '2199'],
  ])('%s', (codigo, actividades, dependencias, nombra) => {
    const r = rechazo(() => programar(actividades, dependencias, { desde: LUNES }))
    expect(r.codigo).toBe(codigo)
    expect(r.mensaje).toContain(nombra)
  })
})

describe('arrastrar una barra', () => {
  it('cambia desde cuándo puede empezar, y nada más', () => {
    const red = [actividad('a'), actividad('b')]
    const movida = reprogramarDesde(red, 'b', fecha('2026-12-15'))
    expect(movida).toEqual([red[0], { ...red[1], noAntes: '2026-12-15' }])
  })

  it('lo que ya empezó no se mueve', () => {
    const red = [actividad('a', { inicioReal: LUNES })]
    expect(rechazo(() => reprogramarDesde(red, 'a', fecha('2026-12-15'))).codigo).toBe('actividad-iniciada')
  })
})

describe('los días de un calendario entre dos fechas', () => {
  it.each([
    ['habiles', '2026-12-04', '2026-12-09', 3],
    ['habiles', '2026-12-05', '2026-12-08', 1],
    ['corridos', '2026-12-04', '2026-12-09', 6],
    ['habiles', '2026-12-09', '2026-12-04', 0],
  ] as const)('%s del %s al %s: %i', (calendario, desde, hasta, dias) => {
    expect(diasDe(calendario, fecha(desde), fecha(hasta))).toBe(dias)
  })
})
