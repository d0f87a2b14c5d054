import { art } from '../articulos/referencia.ts'
import { leerEntero, leerSiNo, objeto } from '../lector.ts'
import { Memoria } from '../memoria.ts'
import { constante } from '../parametros/limite.ts'

/** PL1: plan de ordenamiento, plan básico, esquema: the names that LADM-COL-POT also uses. */
export type TipoDePlan = 'POT' | 'PBOT' | 'EOT'

export const NOMBRE_DEL_PLAN: Readonly<Record<TipoDePlan, string>> = {
  POT: 'Plan de ordenamiento territorial',
  PBOT: 'Plan básico de ordenamiento territorial',
  EOT: 'Esquema de ordenamiento territorial',
}

/** Art. 9 a): above this population the plan is a POT. */
export const POBLACION_POT = constante({ id: 'plan.poblacion-pot', valor: 100_000, articulo: art(9) })
/** Art. 9 b), c): below this population the plan is an EOT. */
export const POBLACION_PBOT = constante({ id: 'plan.poblacion-pbot', valor: 30_000, articulo: art(9) })
/** Art. 29: above this population a Consejo Consultivo is compulsory. */
export const POBLACION_CONSEJO = constante({ id: 'plan.poblacion-consejo', valor: 30_000, articulo: art(29) })

const MAXIMA_POBLACION = 100_000_000

export interface TipoDePlanEntrada {
  readonly poblacion: number
  readonly distrito: boolean
}

export interface TipoDePlanRespuesta {
  readonly tipo: TipoDePlan
  /** What the municipality may adopt: an EOT may be a PBOT if it records important dynamics of growth (art. 17 par.). */
  readonly opciones: readonly TipoDePlan[]
  readonly memoria: Memoria
}

/** Reads `{"poblacion": 100000, "distrito": false}`; `distrito` may be left out. */
export function leerTipoDePlan(json: unknown): TipoDePlanEntrada {
  const o = objeto(json, '', ['poblacion', 'distrito'])
  return { poblacion: leerEntero(o, 'poblacion', '', 0, MAXIMA_POBLACION), distrito: leerSiNo(o, 'distrito') }
}

/** Arts. 9 and 17 par.: the kind of plan by inhabitants; a district has a POT whatever its population. */
export function tipoDePlan({ poblacion, distrito }: TipoDePlanEntrada): TipoDePlanRespuesta {
  const memoria = new Memoria()
  const tipo = memoria.paso(
    'Tipo de plan',
    art(9),
    'si(distrito, «POT», si(población > mayor que, «POT», si(población < menor que, «EOT», «PBOT»)))',
    { población: poblacion, distrito, 'mayor que': POBLACION_POT.valor, 'menor que': POBLACION_PBOT.valor },
    (o): TipoDePlan => {
      if (o.distrito || o['mayor que'].lt(o.población)) return 'POT'
      return o['menor que'].gt(o.población) ? 'EOT' : 'PBOT'
    },
  )
  const opciones = memoria.paso(
    'Planes que puede adoptar; el esquema admite plan básico si hay dinámicas importantes de crecimiento urbano',
    art(17, 'par.'),
    'si(tipo = «EOT», lista(«EOT», «PBOT»), lista(tipo))',
    { tipo },
    (o): readonly TipoDePlan[] => (o.tipo === 'EOT' ? ['EOT', 'PBOT'] : [o.tipo]),
  )
  return { tipo, opciones, memoria }
}

/** PL19, art. 29: whether the mayor must form the Consejo Consultivo de Ordenamiento. */
export function exigeConsejoConsultivo(poblacion: number): boolean {
  return POBLACION_CONSEJO.valor.lt(poblacion)
}
