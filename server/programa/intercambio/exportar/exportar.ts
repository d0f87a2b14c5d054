import type { Fecha } from '../../../../ley388/fecha.ts'
import { Rechazo } from '../../../../ley388/rechazo.ts'
import type { Municipio, Tx } from '../../../platform/database/tenancy.ts'
import { leerContenido } from '../contenido.ts'
import { escribirPlantilla } from '../escribir-plantilla.ts'
import { escribirCsv, TABLAS, type Tabla } from './csv.ts'
import { leerDatos } from './datos.ts'
import { escribirIcs } from './ics.ts'
import { escribirJson } from './json.ts'
import { escribirMspdi } from './mspdi.ts'

/** The forms in which the programme leaves, by the ending of the file. */
export const FORMATOS = ['xlsx', 'csv', 'ics', 'xml', 'json'] as const
export type FormatoDePrograma = (typeof FORMATOS)[number]

const TIPOS: Readonly<Record<FormatoDePrograma, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  json: 'application/json; charset=utf-8',
}

export interface PedidoDeExportar {
  formato: FormatoDePrograma
  /** Of the CSV: which of its tables. */
  tabla?: Tabla | undefined
  periodo?: string | undefined
  al: Fecha
  hoy: Fecha
  ahora: Date
}

/** The execution programme as a file. The workbook, which comes back, is always as of today. */
export async function exportarPrograma(
  tx: Tx,
  municipio: Municipio,
  { formato, tabla = 'actividades', periodo, al, hoy, ahora }: PedidoDeExportar,
): Promise<{ nombre: string; tipo: string; contenido: Uint8Array; tabla?: Tabla }> {
  const deHoy = formato === 'xlsx'
  const d = await leerDatos(tx, municipio, { periodo, al: deHoy ? hoy : al, ahora })
  const texto = {
    csv: () => escribirCsv(d, tabla),
    ics: () => escribirIcs(d),
    xml: () => escribirMspdi(d),
    json: () => escribirJson(d),
  }
  const contenido =
    formato === 'xlsx'
      ? escribirPlantilla(await leerContenido(tx, municipio, d.periodo, hoy), { municipio, hoy })
      : Buffer.from(texto[formato](), 'utf8')
  const que = formato === 'csv' ? `programa-${tabla}` : 'programa'
  return {
    nombre: `${municipio}-${que}-${d.al}.${formato}`,
    tipo: TIPOS[formato],
    contenido,
    ...(formato === 'csv' ? { tabla } : {}),
  }
}

/** Reads the name of a format or of a table, as an address or a command writes it. */
export function formatoDePrograma(texto: string): FormatoDePrograma {
  const formato = FORMATOS.find(f => f === texto)
  if (formato) return formato
  throw new Rechazo({
    codigo: 'formato-desconocido',
    mensaje: `No se sabe en qué formato escribir el programa: «${texto}».`,
    campo: 'formato',
    cura: `Use uno de estos: ${FORMATOS.join(', ')}.`,
  })
}

export function tablaDeCsv(texto: string | undefined): Tabla | undefined {
  if (texto === undefined) return undefined
  const tabla = TABLAS.find(t => t === texto)
  if (tabla) return tabla
  throw new Rechazo({
    codigo: 'campo-invalido',
    mensaje: `El CSV no tiene una tabla «${texto}».`,
    campo: 'tabla',
    cura: `Use una de estas: ${TABLAS.join(', ')}.`,
  })
}
