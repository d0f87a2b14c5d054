import { art } from '../articulos/referencia.ts'
import { type Comprobado, comprobar, type ReglaDeComprobacion, regla, reglaDeHecho } from '../comprobacion.ts'
import type { Decimal } from '../decimal.ts'
import { leerDecimalOpcional, leerOpcion, leerSiNoOpcional, objeto } from '../lector.ts'

/** What is known of a property that is to be bound for a public work, or declared of conservation. In pesos. */
export interface HechosDeAfectacion {
  readonly causa: 'obra-publica' | 'conservacion'
  readonly tasacion?: Decimal | undefined
  readonly tasadaPorLonja?: boolean | undefined
  readonly apropiacion?: Decimal | undefined
}

/** Reads `{"causa": "obra-publica" | "conservacion", "tasacion", "tasadaPorLonja", "apropiacion"}`. */
export function leerAfectacion(json: unknown): HechosDeAfectacion {
  const o = objeto(json, '', ['causa', 'tasacion', 'tasadaPorLonja', 'apropiacion'])
  return {
    causa: leerOpcion(o, 'causa', '', ['obra-publica', 'conservacion']),
    tasacion: leerDecimalOpcional(o, 'tasacion', '', 0),
    tasadaPorLonja: leerSiNoOpcional(o, 'tasadaPorLonja'),
    apropiacion: leerDecimalOpcional(o, 'apropiacion', '', 0),
  }
}

const TABLA: readonly ReglaDeComprobacion<HechosDeAfectacion>[] = [
  reglaDeHecho({
    id: 'afectacion.tasacion',
    articulo: art(122),
    asunto: 'Los perjuicios los tasó un perito de lonja',
    aplica: h => h.causa === 'obra-publica',
    noAplica: 'La compensación por conservación se rige por el artículo 48.',
    hecho: h => h.tasadaPorLonja,
    mal: 'La tasación no es de un perito inscrito en una lonja.',
    cura: 'Encárguela a un perito inscrito en una lonja o asociación.',
  }),
  regla({
    id: 'afectacion.apropiacion',
    articulo: art(122),
    asunto: 'Hay apropiación presupuestal para la compensación',
    datos: h => ({ apropiación: h.apropiacion, tasación: h.tasacion }),
    formula: 'apropiación ≥ tasación',
    cumple: d => d.apropiación.gte(d.tasación),
    mal: h => `La apropiación, ${h.apropiacion?.toFixed()}, no cubre la compensación, ${h.tasacion?.toFixed()}.`,
    cura: 'Apropie en el presupuesto lo que falta antes de imponer la afectación o la declaratoria.',
  }),
]

/** E11, art. 122: whether a property can be bound: its compensation must be in the budget first. */
export function afectacion(h: HechosDeAfectacion): Comprobado {
  return comprobar(TABLA, h)
}
