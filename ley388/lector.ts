import { Decimal } from './decimal.ts'
import { esFecha, type Fecha, fecha } from './fecha.ts'
import type { Ajuste } from './parametros/ajuste.ts'
import { Rechazo } from './rechazo.ts'

/**
 * Readers of the JSON that a calculation receives. Each one names the field that is wrong by its path
 * ("hechos[1].tipo") and what was expected. They are written by hand: ley388 depends on nothing but decimals.
 */
export type Objeto = Readonly<Record<string, unknown>>

/** The value as an object that has no other fields than those named; `campo` is its path ("" for the whole input). */
export function objeto(v: unknown, campo: string, campos: readonly string[]): Objeto {
  if (typeof v !== 'object' || v === null || Array.isArray(v)) throw malo(campo, 'debe ser un objeto')
  for (const nombre in v) {
    if (!campos.includes(nombre)) {
      throw new Rechazo({
        codigo: 'campo-desconocido',
        mensaje: `El campo «${nombre}» no existe aquí.`,
        campo: unir(campo, nombre),
        cura: `Los campos que se admiten son: ${campos.join(', ')}.`,
      })
    }
  }
  return v as Objeto
}

/** A field that must be there. */
function presente(o: Objeto, nombre: string, campo: string): unknown {
  const v = o[nombre]
  if (v === undefined || v === null) {
    throw new Rechazo({ codigo: 'campo-faltante', mensaje: `Falta el campo «${nombre}».`, campo: unir(campo, nombre) })
  }
  return v
}

/** A date "YYYY-MM-DD". */
export function leerFecha(o: Objeto, nombre: string, campo = ''): Fecha {
  return unaFecha(presente(o, nombre, campo), unir(campo, nombre))
}

/** The same, where the field may be left out. */
export function leerFechaOpcional(o: Objeto, nombre: string, campo = ''): Fecha | undefined {
  const v = o[nombre]
  return v === undefined ? undefined : unaFecha(v, unir(campo, nombre))
}

/** A list of dates; empty where the field is left out. */
export function leerFechas(o: Objeto, nombre: string, campo = ''): Fecha[] {
  return leerLista(o, nombre, campo).map((v, i) => unaFecha(v, `${unir(campo, nombre)}[${i}]`))
}

/** A list; empty where the field is left out. */
export function leerLista(o: Objeto, nombre: string, campo = ''): readonly unknown[] {
  const v = o[nombre]
  if (v === undefined) return []
  if (!Array.isArray(v)) throw malo(unir(campo, nombre), 'debe ser una lista')
  return v
}

/** One date given as any value. */
export function unaFecha(v: unknown, campo: string): Fecha {
  if (typeof v !== 'string') throw malo(campo, 'debe ser una fecha escrita como texto, por ejemplo "2026-11-20"')
  const leida = esFecha(v) ? v : fecha(v, campo)
  if (leida >= PRIMERA_FECHA && leida <= ULTIMA_FECHA) return leida
  throw malo(campo, `debe estar entre el ${PRIMERA_FECHA} y el ${ULTIMA_FECHA}`)
}

/** Nothing that the law counts lies outside; beyond, a mistyped year would make a calculation of eight thousand. */
const PRIMERA_FECHA = '1900-01-01'
const ULTIMA_FECHA = '2199-12-31'

/** A whole number between two limits, written as a JSON number. */
export function leerEntero(o: Objeto, nombre: string, campo: string, desde: number, hasta: number): number {
  return unEntero(presente(o, nombre, campo), unir(campo, nombre), desde, hasta)
}

/** A whole number between two limits, given as any value. */
export function unEntero(v: unknown, campo: string, desde: number, hasta: number): number {
  if (typeof v === 'number' && Number.isInteger(v) && v >= desde && v <= hasta) return v
  throw malo(campo, `debe ser un número entero entre ${desde} y ${hasta}`)
}

/** The same, where the field may be left out. */
export function leerEnteroOpcional(
  o: Objeto,
  nombre: string,
  campo: string,
  desde: number,
  hasta: number,
): number | undefined {
  return o[nombre] === undefined ? undefined : leerEntero(o, nombre, campo, desde, hasta)
}

/** True or false; false where the field is left out. */
export function leerSiNo(o: Objeto, nombre: string, campo = ''): boolean {
  const v = o[nombre]
  if (v === undefined) return false
  if (typeof v === 'boolean') return v
  throw malo(unir(campo, nombre), 'debe ser true o false')
}

/** True or false, or undefined where the field is left out: for checks, to which a fact that nobody gave is not a "no". */
export function leerSiNoOpcional(o: Objeto, nombre: string, campo = ''): boolean | undefined {
  return o[nombre] === undefined ? undefined : leerSiNo(o, nombre, campo)
}

