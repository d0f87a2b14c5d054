import type { Decimal } from '../decimal.ts'
import { leerDecimal, leerOpcion, leerTexto, malo, type Objeto, unir } from '../lector.ts'
import { Rechazo } from '../rechazo.ts'
import { type ClaseDeCarga, TIPOS_DE_CARGA, tipoDeCarga } from './cargas.ts'

/** Far more than any municipality: beyond them there is a slip of the pen. Technical limits, not of the law. */
const MAXIMO_DE_PESOS = 1e18
const MAXIMA_AREA_M2 = 1e12

/** A burden of the urbanisation, in pesos. */
export interface Carga {
  readonly nombre: string
  readonly valor: Decimal
  readonly clase: ClaseDeCarga
  /** One of TIPOS_DE_CARGA, where it is known. */
  readonly tipo?: string | undefined
}

export const CAMPOS_DE_CARGA = ['nombre', 'valor', 'clase', 'tipo'] as const

/** R1: reads the fields of a burden; refuses a kind that the law puts in the other class. */
export function leerCamposDeCarga(o: Objeto, ruta: string): Carga {
  const carga = {
    nombre: leerTexto(o, 'nombre', ruta),
    valor: leerPesos(o, 'valor', ruta),
    clase: leerOpcion<ClaseDeCarga>(o, 'clase', ruta, ['local', 'general']),
  }
  if (o.tipo === undefined) return carga
  const tipo = tipoDeCarga(
    leerOpcion(
      o,
      'tipo',
      ruta,
      TIPOS_DE_CARGA.map(t => t.id),
    ),
  )!
  if (tipo.clase !== carga.clase) {
    throw new Rechazo({
      codigo: 'clase-de-carga',
      mensaje: `«${tipo.nombre}» es una carga ${tipo.clase} (${tipo.articulo}).`,
      campo: `${ruta}.clase`,
      articulo: tipo.articulo,
      cura: `Escriba «${tipo.clase}» en la clase de la carga «${carga.nombre}».`,
    })
  }
  return { ...carga, tipo: tipo.id }
}

/** An amount of pesos, zero or more. */
export function leerPesos(o: Objeto, nombre: string, ruta: string): Decimal {
  return tope(leerDecimal(o, nombre, ruta, 0), nombre, ruta, MAXIMO_DE_PESOS)
}

/** An area in m², more than zero. */
export function leerArea(o: Objeto, nombre: string, ruta: string): Decimal {
  return positivo(tope(leerDecimal(o, nombre, ruta, 0), nombre, ruta, MAXIMA_AREA_M2), nombre, ruta)
}

/** An amount of pesos, more than zero. */
export function leerPesosPositivos(o: Objeto, nombre: string, ruta: string): Decimal {
  return positivo(leerPesos(o, nombre, ruta), nombre, ruta)
}

/** Whole pesos of any sign, where the field may be left out: what somebody proposes to pay or to receive. */
export function leerPesosEnteros(o: Objeto, nombre: string, ruta: string, minimo?: number): Decimal | undefined {
  if (o[nombre] === undefined) return undefined
  const d = leerDecimal(o, nombre, ruta, minimo)
  if (!d.isInteger()) throw malo(unir(ruta, nombre), 'debe estar en pesos enteros')
  if (d.abs().gt(MAXIMO_DE_PESOS)) throw malo(unir(ruta, nombre), `no puede pasar de ${MAXIMO_DE_PESOS}`)
  return d
}

/** A text that names one of a list; refuses the second one with the same name. */
export function exigirDistintos(ids: readonly string[], lista: string, nombre: string): void {
  const vistos = new Set<string>()
  for (const [i, id] of ids.entries()) {
    if (vistos.has(id)) throw malo(`${lista}[${i}].${nombre}`, `se repite: «${id}» ya está en la lista`)
    vistos.add(id)
  }
}

function tope(d: Decimal, nombre: string, ruta: string, maximo: number): Decimal {
  if (d.gt(maximo)) throw malo(unir(ruta, nombre), `no puede pasar de ${maximo}`)
  return d
}

function positivo(d: Decimal, nombre: string, ruta: string): Decimal {
  if (d.isZero()) throw malo(unir(ruta, nombre), 'debe ser mayor que cero')
  return d
}
