import { type Articulo, art } from '../../ley388/articulos/referencia.ts'
import { ACUERDO_DE_REESTRUCTURACION, FINANCIACION_DEL_FUNCIONAMIENTO } from '../../ley388/recursos/funcionamiento.ts'

export const CLASES_DE_RENGLON = [
  'libre-destinacion',
  'destinacion-especifica',
  'transferencias',
  'regalias',
  'credito',
  'otros-ingresos',
  'funcionamiento',
  'deuda',
  'reestructuracion',
  'otros-gastos',
  'otra-inversion',
] as const
export type ClaseDeRenglon = (typeof CLASES_DE_RENGLON)[number]

/** What a line of the scenario does with the money of a year. */
export type DestinoDeRenglon = 'libre' | 'inversion' | 'funcionamiento' | 'obligacion' | 'otra-inversion'

export interface FichaDeRenglon {
  readonly nombre: string
  /** What is counted in it, for whoever fills the scenario in. */
  readonly que: string
  readonly destino: DestinoDeRenglon
  readonly articulo: Articulo
}

const EL_PROGRAMA = art(18)

/** The lines of a financial scenario, in the order in which they are read. */
export const RENGLONES: Readonly<Record<ClaseDeRenglon, FichaDeRenglon>> = {
  'libre-destinacion': {
    nombre: 'Ingresos corrientes de libre destinación',
    que: 'Predial, industria y comercio y demás rentas que ninguna norma destina a un fin. Pagan el funcionamiento y las deudas; lo que queda se invierte.',
    destino: 'libre',
    articulo: FINANCIACION_DEL_FUNCIONAMIENTO,
  },
  'destinacion-especifica': {
    nombre: 'Ingresos propios con destinación específica',
    que: 'Plusvalía, valorización, sobretasas y demás rentas que solo pueden ir a la inversión para la que se crearon.',
    destino: 'inversion',
    articulo: EL_PROGRAMA,
  },
  transferencias: {
    nombre: 'Transferencias para inversión (SGP)',
    que: 'Lo que el Sistema General de Participaciones gira para invertir. La parte de libre destinación va en el primer renglón.',
    destino: 'inversion',
    articulo: EL_PROGRAMA,
  },
  regalias: {
    nombre: 'Regalías',
    que: 'Asignaciones directas y proyectos ya aprobados del Sistema General de Regalías.',
    destino: 'inversion',
    articulo: EL_PROGRAMA,
  },
  credito: {
    nombre: 'Desembolsos de crédito',
    que: 'Créditos y bonos que entran en el año. Su pago va en el servicio de la deuda de los años siguientes.',
    destino: 'inversion',
    articulo: EL_PROGRAMA,
  },
  'otros-ingresos': {
    nombre: 'Otros ingresos para inversión',
    que: 'Recursos del balance, venta de activos y otros. La cofinanciación no va aquí: se toma de las postulaciones.',
    destino: 'inversion',
    articulo: EL_PROGRAMA,
  },
  funcionamiento: {
    nombre: 'Gastos de funcionamiento',
    que: 'Nómina, gastos generales y transferencias que la ley limita según la categoría del municipio.',
    destino: 'funcionamiento',
    articulo: FINANCIACION_DEL_FUNCIONAMIENTO,
  },
  deuda: {
    nombre: 'Servicio de la deuda',
    que: 'Intereses y amortizaciones, también los de bonos y pagarés de reforma urbana.',
    destino: 'obligacion',
    articulo: FINANCIACION_DEL_FUNCIONAMIENTO,
  },
  reestructuracion: {
    nombre: 'Acuerdo de reestructuración (Ley 550)',
    que: 'Lo que el acuerdo con los acreedores obliga a pagar en el año. Se paga antes de invertir.',
    destino: 'obligacion',
    articulo: ACUERDO_DE_REESTRUCTURACION,
  },
  'otros-gastos': {
    nombre: 'Otras obligaciones',
    que: 'Déficit de años anteriores, sentencias, pasivo pensional y lo demás que se paga antes de invertir.',
    destino: 'obligacion',
    articulo: FINANCIACION_DEL_FUNCIONAMIENTO,
  },
  'otra-inversion': {
    nombre: 'Inversión fuera del programa',
    que: 'Salud, educación y la demás inversión del plan de desarrollo que no está en el programa de ejecución. Deja menos para él.',
    destino: 'otra-inversion',
    articulo: EL_PROGRAMA,
  },
}
