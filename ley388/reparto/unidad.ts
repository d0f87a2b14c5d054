import { art } from '../articulos/referencia.ts'
import { type Comprobado, comprobar, regla, reglaDeHecho } from '../comprobacion.ts'
import type { Decimal } from '../decimal.ts'
import { type Fecha, sumarDias } from '../fecha.ts'
import {
  leerCada,
  leerFecha,
  leerFechaOpcional,
  leerSiNo,
  leerSiNoOpcional,
  leerTexto,
  malo,
  objeto,
} from '../lector.ts'
import { leerArea } from './leer-cargas.ts'
import { sumar } from './participaciones.ts'

/** The norm by which the land that is contributed was valued, and when it ruled. */
export interface NormaDeValoracion {
  readonly acto: string
  readonly desde: Fecha
  readonly hasta?: Fecha | undefined
}

/** What art. 41 wants foreseen in the partial plan of a unit; a fact that is left out is not known. */
const PREVISIONES = [
  ['infraestructura', 'La dotación de infraestructura y equipamientos'],
  ['cesiones', 'Las cesiones'],
  ['fases', 'Las fases y prioridades de su desarrollo'],
  ['compensacion', 'Los sistemas e instrumentos de compensación entre los partícipes'],
] as const

type Prevision = (typeof PREVISIONES)[number][0]

/** A unit of urban action as it is about to be delimited or readjusted. */
export interface Unidad extends Readonly<Record<Prevision, boolean | undefined>> {
  readonly planParcialAprobado?: boolean | undefined
  readonly renovacion: boolean
  readonly mejoramiento?: boolean | undefined
  readonly superficieM2?: Decimal | undefined
  readonly areasM2?: readonly Decimal[] | undefined
  readonly delimitacion?: Fecha | undefined
  readonly normaDeValoracion?: NormaDeValoracion | undefined
  readonly lotesPorElPlanParcial?: boolean | undefined
}

const CAMPOS = [
  'planParcialAprobado',
  'renovacion',
  'mejoramiento',
  'superficieM2',
  'areasM2',
  'delimitacion',
  'normaDeValoracion',
  'lotesPorElPlanParcial',
]

/** Reads a unit. Only `renovacion` is false where it is left out; the rest is then not known. */
export function leerUnidad(json: unknown): Unidad {
  const o = objeto(json, '', [...CAMPOS, ...PREVISIONES.map(([id]) => id)])
  return {
    planParcialAprobado: leerSiNoOpcional(o, 'planParcialAprobado'),
    renovacion: leerSiNo(o, 'renovacion'),
    mejoramiento: leerSiNoOpcional(o, 'mejoramiento'),
    infraestructura: leerSiNoOpcional(o, 'infraestructura'),
    cesiones: leerSiNoOpcional(o, 'cesiones'),
    fases: leerSiNoOpcional(o, 'fases'),
    compensacion: leerSiNoOpcional(o, 'compensacion'),
    superficieM2: o.superficieM2 === undefined ? undefined : leerArea(o, 'superficieM2', ''),
    areasM2:
      o.areasM2 === undefined ? undefined : leerCada(o, 'areasM2', '', (v, ruta) => leerArea({ [ruta]: v }, ruta, '')),
    delimitacion: leerFechaOpcional(o, 'delimitacion'),
    normaDeValoracion: o.normaDeValoracion === undefined ? undefined : leerNorma(o.normaDeValoracion),
    lotesPorElPlanParcial: leerSiNoOpcional(o, 'lotesPorElPlanParcial'),
  }
}

function leerNorma(v: unknown): NormaDeValoracion {
  const ruta = 'normaDeValoracion'
  const o = objeto(v, ruta, ['acto', 'desde', 'hasta'])
  const norma = {
    acto: leerTexto(o, 'acto', ruta),
    desde: leerFecha(o, 'desde', ruta),
    hasta: leerFechaOpcional(o, 'hasta', ruta),
  }
  if ((norma.hasta ?? norma.desde) < norma.desde) throw malo(`${ruta}.hasta`, 'es anterior a «desde»')
  return norma
}

