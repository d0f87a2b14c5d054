import type { Fecha } from '../fecha.ts'
import {
  leerEnteroOpcional,
  leerFechaOpcional,
  leerObjeto,
  leerOpcion,
  leerSiNoOpcional,
  malo,
  objeto,
} from '../lector.ts'

const TOPE = 100

/** How somebody comes to be curador: named after a contest, named again, or going on until the next one is named. */
export type Designacion = 'inicial' | 'nueva' | 'provisional'
const DESIGNACIONES: readonly Designacion[] = ['inicial', 'nueva', 'provisional']

/** What is known of a curador, or of who aspires to be one. */
export interface Curador {
  readonly designacion: Designacion
  readonly ciudadanoOResidente?: boolean | undefined
  readonly derechosCiviles?: boolean | undefined
  readonly nacimiento?: Fecha | undefined
  readonly fechaDesignacion?: Fecha | undefined
  readonly profesionAdmitida?: boolean | undefined
  readonly posgrado?: boolean | undefined
  readonly matriculaProfesional?: boolean | undefined
  readonly aniosDeExperiencia?: number | undefined
  readonly inhabilidades?: boolean | undefined
  readonly grupoInterdisciplinario?: boolean | undefined
  readonly concursoGanado?: boolean | undefined
  readonly jurisdiccionDeterminada?: boolean | undefined
  readonly periodo?: { readonly desde: Fecha; readonly hasta: Fecha } | undefined
  /** For who goes on provisionally: whether the next one has been named. */
  readonly sucesorDesignado?: boolean | undefined
  readonly curadoresDelMunicipio?: number | undefined
  readonly enConsejoConsultivo?: boolean | undefined
  readonly vigilanciaDelAlcalde?: boolean | undefined
}

const CAMPOS: readonly (keyof Curador)[] = [
  'designacion',
  'ciudadanoOResidente',
  'derechosCiviles',
  'nacimiento',
  'fechaDesignacion',
  'profesionAdmitida',
  'posgrado',
  'matriculaProfesional',
  'aniosDeExperiencia',
  'inhabilidades',
  'grupoInterdisciplinario',
  'concursoGanado',
  'jurisdiccionDeterminada',
  'periodo',
  'sucesorDesignado',
  'curadoresDelMunicipio',
  'enConsejoConsultivo',
  'vigilanciaDelAlcalde',
]

/** Reads the facts of a curador; none is needed, and `designacion` is `inicial` where it is left out. `inhabilidades` is true where there is one. */
export function leerCurador(json: unknown): Curador {
  const o = objeto(json, '', CAMPOS)
  const p = o.periodo === undefined ? undefined : leerObjeto(o, 'periodo', '', ['desde', 'hasta'])
  const desde = p && leerFechaOpcional(p, 'desde', 'periodo')
  const hasta = p && leerFechaOpcional(p, 'hasta', 'periodo')
  if (p && (desde === undefined || hasta === undefined || hasta < desde)) {
    throw malo('periodo', 'debe tener «desde» y «hasta», en ese orden')
  }
  return {
    designacion: o.designacion === undefined ? 'inicial' : leerOpcion(o, 'designacion', '', DESIGNACIONES),
    ciudadanoOResidente: leerSiNoOpcional(o, 'ciudadanoOResidente'),
    derechosCiviles: leerSiNoOpcional(o, 'derechosCiviles'),
    nacimiento: leerFechaOpcional(o, 'nacimiento'),
    fechaDesignacion: leerFechaOpcional(o, 'fechaDesignacion'),
    profesionAdmitida: leerSiNoOpcional(o, 'profesionAdmitida'),
    posgrado: leerSiNoOpcional(o, 'posgrado'),
    matriculaProfesional: leerSiNoOpcional(o, 'matriculaProfesional'),
    aniosDeExperiencia: leerEnteroOpcional(o, 'aniosDeExperiencia', '', 0, TOPE),
    inhabilidades: leerSiNoOpcional(o, 'inhabilidades'),
    grupoInterdisciplinario: leerSiNoOpcional(o, 'grupoInterdisciplinario'),
    concursoGanado: leerSiNoOpcional(o, 'concursoGanado'),
    jurisdiccionDeterminada: leerSiNoOpcional(o, 'jurisdiccionDeterminada'),
    periodo: desde !== undefined && hasta !== undefined ? { desde, hasta } : undefined,
    sucesorDesignado: leerSiNoOpcional(o, 'sucesorDesignado'),
    curadoresDelMunicipio: leerEnteroOpcional(o, 'curadoresDelMunicipio', '', 0, TOPE),
    enConsejoConsultivo: leerSiNoOpcional(o, 'enConsejoConsultivo'),
    vigilanciaDelAlcalde: leerSiNoOpcional(o, 'vigilanciaDelAlcalde'),
  }
}
