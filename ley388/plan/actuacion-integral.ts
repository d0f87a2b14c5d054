import { art } from '../articulos/referencia.ts'
import { type Comprobado, comprobar, type ReglaDeComprobacion, regla, reglaDeHecho, todos } from '../comprobacion.ts'
import { leerLista, leerObjeto, leerOpcionOpcional, leerSiNoOpcional, objeto, unaOpcion } from '../lector.ts'
import { SECTORES_DE_LA_ACTUACION_INTEGRAL } from './parametros.ts'

/** Art. 113 par. 1: the components of the action of the municipality by sectors. */
export const SECTORES_DE_LA_CIUDAD = {
  'usos-del-suelo': 'Regulación de los usos e incorporación al desarrollo urbano',
  vis: 'Vivienda de interés social',
  'espacio-publico': 'Espacio público',
  'mejoramiento-y-renovacion': 'Mejoramiento integral y renovación urbana',
  'saneamiento-y-ambiente': 'Saneamiento básico y manejo ambiental',
  infraestructura: 'Redes, vías, transporte y otras infraestructuras o equipamientos',
} as const
export type SectorDeLaCiudad = keyof typeof SECTORES_DE_LA_CIUDAD

/** An integral urban action, and the macroproject by which it is carried out. */
export interface ActuacionIntegral {
  readonly contempladaEn?: 'plan' | 'plan-parcial-aprobado' | 'plan-parcial-sin-aprobar' | 'ninguno' | undefined
  readonly impactoEstructural?: boolean | undefined
  readonly estudiosTecnicos?: boolean | undefined
  readonly gestionDelSuelo?: boolean | undefined
  readonly sectores?: readonly SectorDeLaCiudad[] | undefined
  readonly actuacionPublicoPrivada?: boolean | undefined
  readonly macroproyecto?: Macroproyecto | undefined
}

/** The features that art. 114 asks of every urban macroproject. */
export interface Macroproyecto {
  readonly solucionIntegral?: boolean | undefined
  readonly concertacion?: boolean | undefined
  readonly plusvaliaYReparto?: boolean | undefined
}

/**
 * Reads `{"contempladaEn", "impactoEstructural", "estudiosTecnicos", "gestionDelSuelo", "sectores": ["vis", …],
 * "actuacionPublicoPrivada", "macroproyecto": {"solucionIntegral", "concertacion", "plusvaliaYReparto"}}`; all may be left out.
 */
export function leerActuacionIntegral(json: unknown): ActuacionIntegral {
  const o = objeto(json, '', [
    'contempladaEn',
    'impactoEstructural',
    'estudiosTecnicos',
    'gestionDelSuelo',
    'sectores',
    'actuacionPublicoPrivada',
    'macroproyecto',
  ])
  const sectores = Object.keys(SECTORES_DE_LA_CIUDAD) as SectorDeLaCiudad[]
  return {
    contempladaEn: leerOpcionOpcional(o, 'contempladaEn', '', [
      'plan',
      'plan-parcial-aprobado',
      'plan-parcial-sin-aprobar',
      'ninguno',
    ]),
    impactoEstructural: leerSiNoOpcional(o, 'impactoEstructural'),
    estudiosTecnicos: leerSiNoOpcional(o, 'estudiosTecnicos'),
    gestionDelSuelo: leerSiNoOpcional(o, 'gestionDelSuelo'),
    sectores:
      o.sectores === undefined
        ? undefined
        : leerLista(o, 'sectores').map((v, i) => unaOpcion(v, `sectores[${i}]`, sectores)),
    actuacionPublicoPrivada: leerSiNoOpcional(o, 'actuacionPublicoPrivada'),
    macroproyecto: o.macroproyecto === undefined ? undefined : leerMacroproyecto(o),
  }
}

function leerMacroproyecto(o: Readonly<Record<string, unknown>>): Macroproyecto {
  const m = leerObjeto(o, 'macroproyecto', '', ['solucionIntegral', 'concertacion', 'plusvaliaYReparto'])
  return {
    solucionIntegral: leerSiNoOpcional(m, 'solucionIntegral', 'macroproyecto'),
    concertacion: leerSiNoOpcional(m, 'concertacion', 'macroproyecto'),
    plusvaliaYReparto: leerSiNoOpcional(m, 'plusvaliaYReparto', 'macroproyecto'),
  }
}

