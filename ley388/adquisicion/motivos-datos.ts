import { type Articulo, art } from '../articulos/referencia.ts'

/** A ground of public use (art. 58). */
export interface MotivoDeUtilidadPublica {
  readonly literal: string
  readonly nombre: string
  /** True where it admits the administrative way, with urgency (art. 63). */
  readonly administrativa: boolean
  readonly articulo: Articulo
}

const motivo = (literal: string, administrativa: boolean, nombre: string): MotivoDeUtilidadPublica => ({
  literal,
  nombre,
  administrativa,
  articulo: art(58, `lit. ${literal}`),
})

/** E1, art. 58: the grounds, in the order of the law; art. 63 leaves f, g and i out of the administrative way. */
export const MOTIVOS: readonly MotivoDeUtilidadPublica[] = [
  motivo('a', true, 'Infraestructura social: salud, educación, recreación, abastos y seguridad ciudadana'),
  motivo('b', true, 'Vivienda de interés social, legalización de títulos, inquilinatos y reubicación por alto riesgo'),
  motivo('c', true, 'Renovación urbana y espacio público urbano'),
  motivo('d', true, 'Servicios públicos domiciliarios'),
  motivo('e', true, 'Infraestructura vial y transporte masivo'),
  motivo('f', false, 'Ornato, turismo y deportes'),
  motivo('g', false, 'Sedes administrativas de entidades públicas, salvo empresas del Estado'),
  motivo('h', true, 'Preservación del patrimonio cultural y natural'),
  motivo('i', false, 'Reservas para la expansión futura de la ciudad'),
  motivo('j', true, 'Reservas para proteger el medio ambiente y el agua'),
  motivo('k', true, 'Urbanización y construcción prioritarias previstas en el plan'),
  motivo('l', true, 'Urbanización, redesarrollo y renovación por unidades de actuación'),
  motivo('m', true, 'Traslado de poblaciones por riesgo físico inminente'),
]

/** E4: cases in which the law itself sends to the administrative way. */
export const CASOS_ADMINISTRATIVOS = {
  'comprador-incumplido': { nombre: 'El comprador en subasta no desarrolló el inmueble', articulo: art(63) },
  'unidad-prioritaria': {
    nombre: 'Unidad de actuación prioritaria sin acuerdo de los propietarios',
    articulo: art(44),
  },
  'subasta-desierta': { nombre: 'La segunda subasta quedó desierta', articulo: art(56) },
  'otra-ley': { nombre: 'Otra ley autoriza esta vía', articulo: art(72) },
} as const

export type CasoAdministrativo = keyof typeof CASOS_ADMINISTRATIVOS

/** E4, art. 65: the only criteria on which urgency is declared. */
export const CRITERIOS_DE_URGENCIA: readonly { readonly numero: number; readonly nombre: string }[] = [
  { numero: 1, nombre: 'Evitar que los precios de los inmuebles suban en exceso' },
  { numero: 2, nombre: 'La solución que se da con la expropiación no admite espera' },
  { numero: 3, nombre: 'La demora en ejecutar el proyecto daña a la comunidad' },
  { numero: 4, nombre: 'Los planes y programas dieron prioridad a la actividad' },
]

/** E14, art. 98: known, and not automated. */
export const EXPROPIACION_POR_EQUIDAD = {
  articulo: art(98),
  estado: 'En parte inexequible: la Corte Constitucional declaró inexequible un aparte',
  automatizada: false,
  razon:
    'Presumía el aprovechamiento de la necesidad de vivienda de los ocupantes de inmuebles de estratos 1 y 2. Lindero no la tramita: consulte a la oficina jurídica.',
} as const
