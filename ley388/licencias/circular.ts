import { art } from '../articulos/referencia.ts'
import { type Comprobado, comprobar, reglaDeHecho } from '../comprobacion.ts'
import { leerSiNoOpcional, objeto } from '../lector.ts'

/** A circular by which planning interprets a norm. */
export interface Circular {
  readonly deAutoridadDePlaneacion?: boolean | undefined
  /** It answers the lack of a norm exactly applicable, or a contradiction. */
  readonly vacioOContradiccion?: boolean | undefined
  readonly numerada?: boolean | undefined
  readonly fechada?: boolean | undefined
  readonly normaInterpretada?: boolean | undefined
  readonly publicada?: boolean | undefined
  /** Similar cases are read in the same way. */
  readonly igualEnCasosSimilares?: boolean | undefined
}

const CAMPOS: readonly (keyof Circular)[] = [
  'deAutoridadDePlaneacion',
  'vacioOContradiccion',
  'numerada',
  'fechada',
  'normaInterpretada',
  'publicada',
  'igualEnCasosSimilares',
]

/** Reads the facts of a circular, each true or false; none is needed. */
export function leerCircular(json: unknown): Circular {
  const o = objeto(json, '', CAMPOS)
  return Object.fromEntries(CAMPOS.map(campo => [campo, leerSiNoOpcional(o, campo)]))
}

const ARTICULO = art(102)

const TABLA = [
  reglaDeHecho({
    id: 'circular.autoridad',
    articulo: ARTICULO,
    asunto: 'La expide la autoridad de planeación',
    hecho: (c: Circular) => c.deAutoridadDePlaneacion,
    mal: 'Solo la autoridad de planeación interpreta las normas por circular.',
    cura: 'Pida el concepto a la oficina de planeación.',
  }),
  reglaDeHecho({
    id: 'circular.ocasion',
    articulo: ARTICULO,
    asunto: 'Resuelve un vacío o una contradicción de la norma',
    hecho: (c: Circular) => c.vacioOContradiccion,
    mal: 'Hay una norma exactamente aplicable y sin contradicción: no hay qué interpretar.',
    cura: 'Aplique la norma; para cambiarla, siga el procedimiento de su nivel.',
  }),
  reglaDeHecho({
    id: 'circular.numero',
    articulo: ARTICULO,
    asunto: 'Está numerada',
    hecho: (c: Circular) => c.numerada,
    mal: 'La circular no tiene número.',
    cura: 'Numérela, para que pueda citarse como doctrina.',
  }),
  reglaDeHecho({
    id: 'circular.fecha',
    articulo: ARTICULO,
    asunto: 'Está fechada',
    hecho: (c: Circular) => c.fechada,
    mal: 'La circular no tiene fecha.',
    cura: 'Féchela: rige los casos que se decidan desde entonces.',
  }),
  reglaDeHecho({
    id: 'circular.norma',
    articulo: ARTICULO,
    asunto: 'Señala la norma que interpreta',
    hecho: (c: Circular) => c.normaInterpretada,
    mal: 'No dice qué norma interpreta.',
    cura: 'Vincúlela con la norma.',
  }),
  reglaDeHecho({
    id: 'circular.publicidad',
    articulo: art(100, 'num. 4'),
    asunto: 'Es pública',
    hecho: (c: Circular) => c.publicada,
    mal: 'La circular no está a disposición de todos.',
    cura: 'Publíquela donde cualquiera pueda buscarla.',
  }),
  reglaDeHecho({
    id: 'circular.igualdad',
    articulo: art(100, 'num. 2'),
    asunto: 'Da el mismo trato a los casos similares',
    hecho: (c: Circular) => c.igualEnCasosSimilares,
    mal: 'Otra circular interpreta distinto un caso similar.',
    cura: 'Unifique la doctrina y diga cuál circular queda sin efecto.',
  }),
]

/** L3, arts. 100 and 102: what a circular needs to stand as doctrine. */
export function circular(c: Circular): Comprobado {
  return comprobar(TABLA, c)
}
