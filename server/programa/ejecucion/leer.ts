import { comoTexto } from './codificacion.ts'
import { leerCsv, type Registro } from './csv.ts'
import { encabezadoMalo, faltantes, inexistentes } from './encabezado.ts'
import { type FilaDeEjecucion, leerFila } from './fila.ts'
import { fuenteDe, type Mapeo, mapear } from './mapeo.ts'
import type { RechazoDeFila } from './rechazo-de-fila.ts'

/** Columns of the file as people choose them, with what the first rows say. */
export interface ColumnaDelArchivo {
  nombre: string
  muestras: string[]
}

/** A file read whole: what is good of it, and everything that is wrong. */
export interface LecturaDeEjecucion {
  columnas: ColumnaDelArchivo[]
  fuente: string
  mapeo: Mapeo
  leidos: number
  filas: FilaDeEjecucion[]
  rechazados: RechazoDeFila[]
}

/** What the person says of the columns, and what was used the last time that a file had the same ones. */
export interface Asignacion {
  dada: Readonly<Mapeo>
  guardada(fuente: string): Promise<Mapeo>
}

const MUESTRAS = 3

/** How a row ends: all but the last with a line break; a file that ends otherwise was cut, or nobody can tell. */
type Final = 'salto' | 'sin-salto' | 'en-comillas'

/** Reads the execution of a budget from the bytes of a CSV. It never throws for what the file says: it lists it. */
export async function leerEjecucion(bytes: Uint8Array, asignacion: Asignacion): Promise<LecturaDeEjecucion> {
  const leido = comoTexto(bytes)
  if ('rechazo' in leido) return sinFilas([leido.rechazo])
  const { registros, abierto } = leerCsv(leido.texto)
  const nombres = registros[0]?.campos.map(c => c.trim()) ?? []
  const malo = encabezadoMalo(nombres)
  if (malo) return sinFilas([malo])
  const cuerpo = registros.slice(1).filter(r => r.campos.some(c => c.trim() !== ''))
  const columnas = nombres.map((nombre, i) => ({
    nombre,
    muestras: cuerpo.slice(0, MUESTRAS).map(r => r.campos[i]?.trim() ?? ''),
  }))
  const fuente = fuenteDe(nombres)
  const mapeo = mapear(nombres, asignacion.dada, await asignacion.guardada(fuente))
  const comun = { columnas, fuente, mapeo, leidos: cuerpo.length }
  const sinAsignar = [...inexistentes(asignacion.dada, nombres), ...faltantes(mapeo, nombres)]
  if (sinAsignar.length > 0) return { ...comun, filas: [], rechazados: sinAsignar }
  if (cuerpo.length === 0)
    return {
      ...comun,
      filas: [],
      rechazados: [deArchivo('sin-filas', 'El archivo solo trae el encabezado.', 'Expórtelo de nuevo con sus filas.')],
    }
  return {
    ...comun,
    ...leerFilas(
      registros,
      nombres,
      mapeo,
      abierto ? 'en-comillas' : /[\r\n]$/.test(leido.texto) ? 'salto' : 'sin-salto',
    ),
  }
}

function leerFilas(registros: readonly Registro[], nombres: readonly string[], mapeo: Mapeo, final: Final) {
  const filas: FilaDeEjecucion[] = []
  const rechazados: RechazoDeFila[] = []
  const vistas = new Map<string, number>()
  const donde = new Map(nombres.map((nombre, i) => [nombre, i]))
  const ultimo = registros.length - 1
  for (let i = 1; i <= ultimo; i++) {
    const registro = registros[i]!
    if (registro.campos.every(c => c.trim() === '')) continue
    const fila = i + 1
    const roto = registroRoto(registro, fila, nombres, i === ultimo ? final : 'salto')
    if (roto) {
      rechazados.push(roto)
      continue
    }
    const leida = leerFila(
      fila,
      campo => {
        const columna = mapeo[campo]
        return columna ? (registro.campos[donde.get(columna)!] ?? '') : undefined
      },
      mapeo,
    )
    if (Array.isArray(leida)) {
      rechazados.push(...leida)
      continue
    }
    const primera = vistas.get(leida.clave)
    if (primera !== undefined) {
      rechazados.push({
        objeto: `fila ${fila}`,
        campo: mapeo.bpin ?? null,
        codigo: 'clave-repetida',
        motivo: `Tiene los mismos códigos que la fila ${primera} (BPIN ${leida.datos.bpin}, rubro ${leida.datos.rubro}, fondo ${leida.datos.fondo}): se contaría dos veces.`,
        cura: 'Deje una sola, o corrija el código que las distingue.',
      })
      continue
    }
    vistas.set(leida.clave, fila)
    filas.push(leida)
  }
  return { filas, rechazados }
}

function registroRoto(
  { campos, linea }: Registro,
  fila: number,
  nombres: readonly string[],
  final: Final,
): RechazoDeFila | undefined {
  const objeto = `fila ${fila}`
  if (final === 'sin-salto' && campos.length === nombres.length)
    return {
      objeto,
      campo: nombres.at(-1) ?? null,
      codigo: 'archivo-cortado',
      motivo: `La última fila (línea ${linea}) no termina en un salto de línea: el archivo puede estar cortado ahí.`,
      cura: 'Expórtelo de nuevo; si está completo, agréguele un salto de línea (Enter) al final.',
    }
  if (final !== 'salto')
    return {
      objeto,
      campo: nombres[campos.length - 1] ?? null,
      codigo: 'archivo-cortado',
      motivo: `La última fila (línea ${linea}) está incompleta: trae ${campos.length} de ${nombres.length} columnas. El archivo está cortado.`,
      cura: 'Cópielo o expórtelo de nuevo, completo.',
    }
  if (campos.length === nombres.length) return undefined
  const faltan = campos.length < nombres.length
  return {
    objeto,
    campo: faltan ? (nombres[campos.length] ?? null) : null,
    codigo: faltan ? 'columnas-de-menos' : 'columnas-de-mas',
    motivo: `La fila (línea ${linea}) trae ${campos.length} columnas y el encabezado ${nombres.length}.`,
    cura: faltan
      ? 'Complete la fila; un valor que no existe se escribe «-».'
      : 'Si un texto tiene punto y coma, escríbalo entre comillas.',
  }
}

function deArchivo(codigo: string, motivo: string, cura: string): RechazoDeFila {
  return { objeto: 'archivo', campo: null, codigo, motivo, cura }
}

function sinFilas(rechazados: RechazoDeFila[]): LecturaDeEjecucion {
  return { columnas: [], fuente: '', mapeo: {}, leidos: 0, filas: [], rechazados }
}
