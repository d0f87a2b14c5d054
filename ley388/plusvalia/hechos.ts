import { type Articulo, art } from '../articulos/referencia.ts'

/** V1, art. 74: the generating facts, and the public work of art. 87. */
export type TipoDeHecho = 'incorporacion' | 'cambio-de-uso' | 'mayor-aprovechamiento' | 'obra-publica'

/** A generating fact: what the law calls it, where it says so and where it says how its effect is estimated. */
export interface HechoGenerador {
  readonly nombre: string
  readonly articulo: Articulo
  readonly efecto: Articulo
}

export const HECHOS: Readonly<Record<TipoDeHecho, HechoGenerador>> = {
  incorporacion: {
    nombre: 'Incorporación de suelo rural a expansión urbana, o su clasificación como suburbano',
    articulo: art(74, 'num. 1'),
    efecto: art(75),
  },
  'cambio-de-uso': {
    nombre: 'Cambio a un uso más rentable',
    articulo: art(74, 'num. 2'),
    efecto: art(76),
  },
  'mayor-aprovechamiento': {
    nombre: 'Mayor aprovechamiento del suelo en edificación',
    articulo: art(74, 'num. 3'),
    efecto: art(77),
  },
  'obra-publica': {
    nombre: 'Ejecución de obras públicas sin contribución de valorización',
    articulo: art(87),
    efecto: art(87, 'num. 1'),
  },
}

export const TIPOS_DE_HECHO = Object.keys(HECHOS) as TipoDeHecho[]

/** V9, art. 83: the events at which the participation falls due. */
export type Evento = 'licencia' | 'cambio-efectivo-de-uso' | 'transferencia' | 'titulos'

export interface EventoDeCobro {
  readonly nombre: string
  readonly articulo: Articulo
  /** The facts whose participation it makes due. */
  readonly hechos: readonly TipoDeHecho[]
  /** Par. 2: it is not granted without proof of payment. */
  readonly exigeAcreditarPago: boolean
}

/** A public work follows all the events (art. 87 num. 3: "los mismos eventos previstos en el artículo 83"). */
export const EVENTOS: Readonly<Record<Evento, EventoDeCobro>> = {
  licencia: {
    nombre: 'Solicitud de licencia de urbanización o construcción',
    articulo: art(83, 'num. 1'),
    hechos: TIPOS_DE_HECHO,
    exigeAcreditarPago: true,
  },
  'cambio-efectivo-de-uso': {
    nombre: 'Cambio efectivo de uso del inmueble',
    articulo: art(83, 'num. 2'),
    hechos: ['cambio-de-uso', 'obra-publica'],
    exigeAcreditarPago: false,
  },
  transferencia: {
    nombre: 'Transferencia del dominio',
    articulo: art(83, 'num. 3'),
    hechos: ['incorporacion', 'mayor-aprovechamiento', 'obra-publica'],
    exigeAcreditarPago: true,
  },
  titulos: {
    nombre: 'Adquisición de títulos de derechos adicionales',
    articulo: art(83, 'num. 4'),
    hechos: TIPOS_DE_HECHO,
    exigeAcreditarPago: false,
  },
}

export const TIPOS_DE_EVENTO = Object.keys(EVENTOS) as Evento[]

/** Art. 83: the events that make due what each fact generated. */
export const EXIGIBLE_POR: Readonly<Record<TipoDeHecho, readonly Evento[]>> = {
  incorporacion: eventosDe('incorporacion'),
  'cambio-de-uso': eventosDe('cambio-de-uso'),
  'mayor-aprovechamiento': eventosDe('mayor-aprovechamiento'),
  'obra-publica': eventosDe('obra-publica'),
}

function eventosDe(hecho: TipoDeHecho): Evento[] {
  return TIPOS_DE_EVENTO.filter(e => EVENTOS[e].hechos.includes(hecho))
}