const TABLA: readonly ReglaDeComprobacion<ActuacionIntegral>[] = [
  reglaDeHecho({
    id: 'actuacion.plan',
    articulo: art(113, 'num. 1'),
    asunto: 'Está contemplada en el plan o en un plan parcial aprobado',
    hecho: (a: ActuacionIntegral) =>
      a.contempladaEn && (a.contempladaEn === 'plan' || a.contempladaEn === 'plan-parcial-aprobado'),
    mal: 'Ni el plan ni un plan parcial aprobado contemplan la actuación.',
    cura: 'Inclúyala en el plan, o apruebe antes el plan parcial.',
  }),
  reglaDeHecho({
    id: 'actuacion.impacto',
    articulo: art(113, 'num. 2'),
    asunto: 'Tiene un impacto estructural evaluado con estudios técnicos',
    hecho: (a: ActuacionIntegral) => todos(a.impactoEstructural, a.estudiosTecnicos),
    mal: 'No se ha mostrado con estudios técnicos un impacto estructural sobre la ciudad.',
    cura: 'Evalúe el impacto con los estudios técnicos correspondientes.',
  }),
  reglaDeHecho({
    id: 'actuacion.suelo',
    articulo: art(113, 'num. 3'),
    asunto: 'Integra un componente de gestión urbana del suelo',
    hecho: (a: ActuacionIntegral) => a.gestionDelSuelo,
    mal: 'No tiene un componente de gestión del suelo.',
    cura: 'Añada la gestión del suelo: nunca puede faltar.',
  }),
  regla({
    id: 'actuacion.sectores',
    articulo: SECTORES_DE_LA_ACTUACION_INTEGRAL.articulo,
    asunto: 'Integra por lo menos otros dos sectores del municipio',
    datos: (a: ActuacionIntegral) => ({
      sectores: a.sectores && new Set(a.sectores).size,
      mínimo: SECTORES_DE_LA_ACTUACION_INTEGRAL.valor,
    }),
    formula: 'sectores ≥ mínimo',
    cumple: d => d.mínimo.lte(d.sectores),
    mal: a =>
      `Integra ${new Set(a.sectores).size} sectores, y se exigen al menos ${SECTORES_DE_LA_ACTUACION_INTEGRAL.valor.toFixed()}.`,
    cura: 'Integre otro de los sectores del artículo 113, parágrafo 1.',
  }),
  reglaDeHecho({
    id: 'actuacion.publico-privada',
    articulo: art(113, 'num. 4'),
    asunto: 'Prevé la actuación conjunta del sector público y el privado',
    hecho: (a: ActuacionIntegral) => a.actuacionPublicoPrivada,
    mal: 'No prevé cómo actúan juntos el sector público y el privado.',
    cura: 'Defina esos mecanismos.',
  }),
  delMacroproyecto('solucionIntegral', '1', 'Resuelve el problema de forma integral y coordinada', {
    mal: 'El macroproyecto no resuelve el problema de forma integral y coordinada.',
    cura: 'Incluya las acciones que faltan para resolverlo.',
  }),
  delMacroproyecto('concertacion', '2', 'Vincula por concertación a las instancias públicas y privadas', {
    mal: 'El macroproyecto no vincula a las instancias públicas y privadas concernidas.',
    cura: 'Convenga la concertación en el acuerdo urbano que lo sustenta.',
  }),
  delMacroproyecto('plusvaliaYReparto', '3', 'Prevé la captación de plusvalías y el reparto de cargas y beneficios', {
    mal: 'El macroproyecto no dice cómo se captan las plusvalías ni cómo se reparten cargas y beneficios.',
    cura: 'Establezca esos procedimientos.',
  }),
]

function delMacroproyecto(
  hecho: keyof Macroproyecto,
  numeral: string,
  asunto: string,
  frases: { readonly mal: string; readonly cura: string },
): ReglaDeComprobacion<ActuacionIntegral> {
  return reglaDeHecho({
    id: `macroproyecto.${hecho}`,
    articulo: art(114, `num. ${numeral}`),
    asunto,
    hecho: (a: ActuacionIntegral) => a.macroproyecto?.[hecho],
    ...frases,
  })
}

/** N2, arts. 113 and 114: whether something is an integral urban action, and its macroproject what the law asks. */
export function actuacionIntegral(a: ActuacionIntegral): Comprobado {
  return comprobar(TABLA, a)
}
