import fc from 'fast-check'
import { Decimal } from '../ley388/decimal.ts'
import { type Fecha, fecha, sumarDias } from '../ley388/fecha.ts'
import { esDiaHabil } from '../ley388/plazos/conteo.ts'
import { type Actividad, CALENDARIOS, type Dependencia, TIPOS_DE_DEPENDENCIA } from './tipos.ts'

/** An activity of the tests: one business day of the project "P" unless something else is said. */
export function actividad(id: string, mas: Partial<Actividad> = {}): Actividad {
  return {
    id,
    proyecto: 'P',
    calendario: 'habiles',
    duracion: 1,
    noAntes: null,
    inicioReal: null,
    finReal: null,
    avance: new Decimal(0),
    ...mas,
  }
}

export function dependencia(antes: string, despues: string, mas: Partial<Dependencia> = {}): Dependencia {
  return { antes, despues, tipo: 'fin-inicio', espera: 0, ...mas }
}

export interface RedDePrueba {
  actividades: Actividad[]
  dependencias: Dependencia[]
}

/** Where the networks of the properties begin: a Monday before the holidays of the end of the year. */
export const DESDE = fecha('2026-11-30')

const dia = fc.integer({ min: -5, max: 25 }).map(n => sumarDias(DESDE, n))

/** Networks of up to eight activities of two projects and both calendars, ordered: what waits stands later. */
export function redes({ conHechos = false, calendarios = CALENDARIOS as readonly Actividad['calendario'][] } = {}) {
  const hechos = conHechos
    ? fc.record({
        inicioReal: fc.option(dia),
        dura: fc.option(fc.integer({ min: 0, max: 12 })),
        avance: fc.constantFrom('0', '33.33', '50', '99.5', '100'),
      })
    : fc.constant({ inicioReal: null, dura: null, avance: '0' })
  const una = fc
    .record({
      proyecto: fc.constantFrom('P', 'P', 'Q'),
      calendario: fc.constantFrom(...calendarios),
      duracion: fc.integer({ min: 0, max: 7 }),
      noAntes: fc.option(dia, { freq: 3 }),
      hechos,
    })
    .map(({ hechos: { inicioReal, dura, avance }, ...a }) => ({
      ...a,
      inicioReal,
      finReal: inicioReal !== null && dura !== null ? sumarDias(inicioReal, dura) : null,
      avance: new Decimal(avance),
    }))
  return fc.array(una, { minLength: 1, maxLength: 8 }).chain(lista => {
    const actividades = lista.map((a, i) => ({ ...a, id: `a${i}` }))
    const dep = fc
      .record({
        x: fc.nat(lista.length - 1),
        y: fc.nat(lista.length - 1),
        tipo: fc.constantFrom(...TIPOS_DE_DEPENDENCIA),
        espera: fc.integer({ min: -4, max: 5 }),
      })
      .map(({ x, y, ...resto }) => ({ antes: `a${Math.min(x, y)}`, despues: `a${Math.max(x, y)}`, ...resto }))
    return fc
      .array(dep, { maxLength: 12 })
      .map((ds): RedDePrueba => ({ actividades, dependencias: ds.filter(d => d.antes !== d.despues) }))
  })
}

/** The morning of a day, or its evening: they are written so that their order as text is their order in time. */
export type Punto = `${Fecha} ${'1' | '2'}`
const MANANA = '1'
const TARDE = '2'
const punto = (f: Fecha, parte: typeof MANANA | typeof TARDE): Punto => `${f} ${parte}`
export const fechaDe = (p: Punto): Fecha => fecha(p.slice(0, 10))

export interface Puesta {
  inicio: Punto
  fin: Punto
}

/**
 * The slow and plain way to schedule, which shares nothing with the quick one: everything begins as early as its own
 * data let it, and while something breaks a dependency it is pushed to the next moment of its calendar; days are
 * walked one by one. `forzar` pushes one activity, to see what its slip moves.
 */
