import { art } from '../articulos/referencia.ts'
import { type Comprobado, comprobar, type ReglaDeComprobacion, reglaDeHecho } from '../comprobacion.ts'
import { leerEntero, leerEnteroOpcional, leerSiNoOpcional, objeto } from '../lector.ts'
import { exigeConsejoConsultivo } from './tipo-de-plan.ts'

/** Who sits in the council, by sector: how many members each has. */
const SECTORES = [
  ['funcionarios', 'funcionarios de la administración'],
  ['gremiales', 'organizaciones gremiales'],
  ['profesionales', 'organizaciones profesionales'],
  ['ecologicas', 'organizaciones ecológicas'],
  ['civicas', 'organizaciones cívicas'],
  ['comunitarias', 'organizaciones comunitarias'],
] as const
type Sector = (typeof SECTORES)[number][0]

/** The Consejo Consultivo de Ordenamiento as it is formed. */
export interface ConsejoConsultivo {
  readonly poblacion: number
  readonly conformado?: boolean | undefined
  readonly miembros: Readonly<Partial<Record<Sector | 'curadores', number>>>
  readonly hayCuradores?: boolean | undefined
  readonly sigueElPlan?: boolean | undefined
}

const MAXIMA_POBLACION = 100_000_000
const MAXIMOS_MIEMBROS = 1000

/** Reads `{"poblacion", "conformado", "hayCuradores", "sigueElPlan", "funcionarios": 3, "gremiales": 2, …, "curadores": 2}`. */
export function leerConsejoConsultivo(json: unknown): ConsejoConsultivo {
  const grupos = [...SECTORES.map(([s]) => s), 'curadores' as const]
  const o = objeto(json, '', ['poblacion', 'conformado', 'hayCuradores', 'sigueElPlan', ...grupos])
  return {
    poblacion: leerEntero(o, 'poblacion', '', 0, MAXIMA_POBLACION),
    conformado: leerSiNoOpcional(o, 'conformado'),
    miembros: Object.fromEntries(grupos.map(g => [g, leerEnteroOpcional(o, g, '', 0, MAXIMOS_MIEMBROS)])),
    hayCuradores: leerSiNoOpcional(o, 'hayCuradores'),
    sigueElPlan: leerSiNoOpcional(o, 'sigueElPlan'),
  }
}

const ARTICULO = art(29)
const NO_EXIGIDO = 'No es obligatorio: el municipio no pasa de la población que lo exige, y no lo ha conformado.'

/** Formed by choice, it is formed as the law says; a fact that was not given does not make it formed. */
const concierne = (c: ConsejoConsultivo): boolean => exigeConsejoConsultivo(c.poblacion) || c.conformado === true
const hay = (miembros: number | undefined): boolean | undefined => (miembros === undefined ? undefined : miembros > 0)

const TABLA: readonly ReglaDeComprobacion<ConsejoConsultivo>[] = [
  reglaDeHecho({
    id: 'consejo.conformado',
    articulo: ARTICULO,
    asunto: 'El alcalde conformó el Consejo Consultivo de Ordenamiento',
    aplica: concierne,
    noAplica: NO_EXIGIDO,
    hecho: c => c.conformado,
    mal: 'El municipio pasa de la población que lo exige y no ha conformado el Consejo.',
    cura: 'Confórmelo; sus miembros pueden venir del Consejo Territorial de Planeación.',
  }),
  ...SECTORES.map(([sector, nombre]) =>
    reglaDeHecho({
      id: `consejo.${sector}`,
      articulo: ARTICULO,
      asunto: `Lo integran ${nombre}`,
      aplica: concierne,
      noAplica: NO_EXIGIDO,
      hecho: (c: ConsejoConsultivo) => hay(c.miembros[sector]),
      mal: `No lo integran ${nombre}.`,
      cura: 'Incorpore a sus representantes.',
    }),
  ),
  reglaDeHecho({
    id: 'consejo.curadores',
    articulo: ARTICULO,
    asunto: 'Lo integran los curadores urbanos',
    aplica: (c: ConsejoConsultivo) => concierne(c) && c.hayCuradores,
    noAplica: 'En el municipio no hay curadores, o el Consejo no es obligatorio.',
    hecho: c => hay(c.miembros.curadores),
    mal: 'En el municipio hay curadores y no forman parte del Consejo.',
    cura: 'Inclúyalos.',
  }),
  reglaDeHecho({
    id: 'consejo.seguimiento',
    articulo: ARTICULO,
    asunto: 'Sigue el plan y propone sus ajustes y revisiones',
    aplica: concierne,
    noAplica: NO_EXIGIDO,
    hecho: c => c.sigueElPlan,
    mal: 'El Consejo no hace el seguimiento del plan.',
    cura: 'Convóquelo y lleve a él el seguimiento del plan.',
  }),
]

/** PL19, art. 29: whether the Consejo Consultivo is compulsory, is formed, and by whom. */
export function consejoConsultivo(c: ConsejoConsultivo): Comprobado {
  return comprobar(TABLA, c)
}
