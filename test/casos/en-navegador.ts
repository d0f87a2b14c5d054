import { ARTICULOS } from '../../ley388/index.ts'
import { leerCasos } from './caso.ts'
import { comprobar } from './comprobar.ts'

/** What the page answers: how many cases held, and what is wrong with the others. */
export interface EnNavegador {
  readonly articulos: number
  readonly buenos: number
  readonly malos: readonly string[]
}

/** Runs the worked cases where there is no Node: the whole of ley388, unchanged, on texts that the page was given. */
export function correrCasos(textos: Readonly<Record<string, string>>): EnNavegador {
  const malos: string[] = []
  let buenos = 0
  for (const [archivo, texto] of Object.entries(textos)) {
    const { calculo, casos } = leerCasos(archivo, texto)
    for (const caso of casos) {
      const mal = comprobar(calculo, caso)
      if (mal.length === 0) buenos += 1
      else malos.push(`${archivo}, «${caso.nombre}»: ${mal.join('; ')}`)
    }
  }
  return { articulos: ARTICULOS.length, buenos, malos }
}

Object.assign(globalThis, { correrCasos })
