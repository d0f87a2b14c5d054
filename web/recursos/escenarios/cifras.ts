import { LIMITE_DE_FUNCIONAMIENTO } from '../../../ley388/recursos/funcionamiento.ts'
import type { Escenario } from '../tipos.ts'

type Anio = Escenario['anios'][number]
type AnioDeBrecha = Escenario['brecha'][number]

export interface CifraComparada {
  clave: string
  nombre: string
  /** What it is, in a sentence. */
  que: string
  articulo: string
  de: (anio: Anio, brecha: AnioDeBrecha) => string
  /** Its steps are those of the gap, not of the finances. */
  deLaBrecha?: boolean
}

/** What may be compared side by side, in the order of the reasoning. */
export const CIFRAS: readonly CifraComparada[] = [
  {
    clave: 'capacidad',
    nombre: 'Capacidad de inversión',
    que: 'Lo que deja la libre destinación después de pagar funcionamiento y obligaciones, más lo que solo puede invertirse.',
    articulo: 'art. 18',
    de: a => a.capacidad,
  },
  {
    clave: 'programa',
    nombre: 'Para el programa',
    que: 'La capacidad de inversión menos la inversión que no está en el programa de ejecución.',
    articulo: 'art. 18',
    de: a => a.paraElPrograma,
  },
  {
    clave: 'brecha',
    nombre: 'Lo que se aplaza',
    que: 'Lo que piden los proyectos y no alcanza a pagarse en el año, con lo aplazado de antes.',
    articulo: 'art. 18',
    de: (_, b) => b.aplazado,
    deLaBrecha: true,
  },
  {
    clave: 'ahorro',
    nombre: 'Ahorro',
    que: 'Lo que deja la libre destinación. Si es negativo, el municipio no alcanza a pagar sus obligaciones corrientes.',
    articulo: 'Ley 617 de 2000, art. 3',
    de: a => a.ahorro,
  },
  {
    clave: 'funcionamiento',
    nombre: 'Funcionamiento',
    que: 'Nómina, gastos generales y transferencias que paga el año.',
    articulo: LIMITE_DE_FUNCIONAMIENTO.sexta.articulo,
    de: a => a.funcionamiento,
  },
  {
    clave: 'exceso',
    nombre: 'Exceso de funcionamiento',
    que: 'Lo que el funcionamiento previsto pasa del máximo que admite la categoría del municipio, o el límite propio.',
    articulo: LIMITE_DE_FUNCIONAMIENTO.sexta.articulo,
    de: a => a.exceso,
  },
  {
    clave: 'obligaciones',
    nombre: 'Deuda y acuerdo',
    que: 'Servicio de la deuda, acuerdo de reestructuración y demás obligaciones: se pagan antes de invertir.',
    articulo: 'Ley 550 de 1999, art. 58',
    de: a => a.obligaciones,
  },
]
