import { art } from '../articulos/referencia.ts'
import { type Comprobado, comprobar, type ReglaDeComprobacion, reglaDeHecho } from '../comprobacion.ts'
import { leerOpcionOpcional, leerSiNoOpcional, objeto } from '../lector.ts'

/** What is known of the payment of a property that is acquired for an urban renewal programme. */
export interface HechosDeRenovacion {
  /** True where barter with what results, or rights as a partner, were offered before money. */
  readonly ofrecioPreferentes?: boolean | undefined
  readonly eligio?: 'permuta' | 'derechos' | 'dinero' | undefined
  /** What the managing entity offered to who takes money. */
  readonly ofrecioPreferencia?: boolean | undefined
  readonly proporcional?: boolean | undefined
  readonly viviendaDeInteresSocial?: boolean | undefined
  readonly aceptoPreferencia?: boolean | undefined
  readonly solucionDeVivienda?: boolean | undefined
}

const CAMPOS = ['ofrecioPreferentes', 'eligio', 'ofrecioPreferencia', 'proporcional']
const VIVIENDA = ['viviendaDeInteresSocial', 'aceptoPreferencia', 'solucionDeVivienda']

/** Reads `{"ofrecioPreferentes", "eligio": "dinero", "ofrecioPreferencia", "proporcional", "viviendaDeInteresSocial", …}`. */
export function leerRenovacion(json: unknown): HechosDeRenovacion {
  const o = objeto(json, '', [...CAMPOS, ...VIVIENDA])
  return {
    ofrecioPreferentes: leerSiNoOpcional(o, 'ofrecioPreferentes'),
    eligio: leerOpcionOpcional(o, 'eligio', '', ['permuta', 'derechos', 'dinero']),
    ofrecioPreferencia: leerSiNoOpcional(o, 'ofrecioPreferencia'),
    proporcional: leerSiNoOpcional(o, 'proporcional'),
    viviendaDeInteresSocial: leerSiNoOpcional(o, 'viviendaDeInteresSocial'),
    aceptoPreferencia: leerSiNoOpcional(o, 'aceptoPreferencia'),
    solucionDeVivienda: leerSiNoOpcional(o, 'solucionDeVivienda'),
  }
}

const enDinero = (h: HechosDeRenovacion): boolean | undefined => h.eligio && h.eligio === 'dinero'

/** Owners of VIS who took neither the preferred payment nor the preference keep access to a VIS solution. */
function quedaSinVivienda(h: HechosDeRenovacion): boolean | undefined {
  if (h.viviendaDeInteresSocial !== true) return h.viviendaDeInteresSocial
  if (enDinero(h) !== true) return enDinero(h)
  return h.aceptoPreferencia === undefined ? undefined : !h.aceptoPreferencia
}

const EN_DINERO = 'El propietario no eligió el dinero.'

const TABLA: readonly ReglaDeComprobacion<HechosDeRenovacion>[] = [
  reglaDeHecho({
    id: 'renovacion.preferentes',
    articulo: art(119),
    asunto: 'Se ofreció primero la permuta con inmuebles del proyecto o derechos como socio',
    hecho: h => h.ofrecioPreferentes,
    mal: 'No se ofrecieron las formas de pago preferentes.',
    cura: 'Ofrezca permuta con inmuebles resultantes o derechos de edificabilidad.',
  }),
  reglaDeHecho({
    id: 'renovacion.preferencia',
    articulo: art(119),
    asunto: 'A quien recibe dinero se le ofreció adquirir inmuebles del proyecto con preferencia',
    aplica: enDinero,
    noAplica: EN_DINERO,
    hecho: h => h.ofrecioPreferencia,
    mal: 'La entidad gestora no hizo la oferta del derecho de preferencia.',
    cura: 'Haga la oferta de inmuebles de la misma naturaleza que resulten del proyecto.',
  }),
  reglaDeHecho({
    id: 'renovacion.proporcion',
    articulo: art(119),
    asunto: 'La preferencia es en proporción al valor del inmueble',
    aplica: enDinero,
    noAplica: EN_DINERO,
    hecho: h => h.proporcional,
    mal: 'La preferencia no guarda proporción con el valor del inmueble.',
    cura: 'Ajuste la oferta al valor de lo que se adquiere.',
  }),
  reglaDeHecho({
    id: 'renovacion.vivienda',
    articulo: art(119),
    asunto: 'Quien tenía vivienda de interés social conserva el acceso a una solución igual',
    aplica: quedaSinVivienda,
    noAplica: 'No es vivienda de interés social, o aceptó el pago preferente o la preferencia.',
    hecho: h => h.solucionDeVivienda,
    mal: 'No se garantizó el acceso a una solución de vivienda del mismo tipo.',
    cura: 'Otorgue el subsidio municipal de vivienda, si se cumplen sus condiciones.',
  }),
]

/** E9, art. 119: whether the owner of a property in a renewal programme was paid as the law prefers. */
export function renovacionUrbana(h: HechosDeRenovacion): Comprobado {
  return comprobar(TABLA, h)
}
