import { parse } from 'yaml'

/** A worked case: what, by which article, from what, to what, and where its figures come from. */
export interface Caso {
  readonly nombre: string
  /** Citations of the rule that the case shows: "art. 78", "Ley 4 de 1913, art. 62". */
  readonly articulos: readonly string[]
  readonly reglas: readonly string[]
  readonly fuente: string
  readonly entrada: unknown
  readonly esperado: Esperado
}

export type Esperado =
  /** Fields that the answer must have; those that are not named may be anything. */
  | { readonly salida: Readonly<Record<string, unknown>> }
  /** What the refusal must say, at least its code. */
  | { readonly error: Readonly<Record<string, string>> }

/** The cases of one file; `calculo` names what answers them: "multa", or "procedimiento licencia". */
export interface ArchivoDeCasos {
  readonly archivo: string
  readonly calculo: string
  readonly reglas: readonly string[]
  readonly casos: readonly Caso[]
}

/** What stands before the name of a procedure, whose cases are told by `procedimiento:` at the head of their file. */
export const DE_PROCEDIMIENTO = 'procedimiento '

type Objeto = Readonly<Record<string, unknown>>

const DEL_ARCHIVO = ['calculo', 'procedimiento', 'regla', 'fuente', 'casos']
const DEL_CASO = ['nombre', 'articulo', 'regla', 'fuente', 'entrada', 'salida', 'error']
const DEL_ERROR = ['codigo', 'mensaje', 'campo', 'articulo', 'cura']

/** Reads the text of a file of cases. Throws, with the file and the case, on what a lawyer could not check. */
export function leerCasos(archivo: string, texto: string): ArchivoDeCasos {
  const o = objeto(parse(texto, { merge: true }), archivo, DEL_ARCHIVO)
  const reglas = lista(o.regla).map(r => unTexto(r, `${archivo}: regla`))
  if (reglas.length === 0) throw new Error(`${archivo}: no rule; name it at the head: regla: [V1]`)
  const fuente = o.fuente === undefined ? undefined : unTexto(o.fuente, `${archivo}: fuente`)
  const casos = lista(o.casos).map((c, i) => leerCaso(c, `${archivo}, case ${i + 1}`, reglas, fuente))
  const nombres = new Set(casos.map(c => c.nombre))
  if (nombres.size !== casos.length) throw new Error(`${archivo}: two cases have one name`)
  const calculo =
    o.procedimiento === undefined
      ? unTexto(o.calculo, `${archivo}: calculo`)
      : `${DE_PROCEDIMIENTO}${unTexto(o.procedimiento, `${archivo}: procedimiento`)}`
  return { archivo, calculo, reglas, casos }
}

function leerCaso(v: unknown, donde: string, reglas: readonly string[], fuente: string | undefined): Caso {
  const o = objeto(v, donde, DEL_CASO)
  const nombre = unTexto(o.nombre, `${donde}: nombre`)
  const aqui = `${donde} «${nombre}»`
  const articulos = lista(o.articulo).map(a => cita(a, aqui))
  if (articulos.length === 0) throw new Error(`${aqui}: no articulo`)
  const propias = lista(o.regla).map(r => unTexto(r, `${aqui}: regla`))
  const suFuente = o.fuente === undefined ? fuente : unTexto(o.fuente, `${aqui}: fuente`)
  if (suFuente === undefined) throw new Error(`${aqui}: no fuente, neither its own nor of the file`)
  if (!('entrada' in o)) throw new Error(`${aqui}: no entrada`)
  const esperado = leerEsperado(o, aqui)
  return {
    nombre,
    articulos,
    reglas: propias.length > 0 ? propias : reglas,
    fuente: suFuente,
    entrada: o.entrada,
    esperado,
  }
}

function leerEsperado(o: Objeto, aqui: string): Esperado {
  if ((o.salida === undefined) === (o.error === undefined)) throw new Error(`${aqui}: either salida or error`)
  if (o.salida !== undefined) {
    const salida = objeto(o.salida, `${aqui}: salida`)
    if (Object.keys(salida).length === 0) throw new Error(`${aqui}: an empty salida says nothing`)
    return { salida }
  }
  const error = objeto(o.error, `${aqui}: error`, DEL_ERROR)
  unTexto(error.codigo, `${aqui}: error.codigo`)
  return { error: error as Readonly<Record<string, string>> }
}

/** `78`, `15 par. 2` and `61-A` are articles of Ley 388; another act is written whole. */
function cita(v: unknown, aqui: string): string {
  if (typeof v === 'number') return `art. ${v}`
  const texto = unTexto(v, `${aqui}: articulo`)
  return /^\d/.test(texto) ? `art. ${texto}` : texto
}

function objeto(v: unknown, donde: string, campos?: readonly string[]): Objeto {
  if (typeof v !== 'object' || v === null || Array.isArray(v)) throw new Error(`${donde}: not an object`)
  const ajeno = Object.keys(v).find(c => campos !== undefined && !campos.includes(c))
  if (ajeno !== undefined) throw new Error(`${donde}: unknown field ${ajeno}`)
  return v as Objeto
}

/** A list; one value alone is a list of one, nothing is an empty one. */
function lista(v: unknown): readonly unknown[] {
  if (v === undefined || v === null) return []
  return Array.isArray(v) ? v : [v]
}

function unTexto(v: unknown, donde: string): string {
  if (typeof v === 'string' && v.trim() !== '') return v
  throw new Error(`${donde}: a text was expected`)
}
