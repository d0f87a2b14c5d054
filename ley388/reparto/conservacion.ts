import { art } from '../articulos/referencia.ts'
import { type Comprobado, comprobar, regla } from '../comprobacion.ts'
import type { Decimal } from '../decimal.ts'
import { leerCada, leerTexto, objeto, unaOpcion } from '../lector.ts'
import { exigirDistintos, leerPesos } from './leer-cargas.ts'
import { sumar } from './participaciones.ts'

/** R9, art. 48: the ways in which the owner of conserved property is compensated; the law leaves the list open. */
export const FORMAS_DE_COMPENSACION = {
  economica: 'Compensación económica',
  transferencia: 'Transferencia de derechos de construcción y desarrollo',
  'beneficio-tributario': 'Beneficios y estímulos tributarios',
  otra: 'Otro sistema reglamentado',
} as const

export type FormaDeCompensacion = keyof typeof FORMAS_DE_COMPENSACION

/** A property that is declared of historical, architectural or environmental conservation. */
export interface InmuebleDeConservacion {
  readonly id: string
  /** Pesos that are to be paid to its owner. */
  readonly compensacion: Decimal
  readonly formas: readonly FormaDeCompensacion[]
}

export interface Declaratoria {
  readonly inmuebles: readonly InmuebleDeConservacion[]
  /** Budget appropriation, with the act that makes it; undefined where nobody told it. */
  readonly apropiacion?: Decimal | undefined
}

/** Reads `{"inmuebles": [{"id", "compensacion", "formas": [...]}], "apropiacion"}`. */
export function leerDeclaratoria(json: unknown): Declaratoria {
  const o = objeto(json, '', ['inmuebles', 'apropiacion'])
  const inmuebles = leerCada(o, 'inmuebles', '', (v, ruta) => {
    const i = objeto(v, ruta, ['id', 'compensacion', 'formas'])
    return {
      id: leerTexto(i, 'id', ruta, 80),
      compensacion: leerPesos(i, 'compensacion', ruta),
      formas: leerCada(i, 'formas', ruta, (f, aqui) =>
        unaOpcion(f, aqui, Object.keys(FORMAS_DE_COMPENSACION) as FormaDeCompensacion[]),
      ),
    }
  })
  exigirDistintos(
    inmuebles.map(i => i.id),
    'inmuebles',
    'id',
  )
  return { inmuebles, apropiacion: o.apropiacion === undefined ? undefined : leerPesos(o, 'apropiacion', '') }
}

/** R9, arts. 48 and 122: a declaration of conservation compensates every owner and has its budget appropriation. */
export function declaratoriaDeConservacion(d: Declaratoria): Comprobado {
  return comprobar(TABLA, d)
}

const sinForma = (d: Declaratoria): string[] => d.inmuebles.filter(i => i.formas.length === 0).map(i => i.id)

const TABLA = [
  regla({
    id: 'todos-compensados',
    articulo: art(48),
    asunto: 'Cada inmueble tiene al menos una forma de compensación',
    datos: (d: Declaratoria) => ({ 'sin forma': sinForma(d).length }),
    formula: 'sin forma = 0',
    cumple: d => d['sin forma'] === 0,
    mal: d => `No se dijo cómo se compensa: ${sinForma(d).join(', ')}.`,
    cura: 'Señale para cada uno dinero, transferencia de derechos, beneficios tributarios u otro sistema.',
  }),
  regla({
    id: 'apropiacion',
    articulo: art(122),
    asunto: 'El presupuesto tiene apropiado el pago de la compensación',
    datos: (d: Declaratoria) => ({ apropiación: d.apropiacion, compensaciones: d.inmuebles.map(i => i.compensacion) }),
    formula: 'apropiación ≥ suma(compensaciones)',
    cumple: d => d.apropiación.gte(sumar(d.compensaciones)),
    mal: d => `Se apropiaron ${d.apropiacion!.toFixed()} pesos y las compensaciones suman ${total(d)}.`,
    cura: 'Apropie lo que falta antes de declarar.',
  }),
]

function total(d: Declaratoria): string {
  return sumar(d.inmuebles.map(i => i.compensacion)).toFixed()
}
