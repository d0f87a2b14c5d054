import { corregido, type Marca, type TipoDeMarca } from '../ley388/articulos/marcas.ts'
import type { Fecha } from '../ley388/fecha.ts'

/** What the text of the law shows of an article: where it stands and the marks between angle brackets. */
export interface ArticuloDelTexto {
  readonly numero: string
  /** Roman number of its chapter. */
  readonly capitulo: string
  readonly marcas: readonly Marca[]
}

/** Reads the articles of the text. The place of a paragraph inside its article ("inc. 2") is not told apart: "inc.". */
export function articulosDelTexto(texto: string): ArticuloDelTexto[] {
  const articulos: { numero: string; capitulo: string; marcas: Marca[] }[] = []
  let capitulo = ''
  let numeral = ''
  for (const linea of texto.split('\n')) {
    capitulo = /^CAPITULO ([IVX]+)\./.exec(linea)?.[1] ?? capitulo
    const numero = /^\.?ART[IÍ]CULO (\d+(?:-[A-Z])?)o?\./.exec(linea)?.[1]
    if (numero !== undefined) articulos.push({ numero, capitulo, marcas: [] })
    numeral = numero === undefined ? (/^(\d+)\. /.exec(linea)?.[1] ?? numeral) : ''
    for (const [, contenido] of linea.matchAll(/<([^>]+)>/g)) {
      const marca = leerMarca(contenido!, linea, numeral)
      if (marca) articulos.at(-1)!.marcas.push(marca)
    }
  }
  return articulos
}

/** How each mark begins or what it says; what is none of them completes a word of the text and is left out. */
const TIPOS: readonly (readonly [RegExp, TipoDeMarca])[] = [
  [/^Aparte tachado INEXEQUIBLE/, 'inexequible-en-parte'],
  [/CONDICIONALMENTE exequible/, 'condicional'],
  [/INEXEQUIBLE/, 'inexequible'],
  [/derogado/, 'derogado'],
  [/corregido/, 'corregido'],
  [/adicionado/, 'adicionado'],
  [/modificado por/, 'modificado'],
  [/prorrogado/, 'prorrogado'],
  [/^(Ver|Consultar) /, 'remision'],
]

function leerMarca(contenido: string, linea: string, numeral: string): Marca | undefined {
  const tipo = TIPOS.find(([patron]) => patron.test(contenido))?.[1]
  if (tipo === undefined) return undefined
  if (tipo === 'corregido') return corregido()
  const marca = { tipo, parte: parte(contenido, linea, numeral), por: acto(contenido), desde: desde(contenido) }
  return Object.fromEntries(Object.entries(marca).filter(([, v]) => v !== undefined)) as unknown as Marca
}

function parte(contenido: string, linea: string, numeral: string): string | undefined {
  if (/^Art[íi]culo/.test(contenido)) return undefined
  const paragrafo = /^PAR[ÁA]GRAFO(?: (\d+)o?)?\./.exec(linea)
  if (paragrafo) return paragrafo[1] === undefined ? 'par.' : `par. ${paragrafo[1]}`
  const literal = /^([a-z])\) </.exec(linea)
  if (literal) return `num. ${numeral} lit. ${literal[1]}`
  if (/^\d+\. /.test(linea)) return `num. ${numeral}`
  return /^(Inciso|Aparte|Plazo)/.test(contenido) ? 'inc.' : undefined
}

function acto(contenido: string): string | undefined {
  const conArticulo = /(?:literal (\w)\) del )?art[íi]culo (\d+(?:-\d+)?)o? del? (?:la )?([A-Z][^.>]*?)(?:\.|$)/i.exec(
    contenido,
  )
  if (conArticulo) {
    const [, literal, numero, ley] = conArticulo
    return `${ley}, art. ${numero}${literal === undefined ? '' : ` lit. ${literal}`}`
  }
  const legislativo = /Acto Legis\w+ 0?(\d+) de (\d+)/.exec(contenido)
  if (legislativo) return `Acto Legislativo ${legislativo[1]} de ${legislativo[2]}`
  return /(Ley \d+ de \d+)/.exec(contenido)?.[1]
}

const MESES = 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' ')

function desde(contenido: string): Fecha | undefined {
  const m = /Rige a partir del (\d+)o?\.? de (\w+) de (\d+)/.exec(contenido)
  if (!m) return undefined
  const mes = String(MESES.indexOf(m[2]!) + 1).padStart(2, '0')
  return `${m[3]}-${mes}-${m[1]!.padStart(2, '0')}` as Fecha
}
