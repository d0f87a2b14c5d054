import type { Articulo } from '../articulos/referencia.ts'
import { Decimal } from '../decimal.ts'
import type { Fecha } from '../fecha.ts'
import { Rechazo } from '../rechazo.ts'

/** The law was published in the Diario Oficial on this day: no figure of it can rule before. */
export const PUBLICACION_DE_LA_LEY = '1997-07-24' as Fecha

/**
 * From when to when a figure of the law rules. By default since the law was published, and still. A figure that an
 * amendment brought names its day, and says in `antes` what is known of the time before; one that ceased, in `despues`.
 */
export interface Rige {
  readonly desde: Fecha
  /** Last day on which it ruled. */
  readonly hasta?: Fecha | undefined
  readonly antes?: string | undefined
  readonly despues?: string | undefined
}

/** A figure of the law with its article and validity: it exists once in the code, with a name. */
export interface Constante {
  readonly tipo: 'constante'
  readonly id: string
  readonly valor: Decimal
  readonly articulo: Articulo
  readonly rige: Rige
}

/** A range of the law with its article and validity; both ends are inside. */
export interface Rango {
  readonly tipo: 'rango'
  readonly id: string
  readonly desde: Decimal
  readonly hasta: Decimal
  readonly articulo: Articulo
  readonly rige: Rige
  /** Returns the value when it lies in the range; refuses with `fuera-de-rango` and the article when it does not. */
  exigir(valor: Decimal, campo: string): Decimal
}

const SIEMPRE: Rige = { desde: PUBLICACION_DE_LA_LEY }

/** Refuses with `regimen-no-cargado` a day on which a figure did not rule yet; `campo` is the field that has the day. */
export function exigirRige(figura: Constante | Rango, al: Fecha, campo: string): void {
  const { articulo, rige } = figura
  if (al >= rige.desde) return
  throw new Rechazo({
    codigo: 'regimen-no-cargado',
    mensaje: rige.antes ?? `El ${al} no regía el ${articulo} de la Ley 388 de 1997.`,
    campo,
    articulo,
    cura: `Revise la fecha: esta norma rige desde el ${rige.desde}.`,
  })
}

/** Declares a figure of the law. */
export function constante(c: {
  id: string
  valor: string | number
  articulo: Articulo
  rige?: Rige | undefined
}): Constante {
  return {
    tipo: 'constante',
    id: c.id,
    valor: new Decimal(c.valor),
    articulo: c.articulo,
    rige: c.rige ?? SIEMPRE,
  }
}

/** Declares a range of the law. */
export function rango(r: {
  id: string
  desde: string
  hasta: string
  articulo: Articulo
  rige?: Rige | undefined
}): Rango {
  const desde = new Decimal(r.desde)
  const hasta = new Decimal(r.hasta)
  return {
    tipo: 'rango',
    id: r.id,
    desde,
    hasta,
    articulo: r.articulo,
    rige: r.rige ?? SIEMPRE,
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