/** R2, R5, arts. 41 and 45: what a unit needs to be delimited, and how its land and its lots must have been valued. */
export function unidadDeActuacion(u: Unidad): Comprobado {
  return comprobar(TABLA, u)
}

const TABLA = [
  reglaDeHecho<Unidad>({
    id: 'plan-parcial',
    articulo: art(41),
    asunto: 'El plan parcial correspondiente está formulado y aprobado',
    hecho: u => u.planParcialAprobado,
    mal: 'La unidad no tiene su plan parcial aprobado.',
    cura: 'Formule el plan parcial y obtenga su aprobación (art. 27).',
  }),
  ...PREVISIONES.map(([id, nombre]) =>
    reglaDeHecho<Unidad>({
      id,
      articulo: art(41),
      asunto: `El plan parcial prevé: ${nombre.charAt(0).toLowerCase()}${nombre.slice(1)}`,
      hecho: u => u[id],
      mal: `Al plan parcial le falta: ${nombre.charAt(0).toLowerCase()}${nombre.slice(1)}.`,
      cura: 'Complete el plan parcial.',
    }),
  ),
  reglaDeHecho<Unidad>({
    id: 'mejoramiento',
    articulo: art(41),
    asunto: 'En renovación o redesarrollo, prevé habilitar y mejorar infraestructura, equipamientos y espacio público',
    aplica: u => u.renovacion,
    noAplica: 'No es un tratamiento de renovación o redesarrollo.',
    hecho: u => u.mejoramiento,
    mal: 'Faltan las previsiones para atender las nuevas densidades y los nuevos usos.',
    cura: 'Complete el plan parcial.',
  }),
  regla({
    id: 'toda-la-superficie',
    articulo: art(41),
    asunto: 'Las cargas se cumplen en conjunto sobre la totalidad de la superficie: los predios la cubren',
    datos: (u: Unidad) => ({ superficie: u.superficieM2, predios: u.areasM2 }),
    formula: 'suma(predios) = superficie',
    cumple: d => sumar(d.predios).eq(d.superficie),
    mal: u => `Los predios suman ${sumar(u.areasM2!).toFixed()} m² y la unidad tiene ${u.superficieM2!.toFixed()} m².`,
    cura: 'Incluya todos los predios de la unidad, o corrija su superficie.',
  }),
  regla({
    id: 'norma-anterior',
    articulo: art(45),
    asunto: 'Lo aportado se valora con la norma vigente antes de la delimitación',
    datos: (u: Unidad) => ({
      delimitación: u.delimitacion,
      desde: u.normaDeValoracion?.desde,
      hasta: u.normaDeValoracion && (u.normaDeValoracion.hasta ?? u.delimitacion),
    }),
    formula: 'y(desde < delimitación, hasta ≥ sumar_dias(delimitación, −1))',
    cumple: d => d.desde < d.delimitación && d.hasta >= sumarDias(d.delimitación, -1),
    mal: u => `«${u.normaDeValoracion!.acto}» no era la norma vigente la víspera de la delimitación.`,
    cura: 'Valore los terrenos con la norma que regía el día anterior a la delimitación.',
  }),
  reglaDeHecho<Unidad>({
    id: 'valor-de-los-lotes',
    articulo: art(45),
    asunto: 'Los lotes resultantes se valoran por los usos y densidades del plan parcial',
    hecho: u => u.lotesPorElPlanParcial,
    mal: 'Los lotes no se valoraron por los usos y densidades del plan parcial.',
    cura: 'Valore de nuevo los lotes con el plan parcial.',
  }),
]

/** R4, R5, R7 (arts. 44, 45, 47): how a unit is carried out, by whether its parcels change and by where it is. */
export type SistemaDeEjecucion = 'cooperacion' | 'reajuste-de-tierras' | 'integracion-inmobiliaria'

/** Without new parcels, cooperation; with them, readjustment in expansion land, integration in renewal or redevelopment. */
export function sistemaDeEjecucion(
  nuevaConfiguracion: boolean,
  ambito: 'expansion' | 'renovacion-o-redesarrollo',
): SistemaDeEjecucion {
  if (!nuevaConfiguracion) return 'cooperacion'
  return ambito === 'expansion' ? 'reajuste-de-tierras' : 'integracion-inmobiliaria'
}
