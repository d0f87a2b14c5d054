import type { Decimal } from '../decimal.ts'
import {
  leerCada,
  leerDecimal,
  leerEntero,
  leerObjeto,
  leerOpcion,
  leerSiNoOpcional,
  leerTexto,
  objeto,
} from '../lector.ts'

/** Land that the plan or an instrument sets for social housing. m². */
export interface SueloVis {
  readonly nombre: string
  readonly areaM2: Decimal
  readonly uso: 'vis' | 'otro'
}

/** The need of social housing of a municipality, what it proposes and the land that it sets. */
export interface NecesidadVis {
  /** Households that need a new dwelling, and those whose dwelling needs integral improvement. */
  readonly viviendasNuevas: number
  readonly viviendasPorMejorar: number
  /** Targets of the medium term. */
  readonly metaNuevas: number
  readonly metaMejoradas: number
  /** Gross land that a dwelling takes in this municipality, by its own norms. m². */
  readonly sueloPorViviendaM2: Decimal
  readonly suelos: readonly SueloVis[]
  readonly estrategias?: boolean | undefined
  readonly instrumentos?: boolean | undefined
  readonly porcentajeEnExpansion?: boolean | undefined
  readonly porcentajeEnRenovacion?: boolean | undefined
}

const MAXIMAS_VIVIENDAS = 10_000_000

/**
 * Reads `{"necesidad": {"nuevas", "mejoramiento"}, "metas": {"nuevas", "mejoramiento"}, "sueloPorViviendaM2", "suelos": [{"nombre",
 * "areaM2", "uso": "vis" | "otro"}], "estrategias", "instrumentos", "porcentajeEnExpansion", "porcentajeEnRenovacion"}`.
 */
export function leerNecesidadVis(json: unknown): NecesidadVis {
  const o = objeto(json, '', [
    'necesidad',
    'metas',
    'sueloPorViviendaM2',
    'suelos',
    'estrategias',
    'instrumentos',
    'porcentajeEnExpansion',
    'porcentajeEnRenovacion',
  ])
  const n = leerObjeto(o, 'necesidad', '', ['nuevas', 'mejoramiento'])
  const m = leerObjeto(o, 'metas', '', ['nuevas', 'mejoramiento'])
  return {
    viviendasNuevas: leerEntero(n, 'nuevas', 'necesidad', 0, MAXIMAS_VIVIENDAS),
    viviendasPorMejorar: leerEntero(n, 'mejoramiento', 'necesidad', 0, MAXIMAS_VIVIENDAS),
    metaNuevas: leerEntero(m, 'nuevas', 'metas', 0, MAXIMAS_VIVIENDAS),
    metaMejoradas: leerEntero(m, 'mejoramiento', 'metas', 0, MAXIMAS_VIVIENDAS),
    sueloPorViviendaM2: leerDecimal(o, 'sueloPorViviendaM2', '', 1),
    suelos: leerCada(o, 'suelos', '', leerSuelo),
    estrategias: leerSiNoOpcional(o, 'estrategias'),
    instrumentos: leerSiNoOpcional(o, 'instrumentos'),
    porcentajeEnExpansion: leerSiNoOpcional(o, 'porcentajeEnExpansion'),
    porcentajeEnRenovacion: leerSiNoOpcional(o, 'porcentajeEnRenovacion'),
  }
}

function leerSuelo(v: unknown, campo: string): SueloVis {
  const s = objeto(v, campo, ['nombre', 'areaM2', 'uso'])
  return {
    nombre: leerTexto(s, 'nombre', campo),
    areaM2: leerDecimal(s, 'areaM2', campo, 0),
    uso: leerOpcion(s, 'uso', campo, ['vis', 'otro']),
  }
}
