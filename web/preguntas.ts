import type { Entrada, NombreAccion } from './api.ts'

/** A question to the server: an action and what it is asked. */
export type Pregunta = { [K in NombreAccion]: readonly [accion: K, entrada: Entrada<K>] }[NombreAccion]

type Textos = Readonly<Record<string, string>>

/** What a screen asks first, from its address: it is asked while its code and the session still come. */
export interface PrimerasPreguntas {
  /** Path under the municipality, as in its `Pantalla`: '/predios/$numero'. */
  ruta: string
  preguntas: (busqueda: Textos, camino: Textos) => readonly Pregunta[]
}

/**
 * Those of every area: a file `web/<area>/preguntas.ts` is found here by itself. They load before everything else, so
 * those files bring nothing of the screens.
 */
const modulos = import.meta.glob<{ default: PrimerasPreguntas[] }>('./*/preguntas.ts', { eager: true })

const TODAS = Object.values(modulos).flatMap(m => m.default)

/** The screens that ask in advance. */
export const RUTAS_CON_PREGUNTAS: readonly string[] = TODAS.map(p => p.ruta)

/** What the screen at a path under the municipality asks first; nothing where none says so. */
export function primerasPreguntas(camino: string, busqueda: Textos): readonly Pregunta[] {
  for (const { ruta, preguntas } of TODAS) {
    const parametros = encajar(ruta, camino)
    if (parametros) return preguntas(busqueda, parametros)
  }
  return []
}

/** The parameters of a path that has the form of a route: `encajar('/predios/$numero', '/predios/01')`. */
export function encajar(ruta: string, camino: string): Record<string, string> | undefined {
  const [formas, partes] = [ruta.split('/'), camino.split('/')]
  if (formas.length !== partes.length) return undefined
  const parametros: Record<string, string> = {}
  for (const [i, forma] of formas.entries()) {
    const parte = partes[i]!
    if (!forma.startsWith('$')) {
      if (forma !== parte) return undefined
    } else if (parte === '' || !descifrable(parte)) return undefined
    else parametros[forma.slice(1)] = decodeURIComponent(parte)
  }
  return parametros
}

function descifrable(parte: string): boolean {
  try {
    decodeURIComponent(parte)
    return true
  } catch {
    return false
  }
}