/** A decimal that travels as text ("0.40"), not below `minimo` where it is given. */
export function leerDecimal(o: Objeto, nombre: string, campo = '', minimo?: number): Decimal {
  const v = presente(o, nombre, campo)
  const ruta = unir(campo, nombre)
  if (typeof v !== 'string' || !/^-?\d{1,24}(\.\d{1,12})?$/.test(v)) {
    throw malo(ruta, 'debe ser un número decimal escrito como texto, por ejemplo "0.40"')
  }
  const d = v.length <= CIFRAS_DE_ENTERO_CORTO && !v.includes('.') ? new Decimal(Number(v)) : new Decimal(v)
  if (minimo !== undefined && d.lt(minimo)) throw malo(ruta, `no puede ser menor que ${minimo}`)
  return d
}

/** A whole number this short is read by way of a JavaScript number, which decimal.js takes several times faster. */
const CIFRAS_DE_ENTERO_CORTO = 7

/** The same, where the field may be left out. */
export function leerDecimalOpcional(o: Objeto, nombre: string, campo = '', minimo?: number): Decimal | undefined {
  return o[nombre] === undefined ? undefined : leerDecimal(o, nombre, campo, minimo)
}

/** A decimal above zero: what divides, or cannot be nothing. */
export function leerPositivo(o: Objeto, nombre: string, campo = ''): Decimal {
  const d = leerDecimal(o, nombre, campo)
  if (d.gt(0)) return d
  throw malo(unir(campo, nombre), 'debe ser mayor que cero')
}

/** The same, where the field may be left out. */
export function leerPositivoOpcional(o: Objeto, nombre: string, campo = ''): Decimal | undefined {
  return o[nombre] === undefined ? undefined : leerPositivo(o, nombre, campo)
}

/** Text of 1 to `maximo` characters. */
export function leerTexto(o: Objeto, nombre: string, campo = '', maximo = 200): string {
  const v = presente(o, nombre, campo)
  if (typeof v === 'string' && v.trim() !== '' && v.length <= maximo) return v
  throw malo(unir(campo, nombre), `debe ser un texto de 1 a ${maximo} caracteres`)
}

/** The same, where the field may be left out. */
export function leerTextoOpcional(o: Objeto, nombre: string, campo = '', maximo = 200): string | undefined {
  return o[nombre] === undefined ? undefined : leerTexto(o, nombre, campo, maximo)
}

/** An object inside another one, which must be there and has no other fields than those named. */
export function leerObjeto(o: Objeto, nombre: string, campo: string, campos: readonly string[]): Objeto {
  return objeto(presente(o, nombre, campo), unir(campo, nombre), campos)
}

/** A list that must be there, each element read with its path ("predios[2]"). */
export function leerCada<T>(o: Objeto, nombre: string, campo: string, leer: (v: unknown, ruta: string) => T): T[] {
  presente(o, nombre, campo)
  return leerLista(o, nombre, campo).map((v, i) => leer(v, `${unir(campo, nombre)}[${i}]`))
}

/** The answer that was chosen for a setting (▲), or the one that holds by default. */
export function leerAjuste<V extends string>(o: Objeto, nombre: string, campo: string, ajuste: Ajuste<V>): V {
  if (o[nombre] === undefined) return ajuste.porOmision
  return leerOpcion(o, nombre, campo, Object.keys(ajuste.opciones) as V[])
}

/** Text that is one of a list. */
export function leerOpcion<T extends string>(o: Objeto, nombre: string, campo: string, opciones: readonly T[]): T {
  return unaOpcion(presente(o, nombre, campo), unir(campo, nombre), opciones)
}

/** One of a list of words, given as any value. */
export function unaOpcion<T extends string>(v: unknown, campo: string, opciones: readonly T[]): T {
  const hallada = opciones.find(x => x === v)
  if (hallada !== undefined) return hallada
  throw malo(campo, `debe ser una de estas palabras: ${opciones.join(', ')}`)
}

/** The same, where the field may be left out. */
export function leerOpcionOpcional<T extends string>(
  o: Objeto,
  nombre: string,
  campo: string,
  opciones: readonly T[],
): T | undefined {
  return o[nombre] === undefined ? undefined : leerOpcion(o, nombre, campo, opciones)
}

/** The refusal of a value that is there and is not what the calculation takes. */
export function malo(campo: string, problema: string, articulo?: string): Rechazo {
  const donde = campo === '' ? 'La entrada' : `El campo «${campo}»`
  return new Rechazo({
    codigo: 'campo-invalido',
    mensaje: `${donde} ${problema}.`,
    campo: campo || undefined,
    articulo,
  })
}

/** The path of a field inside another one. */
export function unir(campo: string, nombre: string): string {
  return campo === '' ? nombre : `${campo}.${nombre}`
}
