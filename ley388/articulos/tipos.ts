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
  /** The same in words: "vigente", "modificado por Ley 2079 de 2021, art. 27", "inexequible". */
  readonly estado: string
  readonly resumen: string
  /** Ids of the rules that apply it (rules.md). */
  readonly reglas: readonly string[]
  /** What does not hold any more, or what a later law adds to its reading. */
  readonly nota?: string | undefined
}

/** A row of the tables of articles. */
export type FilaDeArticulo = readonly [numero: string, asunto: string, reglas: string, resumen: string, extra?: Extra]

interface Extra {
  /** Acts that amended it. */
  readonly por?: readonly string[]
  readonly inexequible?: true
  readonly nota?: string
}

/** Reads the rows of a chapter. */
export function capitulo(nombre: string, filas: readonly FilaDeArticulo[]): FichaDeArticulo[] {
  return filas.map(([numero, asunto, reglas, resumen, extra]) => ({
    numero,
    capitulo: nombre,
    asunto,
    situacion: situacion(extra),
    estado: enPalabras(situacion(extra)),
    resumen,
    reglas: reglas === '' ? [] : reglas.split(' '),
    nota: extra?.nota,
  }))
}

function situacion(extra: Extra | undefined): EstadoDeArticulo {
  if (extra?.inexequible) return { tipo: 'inexequible' }
  return extra?.por ? { tipo: 'modificado', por: extra.por } : { tipo: 'vigente' }
}

function enPalabras(s: EstadoDeArticulo): string {
  if (s.tipo === 'modificado') return `modificado por ${s.por.join('; ')}`
  return s.tipo === 'derogado' ? `derogado por ${s.por.join('; ')}` : s.tipo
}