export function aPaso(
  { actividades, dependencias }: RedDePrueba,
  { estado, forzar }: { estado?: Fecha | undefined; forzar?: { id: string; desde: Punto } | undefined } = {},
): Map<string, Puesta> {
  const puestas = new Map<string, Puesta>()
  const quietas = new Set<string>()
  const empezadas = new Set<string>()
  const empuje = new Map<string, Punto>()
  const dias = new Map<string, number>()
  const poner = (a: Actividad): void => {
    const inicio = empuje.get(a.id)!
    const n = dias.get(a.id)!
    const fin = n === 0 ? inicio : punto(caminar(a, fechaDe(inicio), n - 1), TARDE)
    puestas.set(a.id, { inicio: empezadas.has(a.id) ? punto(a.inicioReal!, MANANA) : inicio, fin })
  }
  for (const a of actividades) {
    const ocurrio = (f: Fecha | null): f is Fecha => f !== null && estado !== undefined && f <= estado
    const inicio = ocurrio(a.inicioReal) ? a.inicioReal : null
    if (inicio !== null) empezadas.add(a.id)
    if (inicio !== null && (ocurrio(a.finReal) || a.duracion === 0 || a.avance.eq(100))) {
      quietas.add(a.id)
      const fin = ocurrio(a.finReal)
        ? punto(a.finReal, TARDE)
        : a.duracion === 0
          ? punto(inicio, TARDE)
          : punto(estado!, MANANA)
      puestas.set(a.id, { inicio: punto(inicio, MANANA), fin })
      continue
    }
    const falta = estado === undefined ? 1 : (100 - a.avance.toNumber()) / 100
    dias.set(a.id, Math.ceil(Number((a.duracion * falta).toFixed(6))))
    const limites = inicio !== null ? [estado!] : [DESDE, a.noAntes ?? DESDE, estado ?? DESDE]
    empuje.set(a.id, punto(abierto(a, limites.sort().at(-1)!), MANANA))
    if (forzar?.id === a.id && forzar.desde > empuje.get(a.id)!) empuje.set(a.id, forzar.desde)
    poner(a)
  }
  const porId = new Map(actividades.map(a => [a.id, a]))
  for (let cambia = true; cambia; ) {
    cambia = false
    for (const d of dependencias) {
      const despues = porId.get(d.despues)!
      if (quietas.has(d.despues)) continue
      const [deAntes, deDespues] = d.tipo.split('-') as ['inicio' | 'fin', 'inicio' | 'fin']
      if (empezadas.has(d.despues) && deDespues === 'inicio') continue
      const desde = esperar(despues, puestas.get(d.antes)![deAntes], d.espera)
      while (puestas.get(d.despues)![deDespues] < desde) {
        empuje.set(d.despues, siguiente(despues, empuje.get(d.despues)!, dias.get(d.despues)!))
        poner(despues)
        cambia = true
      }
    }
  }
  return puestas
}

const abre = new Map<string, boolean>()
function trabaja(a: Actividad, f: Fecha): boolean {
  if (a.calendario === 'corridos') return true
  const si = abre.get(f) ?? esDiaHabil(f)
  abre.set(f, si)
  return si
}

/** That day, or the next one of the calendar of an activity. */
export function abierto(a: Actividad, f: Fecha, paso = 1): Fecha {
  let d = f
  while (!trabaja(a, d)) d = sumarDias(d, paso)
  return d
}

/** So many days of its calendar later, or earlier. */
export function caminar(a: Actividad, f: Fecha, n: number): Fecha {
  const paso = Math.sign(n)
  let d = f
  for (let k = 0; k < Math.abs(n); k++) d = abierto(a, sumarDias(d, paso), paso)
  return d
}

/** What a dependency asks: its anchor, or the next moment that the one after has, and the lag. */
function esperar(a: Actividad, ancla: Punto, espera: number): Punto {
  const dia = fechaDe(ancla)
  const p = trabaja(a, dia) ? ancla : punto(abierto(a, dia), MANANA)
  return punto(caminar(a, fechaDe(p), espera), p.endsWith(TARDE) ? TARDE : MANANA)
}

function siguiente(a: Actividad, p: Punto, dias: number): Punto {
  if (dias === 0 && p.endsWith(MANANA)) return punto(fechaDe(p), TARDE)
  return punto(caminar(a, fechaDe(p), 1), MANANA)
}

/** The same moment so many days of the calendar later. */
export function despuesDe(a: Actividad, p: Punto, n: number): Punto {
  return punto(caminar(a, fechaDe(p), n), p.endsWith(TARDE) ? TARDE : MANANA)
}
