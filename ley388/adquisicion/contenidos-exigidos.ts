import type { Articulo } from '../articulos/referencia.ts'
import { leerEntero, leerLista, type Objeto } from '../lector.ts'

/** Something that an act or a contract must contain. */
export interface ContenidoExigido {
  readonly numero: number
  readonly nombre: string
  readonly articulo: Articulo
}

/** Numbers the contents of an article from 1. */
export function contenidos(articulo: (numero: number) => Articulo, nombres: readonly string[]): ContenidoExigido[] {
  return nombres.map((nombre, i) => ({ numero: i + 1, nombre, articulo: articulo(i + 1) }))
}

/** The numbers of the contents that an act or contract has, from 1 to how many there are. */
export function leerNumeros(o: Objeto, nombre: string, hasta: number): number[] {
  return leerLista(o, nombre).map((v, i) => {
    const campo = `${nombre}[${i}]`
    return leerEntero({ [campo]: v }, campo, '', 1, hasta)
  })
}
