import { art } from '../articulos/referencia.ts'
import { type Decimal, pesos } from '../decimal.ts'
import { leerDecimal, leerPositivo, leerSiNo, malo, objeto } from '../lector.ts'
import { Memoria } from '../memoria.ts'

export interface OfertaEntrada {
  /** Appraised under the norm in force at the offer, in pesos. */
  readonly valorComercial: Decimal
  /** Part of that value that the announcement of the project or work brought. */
  readonly plusvaliaPorAnuncio: Decimal
  /** True where the owner paid the plusvalía or the valorización: then nothing is deducted. */
  readonly pagoPlusvaliaOValorizacion: boolean
}

export interface OfertaRespuesta {
  readonly precio: string
  readonly memoria: Memoria
}

const PAR_1 = art(61, 'par. 1')

/** Reads `{"valorComercial", "plusvaliaPorAnuncio", "pagoPlusvaliaOValorizacion": false}`. */
export function leerOferta(json: unknown): OfertaEntrada {
  const o = objeto(json, '', ['valorComercial', 'plusvaliaPorAnuncio', 'pagoPlusvaliaOValorizacion'])
  const valorComercial = leerPositivo(o, 'valorComercial')
  const plusvaliaPorAnuncio = leerDecimal(o, 'plusvaliaPorAnuncio', '', 0)
  if (plusvaliaPorAnuncio.gt(valorComercial)) {
    throw malo('plusvaliaPorAnuncio', 'no puede ser mayor que el valor comercial del que hace parte', PAR_1)
  }
  return { valorComercial, plusvaliaPorAnuncio, pagoPlusvaliaOValorizacion: leerSiNo(o, 'pagoPlusvaliaOValorizacion') }
}

/** E2, art. 61: price of a purchase offer, without the rise that the project itself brought. Pesos. */
export function oferta(e: OfertaEntrada): OfertaRespuesta {
  const memoria = new Memoria()
  const descuento = memoria.paso(
    'Plusvalía por el anuncio que se descuenta; nada si el propietario pagó la plusvalía o la valorización',
    PAR_1,
    'si(pagó, 0, plusvalía)',
    { pagó: e.pagoPlusvaliaOValorizacion, plusvalía: e.plusvaliaPorAnuncio },
    o => (o.pagó ? o.plusvalía.times(0) : o.plusvalía),
  )
  const precio = memoria.paso(
    'Precio de la oferta',
    art(61),
    'valor comercial − descuento',
    { 'valor comercial': e.valorComercial, descuento },
    o => o['valor comercial'].minus(o.descuento),
  )
  return { precio: pesos(precio), memoria }
}
