import { art } from '../articulos/referencia.ts'
import { type Comprobado, comprobar, reglaDeHecho } from '../comprobacion.ts'
import { leerOpcion, leerSiNoOpcional, objeto } from '../lector.ts'

/** Art. 47: the ways of distributing burdens and benefits that the partial plan may set for those who cooperate. */
export type FormaDeDistribucion = 'dinero' | 'intensidad' | 'transferencia' | 'ninguna'

const FORMAS: readonly FormaDeDistribucion[] = ['dinero', 'intensidad', 'transferencia', 'ninguna']
const HECHOS = [
  'nuevaConfiguracion',
  'repartoEquitativo',
  'cesionGarantizada',
  'obrasGarantizadas',
  'conformeAlPlanParcial',
  'aprobacionDePlaneacion',
  'entidadGestora',
] as const

/** What is known of a cooperation; a fact that is left out is not known. */
export type Cooperacion = Readonly<Record<(typeof HECHOS)[number], boolean | undefined>> & {
  readonly forma?: FormaDeDistribucion | undefined
}

/** Reads the facts, each true, false or left out, and `forma`. */
export function leerCooperacion(json: unknown): Cooperacion {
  const o = objeto(json, '', [...HECHOS, 'forma'])
  const hecho = (nombre: (typeof HECHOS)[number]): boolean | undefined => leerSiNoOpcional(o, nombre)
  return {
    nuevaConfiguracion: hecho('nuevaConfiguracion'),
    repartoEquitativo: hecho('repartoEquitativo'),
    cesionGarantizada: hecho('cesionGarantizada'),
    obrasGarantizadas: hecho('obrasGarantizadas'),
    conformeAlPlanParcial: hecho('conformeAlPlanParcial'),
    aprobacionDePlaneacion: hecho('aprobacionDePlaneacion'),
    entidadGestora: hecho('entidadGestora'),
    forma: o.forma === undefined ? undefined : leerOpcion(o, 'forma', '', FORMAS),
  }
}

/** R7, art. 47: what a cooperation among participants needs. */
export function cooperacion(c: Cooperacion): Comprobado {
  return comprobar(TABLA, c)
}

const TABLA = [
  reglaDeHecho<Cooperacion>({
    id: 'sin-nueva-configuracion',
    articulo: art(47),
    asunto: 'No se necesita una nueva configuración de los predios',
    hecho: c => (c.nuevaConfiguracion === undefined ? undefined : !c.nuevaConfiguracion),
    mal: 'La unidad necesita una nueva configuración de los predios: no cabe la cooperación.',
    cura: 'Use el reajuste de tierras o la integración inmobiliaria (art. 45).',
  }),
  reglaDeHecho<Cooperacion>({
    id: 'reparto-equitativo',
    articulo: art(47),
    asunto: 'Las cargas y los beneficios pueden repartirse en forma equitativa',
    hecho: c => c.repartoEquitativo,
    mal: 'Las cargas y los beneficios no quedan repartidos en forma equitativa.',
    cura: 'Ajuste el reparto hasta que el cálculo «reparto» lo dé por equitativo.',
  }),
  reglaDeHecho<Cooperacion>({
    id: 'cesion-garantizada',
    articulo: art(47),
    asunto: 'La cesión de los terrenos está garantizada',
    hecho: c => c.cesionGarantizada,
    mal: 'No está garantizada la cesión de los terrenos.',
    cura: 'Aporte la garantía de la cesión.',
  }),
  reglaDeHecho<Cooperacion>({
    id: 'obras-garantizadas',
    articulo: art(47),
    asunto: 'El costo de las obras de urbanización está garantizado',
    hecho: c => c.obrasGarantizadas,
    mal: 'No está garantizado el costo de las obras de urbanización.',
    cura: 'Aporte la garantía del costo de las obras.',
  }),
  reglaDeHecho<Cooperacion>({
    id: 'plan-parcial',
    articulo: art(47),
    asunto: 'Se ajusta a lo que definió el plan parcial',
    hecho: c => c.conformeAlPlanParcial,
    mal: 'No se ajusta al plan parcial.',
    cura: 'Ajuste la cooperación al plan parcial.',
  }),
  reglaDeHecho<Cooperacion>({
    id: 'forma-de-distribucion',
    articulo: art(47),
    asunto: 'El plan parcial dice cómo se distribuyen: en dinero, en intensidad de uso o por transferencia de derechos',
    hecho: c => (c.forma === undefined ? undefined : c.forma !== 'ninguna'),
    mal: 'El plan parcial no dice cómo se distribuyen las cargas y los beneficios.',
    cura: 'Defina en el plan parcial una o varias de esas formas.',
  }),
  reglaDeHecho<Cooperacion>({
    id: 'aprobacion-de-planeacion',
    articulo: art(47),
    asunto: 'La autoridad de planeación la aprobó antes',
    hecho: c => c.aprobacionDePlaneacion,
    mal: 'Falta la aprobación previa de la autoridad de planeación.',
    cura: 'Presente la cooperación a la autoridad de planeación.',
  }),
  reglaDeHecho<Cooperacion>({
    id: 'entidad-gestora',
    articulo: art(47),
    asunto: 'Los propietarios constituyeron una entidad gestora',
    hecho: c => c.entidadGestora,
    mal: 'Los propietarios no han constituido la entidad gestora.',
    cura: 'Constituyan la entidad que garantice el desarrollo conjunto.',
  }),
]
