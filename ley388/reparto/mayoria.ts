import type { ConMemoria } from '../calculo.ts'
import { type Decimal, seisDecimales } from '../decimal.ts'
import { leerCada, leerOpcion, leerTexto, malo, objeto } from '../lector.ts'
import { Memoria } from '../memoria.ts'
import { leerArea } from './leer-cargas.ts'
import { AREA_PARA_INICIAR, AREA_PARA_REAJUSTAR, PARTICIPES_PARA_REAJUSTAR } from './parametros.ts'
import { sumar } from './participaciones.ts'

export type Voto = 'si' | 'no' | 'ausente'

/** A parcel of the unit with its owner and how it votes. Co-owners vote as one, under one name. */
export interface PredioQueVota {
  readonly areaM2: Decimal
  readonly propietario: string
  readonly voto: Voto
}

export interface MayoriaEntrada {
  readonly predios: readonly PredioQueVota[]
  readonly para: 'inicio' | 'reajuste'
}

export interface MayoriaRespuesta extends ConMemoria {
  readonly fraccionArea: string
  /** Owners with a parcel in favour, each counted once. */
  readonly participesAFavor: number
  readonly alcanza: boolean
  /** Owners without any parcel in favour: if the unit begins, art. 44 foresees the sale or expropriation of what is theirs. */
  readonly renuentes: readonly string[]
  readonly memoria: Memoria
}

/** Reads `{"predios": [{"areaM2", "propietario", "voto"}], "para": "inicio" | "reajuste"}`. */
export function leerMayoria(json: unknown): MayoriaEntrada {
  const o = objeto(json, '', ['predios', 'para'])
  const predios = leerCada(o, 'predios', '', leerPredioQueVota)
  if (predios.length === 0) throw malo('predios', 'debe tener al menos un predio', AREA_PARA_INICIAR.articulo)
  return { predios, para: leerOpcion(o, 'para', '', ['inicio', 'reajuste'] as const) }
}

function leerPredioQueVota(v: unknown, ruta: string): PredioQueVota {
  const o = objeto(v, ruta, ['areaM2', 'propietario', 'voto'])
  return {
    areaM2: leerArea(o, 'areaM2', ruta),
    propietario: leerTexto(o, 'propietario', ruta).trim(),
    voto: leerOpcion(o, 'voto', ruta, ['si', 'no', 'ausente'] as const),
  }
}

/**
 * R4, R5, arts. 44 and 45: whether those in favour reach the part of the area that lets the unit begin or approves its
 * readjustment, which also needs a plural number of participants. Who is absent counts in the area and not in favour.
 * Owners are told apart by their name as it is written; one of several parcels counts once.
 */
export function mayoria({ predios, para }: MayoriaEntrada): MayoriaRespuesta {
  const memoria = new Memoria()
  const minima = para === 'inicio' ? AREA_PARA_INICIAR : AREA_PARA_REAJUSTAR
  const aFavor = predios.filter(p => p.voto === 'si')
  const favorables = aFavor.map(p => p.areaM2)
  const todas = predios.map(p => p.areaM2)
  const fraccion = memoria.anotar(
    'Fracción del área a favor',
    minima.articulo,
    'suma(a favor) ÷ suma(todas)',
    { 'a favor': favorables, todas },
    sumar(favorables).div(sumar(todas)),
  )
  const alcanzaElArea = memoria.paso(
    'El área a favor alcanza',
    minima.articulo,
    'suma(a favor) ≥ mínima × suma(todas)',
    { 'a favor': favorables, mínima: minima.valor, todas },
    o => sumar(o['a favor']).gte(o.mínima.times(sumar(o.todas))),
  )
  const participes = new Set(aFavor.map(p => p.propietario))
  return {
    fraccionArea: seisDecimales(fraccion),
    participesAFavor: participes.size,
    alcanza: para === 'inicio' ? alcanzaElArea : conPlural(alcanzaElArea, participes.size, memoria),
    renuentes: [...new Set(predios.map(p => p.propietario))].filter(p => !participes.has(p)),
    memoria,
  }
}

function conPlural(alcanzaElArea: boolean, participes: number, m: Memoria): boolean {
  return m.paso(
    'Además la aprueba un número plural de partícipes',
    PARTICIPES_PARA_REAJUSTAR.articulo,
    'y(alcanza el área, partícipes ≥ mínimo)',
    { 'alcanza el área': alcanzaElArea, partícipes: participes, mínimo: PARTICIPES_PARA_REAJUSTAR.valor },
    o => o['alcanza el área'] && o.mínimo.lte(o.partícipes),
  )
}
