import { art } from '../ley388/articulos/referencia.ts'
import { Rechazo } from '../ley388/rechazo.ts'
import { DIAS_DEL_CALENDARIO } from './calendario.ts'
import type { Actividad, Dependencia, TipoDeDependencia } from './tipos.ts'

/** How people call an activity, for the refusals. */
export type Nombrar = (id: string) => string

/** Bits of a kind of dependency: which end of the one before it looks at, and which end of the one after it holds. */
export const DESDE_EL_FIN = 1
export const HACIA_EL_FIN = 2
const EXTREMOS: Readonly<Record<TipoDeDependencia, number>> = {
  'inicio-inicio': 0,
  'fin-inicio': DESDE_EL_FIN,
  'inicio-fin': HACIA_EL_FIN,
  'fin-fin': DESDE_EL_FIN | HACIA_EL_FIN,
}

/** Dependencies grouped by one of their activities: those of the i-th stand from `hasta[i]` to `hasta[i + 1]`. */
export interface Grupos {
  readonly hasta: Int32Array
  readonly dependencias: Int32Array
}

/** Activities and dependencies by number, in an order in which what goes before stands before. */
export interface Red {
  readonly orden: Int32Array
  readonly antes: Int32Array
  readonly despues: Int32Array
  readonly extremos: Uint8Array
  readonly espera: Int32Array
  readonly entrantes: Grupos
  readonly salientes: Grupos
}

/**
 * Puts numbers to a network of activities and orders it. Refuses an activity that appears twice or that nobody knows, a
 * duration or a lag that is not of whole days, and a loop, which it names.
 */
export function tejer(actividades: readonly Actividad[], lista: readonly Dependencia[], nombrar: Nombrar): Red {
  const numeros = numerar(actividades, nombrar)
  const antes = new Int32Array(lista.length)
  const despues = new Int32Array(lista.length)
  const extremos = new Uint8Array(lista.length)
  const espera = new Int32Array(lista.length)
  lista.forEach((d, e) => {
    antes[e] = conocida(numeros, d.antes, nombrar)
    despues[e] = conocida(numeros, d.despues, nombrar)
    extremos[e] = EXTREMOS[d.tipo]
    if (!Number.isInteger(d.espera) || Math.abs(d.espera) > DIAS_DEL_CALENDARIO)
      throw sinDias('espera', `La espera de «${nombrar(d.despues)}»`, d.espera)
    espera[e] = d.espera
  })
  const entrantes = agrupar(actividades.length, despues)
  const salientes = agrupar(actividades.length, antes)
  const red = { antes, despues, extremos, espera, entrantes, salientes }
  return { ...red, orden: ordenar(actividades, red, nombrar) }
}

function numerar(actividades: readonly Actividad[], nombrar: Nombrar): Map<string, number> {
  const numeros = new Map<string, number>()
  for (const { id, duracion } of actividades) {
    if (numeros.has(id))
      throw new Rechazo({
        codigo: 'actividad-repetida',
        mensaje: `La actividad «${nombrar(id)}» está dos veces en el cronograma.`,
        campo: 'actividades',
        cura: 'Deje una sola.',
      })
    if (!Number.isInteger(duracion) || duracion < 0 || duracion > DIAS_DEL_CALENDARIO)
      throw sinDias('duracion', `La duración de «${nombrar(id)}»`, duracion)
    numeros.set(id, numeros.size)
  }
  return numeros
}

function conocida(numeros: ReadonlyMap<string, number>, id: string, nombrar: Nombrar): number {
  const numero = numeros.get(id)
  if (numero !== undefined) return numero
  throw new Rechazo({
    codigo: 'actividad-desconocida',
    mensaje: `Una dependencia nombra la actividad «${nombrar(id)}», que no está en el cronograma.`,
    campo: 'dependencias',
    cura: 'Quite esa dependencia, o agregue la actividad.',
  })
}

function agrupar(n: number, por: Int32Array): Grupos {
  const hasta = new Int32Array(n + 1)
  for (const i of por) hasta[i + 1]! += 1
  for (let i = 0; i < n; i++) hasta[i + 1]! += hasta[i]!
  const siguiente = hasta.slice()
  const dependencias = new Int32Array(por.length)
  por.forEach((i, e) => {
    dependencias[siguiente[i]!] = e
    siguiente[i]! += 1
  })
  return { hasta, dependencias }
}

function ordenar(actividades: readonly Actividad[], red: Omit<Red, 'orden'>, nombrar: Nombrar): Int32Array {
  const n = actividades.length
  const { entrantes, salientes } = red
  const faltan = new Int32Array(n)
  const orden = new Int32Array(n)
  let puestas = 0
  for (let i = 0; i < n; i++) {
    faltan[i] = entrantes.hasta[i + 1]! - entrantes.hasta[i]!
    if (faltan[i] === 0) orden[puestas++] = i
  }
  for (let k = 0; k < puestas; k++) {
    const i = orden[k]!
    for (let s = salientes.hasta[i]!; s < salientes.hasta[i + 1]!; s++) {
      const despues = red.despues[salientes.dependencias[s]!]!
      faltan[despues]! -= 1
      if (faltan[despues] === 0) orden[puestas++] = despues
    }
  }
  if (puestas < n) throw enCiclo(cicloEntre(red, faltan).map(i => nombrar(actividades[i]!.id)))
  return orden
}

/** A loop among the activities that could not be put in order: each of them waits for another one of them. */
function cicloEntre(red: Omit<Red, 'orden'>, faltan: Int32Array): number[] {
  const { hasta, dependencias } = red.entrantes
  const camino: number[] = []
  const lugar = new Map<number, number>()
  let i = faltan.findIndex(f => f > 0)
  while (!lugar.has(i)) {
    lugar.set(i, camino.length)
    camino.push(i)
    let s = hasta[i]!
    while (faltan[red.antes[dependencias[s]!]!]! === 0) s += 1
    i = red.antes[dependencias[s]!]!
  }
  return camino.slice(lugar.get(i)).reverse()
}

function enCiclo(nombres: readonly string[]): Rechazo {
  const vuelta = [...nombres, nombres[0]].map(nombre => `«${nombre}»`).join(' → ')
  return new Rechazo({
    codigo: 'dependencias-en-ciclo',
    mensaje: `Las dependencias dan una vuelta: ${vuelta}. Ninguna de esas actividades puede programarse.`,
    campo: 'dependencias',
    articulo: art(18),
    cura: 'Quite una de las dependencias de esa vuelta.',
  })
}

function sinDias(campo: string, que: string, valor: number): Rechazo {
  return new Rechazo({
    codigo: 'dias-invalidos',
    mensaje: `${que} es «${valor}»: no es un número de días que quepa en el calendario.`,
    campo,
    cura: 'Escriba un número entero de días.',
  })
}
