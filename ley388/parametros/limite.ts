import type { Articulo } from '../articulos/referencia.ts'
import { Decimal } from '../decimal.ts'
import { Rechazo } from '../rechazo.ts'

/** A figure of the law with its article: it exists once in the code, with a name. */
export interface Constante {
  readonly id: string
  readonly valor: Decimal
  readonly articulo: Articulo
}

/** A range of the law with its article; both ends are inside. */
export interface Rango {
  readonly id: string
  readonly desde: Decimal
  readonly hasta: Decimal
  readonly articulo: Articulo
  /** Returns the value when it lies in the range; refuses with `fuera-de-rango` and the article when it does not. */
  exigir(valor: Decimal, campo: string): Decimal
}

/** Declares a figure of the law. */
export function constante(c: { id: string; valor: string | number; articulo: Articulo }): Constante {
  return { id: c.id, valor: new Decimal(c.valor), articulo: c.articulo }
}

/** Declares a range of the law. */
export function rango(r: { id: string; desde: string; hasta: string; articulo: Articulo }): Rango {
  const desde = new Decimal(r.desde)
  const hasta = new Decimal(r.hasta)
  return {
    id: r.id,
    desde,
    hasta,
    articulo: r.articulo,
    exigir(valor, campo) {
      if (valor.gte(desde) && valor.lte(hasta)) return valor
      throw new Rechazo({
        codigo: 'fuera-de-rango',
        mensaje: `El valor ${valor.toFixed()} no está entre ${desde.toFixed()} y ${hasta.toFixed()} (${r.articulo}).`,
        campo,
        articulo: r.articulo,
      })
    },
  }
}
