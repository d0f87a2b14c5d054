import { art } from '../articulos/referencia.ts'
import { type Comprobado, comprobar, regla, reglaDeHecho } from '../comprobacion.ts'
import type { Decimal } from '../decimal.ts'
import { leerDecimalOpcional, leerOpcion, leerSiNoOpcional, malo, objeto } from '../lector.ts'
import { TRANSPARENCIA_MINIMA } from './parametros.ts'

type Bien = 'parque' | 'zona-verde' | 'otro'
const BIENES: readonly Bien[] = ['parque', 'zona-verde', 'otro']

/** A fence around public space that somebody asks for, or that stands. */
export interface Cerramiento {
  readonly bien: Bien
  readonly porSeguridad?: boolean | undefined
  /** Transparent fraction of the fence, 0 to 1. */
  readonly transparencia?: Decimal | undefined
}

/** Reads `{"bien": "parque" | "zona-verde" | "otro", "porSeguridad": true, "transparencia": "0.92"}`. */
export function leerCerramiento(json: unknown): Cerramiento {
  const o = objeto(json, '', ['bien', 'porSeguridad', 'transparencia'])
  const transparencia = leerDecimalOpcional(o, 'transparencia', '', 0)
  if (transparencia?.gt(1)) throw malo('transparencia', 'es una fracción: no puede pasar de 1')
  return { bien: leerOpcion(o, 'bien', '', BIENES), porSeguridad: leerSiNoOpcional(o, 'porSeguridad'), transparencia }
}

const ARTICULO = art(104, 'num. 4')

/** C1, art. 104 num. 4: when the municipality may authorise a fence. */
const TABLA = [
  reglaDeHecho({
    id: 'cerramiento.bien',
    articulo: ARTICULO,
    asunto: 'Solo se cierran parques y zonas verdes',
    hecho: (c: Cerramiento) => c.bien !== 'otro',
    mal: 'Este bien de uso público no es parque ni zona verde: su cerramiento no se puede autorizar.',
    cura: 'Retire el cerramiento.',
  }),
  reglaDeHecho({
    id: 'cerramiento.seguridad',
    articulo: ARTICULO,
    asunto: 'El cerramiento se pide por seguridad',
    hecho: (c: Cerramiento) => c.porSeguridad,
    mal: 'El cerramiento no se pide por razones de seguridad.',
    cura: 'Sustente las razones de seguridad, o desista.',
  }),
  regla({
    id: 'cerramiento.transparencia',
    articulo: ARTICULO,
    asunto: 'El cerramiento deja ver el parque o la zona verde',
    datos: (c: Cerramiento) => ({ transparencia: c.transparencia, mínima: TRANSPARENCIA_MINIMA.valor }),
    formula: 'transparencia ≥ mínima',
    cumple: d => d.transparencia.gte(d.mínima),
    mal: c =>
      `La transparencia es del ${porcentaje(c.transparencia!)} %, y se exige al menos el ${porcentaje(TRANSPARENCIA_MINIMA.valor)} %.`,
    cura: 'Cambie el diseño por uno más transparente.',
  }),
]

/** Whether a fence around public space may be authorised. */
export function cerramiento(c: Cerramiento): Comprobado {
  return comprobar(TABLA, c)
}

function porcentaje(fraccion: Decimal): string {
  return fraccion.times(100).toFixed().replace('.', ',')
}
