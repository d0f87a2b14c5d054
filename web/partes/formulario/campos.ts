import type { ErrorDeCampo, Problema } from '../../api.ts'

export interface Opcion {
  valor: string
  nombre: string
  /** What it means, for domains whose names are not enough. */
  detalle?: string
}

export type ValorCampo = string | boolean | string[] | File | null
export type Valores = Record<string, ValorCampo>

interface Comun {
  nombre: string
  etiqueta: string
  /** One sentence under the label. */
  ayuda?: string
  obligatorio?: boolean
  /** The article that asks for it. */
  articulo?: string
  /** Shown only while this holds. */
  cuando?: (valores: Valores) => boolean
  /** Takes the whole width of the form. */
  ancho?: 'todo' | 'mitad'
}

/** A field as data; a form is a list of them. */
export type Campo = Comun &
  (
    | { tipo: 'texto'; mascara?: RegExp; ejemplo?: string; clave?: boolean }
    | { tipo: 'parrafo'; filas?: number }
    | { tipo: 'decimal'; sufijo?: string; prefijo?: string }
    | { tipo: 'fecha'; desde?: string; hasta?: string }
    | { tipo: 'dominio'; opciones: Opcion[] }
    | { tipo: 'multiple'; opciones: Opcion[] }
    | { tipo: 'archivo'; acepta?: string }
    | { tipo: 'booleano' }
  )

/**
 * A decimal as a Colombian writes it ("1.234,50") as it travels ("1234.50"); undefined when it is none. "1.234" is a
 * thousand and something; "0.4" and "12.5" are read with a decimal point, because a thousands group has three digits.
 */
export function leerDecimal(texto: string): string | undefined {
  const t = texto.replaceAll(/[\s$%\u00a0]/g, '').replace('−', '-')
  if (/^-?\d+$/.test(t)) return t
  if (/^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(t) && !/^-?0\./.test(t)) return t.replaceAll('.', '').replace(',', '.')
  if (/^-?\d+,\d+$/.test(t)) return t.replace(',', '.')
  if (/^-?\d+\.\d+$/.test(t)) return t
  return undefined
}

/** What is wrong with the values before asking the server: only what needs no law to know. */
export function revisar(campos: readonly Campo[], valores: Valores): Record<string, string> {
  const errores: Record<string, string> = {}
  for (const c of campos) {
    if (c.cuando && !c.cuando(valores)) continue
    const v = valores[c.nombre]
    const vacio = v === undefined || v === null || v === '' || (Array.isArray(v) && v.length === 0)
    if (vacio) {
      if (c.obligatorio) errores[c.nombre] = `Falta ${c.etiqueta.toLowerCase()}.`
    } else if (c.tipo === 'decimal' && leerDecimal(String(v)) === undefined)
      errores[c.nombre] = `«${String(v)}» no es un número. Escriba, por ejemplo, 1.234,50.`
    else if (c.tipo === 'texto' && c.mascara && !c.mascara.test(String(v)))
      errores[c.nombre] = `No tiene la forma esperada${c.ejemplo ? `, por ejemplo ${c.ejemplo}` : ''}.`
  }
  return errores
}

/** The values as they travel: decimals exact, hidden fields left out, empties as null. */
export function aEnviar(campos: readonly Campo[], valores: Valores): Valores {
  const salida: Valores = {}
  for (const c of campos) {
    if (c.cuando && !c.cuando(valores)) continue
    const v = valores[c.nombre] ?? null
    salida[c.nombre] =
      c.tipo === 'decimal' && typeof v === 'string' && v !== '' ? (leerDecimal(v) ?? v) : v === '' ? null : v
  }
  return salida
}

/** The server's refusal by field; what names no field of the form stays general. */
export function porCampo(
  problema: Problema,
  campos: readonly Campo[],
): { campos: Record<string, ErrorDeCampo>; general: boolean } {
  const todos = [
    ...(problema.errores ?? []),
    ...(problema.campo ? [{ ...problema, campo: problema.campo } satisfies ErrorDeCampo] : []),
  ]
  const salida: Record<string, ErrorDeCampo> = {}
  for (const e of todos) {
    const nombre = campos.find(c => c.nombre === e.campo || e.campo.startsWith(`${c.nombre}.`))?.nombre
    if (nombre && !salida[nombre]) salida[nombre] = e
  }
  return { campos: salida, general: Object.keys(salida).length === 0 }
}
