import { art } from '../articulos/referencia.ts'
import { type Comprobado, comprobar, type ReglaDeComprobacion, regla, reglaDeHecho } from '../comprobacion.ts'
import { Decimal, seisDecimales } from '../decimal.ts'
import type { Fecha } from '../fecha.ts'
import { leerCada, leerDecimal, leerFechaOpcional, leerOpcion, leerSiNoOpcional, leerTexto, objeto } from '../lector.ts'
import type { Memoria } from '../memoria.ts'

/** Art. 37: to what the owners give land for nothing. */
export const DESTINOS_DE_CESION = {
  'vias-locales': 'Vías locales',
  equipamientos: 'Equipamientos colectivos',
  'espacio-publico': 'Espacio público',
} as const
type Destino = keyof typeof DESTINOS_DE_CESION

/** A cession of an urban actuation: what the norm asks for, and what the registered deed gives. m². */
export interface Cesion {
  readonly nombre: string
  readonly destino: Destino
  readonly exigidaM2: Decimal
  readonly entregadaM2: Decimal
}

/** The cessions of an actuation, and when they were delivered. */
export interface Cesiones {
  readonly cesiones: readonly Cesion[]
  /** The deed determines the public and the private areas by place and boundaries. */
  readonly areasDeterminadas?: boolean | undefined
  readonly escritura?: Fecha | undefined
  readonly registro?: Fecha | undefined
  /** Left out while nothing is sold. */
  readonly inicioVentas?: Fecha | undefined
}

export interface CesionesRespuesta extends Comprobado {
  readonly exigidaM2: string
  readonly entregadaM2: string
  readonly faltanteM2: string
}

/**
 * Reads `{"cesiones": [{"nombre", "destino", "exigidaM2", "entregadaM2"}], "areasDeterminadas", "escritura", "registro",
 * "inicioVentas"}`; only the list is needed.
 */
export function leerCesiones(json: unknown): Cesiones {
  const o = objeto(json, '', ['cesiones', 'areasDeterminadas', 'escritura', 'registro', 'inicioVentas'])
  return {
    cesiones: leerCada(o, 'cesiones', '', leerCesion),
    areasDeterminadas: leerSiNoOpcional(o, 'areasDeterminadas'),
    escritura: leerFechaOpcional(o, 'escritura'),
    registro: leerFechaOpcional(o, 'registro'),
    inicioVentas: leerFechaOpcional(o, 'inicioVentas'),
  }
}

function leerCesion(v: unknown, campo: string): Cesion {
  const c = objeto(v, campo, ['nombre', 'destino', 'exigidaM2', 'entregadaM2'])
  return {
    nombre: leerTexto(c, 'nombre', campo),
    destino: leerOpcion(c, 'destino', campo, Object.keys(DESTINOS_DE_CESION) as Destino[]),
    exigidaM2: leerDecimal(c, 'exigidaM2', campo, 0),
    entregadaM2: leerDecimal(c, 'entregadaM2', campo, 0),
  }
}

const CERO = new Decimal(0)
const SE_VENDE = (c: Cesiones): boolean => c.inicioVentas !== undefined
const TODAVIA_NO = 'Todavía no se inician las ventas.'

const DE_LA_ESCRITURA: readonly ReglaDeComprobacion<Cesiones>[] = [
  reglaDeHecho({
    id: 'cesiones.areas',
    articulo: art(117),
    asunto: 'La escritura determina las áreas públicas y las privadas',
    hecho: (c: Cesiones) => c.areasDeterminadas,
    mal: 'La escritura no determina las áreas públicas y privadas por su localización y linderos.',
    cura: 'Aclare la escritura.',
  }),
  antesDeVender('escritura', 'otorgada', 'otorgue'),
  antesDeVender('registro', 'registrada', 'registre'),
]

function antesDeVender(acto: 'escritura' | 'registro', hecho: string, verbo: string): ReglaDeComprobacion<Cesiones> {
  return regla({
    id: `cesiones.${acto}`,
    articulo: art(117),
    asunto: `La escritura fue ${hecho} antes de iniciar las ventas`,
    aplica: SE_VENDE,
    noAplica: TODAVIA_NO,
    datos: (c: Cesiones) => ({ acto: c[acto], ventas: c.inicioVentas }),
    formula: 'acto < ventas',
    cumple: d => d.acto < d.ventas,
    mal: c => `Las ventas empezaron el ${c.inicioVentas} y la escritura fue ${hecho} el ${c[acto]}.`,
    cura: `Suspenda las ventas hasta que se ${verbo} la escritura.`,
  })
}

/** S6, arts. 37 and 117: what each cession still lacks, and whether all were delivered before the sales began. */
export function cesiones(c: Cesiones): CesionesRespuesta {
  const r = comprobar([...DE_LA_ESCRITURA, ...c.cesiones.map(deLaCesion)], c)
  const exigidas = sumar(
    'Cesiones exigidas',
    c.cesiones.map(x => x.exigidaM2),
    r.memoria,
  )
  const entregadas = sumar(
    'Cesiones entregadas',
    c.cesiones.map(x => x.entregadaM2),
    r.memoria,
  )
  const faltantes = sumar('Lo que falta por entregar', c.cesiones.map(faltante), r.memoria)
  return {
    ...r,
    exigidaM2: seisDecimales(exigidas),
    entregadaM2: seisDecimales(entregadas),
    faltanteM2: seisDecimales(faltantes),
  }
}

function deLaCesion(una: Cesion, i: number): ReglaDeComprobacion<Cesiones> {
  return regla({
    id: `cesiones.area.${i + 1}`,
    articulo: art(37),
    asunto: `${una.nombre}: se entregó el área exigida`,
    datos: () => ({ entregada: una.entregadaM2, exigida: una.exigidaM2 }),
    formula: 'entregada ≥ exigida',
    cumple: d => d.entregada.gte(d.exigida),
    mal: `${una.nombre}: faltan ${seisDecimales(faltante(una)).replace('.', ',')} m² por entregar.`,
    cura: 'Entregue el área que falta, o compénsela si la norma lo permite.',
  })
}

/** What one cession gives in excess does not pay for what another lacks. */
function faltante(c: Cesion): Decimal {
  return Decimal.max(0, c.exigidaM2.minus(c.entregadaM2))
}

function sumar(concepto: string, areas: readonly Decimal[], memoria: Memoria): Decimal {
  return memoria.paso(concepto, art(37), 'suma(áreas)', { áreas: areas }, o =>
    o.áreas.reduce((a, b) => a.plus(b), CERO),
  )
}
