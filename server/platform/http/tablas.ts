/**
 * How a long answer travels to the screens: each list of objects with the same fields as a table, with their names once,
 * and each identifier once, in a list of its own. A programme of 5,000 activities is then less than half. Who does not
 * ask for it by `Accept` receives plain JSON. `web/tablas.ts` reads it.
 */
export const TABLAS = 'application/vnd.lindero.tablas+json'

export interface EnTablas {
  readonly ids: readonly string[]
  readonly dato: unknown
}

/** A list as a table: the field names, those of identifiers with `@` before them, and the values of each object. */
export interface Tabla {
  readonly $: readonly string[]
  readonly f: readonly (readonly unknown[])[]
}

/** Shorter lists gain nothing. */
const DESDE = 32
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** The answer in tables, its identifiers apart; what is not a long list stays as it is. */
export function enTablas(dato: unknown): EnTablas {
  const lugares = new Map<string, number>()
  const lugar = (id: string): number => {
    const ya = lugares.get(id)
    if (ya !== undefined) return ya
    lugares.set(id, lugares.size)
    return lugares.size - 1
  }
  const escrito = valor(dato, lugar)
  return { ids: [...lugares.keys()], dato: escrito }
}

type Lugar = (id: string) => number

function valor(v: unknown, lugar: Lugar): unknown {
  if (Array.isArray(v)) return lista(v, lugar)
  if (!esObjeto(v)) return v
  const salida = Object.fromEntries(Object.entries(v).map(([campo, x]) => [campo, valor(x, lugar)]))
  // An object with the mark of a table says that it is none.
  return Object.hasOwn(salida, '$') ? { $: null, f: salida } : salida
}

function lista(v: readonly unknown[], lugar: Lugar): unknown {
  const campos = v.length >= DESDE && esObjeto(v[0]) ? Object.keys(v[0]) : []
  const cabe = campos.length > 0 && !campos.some(c => c.startsWith('@') || c === '__proto__')
  if (!cabe || !v.every(x => esObjeto(x) && tieneJustos(x, campos))) return v.map(x => valor(x, lugar))
  const objetos = v as readonly Record<string, unknown>[]
  const columnas = campos.map(campo => {
    const deIds = objetos.every(o => esId(o[campo]))
    const celda = deIds ? (x: unknown) => (x === null ? null : lugar(x as string)) : (x: unknown) => valor(x, lugar)
    return { nombre: deIds ? `@${campo}` : campo, campo, celda }
  })
  return { $: columnas.map(c => c.nombre), f: objetos.map(o => columnas.map(c => c.celda(o[c.campo]))) } satisfies Tabla
}

/** Not what has a class: that says itself how it is written. */
function esObjeto(v: unknown): v is Record<string, unknown> {
  if (typeof v !== 'object' || v === null || Array.isArray(v)) return false
  const prototipo: unknown = Object.getPrototypeOf(v)
  return prototipo === Object.prototype || prototipo === null
}

function esId(v: unknown): boolean {
  return v === null || (typeof v === 'string' && UUID.test(v))
}

/** Whether an object has those fields in that order, all with a value: one that JSON leaves out, a table would tell as null. */
function tieneJustos(objeto: Record<string, unknown>, campos: readonly string[]): boolean {
  const suyos = Object.keys(objeto)
  return suyos.length === campos.length && suyos.every((c, i) => c === campos[i] && objeto[c] !== undefined)
}
