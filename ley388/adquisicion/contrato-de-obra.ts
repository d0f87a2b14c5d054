import { art } from '../articulos/referencia.ts'
import { type Comprobado, comprobar, type ReglaDeComprobacion, regla, reglaDeHecho } from '../comprobacion.ts'
import type { Decimal } from '../decimal.ts'
import type { Fecha } from '../fecha.ts'
import { leerDecimalOpcional, leerFechaOpcional, leerSiNoOpcional, objeto } from '../lector.ts'

/** What is known of a contract of public works. Money in pesos. */
export interface HechosDeContrato {
  readonly sectorUrbano?: boolean | undefined
  /** Item of the budget that restores public space, and the one of the compensations of art. 128. */
  readonly rubroRestitucion?: Decimal | undefined
  readonly rubroCompensaciones?: Decimal | undefined
  readonly hayFondo?: boolean | undefined
  readonly enElFondo?: boolean | undefined
  /** True where the works damaged public space. */
  readonly danoEspacioPublico?: boolean | undefined
  readonly restablecido?: Fecha | undefined
  readonly liquidacion?: Fecha | undefined
}

const CAMPOS = ['sectorUrbano', 'rubroRestitucion', 'rubroCompensaciones', 'hayFondo', 'enElFondo']
const EJECUCION = ['danoEspacioPublico', 'restablecido', 'liquidacion']

/** Reads `{"sectorUrbano", "rubroRestitucion", "rubroCompensaciones", "hayFondo", "enElFondo", "danoEspacioPublico", "restablecido", "liquidacion"}`. */
export function leerContratoDeObra(json: unknown): HechosDeContrato {
  const o = objeto(json, '', [...CAMPOS, ...EJECUCION])
  return {
    sectorUrbano: leerSiNoOpcional(o, 'sectorUrbano'),
    rubroRestitucion: leerDecimalOpcional(o, 'rubroRestitucion', '', 0),
    rubroCompensaciones: leerDecimalOpcional(o, 'rubroCompensaciones', '', 0),
    hayFondo: leerSiNoOpcional(o, 'hayFondo'),
    enElFondo: leerSiNoOpcional(o, 'enElFondo'),
    danoEspacioPublico: leerSiNoOpcional(o, 'danoEspacioPublico'),
    restablecido: leerFechaOpcional(o, 'restablecido'),
    liquidacion: leerFechaOpcional(o, 'liquidacion'),
  }
}

const TABLA: readonly ReglaDeComprobacion<HechosDeContrato>[] = [
  regla({
    id: 'obra.restitucion',
    articulo: art(127),
    asunto: 'El costo de la obra incluye restaurar el espacio público',
    aplica: h => h.sectorUrbano,
    noAplica: 'La obra no se hace en un sector urbano.',
    datos: h => ({ rubro: h.rubroRestitucion }),
    formula: 'rubro > 0',
    cumple: d => d.rubro.gt(0),
    mal: 'El presupuesto no tiene con qué restaurar el espacio público.',
    cura: 'Incluya el rubro en el costo de la obra.',
  }),
  regla({
    id: 'obra.compensaciones',
    articulo: art(128, 'par. 1'),
    asunto: 'El presupuesto incluye las compensaciones a los vecinos',
    datos: h => ({ rubro: h.rubroCompensaciones }),
    formula: 'rubro > 0',
    cumple: d => d.rubro.gt(0),
    mal: 'El presupuesto no tiene con qué compensar a los vecinos.',
    cura: 'Incluya el rubro en el presupuesto de la obra.',
  }),
  reglaDeHecho({
    id: 'obra.fondo',
    articulo: art(127, 'par.'),
    asunto: 'Los rubros están en el fondo de compensación',
    aplica: h => h.hayFondo,
    noAplica: 'El municipio no ha creado el fondo de compensación.',
    hecho: h => h.enElFondo,
    mal: 'Los recursos no están en el fondo de compensación.',
    cura: 'Colóquelos en el fondo que creó el municipio (artículo 49).',
  }),
  regla({
    id: 'obra.liquidacion',
    articulo: art(127),
    asunto: 'El contrato se liquida después de restablecer el espacio público',
    aplica: h => (h.liquidacion === undefined ? false : h.danoEspacioPublico),
    noAplica: 'El contrato no se va a liquidar, o la obra no dañó el espacio público.',
    datos: h => ({
      restablecido: h.restablecido !== undefined,
      día: h.restablecido ?? h.liquidacion,
      liquidación: h.liquidacion,
    }),
    formula: 'y(restablecido, día ≤ liquidación)',
    cumple: d => d.restablecido && d.día <= d.liquidación,
    mal: 'El espacio público no está restablecido: el contrato no puede liquidarse.',
    cura: 'Restablezca el espacio público y registre la fecha.',
  }),
]

/** E12, E13, arts. 127 and 128 par. 1: what the budget of a public work must have, and when it can be liquidated. */
export function contratoDeObra(h: HechosDeContrato): Comprobado {
  return comprobar(TABLA, h)
}
