import type { Articulo } from './articulos/referencia.ts'
import { Memoria, type Operandos, type Valor } from './memoria.ts'

/** How a check ends. `falta-dato`: it would decide if the fact that it names were given. */
export type EstadoDeComprobacion = 'cumple' | 'no-cumple' | 'no-aplica' | 'falta-dato'

/** A check of something (a licence, a partial plan, a curador) against one rule of the law. */
export interface Comprobacion {
  readonly id: string
  readonly articulo: Articulo
  readonly estado: EstadoDeComprobacion
  readonly mensaje: string
  /** What would turn it into `cumple`; only where it is not met or cannot be decided. */
  readonly cura?: string | undefined
}

/** The answer of a table of checks: how it ends as a whole, each check in the order of the table, and the memoria. */
export interface Comprobado {
  readonly estado: Exclude<EstadoDeComprobacion, 'no-aplica'>
  readonly comprobaciones: readonly Comprobacion[]
  /** Ids of the checks that are not met, and of those that could not be decided. */
  readonly incumplidas: readonly string[]
  readonly sinDato: readonly string[]
  readonly memoria: Memoria
}

/** Name of the operand of a row of one fact. */
const UN_HECHO = 'consta'

type Datos = Readonly<Record<string, Valor | undefined>>
type Conocidos<D extends Datos> = { readonly [K in keyof D]: Exclude<D[K], undefined> }
type Frase<H> = string | ((hechos: H) => string)

/** A row of a table of checks as it is written. */
export interface FilaDeComprobacion<H, D extends Datos> {
  readonly id: string
  readonly articulo: Articulo
  /** What is checked, as it heads the row and the step of the memoria. */
  readonly asunto: string
  /** Whether the rule concerns this case; undefined where that is not known. Left out: it concerns every case. */
  readonly aplica?: ((hechos: H) => boolean | undefined) | undefined
  /** Why it does not concern it; needed with `aplica`. */
  readonly noAplica?: string | undefined
  /** The facts and figures that decide, by the names that the formula uses; undefined is a fact that was not given. */
  readonly datos: (hechos: H) => D
  /** The condition as text, in the grammar of the memoria. */
  readonly formula: string
  /** The same condition as a function. */
  readonly cumple: (datos: Conocidos<D>) => boolean
  readonly mal: Frase<H>
  readonly cura: Frase<H>
}

/** A row ready to be applied. */
export interface ReglaDeComprobacion<H> {
  readonly id: string
  readonly articulo: Articulo
  readonly asunto: string
  aplicar(hechos: H, memoria: Memoria): Comprobacion
}

/** Declares a row of a table of checks. */
export function regla<H, D extends Datos>(fila: FilaDeComprobacion<H, D>): ReglaDeComprobacion<H> {
  const { id, articulo, asunto } = fila
  return { id, articulo, asunto, aplicar: (hechos, memoria) => aplicar(fila, hechos, memoria) }
}

/** A row that holds where one fact is true. */
export function reglaDeHecho<H>(
  fila: Omit<FilaDeComprobacion<H, Datos>, 'datos' | 'formula' | 'cumple'> & {
    readonly hecho: (hechos: H) => boolean | undefined
  },
): ReglaDeComprobacion<H> {
  return regla({
    ...fila,
    datos: (h: H) => ({ [UN_HECHO]: fila.hecho(h) }),
    formula: UN_HECHO,
    cumple: d => d[UN_HECHO],
  })
}

/** True where all the facts are, false as soon as one is not, undefined while one that could decide is not known. */
export function todos(...hechos: readonly (boolean | undefined)[]): boolean | undefined {
  if (hechos.includes(false)) return false
  return hechos.includes(undefined) ? undefined : true
}

/** True as soon as one of the facts is, false where none is, undefined while one that could decide is not known. */
export function alguno(...hechos: readonly (boolean | undefined)[]): boolean | undefined {
  return negar(todos(...hechos.map(negar)))
}

/** The contrary of a fact; what is not known stays so. */
export function negar(hecho: boolean | undefined): boolean | undefined {
  return hecho === undefined ? undefined : !hecho
}

/**
 * Applies a table of checks to the facts. The whole is `no-cumple` where one check is; otherwise `falta-dato` where one
 * could not be decided; otherwise `cumple`.
 */
export function comprobar<H>(tabla: readonly ReglaDeComprobacion<H>[], hechos: H): Comprobado {
  const memoria = new Memoria()
  return reunir(
    tabla.map(r => r.aplicar(hechos, memoria)),
    memoria,
  )
}

/** Joins checks into one answer; the last step of the memoria cites the first one that decides it. */
export function reunir(comprobaciones: readonly Comprobacion[], memoria: Memoria): Comprobado {
  const con = (estado: EstadoDeComprobacion): Comprobacion[] => comprobaciones.filter(c => c.estado === estado)
  const incumplidas = con('no-cumple')
  const sinDato = con('falta-dato')
  const decisiva = incumplidas[0] ?? sinDato[0] ?? comprobaciones[0]
  if (!decisiva) throw new Error('A table of checks cannot be empty')
  const estado = memoria.paso(
    'Resultado de las comprobaciones',
    decisiva.articulo,
    'si(incumplidas > 0, «no-cumple», si(sin dato > 0, «falta-dato», «cumple»))',
    { incumplidas: incumplidas.length, 'sin dato': sinDato.length },
    (o): Comprobado['estado'] => {
      if (o.incumplidas > 0) return 'no-cumple'
      return o['sin dato'] > 0 ? 'falta-dato' : 'cumple'
    },
  )
  return { estado, comprobaciones, incumplidas: incumplidas.map(c => c.id), sinDato: sinDato.map(c => c.id), memoria }
}

function aplicar<H, D extends Datos>(f: FilaDeComprobacion<H, D>, hechos: H, memoria: Memoria): Comprobacion {
  const { id, articulo, asunto } = f
  const concierne = f.aplica ? f.aplica(hechos) : true
  if (concierne === undefined) return falta(f, ['si esta regla concierne al caso'])
  if (!concierne)
    return { id, articulo, estado: 'no-aplica', mensaje: f.noAplica ?? `No concierne al caso: ${asunto}.` }
  const datos = f.datos(hechos)
  const ausentes = Object.keys(datos).filter(nombre => datos[nombre] === undefined)
  if (ausentes.length > 0) return falta(f, ausentes)
  const conocidos = datos as Conocidos<D> & Operandos
  if (memoria.paso(asunto, articulo, f.formula, conocidos, f.cumple)) {
    return { id, articulo, estado: 'cumple', mensaje: `${asunto}: cumple.` }
  }
  return { id, articulo, estado: 'no-cumple', mensaje: decir(f.mal, hechos), cura: decir(f.cura, hechos) }
}

/** The one fact of `reglaDeHecho` needs no name: the subject of the row is that fact. */
function falta<H, D extends Datos>(f: FilaDeComprobacion<H, D>, ausentes: readonly string[]): Comprobacion {
  const nombrados = ausentes.filter(nombre => nombre !== UN_HECHO)
  const cual = nombrados.length === 0 ? 'falta saber si es así' : `falta saber: ${nombrados.join(', ')}`
  return {
    id: f.id,
    articulo: f.articulo,
    estado: 'falta-dato',
    mensaje: `${f.asunto}: ${cual}.`,
    cura: 'Dé ese dato y repita la comprobación.',
  }
}

function decir<H>(frase: Frase<H>, hechos: H): string {
  return typeof frase === 'string' ? frase : frase(hechos)
}
