import { rige } from '../../ley388/articulos/articulos.ts'
import { type Discrepancia, repetir } from '../../ley388/formula.ts'
import type { PasoJson } from '../../ley388/memoria.ts'
import { Rechazo } from '../../ley388/rechazo.ts'
import type { Caso } from './caso.ts'
import { responder, SIN_MEMORIA } from './responder.ts'

/**
 * What a case shows to be wrong, as sentences; none when all is well. It looks at the answer, at the replay of its
 * memoria, at the text of the fast writer, and that nothing that is not in force is cited. It needs neither files nor a test runner: the browser runs it too.
 */
export function comprobar(calculo: string, caso: Caso): string[] {
  const sinVigencia = muertas(caso.articulos)
  if ('error' in caso.esperado) {
    return [...sinVigencia, ...diferencias(caso.esperado.error, rechazoDe(calculo, caso.entrada), 'error')]
  }
  const { respuesta, texto } = responder(calculo, caso.entrada)
  const viajera: unknown = JSON.parse(JSON.stringify(respuesta))
  return [
    ...sinVigencia,
    ...diferencias(caso.esperado.salida, viajera, 'salida'),
    ...(SIN_MEMORIA.has(calculo) ? [] : deLaMemoria(memoriaDe(viajera))),
    ...(iguales(JSON.parse(texto), viajera) ? [] : ['the fast writer gives another answer']),
  ]
}

/** The memoria of an answer as it travels. */
export function memoriaDe(respuesta: unknown): readonly PasoJson[] {
  return (respuesta as { memoria?: readonly PasoJson[] }).memoria ?? []
}

function deLaMemoria(pasos: readonly PasoJson[]): string[] {
  if (pasos.length === 0) return ['the memoria has no steps']
  const distintos = repetir(pasos).map(
    (d: Discrepancia) => `memoria, ${d.paso.concepto}: ${d.paso.formula} gives ${d.repetido}, not ${d.paso.resultado}`,
  )
  return [...muertas(pasos.map(p => p.articulo)), ...distintos]
}

function muertas(citas: readonly string[]): string[] {
  return citas.filter(c => !rige(c)).map(c => `${c} is cited and is not in force`)
}

function rechazoDe(calculo: string, entrada: unknown): unknown {
  try {
    responder(calculo, entrada)
  } catch (e) {
    if (e instanceof Rechazo) return e
    throw e
  }
  return { codigo: 'it was not refused' }
}

/** Where `real` does not have what `esperado` asks for: objects may have more fields, lists must be as long. */
export function diferencias(esperado: unknown, real: unknown, donde: string): string[] {
  if (Array.isArray(esperado)) {
    if (!Array.isArray(real)) return [distinto(esperado, real, donde)]
    if (real.length !== esperado.length) return [distinto(esperado, real, donde)]
    return esperado.flatMap((e, i) => diferencias(e, real[i], `${donde}[${i}]`))
  }
  if (typeof esperado !== 'object' || esperado === null) {
    return esperado === real ? [] : [distinto(esperado, real, donde)]
  }
  if (typeof real !== 'object' || real === null || Array.isArray(real)) return [distinto(esperado, real, donde)]
  const campos = real as Readonly<Record<string, unknown>>
  return Object.entries(esperado).flatMap(([campo, e]) => diferencias(e, campos[campo], `${donde}.${campo}`))
}

function iguales(a: unknown, b: unknown): boolean {
  return diferencias(a, b, '').length === 0 && diferencias(b, a, '').length === 0
}

function distinto(esperado: unknown, real: unknown, donde: string): string {
  return `${donde}: expected ${JSON.stringify(esperado)}, was ${JSON.stringify(real)}`
}
