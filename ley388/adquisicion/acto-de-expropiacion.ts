import { art } from '../articulos/referencia.ts'
import { type Comprobado, comprobar, type ReglaDeComprobacion, regla, reglaDeHecho } from '../comprobacion.ts'
import type { Decimal } from '../decimal.ts'
import type { Fecha } from '../fecha.ts'
import { leerDecimalOpcional, leerFechaOpcional, leerSiNoOpcional, objeto } from '../lector.ts'
import { leerDiasHabiles } from '../plazos/entrada.ts'
import { type AjustesDeTermino, plazo } from '../plazos/plazo.ts'
import { contenidos, leerNumeros } from './contenidos-exigidos.ts'
import { DIAS_PROMESA } from './parametros.ts'

/** E6, art. 68: what the act that decides the expropriation contains. */
export const CONTENIDOS_DE_LA_EXPROPIACION = contenidos(
  n => art(68, `num. ${n}`),
  [
    'La identificación precisa del inmueble',
    'El precio indemnizatorio y la forma de pago',
    'La destinación del inmueble, según los motivos invocados y la urgencia declarada',
    'La orden de inscribir el acto en el registro de instrumentos públicos',
    'La orden de notificar a los titulares de derechos, con los recursos que proceden',
  ],
)

/** What is known of an act that expropriates by the administrative way. */
export interface HechosDelActo extends Pick<AjustesDeTermino, 'sabados' | 'noHabiles'> {
  /** Day on which the act of art. 66 (the offer) became final. */
  readonly ejecutoriaOferta?: Fecha | undefined
  readonly fecha?: Fecha | undefined
  /** True where a formal promise of sale was signed. */
  readonly promesa?: boolean | undefined
  readonly motivado?: boolean | undefined
  readonly contenidos?: readonly number[] | undefined
  readonly precio?: Decimal | undefined
  readonly avaluoComercial?: Decimal | undefined
}

const CAMPOS = ['ejecutoriaOferta', 'fecha', 'promesa', 'motivado', 'contenidos', 'precio', 'avaluoComercial']

/** Reads `{"ejecutoriaOferta", "fecha", "promesa", "motivado", "contenidos": [1, 2, 3, 4, 5], "precio", "avaluoComercial"}`. */
export function leerActoDeExpropiacion(json: unknown): HechosDelActo {
  const o = objeto(json, '', [...CAMPOS, 'sabados', 'noHabiles'])
  return {
    ejecutoriaOferta: leerFechaOpcional(o, 'ejecutoriaOferta'),
    fecha: leerFechaOpcional(o, 'fecha'),
    promesa: leerSiNoOpcional(o, 'promesa'),
    motivado: leerSiNoOpcional(o, 'motivado'),
    contenidos:
      o.contenidos === undefined ? undefined : leerNumeros(o, 'contenidos', CONTENIDOS_DE_LA_EXPROPIACION.length),
    precio: leerDecimalOpcional(o, 'precio', '', 0),
    avaluoComercial: leerDecimalOpcional(o, 'avaluoComercial', '', 0),
    ...leerDiasHabiles(o),
  }
}

/** Last day to agree on a promise; the act comes after it. */
function finDeLaEnajenacion(h: HechosDelActo): Fecha | undefined {
  if (h.ejecutoriaOferta === undefined) return undefined
  return plazo({ ...h, desde: h.ejecutoriaOferta, dias: DIAS_PROMESA.valor.toNumber() }).vence
}

const TABLA: readonly ReglaDeComprobacion<HechosDelActo>[] = [
  regla({
    id: 'expropiacion.plazo',
    articulo: DIAS_PROMESA.articulo,
    asunto: 'Pasaron los días hábiles para la enajenación voluntaria',
    datos: h => ({
      'ejecutoria de la oferta': h.ejecutoriaOferta,
      días: DIAS_PROMESA.valor,
      sábados: h.sabados === true,
      inhábiles: h.noHabiles ?? [],
      'fecha del acto': h.fecha,
      vence: finDeLaEnajenacion(h),
    }),
    formula: 'fecha del acto > dia_habil(ejecutoria de la oferta, días, sábados, inhábiles)',
    cumple: d => d['fecha del acto'] > d.vence,
    mal: h => `El acto es del ${h.fecha} y el término para la promesa va hasta el ${finDeLaEnajenacion(h)}.`,
    cura: 'Espere a que termine el plazo de la enajenación voluntaria.',
  }),
  reglaDeHecho({
    id: 'expropiacion.promesa',
    articulo: art(68),
    asunto: 'No se llegó a una promesa de compraventa',
    hecho: h => (h.promesa === undefined ? undefined : !h.promesa),
    mal: 'Hay promesa de compraventa.',
    cura: 'Cumpla la promesa: no procede la expropiación.',
  }),
  reglaDeHecho({
    id: 'expropiacion.motivado',
    articulo: art(68),
    asunto: 'El acto es motivado',
    hecho: h => h.motivado,
    mal: 'El acto no expresa sus motivos.',
    cura: 'Motive el acto.',
  }),
  ...CONTENIDOS_DE_LA_EXPROPIACION.map(c =>
    reglaDeHecho<HechosDelActo>({
      id: `expropiacion.contenido-${c.numero}`,
      articulo: c.articulo,
      asunto: c.nombre,
      hecho: h => h.contenidos?.includes(c.numero),
      mal: `Falta en el acto: ${c.nombre.toLowerCase()}.`,
      cura: 'Inclúyalo en el acto.',
    }),
  ),
  regla({
    id: 'expropiacion.precio',
    articulo: art(67),
    asunto: 'El precio indemnizatorio es el avalúo comercial',
    aplica: h => h.precio !== undefined || h.avaluoComercial !== undefined,
    noAplica: 'No se dieron el precio ni el avalúo.',
    datos: h => ({ precio: h.precio, avalúo: h.avaluoComercial }),
    formula: 'precio = avalúo',
    cumple: d => d.precio.eq(d.avalúo),
    mal: h => `El precio ${h.precio?.toFixed()} no es el avalúo comercial ${h.avaluoComercial?.toFixed()}.`,
    cura: 'Fije el precio en el avalúo comercial; el 70 % del catastral solo rige tras una segunda subasta desierta.',
  }),
]

/** E6, art. 68: whether the act that decides the expropriation can be issued and what it lacks. */
export function actoDeExpropiacion(h: HechosDelActo): Comprobado {
  return comprobar(TABLA, h)
}
