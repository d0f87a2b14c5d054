import fc from 'fast-check'
import { type Fecha, sumarDias } from '../fecha.ts'
import { Rechazo } from '../rechazo.ts'
import { leerCaso } from './leer.ts'
import { type RespuestaDeCaso, responderCaso } from './respuesta.ts'
import { PROCEDIMIENTOS } from './tabla.ts'
import type { Procedimiento } from './tipos.ts'

/** An action as it travels in JSON. */
export type ActuacionJson = Readonly<{ accion: string; fecha: Fecha } & Record<string, unknown>>

/** A random case: what was recorded, and what was tried and refused on the way. */
export interface Camino {
  readonly p: Procedimiento
  readonly opciones: Readonly<Record<string, unknown>>
  readonly actuaciones: readonly ActuacionJson[]
  readonly rechazos: readonly { readonly intento: ActuacionJson; readonly rechazo: unknown }[]
}

const PARTES = ['0', '0.2499', '0.25', '0.3', '0.3001', '0.4999', '0.5', '0.51', '0.55', '1']

const azar = fc.integer({ min: 0, max: 1_000_000 })
const paso = fc.record({
  espera: fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 0, max: 40 }) }, fc.integer({ min: 0, max: 900 })),
  elige: azar,
  dice: azar,
  /** One in five tries anything, admitted or not. */
  yerra: fc.integer({ min: 0, max: 4 }).map(n => n === 0),
})

const semilla = fc.record({
  cual: azar,
  inicio: fc.integer({ min: 0, max: 9_000 }).map(n => sumarDias('2012-07-02' as Fecha, n)),
  opciones: fc.array(azar, { minLength: 8, maxLength: 8 }),
  noHabiles: fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 3 }),
  pasos: fc.array(paso, { maxLength: 12 }),
})

type Semilla = typeof semilla extends fc.Arbitrary<infer S> ? S : never

/** Random cases of every procedure: most steps take an action that the case admits, some take any other. */
export const camino: fc.Arbitrary<Camino> = semilla.map(recorrer)

function recorrer(s: Semilla): Camino {
  const p = PROCEDIMIENTOS[s.cual % PROCEDIMIENTOS.length]!
  const opciones = opcionesAlAzar(p, s)
  const actuaciones: ActuacionJson[] = []
  const rechazos: { intento: ActuacionJson; rechazo: unknown }[] = []
  let fecha = s.inicio
  for (const paso of s.pasos) {
    fecha = sumarDias(fecha, paso.espera)
    const admitidas = responder({ p, opciones, actuaciones, rechazos }, fecha).acciones
    const entre =
      paso.yerra || admitidas.length === 0 ? ['suspender', 'no-existe', ...Object.keys(p.acciones)] : admitidas
    const intento = { accion: entre[paso.elige % entre.length]!, fecha }
    const dicho = { ...intento, ...datosAlAzar(p, intento.accion, paso.dice) }
    try {
      responder({ p, opciones, actuaciones: [...actuaciones, dicho], rechazos }, fecha)
      actuaciones.push(dicho)
    } catch (rechazo) {
      rechazos.push({ intento: dicho, rechazo })
    }
  }
  return { p, opciones, actuaciones, rechazos }
}

function opcionesAlAzar(p: Procedimiento, s: Semilla): Record<string, unknown> {
  const dichas: Record<string, unknown> = {
    sabados: s.opciones[7]! % 2 === 0,
    noHabiles: s.noHabiles.map(n => sumarDias(s.inicio, n)),
  }
  Object.entries(p.opciones).forEach(([nombre, o], i) => {
    const n = s.opciones[i]!
    const valores = o.tipo === 'si-no' ? [true, false] : Object.keys(o.valores)
    dichas[nombre] = valores[n % valores.length]
  })
  return dichas
}

/** What an action says: nothing in two of three, so that what is understood by default is tried too. */
function datosAlAzar(p: Procedimiento, accion: string, n: number): Record<string, unknown> {
  const dichos: Record<string, unknown> = {}
  Object.entries(p.acciones[accion]?.datos ?? {}).forEach(([nombre, { tipo }], i) => {
    const k = Math.floor(n / 7 ** i)
    if (tipo === 'fraccion') dichos[nombre] = PARTES[k % PARTES.length]
    else if (k % 3 === 0) dichos[nombre] = tipo === 'si-no' ? k % 2 === 0 : 1 + (k % 25)
  })
  return dichos
}

/** The answer for a case on a day, by what travels in JSON. */
export function responder(c: Camino, hoy: Fecha): RespuestaDeCaso {
  return responderCaso(c.p, leerCaso(c.p, { actuaciones: c.actuaciones, hoy, opciones: c.opciones }))
}

/** Whether an action with nothing said of it is done on a day without being refused. */
export function seAdmite(c: Camino, accion: string, hoy: Fecha): boolean {
  const caso = leerCaso(c.p, { actuaciones: c.actuaciones.filter(a => a.fecha <= hoy), hoy, opciones: c.opciones })
  const datos = Object.fromEntries(
    Object.entries(c.p.acciones[accion]?.datos ?? {}).flatMap(([n, d]) =>
      d.tipo === 'si-no' ? [[n, d.porOmision]] : [],
    ),
  )
  try {
    responderCaso(c.p, { ...caso, actuaciones: [...caso.actuaciones, { accion, fecha: hoy, datos }] })
    return true
  } catch (e) {
    if (e instanceof Rechazo) return false
    throw e
  }
}
