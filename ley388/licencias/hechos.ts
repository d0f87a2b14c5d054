import type { Decimal } from '../decimal.ts'
import {
  leerDecimal,
  leerLista,
  leerObjeto,
  leerOpcion,
  leerOpcionOpcional,
  leerSiNo,
  leerSiNoOpcional,
  leerTexto,
  leerTextoOpcional,
  malo,
  type Objeto,
  objeto,
} from '../lector.ts'
import { admiteModalidad, CLASES_DE_LICENCIA, type ClaseDeLicencia } from './clases.ts'

/** A figure of the project against that of the norm, both in its unit. */
export interface MedidaDelProyecto {
  readonly nombre: string
  readonly propuesto: Decimal
  readonly norma: Decimal
}

/** An area of the project, the area on which the norm counts its index, and the greatest index. */
export interface Indice {
  readonly areaM2: Decimal
  readonly areaBaseM2: Decimal
  readonly maximo: Decimal
}

/** What is known of a request for a licence; a fact left out was not looked at. */
export interface HechosDeLicencia {
  readonly clase: ClaseDeLicencia
  readonly modalidad?: string | undefined
  readonly entidadEnSusFunciones: boolean
  readonly planAdoptado?: boolean | undefined
  readonly conformeAlPlan?: boolean | undefined
  readonly planParcial?: 'conforme' | 'contrario' | 'no-hay' | undefined
  readonly uso?: { readonly propuesto: string; readonly admitidos: readonly string[] } | undefined
  readonly ocupacion?: Indice | undefined
  readonly construccion?: Indice | undefined
  readonly altura?: { readonly propuesta: Decimal; readonly maxima: Decimal } | undefined
  readonly aislamientos: readonly MedidaDelProyecto[]
  readonly cesiones: readonly MedidaDelProyecto[]
  /** Determinants that touch the parcel, and whether the project contradicts each. */
  readonly determinantes?: readonly { readonly nombre: string; readonly contradice: boolean }[] | undefined
  readonly unidad?: 'fuera' | 'dentro-de-la-unidad' | 'por-fuera-de-la-unidad' | undefined
  readonly enajenacionForzosa?: boolean | undefined
  readonly plusvalia?: 'no-hay' | 'sin-liquidar' | 'liquidada' | 'inscrita' | 'pagada' | 'exonerada' | undefined
  readonly patrimonioPorReconstruir?: boolean | undefined
  readonly dimar?: 'ajeno' | 'sin-concepto' | 'favorable' | 'desfavorable' | undefined
  readonly sueloVis?: 'no' | 'vivienda-de-interes-social' | 'otro-uso' | undefined
  /** For a change of a licence in force: on which norms it is decided. */
  readonly modificacion?: 'no' | 'normas-de-la-licencia' | 'otras-normas' | undefined
  /** Feasibility of networks, roads and public space, where expansion or renewal land asks for it. */
  readonly factibilidad?: 'no-se-exige' | 'establecida' | 'sin-establecer' | undefined
  /** Requirements that the municipality asks for beyond the national ones. */
  readonly requisitosAdicionales?: readonly string[] | undefined
}

const CAMPOS: readonly (keyof HechosDeLicencia)[] = [
  'clase',
  'modalidad',
  'entidadEnSusFunciones',
  'planAdoptado',
  'conformeAlPlan',
  'planParcial',
  'uso',
  'ocupacion',
  'construccion',
  'altura',
  'aislamientos',
  'cesiones',
  'determinantes',
  'unidad',
  'enajenacionForzosa',
  'plusvalia',
  'patrimonioPorReconstruir',
  'dimar',
  'sueloVis',
  'modificacion',
  'factibilidad',
  'requisitosAdicionales',
]

