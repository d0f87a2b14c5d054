import { createHash } from 'node:crypto'
import type { Fecha } from '../../../ley388/fecha.ts'
import { Rechazo } from '../../../ley388/rechazo.ts'
import type { Municipio, Tx } from '../../platform/database/tenancy.ts'
import { leerLibro } from '../../platform/formatos/excel/leer.ts'
import type { HojaLeida } from '../../platform/formatos/excel/tipos.ts'
import { elegirPeriodo, noExiste, type Periodo } from '../consultas/periodo.ts'
import { LISTAS } from './columnas.ts'
import { type Comparacion, comparar } from './comparar.ts'
import { type Contenido, leerContenido } from './contenido.ts'
import type { ErrorDePlantilla } from './error-de-plantilla.ts'
import { type Entregado, leerEntregado } from './hoja-listas.ts'
import { leerPlantilla, type PlantillaLeida } from './leer-plantilla.ts'
import { validar } from './validar.ts'

/** Everything that is known of a workbook before it enters. */
export interface RevisionDePlantilla {
  readonly sha256: string
  /** The sheets as they were read; empty where the file could not be opened. */
  readonly libro: readonly HojaLeida[]
  readonly contenido: Contenido
  /** Undefined where the file could not be opened. */
  readonly plantilla: PlantillaLeida | undefined
  readonly comparacion: Comparacion | undefined
  readonly errores: readonly ErrorDePlantilla[]
  readonly advertencias: readonly ErrorDePlantilla[]
}

/** A workbook that was read, of which nothing has been compared yet. */
export interface PlantillaAbierta {
  readonly sha256: string
  readonly libro: readonly HojaLeida[]
  readonly entregado: Entregado | undefined
  /** Why it could not be opened. */
  readonly error?: ErrorDePlantilla | undefined
}

/** Reads the sheets of a workbook. */
export async function abrirPlantilla(bytes: Uint8Array): Promise<PlantillaAbierta> {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const abierto = await abrir(bytes)
  return { sha256, ...abierto, entregado: leerEntregado(abierto.libro.find(h => h.nombre === LISTAS)) }
}

/** The programme for which a workbook was given; where it does not say, or there is none such, the one of today. */
export async function periodoDe(
  tx: Tx,
  municipio: Municipio,
  hoy: Fecha,
  { entregado }: PlantillaAbierta,
): Promise<{ periodo: Periodo; esElSuyo: boolean }> {
  const { periodos, periodo: deHoy } = await elegirPeriodo(tx, municipio, { al: hoy })
  const suyo = periodos.find(p => p.id === entregado?.periodo)
  const periodo = suyo ?? deHoy
  if (!periodo) throw noExiste('Todavía no hay un programa de ejecución al que traer la plantilla.', 'archivo')
  return { periodo, esElSuyo: suyo !== undefined }
}

/** Reads a workbook and compares it with the programme for which it was given. Writes nothing. */
export async function revisarPlantilla(
  tx: Tx,
  municipio: Municipio,
  hoy: Fecha,
  bytes: Uint8Array,
): Promise<RevisionDePlantilla> {
  return revisarAbierta(tx, municipio, hoy, await abrirPlantilla(bytes))
}

/** Compares a workbook that was read with the programme, as it is now. Writes nothing. */
export async function revisarAbierta(
  tx: Tx,
  municipio: Municipio,
  hoy: Fecha,
  abierta: PlantillaAbierta,
): Promise<RevisionDePlantilla> {
  const { sha256, libro, entregado } = abierta
  const { periodo, esElSuyo } = await periodoDe(tx, municipio, hoy, abierta)
  const contenido = await leerContenido(tx, municipio, periodo, hoy)
  const comun = { sha256, libro, contenido }
  if (abierta.error)
    return { ...comun, plantilla: undefined, comparacion: undefined, errores: [abierta.error], advertencias: [] }
  const plantilla = leerPlantilla(libro, contenido.columnas)
  const { errores, advertencias } = plantilla
  if (entregado && (entregado.municipio !== municipio || !esElSuyo))
    errores.push({
      hoja: null,
      fila: null,
      columna: null,
      codigo: 'otra-plantilla',
      motivo: 'Esta plantilla es de otro municipio o de otro programa de ejecución.',
      cura: 'Descargue la de este programa y pegue en ella sus filas.',
    })
  // Where whole sheets are missing, what they lack would look as if it were gone.
  if (errores.some(e => e.fila === null || e.codigo === 'columna-faltante'))
    return { ...comun, plantilla, comparacion: undefined, errores, advertencias }
  const comparacion = comparar(contenido, plantilla)
  validar(contenido, comparacion, hoy, errores)
  return { ...comun, plantilla, comparacion, errores, advertencias }
}

async function abrir(bytes: Uint8Array): Promise<{ libro: HojaLeida[]; error?: ErrorDePlantilla }> {
  try {
    return { libro: await leerLibro(bytes) }
  } catch (error) {
    if (!(error instanceof Rechazo)) throw error
    const { codigo, mensaje: motivo, cura = 'Descargue la plantilla de nuevo.' } = error
    return { libro: [], error: { hoja: null, fila: null, columna: null, codigo, motivo, cura } }
  }
}
