import { art } from '../articulos/referencia.ts'
import { type Comprobado, comprobar, type ReglaDeComprobacion, regla, reglaDeHecho } from '../comprobacion.ts'
import { leerCada, leerOpcion, leerSiNoOpcional, leerTexto, objeto } from '../lector.ts'
import { type AmbitoDePlanParcial, leerSueloVis, REGLAS_DE_SUELO_VIS, type SueloVis } from '../vivienda/suelo-vis.ts'
import { CONTENIDOS_DEL_19, type NumeralDel19 } from './contenidos-plan-parcial.ts'

/** A partial plan as it is revised; what is left out is not known. */
export interface PlanParcial {
  readonly ambito: AmbitoDePlanParcial
  readonly contenidos: Readonly<Record<NumeralDel19, boolean | undefined>>
  /** Sentences of the contradictions with the plan or its structural norms, as `conflictosEntre` finds them. */
  readonly contradicciones?: readonly string[] | undefined
  readonly vis: SueloVis
}

/** Reads `{"ambito", "contenidos": {"1": true, …}, "contradicciones": [...], "vis": {…}}`. */
export function leerPlanParcial(json: unknown): PlanParcial {
  const o = objeto(json, '', ['ambito', 'contenidos', 'contradicciones', 'vis'])
  const contenidos = objeto(
    o.contenidos ?? {},
    'contenidos',
    CONTENIDOS_DEL_19.map(c => c.numeral),
  )
  const tiene = (numeral: NumeralDel19): boolean | undefined => leerSiNoOpcional(contenidos, numeral, 'contenidos')
  return {
    ambito: leerOpcion(o, 'ambito', '', ['expansion', 'renovacion', 'otro'] as const),
    contenidos: { 1: tiene('1'), 2: tiene('2'), 3: tiene('3'), 4: tiene('4'), 5: tiene('5'), 6: tiene('6') },
    contradicciones:
      o.contradicciones === undefined
        ? undefined
        : leerCada(o, 'contradicciones', '', (v, ruta) => leerTexto({ [ruta]: v }, ruta, '', 1_000)),
    vis: leerSueloVis(o, 'vis'),
  }
}

/** PL9, H1, arts. 19 and 92: the minimum contents of a partial plan, what it cannot contradict, and its VIS land. */
export function revisionDePlanParcial(p: PlanParcial): Comprobado {
  return comprobar(TABLA, p)
}

const TABLA: readonly ReglaDeComprobacion<PlanParcial>[] = [
  ...CONTENIDOS_DEL_19.map(({ numeral, resumen }) =>
    reglaDeHecho<PlanParcial>({
      id: `contenido-${numeral}`,
      articulo: art(19, `num. ${numeral}`),
      asunto: resumen,
      hecho: p => p.contenidos[numeral],
      mal: `Al plan parcial le falta su contenido ${numeral}.`,
      cura: 'Complételo antes de presentar el plan parcial.',
    }),
  ),
  regla({
    id: 'sin-contradiccion',
    articulo: art(19),
    asunto: 'No contradice ni modifica el plan de ordenamiento ni sus normas estructurales',
    datos: (p: PlanParcial) => ({ contradicciones: p.contradicciones?.length }),
    formula: 'contradicciones = 0',
    cumple: d => d.contradicciones === 0,
    mal: p => `Contradice el plan: ${p.contradicciones!.join('; ')}.`,
    cura: 'Ajuste el plan parcial a lo que dice el plan de ordenamiento.',
  }),
  ...REGLAS_DE_SUELO_VIS,
]
