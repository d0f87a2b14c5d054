import { art } from '../articulos/referencia.ts'
import { type Comprobado, comprobar, negar, reglaDeHecho } from '../comprobacion.ts'
import { leerOpcion, leerSiNoOpcional, objeto } from '../lector.ts'

/** What the organisations of a barrio or a vereda can do: before adoption, propose; after it, numerals 1 to 3. */
export const PARTICIPACIONES = {
  'propuesta-al-plan': 'Propuestas sobre los componentes urbano y rural, durante la formulación',
  'usos-de-micro-zona': 'Usos y aprovechamientos de micro zonas de escala vecinal',
  'plan-parcial': 'Plan parcial dentro de su área',
  veeduria: 'Veeduría ciudadana',
} as const
export type Participacion = keyof typeof PARTICIPACIONES

/** An act of communal participation. */
export interface ParticipacionComunal {
  readonly clase: Participacion
  readonly territorioDelimitado?: boolean | undefined
  readonly organizacionReconocida?: boolean | undefined
  readonly eleccionDemocratica?: boolean | undefined
  readonly planAdoptado?: boolean | undefined
  readonly previstoEnLasNormas?: boolean | undefined
  readonly soloEnSuTerritorio?: boolean | undefined
  readonly contrariaNormasEstructurales?: boolean | undefined
  /** Only exclusively residential zones can propose landscape, traffic and quiet; never over public space. */
  readonly sobrePaisajeOTransito?: boolean | undefined
  readonly zonaExclusivamenteResidencial?: boolean | undefined
  readonly afectaEspacioPublico?: boolean | undefined
}

const HECHOS = [
  'territorioDelimitado',
  'organizacionReconocida',
  'eleccionDemocratica',
  'planAdoptado',
  'previstoEnLasNormas',
  'soloEnSuTerritorio',
  'contrariaNormasEstructurales',
  'sobrePaisajeOTransito',
  'zonaExclusivamenteResidencial',
  'afectaEspacioPublico',
] as const

/** Reads `{"clase": "propuesta-al-plan" | "usos-de-micro-zona" | "plan-parcial" | "veeduria", …}`; only `clase` is needed. */
export function leerParticipacionComunal(json: unknown): ParticipacionComunal {
  const o = objeto(json, '', ['clase', ...HECHOS])
  const clase = leerOpcion(o, 'clase', '', Object.keys(PARTICIPACIONES) as Participacion[])
  return { clase, ...Object.fromEntries(HECHOS.map(h => [h, leerSiNoOpcional(o, h)])) }
}

type P = ParticipacionComunal
const deMicroZona = (p: P): boolean => p.clase === 'usos-de-micro-zona'
const NO_ES_DE_MICRO_ZONA = 'No propone usos de una micro zona.'

const TABLA = [
  reglaDeHecho({
    id: 'comunal.territorio',
    articulo: art(22),
    asunto: 'El barrio o la vereda está delimitado',
    hecho: (p: P) => p.territorioDelimitado,
    mal: 'El barrio o la vereda no está delimitado.',
    cura: 'Delimítelo con sus habitantes.',
  }),
  reglaDeHecho({
    id: 'comunal.organizacion',
    articulo: art(22),
    asunto: 'Actúa una organización cívica reconocida',
    hecho: (p: P) => p.organizacionReconocida,
    mal: 'La organización no está reconocida.',
    cura: 'Tramite su reconocimiento.',
  }),
  reglaDeHecho({
    id: 'comunal.representantes',
    articulo: art(22),
    asunto: 'Sus representantes se eligieron democráticamente',
    aplica: (p: P) => p.clase === 'propuesta-al-plan',
    noAplica: 'La elección de representantes es para la formulación del plan.',
    hecho: p => p.eleccionDemocratica,
    mal: 'Los representantes no se eligieron por un mecanismo democrático.',
    cura: 'Elíjanlos de nuevo.',
  }),
  reglaDeHecho({
    id: 'comunal.plan',
    articulo: art(22),
    asunto: 'El plan o su revisión ya se adoptó',
    aplica: (p: P) => p.clase !== 'propuesta-al-plan',
    noAplica: 'La propuesta se hace durante la formulación.',
    hecho: p => p.planAdoptado,
    mal: 'Esta participación cabe después de adoptado el plan o su revisión.',
    cura: 'Lleve la propuesta a la formulación del plan.',
  }),
  reglaDeHecho({
    id: 'comunal.previsto',
    articulo: art(22),
    asunto: 'Las normas generales o el componente urbano del plan lo prevén',
    aplica: (p: P) => deMicroZona(p) || p.clase === 'plan-parcial',
    noAplica: 'No necesita previsión en las normas.',
    hecho: p => p.previstoEnLasNormas,
    mal: 'Ni las normas generales ni el componente urbano prevén este caso.',
    cura: 'Proponga uno de los casos previstos.',
  }),
  reglaDeHecho({
    id: 'comunal.alcance',
    articulo: art(22, 'num. 1'),
    asunto: 'El efecto se limita a su territorio',
    aplica: deMicroZona,
    noAplica: NO_ES_DE_MICRO_ZONA,
    hecho: p => p.soloEnSuTerritorio,
    mal: 'La propuesta produce efectos fuera de su territorio.',
    cura: 'Limítela a la micro zona.',
  }),
  reglaDeHecho({
    id: 'comunal.estructurales',
    articulo: art(22, 'num. 1'),
    asunto: 'No contraría las normas estructurales',
    aplica: deMicroZona,
    noAplica: NO_ES_DE_MICRO_ZONA,
    hecho: p => negar(p.contrariaNormasEstructurales),
    mal: 'La propuesta contraría normas estructurales.',
    cura: 'Retire lo que las contraría.',
  }),
  reglaDeHecho({
    id: 'comunal.residencial',
    articulo: art(22, 'num. 1'),
    asunto: 'Las propuestas de paisaje, tránsito o tranquilidad son de zonas exclusivamente residenciales',
    aplica: (p: P) => deMicroZona(p) && p.sobrePaisajeOTransito,
    noAplica: 'No propone normas de paisaje, tránsito o tranquilidad.',
    hecho: p => p.zonaExclusivamenteResidencial,
    mal: 'La zona no es exclusivamente residencial.',
    cura: 'Retire esas normas, o limítelas a la parte residencial.',
  }),
  reglaDeHecho({
    id: 'comunal.espacio-publico',
    articulo: art(22, 'num. 1'),
    asunto: 'No se afecta el uso del espacio público',
    aplica: (p: P) => deMicroZona(p) && p.sobrePaisajeOTransito,
    noAplica: 'No propone normas de paisaje, tránsito o tranquilidad.',
    hecho: p => negar(p.afectaEspacioPublico),
    mal: 'La propuesta afecta el uso del espacio público.',
    cura: 'Ajústela para que el espacio público siga siendo de todos.',
  }),
]

/** PL12, art. 22: whether the organisations of barrios and veredas can do what they propose. */
export function participacionComunal(p: ParticipacionComunal): Comprobado {
  return comprobar(TABLA, p)
}
