import { art } from '../articulos/referencia.ts'
import type { Decimal } from '../decimal.ts'
import type { Fecha } from '../fecha.ts'
import { ajuste } from './ajuste.ts'
import { buscarVigente, type Parametro, type Vigente, vigenteAl } from './fechado.ts'

/**
 * The CPI that arts. 57 and 128 name, "para empleados". DANE has renamed and rebased it, so none is loaded: the
 * municipality loads the series that it uses, each value with its source.
 */
export const IPC_EMPLEADOS: Parametro<Decimal> = {
  id: 'ipc.empleados',
  nombre: 'IPC para empleados',
  unidad: 'índice',
  valores: [],
  huecos: [{ razon: 'el municipio carga la serie que usa, con su fuente' }],
}

/** ▲ D6, E13: what is used while the series for employees is not loaded. */
export const SERIE_DEL_IPC = ajuste({
  id: 'ipc.serie',
  pregunta: '¿Qué índice de precios se usa donde la ley dice «para empleados»?',
  opciones: {
    'empleados-o-general': 'El índice para empleados; si no está cargado para las dos fechas, el general.',
    empleados: 'Solo el índice para empleados; si no está cargado, no se calcula.',
    general: 'El índice general.',
  },
  porOmision: 'empleados-o-general',
  articulo: art(128),
})

export type SerieDelIpc = keyof typeof SERIE_DEL_IPC.opciones

/** Two values of one series. */
export interface ParDeIndices {
  readonly serie: Parametro<Decimal>
  readonly inicial: Vigente<Decimal>
  readonly final: Vigente<Decimal>
}

/**
 * The indices of two days, both of the same series: those of two series cannot be divided. Refuses with
 * `parametro-sin-valor` where the series that the setting asks for has no value.
 */
export function parDeIndices(
  inicial: Fecha,
  final: Fecha,
  lectura: SerieDelIpc,
  series: { readonly general: Parametro<Decimal>; readonly empleados: Parametro<Decimal> },
): ParDeIndices {
  const { general, empleados } = series
  const cargada = buscarVigente(empleados, inicial) !== undefined && buscarVigente(empleados, final) !== undefined
  const serie = lectura === 'general' || (lectura === 'empleados-o-general' && !cargada) ? general : empleados
  return { serie, inicial: vigenteAl(serie, inicial), final: vigenteAl(serie, final) }
}
