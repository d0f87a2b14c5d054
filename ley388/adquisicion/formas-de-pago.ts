import { type Articulo, art } from '../articulos/referencia.ts'
import { type Comprobado, comprobar, type ReglaDeComprobacion, regla } from '../comprobacion.ts'
import type { Decimal } from '../decimal.ts'
import { leerCada, leerDecimal, leerOpcion, leerPositivo, objeto } from '../lector.ts'
import { FORMAS_DE_COMPENSACION } from './compensacion-obra.ts'

/** In what a price can be paid. */
export const FORMAS_DE_PAGO = {
  dinero: 'Dinero',
  especie: 'Especie',
  'titulos-valores': 'Títulos valores, como bonos y pagarés de reforma urbana',
  'derechos-de-construccion-y-desarrollo': 'Derechos de construcción y desarrollo',
  participacion: 'Derechos de participación en el proyecto',
  permuta: 'Permuta',
  'pagares-de-reforma-urbana': 'Pagarés de reforma urbana',
  'descuento-del-predial': 'Descuento del impuesto predial',
} as const

export type FormaDePagoDelPrecio = keyof typeof FORMAS_DE_PAGO

const EXPROPIACION: readonly FormaDePagoDelPrecio[] = [
  'dinero',
  'titulos-valores',
  'derechos-de-construccion-y-desarrollo',
  'participacion',
  'permuta',
]

/** E2, E5, E9, E13: what each kind of payment admits; art. 119 puts barter and rights first, it does not add forms. */
export const FORMAS_ADMITIDAS: Readonly<
  Record<string, { readonly articulo: Articulo; readonly formas: readonly FormaDePagoDelPrecio[] }>
> = {
  'enajenacion-voluntaria': { articulo: art(61), formas: [...EXPROPIACION, 'especie'] },
  'expropiacion-administrativa': { articulo: art(67, 'par. 1'), formas: EXPROPIACION },
  'compensacion-obra': { articulo: art(128), formas: FORMAS_DE_COMPENSACION },
}

export interface FormasDePagoEntrada {
  readonly regimen: string
  readonly precio: Decimal
  readonly pagos: readonly { readonly forma: FormaDePagoDelPrecio; readonly valor: Decimal }[]
}

/** Reads `{"regimen": "enajenacion-voluntaria", "precio", "pagos": [{"forma": "permuta", "valor"}, …]}`. */
export function leerFormasDePago(json: unknown): FormasDePagoEntrada {
  const o = objeto(json, '', ['regimen', 'precio', 'pagos'])
  return {
    regimen: leerOpcion(o, 'regimen', '', Object.keys(FORMAS_ADMITIDAS)),
    precio: leerPositivo(o, 'precio'),
    pagos: leerCada(o, 'pagos', '', (v, ruta) => {
      const p = objeto(v, ruta, ['forma', 'valor'])
      const forma = leerOpcion(p, 'forma', ruta, Object.keys(FORMAS_DE_PAGO) as FormaDePagoDelPrecio[])
      return { forma, valor: leerDecimal(p, 'valor', ruta, 0) }
    }),
  }
}

const ajenas = (e: FormasDePagoEntrada): FormaDePagoDelPrecio[] =>
  e.pagos.map(p => p.forma).filter(f => !FORMAS_ADMITIDAS[e.regimen]!.formas.includes(f))

/** The rows cite the article of the kind of payment. */
function tabla(articulo: Articulo): readonly ReglaDeComprobacion<FormasDePagoEntrada>[] {
  return [
    regla({
      id: 'pago.formas',
      articulo,
      asunto: 'Las formas de pago son de las que la ley admite',
      datos: (e: FormasDePagoEntrada) => ({ 'no admitidas': ajenas(e).length }),
      formula: 'no admitidas = 0',
      cumple: d => d['no admitidas'] === 0,
      mal: e =>
        `No se admite: ${ajenas(e)
          .map(f => FORMAS_DE_PAGO[f].toLowerCase())
          .join('; ')}.`,
      cura: e =>
        `Se admite: ${FORMAS_ADMITIDAS[e.regimen]!.formas.map(f => FORMAS_DE_PAGO[f].toLowerCase()).join('; ')}.`,
    }),
    regla({
      id: 'pago.suma',
      articulo,
      asunto: 'Los pagos suman el precio',
      datos: (e: FormasDePagoEntrada) => ({ pagos: e.pagos.map(p => p.valor), precio: e.precio }),
      formula: 'suma(pagos) = precio',
      cumple: d => d.pagos.reduce((a, b) => a.plus(b), d.precio.times(0)).eq(d.precio),
      mal: 'Los pagos no suman el precio.',
      cura: 'Ajuste los valores para que sumen el precio, peso por peso.',
    }),
  ]
}

/** E2, E5, E13: whether a price is paid in forms that its article admits, and whole. */
export function formasDePago(e: FormasDePagoEntrada): Comprobado {
  return comprobar(tabla(FORMAS_ADMITIDAS[e.regimen]!.articulo), e)
}
