import { art } from '../articulos/referencia.ts'
import { type Comprobado, comprobar, reglaDeHecho } from '../comprobacion.ts'
import { leerLista, leerSiNoOpcional, objeto, unaOpcion } from '../lector.ts'

/** N6, art. 43: what the special regulation of a residential sector can contain; the list of the law is open. */
export const CONTENIDOS_RESIDENCIALES = {
  transito: 'Condiciones al tránsito vehicular',
  seguridad: 'Organización de la seguridad del sector',
  paisajismo: 'Normas de paisajismo',
  constructores: 'Condiciones a los constructores',
  otro: 'Otro contenido',
} as const
export type ContenidoResidencial = keyof typeof CONTENIDOS_RESIDENCIALES

/** A special regulation that a residential sector asks for, or has. */
export interface ReglamentacionResidencial {
  readonly usoExclusivamenteResidencial?: boolean | undefined
  readonly pedidaPorElRepresentante?: boolean | undefined
  readonly contenidos?: readonly ContenidoResidencial[] | undefined
  readonly inscritaEnRegistro?: boolean | undefined
  readonly inscritaEnCadaFolio?: boolean | undefined
}

/**
 * Reads `{"usoExclusivamenteResidencial", "pedidaPorElRepresentante", "contenidos": ["transito", …], "inscritaEnRegistro",
 * "inscritaEnCadaFolio"}`; all may be left out.
 */
export function leerReglamentacionResidencial(json: unknown): ReglamentacionResidencial {
  const o = objeto(json, '', [
    'usoExclusivamenteResidencial',
    'pedidaPorElRepresentante',
    'contenidos',
    'inscritaEnRegistro',
    'inscritaEnCadaFolio',
  ])
  const admitidos = Object.keys(CONTENIDOS_RESIDENCIALES) as ContenidoResidencial[]
  return {
    usoExclusivamenteResidencial: leerSiNoOpcional(o, 'usoExclusivamenteResidencial'),
    pedidaPorElRepresentante: leerSiNoOpcional(o, 'pedidaPorElRepresentante'),
    contenidos:
      o.contenidos === undefined
        ? undefined
        : leerLista(o, 'contenidos').map((v, i) => unaOpcion(v, `contenidos[${i}]`, admitidos)),
    inscritaEnRegistro: leerSiNoOpcional(o, 'inscritaEnRegistro'),
    inscritaEnCadaFolio: leerSiNoOpcional(o, 'inscritaEnCadaFolio'),
  }
}

type R = ReglamentacionResidencial
const ARTICULO = art(43)

const TABLA = [
  reglaDeHecho({
    id: 'residencial.uso',
    articulo: ARTICULO,
    asunto: 'El sector es de uso exclusivamente residencial',
    hecho: (r: R) => r.usoExclusivamenteResidencial,
    mal: 'El sector no es de uso exclusivamente residencial.',
    cura: 'Limite la solicitud a la parte exclusivamente residencial.',
  }),
  reglaDeHecho({
    id: 'residencial.solicitud',
    articulo: ARTICULO,
    asunto: 'La pide el organismo que representa a la comunidad',
    hecho: (r: R) => r.pedidaPorElRepresentante,
    mal: 'La solicitud no viene del organismo que representa a la comunidad.',
    cura: 'Presente la solicitud por ese organismo, con la prueba de su representación.',
  }),
  reglaDeHecho({
    id: 'residencial.contenido',
    articulo: ARTICULO,
    asunto: 'Regula tránsito, seguridad, paisaje, constructores u otro aspecto del sector',
    hecho: (r: R) => r.contenidos && r.contenidos.length > 0,
    mal: 'La reglamentación no tiene contenido.',
    cura: 'Incluya al menos uno de los aspectos del artículo 43.',
  }),
  reglaDeHecho({
    id: 'residencial.registro',
    articulo: ARTICULO,
    asunto: 'Está inscrita en el registro de instrumentos públicos',
    hecho: (r: R) => r.inscritaEnRegistro,
    mal: 'La reglamentación no se ha inscrito en el registro.',
    cura: 'Inscríbala.',
  }),
  reglaDeHecho({
    id: 'residencial.folios',
    articulo: ARTICULO,
    asunto: 'Está inscrita en el folio de cada predio del sector',
    hecho: (r: R) => r.inscritaEnCadaFolio,
    mal: 'Hay predios del sector sin la inscripción en su folio de matrícula.',
    cura: 'Inscríbala en los folios que faltan.',
  }),
]

/** N6, art. 43: what a special residential regulation lacks. */
export function reglamentacionResidencial(r: ReglamentacionResidencial): Comprobado {
  return comprobar(TABLA, r)
}
