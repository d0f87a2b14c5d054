import { type Fecha, MESES, partes } from '../fecha.ts'

/** What the text in force says beside an article or a part of it. */
export type TipoDeMarca =
  | 'modificado'
  | 'adicionado'
  /** Corrected by the errata of the Diario Oficial 43.127: in force as it was meant. */
  | 'corregido'
  /** Its time was extended by another law. */
  | 'prorrogado'
  | 'derogado'
  | 'inexequible'
  /** Some words of it were struck; the part itself stands. */
  | 'inexequible-en-parte'
  /** Constitutional only on a condition. */
  | 'condicional'
  /** The text sends the reader elsewhere: to the law that it amends, or to the notes of its editor. */
  | 'remision'

/** A mark. Without `parte` it is of the whole article. */
export interface Marca {
  readonly tipo: TipoDeMarca
  /** "num. 3", "num. 1 lit. e", "par. 2", "inc. 1": as a citation writes it. */
  readonly parte?: string | undefined
  /** The act and its article: "Ley 2079 de 2021, art. 27". */
  readonly por?: string | undefined
  /** From when, where the text says it. */
  readonly desde?: Fecha | undefined
}

export const modificado = (por: string, parte?: string): Marca => ({ tipo: 'modificado', por, parte })
export const adicionado = (por: string, parte?: string): Marca => ({ tipo: 'adicionado', por, parte })
export const prorrogado = (por: string, parte?: string): Marca => ({ tipo: 'prorrogado', por, parte })
export const remision = (por?: string, parte?: string): Marca => ({ tipo: 'remision', por, parte })
export const derogado = (por: string, parte?: string, desde?: string): Marca => ({
  tipo: 'derogado',
  por,
  parte,
  desde: desde as Fecha | undefined,
})
export const inexequible = (parte?: string): Marca => ({ tipo: 'inexequible', parte })
export const inexequibleEnParte = (parte: string): Marca => ({ tipo: 'inexequible-en-parte', parte })
export const condicional = (parte: string): Marca => ({ tipo: 'condicional', parte })
export const corregido = (): Marca => ({ tipo: 'corregido', por: 'fe de erratas, Diario Oficial 43.127' })

/** False where the mark took the whole article out of force. */
export function rigeEntero(m: Marca): boolean {
  return m.parte !== undefined || (m.tipo !== 'derogado' && m.tipo !== 'inexequible')
}

/** The marks that touch a part, those of a greater part that holds it and of the whole article included. */
export function marcasDeParte(marcas: readonly Marca[], parte: string): Marca[] {
  const buscada = normal(parte)
  return marcas.filter(m => {
    if (m.parte === undefined) return true
    const suya = normal(m.parte)
    return buscada === suya || buscada.startsWith(`${suya} `)
  })
}

/** "num. 1 lit. e)" and "num 1 lit e" are the same part. */
function normal(parte: string): string {
  return parte.toLowerCase().replace(/[.,)]/g, ' ').replace(/\s+/g, ' ').trim()
}

const PALABRA: Readonly<Record<Exclude<TipoDeMarca, 'remision'>, string>> = {
  modificado: 'modificado',
  adicionado: 'adicionado',
  corregido: 'corregido',
  prorrogado: 'prorrogado',
  derogado: 'derogado',
  inexequible: 'inexequible',
  'inexequible-en-parte': 'inexequible en parte',
  condicional: 'exequible con condición',
}

/** The state in words: "vigente", or each mark, those of the whole article first. */
export function enPalabras(marcas: readonly Marca[]): string {
  const frases = marcas.flatMap(m => (m.tipo === 'remision' ? [] : [frase(m, PALABRA[m.tipo])]))
  const cambiado = marcas.some(m => m.parte === undefined && m.tipo !== 'remision' && m.tipo !== 'corregido')
  return cambiado ? frases.join('; ') : ['vigente', ...frases].join('; ')
}

function frase(m: Marca, palabra: string): string {
  const sujeto = m.parte === undefined ? palabra : `${m.parte} ${palabra}`
  const acto = m.por === undefined ? '' : ` por ${/^(Ley|fe)/.test(m.por) ? 'la' : 'el'} ${m.por}`
  return `${sujeto}${acto}${m.desde === undefined ? '' : ` desde el ${dia(m.desde)}`}`
}

function dia(f: Fecha): string {
  const { anio, mes, dia } = partes(f)
  return `${dia} de ${MESES[mes - 1]} de ${anio}`
}
