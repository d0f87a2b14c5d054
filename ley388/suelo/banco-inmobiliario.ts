import { art } from '../articulos/referencia.ts'
import { type Comprobado, comprobar, type ReglaDeComprobacion, reglaDeHecho } from '../comprobacion.ts'
import { Decimal, seisDecimales } from '../decimal.ts'
import {
  leerCada,
  leerDecimal,
  leerOpcion,
  leerOpcionOpcional,
  leerTexto,
  leerTextoOpcional,
  objeto,
} from '../lector.ts'
import type { Memoria } from '../memoria.ts'

/** What a land bank can be. */
export const NATURALEZAS_DEL_BANCO = {
  'establecimiento-publico': 'Establecimiento público',
  'empresa-del-estado': 'Empresa comercial e industrial del Estado',
  'economia-mixta': 'Sociedad de economía mixta',
  otra: 'Otra',
} as const
type Naturaleza = keyof typeof NATURALEZAS_DEL_BANCO

const ORIGENES = ['ejido', 'fiscal', 'adquirido'] as const
/** `inversion-vis`: the ejido is used otherwise and the money that it gives goes to social housing. */
const DESTINOS = ['vis', 'inversion-vis', 'otro', 'sin-destino'] as const

/** A property of the inventory. m². */
export interface InmuebleDelBanco {
  readonly nombre: string
  readonly origen: (typeof ORIGENES)[number]
  readonly areaM2: Decimal
  readonly destino: (typeof DESTINOS)[number]
  /** Why an ejido goes to something else before social housing. */
  readonly justificacion?: string | undefined
}

export interface BancoInmobiliario {
  readonly naturaleza?: Naturaleza | undefined
  readonly inmuebles: readonly InmuebleDelBanco[]
}

export interface BancoRespuesta extends Comprobado {
  readonly areaM2: string
  readonly ejidosM2: string
  readonly ejidosParaVisM2: string
}

/**
 * Reads `{"naturaleza", "inmuebles": [{"nombre", "origen": "ejido" | "fiscal" | "adquirido", "areaM2", "destino": "vis" |
 * "inversion-vis" | "otro" | "sin-destino", "justificacion"}]}`.
 */
export function leerBancoInmobiliario(json: unknown): BancoInmobiliario {
  const o = objeto(json, '', ['naturaleza', 'inmuebles'])
  return {
    naturaleza: leerOpcionOpcional(o, 'naturaleza', '', Object.keys(NATURALEZAS_DEL_BANCO) as Naturaleza[]),
    inmuebles: leerCada(o, 'inmuebles', '', leerInmueble),
  }
}

function leerInmueble(v: unknown, campo: string): InmuebleDelBanco {
  const i = objeto(v, campo, ['nombre', 'origen', 'areaM2', 'destino', 'justificacion'])
  return {
    nombre: leerTexto(i, 'nombre', campo),
    origen: leerOpcion(i, 'origen', campo, ORIGENES),
    areaM2: leerDecimal(i, 'areaM2', campo, 0),
    destino: leerOpcion(i, 'destino', campo, DESTINOS),
    justificacion: leerTextoOpcional(i, 'justificacion', campo),
  }
}

const ARTICULO = art(118)
const CERO = new Decimal(0)

const NATURALEZA = reglaDeHecho({
  id: 'banco.naturaleza',
  articulo: ARTICULO,
  asunto: 'El banco tiene una de las formas que la ley admite',
  hecho: (b: BancoInmobiliario) => b.naturaleza && b.naturaleza !== 'otra',
  mal: 'El banco no es establecimiento público, empresa del Estado ni sociedad de economía mixta.',
  cura: 'Constitúyalo en una de esas formas.',
})

/** N4, art. 118: the inventory of the land bank, and whether its ejidos go first to social housing. */
export function bancoInmobiliario(b: BancoInmobiliario): BancoRespuesta {
  const ejidos = b.inmuebles.filter(i => i.origen === 'ejido')
  const r = comprobar([NATURALEZA, ...ejidos.map(delEjido)], b)
  const total = (concepto: string, lista: readonly InmuebleDelBanco[]): string =>
    seisDecimales(sumar(concepto, lista, r.memoria))
  return {
    ...r,
    areaM2: total('Área del inventario', b.inmuebles),
    ejidosM2: total('Área de los ejidos', ejidos),
    ejidosParaVisM2: total('Ejidos para vivienda de interés social', ejidos.filter(paraVis)),
  }
}

function delEjido(i: InmuebleDelBanco, n: number): ReglaDeComprobacion<BancoInmobiliario> {
  return reglaDeHecho({
    id: `banco.ejido.${n + 1}`,
    articulo: ARTICULO,
    asunto: `El ejido «${i.nombre}» se destina primero a vivienda de interés social`,
    hecho: () => (i.destino === 'sin-destino' ? undefined : paraVis(i) || i.justificacion !== undefined),
    mal: `El ejido «${i.nombre}» se destina a otro fin antes que a la vivienda de interés social.`,
    cura: 'Destínelo a esos programas, invierta en ellos lo que produzca, o justifique por qué no.',
  })
}

function paraVis(i: InmuebleDelBanco): boolean {
  return i.destino === 'vis' || i.destino === 'inversion-vis'
}

function sumar(concepto: string, lista: readonly InmuebleDelBanco[], memoria: Memoria): Decimal {
  const áreas = lista.map(i => i.areaM2)
  return memoria.paso(concepto, ARTICULO, 'suma(áreas)', { áreas }, o => o.áreas.reduce((a, b) => a.plus(b), CERO))
}