/** Reads the facts of a licence; only `clase` is needed, and what is left out comes back as `falta-dato`. */
export function leerHechosDeLicencia(json: unknown): HechosDeLicencia {
  const o = objeto(json, '', CAMPOS)
  const clase = leerOpcion(
    o,
    'clase',
    '',
    CLASES_DE_LICENCIA.map(c => c.id),
  )
  const modalidad = leerTextoOpcional(o, 'modalidad')
  if (modalidad !== undefined && !admiteModalidad(clase, modalidad)) {
    throw malo('modalidad', `no es una modalidad de la licencia de ${clase}`, CLASES_DE_LICENCIA[0]!.articulo)
  }
  return {
    clase,
    modalidad,
    entidadEnSusFunciones: leerSiNo(o, 'entidadEnSusFunciones'),
    planAdoptado: leerSiNoOpcional(o, 'planAdoptado'),
    conformeAlPlan: leerSiNoOpcional(o, 'conformeAlPlan'),
    planParcial: leerOpcionOpcional(o, 'planParcial', '', ['conforme', 'contrario', 'no-hay']),
    uso: o.uso === undefined ? undefined : leerUso(o),
    ocupacion: leerIndice(o, 'ocupacion'),
    construccion: leerIndice(o, 'construccion'),
    altura: o.altura === undefined ? undefined : leerAltura(o),
    aislamientos: leerLista(o, 'aislamientos').map((v, i) => leerMedida(v, `aislamientos[${i}]`)),
    cesiones: leerLista(o, 'cesiones').map((v, i) => leerMedida(v, `cesiones[${i}]`)),
    determinantes: o.determinantes === undefined ? undefined : leerLista(o, 'determinantes').map(leerDeterminante),
    unidad: leerOpcionOpcional(o, 'unidad', '', ['fuera', 'dentro-de-la-unidad', 'por-fuera-de-la-unidad']),
    enajenacionForzosa: leerSiNoOpcional(o, 'enajenacionForzosa'),
    plusvalia: leerOpcionOpcional(o, 'plusvalia', '', [
      'no-hay',
      'sin-liquidar',
      'liquidada',
      'inscrita',
      'pagada',
      'exonerada',
    ]),
    patrimonioPorReconstruir: leerSiNoOpcional(o, 'patrimonioPorReconstruir'),
    dimar: leerOpcionOpcional(o, 'dimar', '', ['ajeno', 'sin-concepto', 'favorable', 'desfavorable']),
    sueloVis: leerOpcionOpcional(o, 'sueloVis', '', ['no', 'vivienda-de-interes-social', 'otro-uso']),
    modificacion: leerOpcionOpcional(o, 'modificacion', '', ['no', 'normas-de-la-licencia', 'otras-normas']),
    factibilidad: leerOpcionOpcional(o, 'factibilidad', '', ['no-se-exige', 'establecida', 'sin-establecer']),
    requisitosAdicionales:
      o.requisitosAdicionales === undefined ? undefined : leerTextos(o, 'requisitosAdicionales', ''),
  }
}

function leerUso(o: Objeto): NonNullable<HechosDeLicencia['uso']> {
  const u = leerObjeto(o, 'uso', '', ['propuesto', 'admitidos'])
  return { propuesto: leerTexto(u, 'propuesto', 'uso'), admitidos: leerTextos(u, 'admitidos', 'uso') }
}

function leerIndice(o: Objeto, nombre: 'ocupacion' | 'construccion'): Indice | undefined {
  if (o[nombre] === undefined) return undefined
  const i = leerObjeto(o, nombre, '', ['areaM2', 'areaBaseM2', 'maximo'])
  const areaBaseM2 = leerDecimal(i, 'areaBaseM2', nombre, 0)
  if (areaBaseM2.isZero()) throw malo(`${nombre}.areaBaseM2`, 'debe ser mayor que 0')
  return { areaM2: leerDecimal(i, 'areaM2', nombre, 0), areaBaseM2, maximo: leerDecimal(i, 'maximo', nombre, 0) }
}

function leerAltura(o: Objeto): NonNullable<HechosDeLicencia['altura']> {
  const a = leerObjeto(o, 'altura', '', ['propuesta', 'maxima'])
  return { propuesta: leerDecimal(a, 'propuesta', 'altura', 0), maxima: leerDecimal(a, 'maxima', 'altura', 0) }
}

function leerMedida(v: unknown, campo: string): MedidaDelProyecto {
  const m = objeto(v, campo, ['nombre', 'propuesto', 'norma'])
  return {
    nombre: leerTexto(m, 'nombre', campo),
    propuesto: leerDecimal(m, 'propuesto', campo, 0),
    norma: leerDecimal(m, 'norma', campo, 0),
  }
}

function leerDeterminante(v: unknown, i: number): { nombre: string; contradice: boolean } {
  const campo = `determinantes[${i}]`
  const d = objeto(v, campo, ['nombre', 'contradice'])
  return { nombre: leerTexto(d, 'nombre', campo), contradice: leerSiNo(d, 'contradice', campo) }
}

function leerTextos(o: Objeto, nombre: string, campo: string): string[] {
  const ruta = campo === '' ? nombre : `${campo}.${nombre}`
  return leerLista(o, nombre, campo).map((texto, i) => leerTexto({ [i]: texto }, String(i), ruta))
}
