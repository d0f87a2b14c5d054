import { enPalabras, type Marca, rigeEntero } from './marcas.ts'
import { reglasDe } from './reglas.ts'

/** How an article stands today, as the text of the law in force says it. */
export type EstadoDeArticulo =
  | { readonly tipo: 'vigente' }
  /** In force with another wording, whole or in part. */
  | { readonly tipo: 'modificado'; readonly por: readonly string[] }
  | { readonly tipo: 'inexequible' }
  | { readonly tipo: 'derogado'; readonly por: readonly string[] }

/** An article of Ley 388 de 1997. `resumen` is in our own words: the text itself is never copied. */
export interface FichaDeArticulo {
  /** "10", or "61-A". */
  readonly numero: string
  readonly capitulo: string
  readonly asunto: string
  readonly situacion: EstadoDeArticulo
  /** The same in words, with the state of its parts: "vigente", "par. 2 adicionado por la Ley 2079 de 2021, art. 32". */
  readonly estado: string
  /** Each mark that the text carries on the article or on a part of it. */
  readonly marcas: readonly Marca[]
  readonly resumen: string
  /** Ids of the rules that apply it (reglas.ts). */
  readonly reglas: readonly string[]
  /** Why no rule applies an article that is in force: transitory, an order to the Government, a definition. */
  readonly porQue?: string | undefined
  /** What does not hold any more, or what a later law adds to its reading. */
  readonly nota?: string | undefined
}

/** A row of the tables of articles. */
export type FilaDeArticulo = readonly [numero: string, asunto: string, resumen: string, extra?: Extra]

interface Extra {
  readonly marcas?: readonly Marca[]
  readonly nota?: string
  readonly porQue?: string
}

/** Reads the rows of a chapter. */
export function capitulo(nombre: string, filas: readonly FilaDeArticulo[]): FichaDeArticulo[] {
  return filas.map(([numero, asunto, resumen, extra]) => ({
    numero,
    capitulo: nombre,
    asunto,
    situacion: situacion(extra?.marcas ?? []),
    estado: enPalabras(extra?.marcas ?? []),
    marcas: extra?.marcas ?? [],
    resumen,
    reglas: reglasDe(numero),
    porQue: extra?.porQue,
    nota: extra?.nota,
  }))
}

function situacion(marcas: readonly Marca[]): EstadoDeArticulo {
  const fin = marcas.find(m => !rigeEntero(m))
  if (fin) return fin.tipo === 'inexequible' ? { tipo: 'inexequible' } : { tipo: 'derogado', por: [fin.por ?? ''] }
  const por = marcas.filter(m => m.tipo === 'modificado' || m.tipo === 'adicionado').map(m => m.por ?? '')
  return por.length > 0 ? { tipo: 'modificado', por: [...new Set(por)] } : { tipo: 'vigente' }
}
