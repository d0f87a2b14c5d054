import { art } from '../articulos/referencia.ts'
import { type ReglaDeComprobacion, regla, reglaDeHecho } from '../comprobacion.ts'
import { type Decimal, seisDecimales } from '../decimal.ts'
import { leerAjuste, leerDecimalOpcional, leerSiNoOpcional, malo, type Objeto, objeto, unir } from '../lector.ts'
import { BASE_VIS, type BaseVis } from './ajustes.ts'

/** Where a partial plan works; art. 92 asks for VIS land in expansion and in urban renewal. */
export type AmbitoDePlanParcial = 'expansion' | 'renovacion' | 'otro'

/** The land for social housing of a partial plan; what is left out is not known. */
export interface SueloVis {
  readonly base: BaseVis
  /** Of 1: what the plan of the municipality sets. The law gives no figure. */
  readonly porcentajeMinimo?: Decimal | undefined
  readonly sueloM2?: Decimal | undefined
  readonly sueloUtilM2?: Decimal | undefined
  readonly visM2?: Decimal | undefined
  /** Whether the partial plan says how its places are defined. */
  readonly localizacion?: boolean | undefined
  /** Whether its burdens are to be compensated, and whether the partial plan has the mechanism. */
  readonly hayQueCompensar?: boolean | undefined
  readonly mecanismo?: boolean | undefined
}

const CAMPOS = [
  'base',
  'porcentajeMinimo',
  'sueloM2',
  'sueloUtilM2',
  'visM2',
  'localizacion',
  'hayQueCompensar',
  'mecanismo',
]

/** Reads the land for social housing inside another input; all may be left out. */
export function leerSueloVis(o: Objeto, nombre: string, campo = ''): SueloVis {
  const ruta = unir(campo, nombre)
  const v = objeto(o[nombre] ?? {}, ruta, CAMPOS)
  const porcentajeMinimo = leerDecimalOpcional(v, 'porcentajeMinimo', ruta, 0)
  if (porcentajeMinimo?.gt(1)) throw malo(`${ruta}.porcentajeMinimo`, 'debe ir de 0 a 1', art(92))
  return {
    base: leerAjuste(v, 'base', ruta, BASE_VIS),
    porcentajeMinimo,
    sueloM2: leerDecimalOpcional(v, 'sueloM2', ruta, 0),
    sueloUtilM2: leerDecimalOpcional(v, 'sueloUtilM2', ruta, 0),
    visM2: leerDecimalOpcional(v, 'visM2', ruta, 0),
    localizacion: leerSiNoOpcional(v, 'localizacion', ruta),
    hayQueCompensar: leerSiNoOpcional(v, 'hayQueCompensar', ruta),
    mecanismo: leerSiNoOpcional(v, 'mecanismo', ruta),
  }
}

interface ConVis {
  readonly ambito: AmbitoDePlanParcial
  readonly vis: SueloVis
}

/** H1, art. 92: the minimum share of land for social housing in partial plans of expansion and of urban renewal. */
export const REGLAS_DE_SUELO_VIS: readonly ReglaDeComprobacion<ConVis>[] = [
  regla({
    id: 'vis-porcentaje',
    articulo: art(92),
    asunto: 'El plan fijó el porcentaje de suelo para vivienda de interés social',
    aplica: aplicaVis,
    noAplica: 'El porcentaje se exige en suelo de expansión y en renovación urbana.',
    datos: (h: ConVis) => ({ porcentaje: h.vis.porcentajeMinimo }),
    formula: 'porcentaje > 0',
    cumple: d => d.porcentaje.gt(0),
    mal: 'El plan no destina suelo a vivienda de interés social.',
    cura: 'Fije el porcentaje en el plan de ordenamiento o en el instrumento que lo desarrolle.',
  }),
  regla({
    id: 'vis-minimo',
    articulo: art(92),
    asunto: 'El suelo para vivienda de interés social alcanza el porcentaje',
    aplica: aplicaVis,
    noAplica: 'El porcentaje se exige en suelo de expansión y en renovación urbana.',
    datos: (h: ConVis) => ({ vis: h.vis.visM2, porcentaje: h.vis.porcentajeMinimo, suelo: sueloDeBase(h.vis) }),
    formula: 'vis ≥ porcentaje × suelo',
    cumple: d => d.vis.gte(d.porcentaje.times(d.suelo)),
    mal: h => `Faltan ${faltante(h.vis)} m² de suelo para vivienda de interés social.`,
    cura: 'Destine ese suelo, o localícelo donde las normas generales lo permitan.',
  }),
  reglaDeHecho({
    id: 'vis-localizacion',
    articulo: art(92),
    asunto: 'El plan parcial dice cómo se localizan los terrenos de ese porcentaje',
    aplica: aplicaVis,
    noAplica: 'El porcentaje se exige en suelo de expansión y en renovación urbana.',
    hecho: (h: ConVis) => h.vis.localizacion,
    mal: 'El plan parcial no dice cómo se localizan esos terrenos.',
    cura: 'Defina en el plan parcial la forma de localizarlos.',
  }),
  reglaDeHecho({
    id: 'vis-compensacion',
    articulo: art(92),
    asunto: 'El plan parcial tiene el mecanismo para compensar las cargas de ese suelo',
    aplica: h => (aplicaVis(h) ? h.vis.hayQueCompensar : false),
    noAplica: 'No hay cargas por compensar.',
    hecho: (h: ConVis) => h.vis.mecanismo,
    mal: 'Falta el mecanismo de compensación.',
    cura: 'Defínalo en el plan parcial.',
  }),
]

function aplicaVis(h: ConVis): boolean {
  return h.ambito !== 'otro'
}

/** ▲ The land over which the percentage is measured, by the setting. */
function sueloDeBase(v: SueloVis): Decimal | undefined {
  return v.base === 'suelo-nuevo' ? v.sueloM2 : v.sueloUtilM2
}

function faltante(v: SueloVis): string {
  return seisDecimales(v.porcentajeMinimo!.times(sueloDeBase(v)!).minus(v.visM2!))
}
