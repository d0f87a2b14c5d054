import type { Hoja } from './columnas.ts'
import type { FilaLeida } from './leer-plantilla.ts'
import { claveDe, type Registro, type Valores } from './registro.ts'

/** A row whose references are already ids: of what there is, or of a row that is new. */
export interface FilaResuelta extends Omit<FilaLeida, 'valores'> {
  readonly valores: Valores
}

/** A row of the sheet with what the programme has of it. */
export interface Pareja {
  readonly fila: FilaResuelta
  readonly registro: Registro | undefined
  /** Whether the row brought the id by which it was given; otherwise it was found by its code. */
  readonly porId: boolean
  /** It brought an id that the programme no longer has. */
  readonly perdida: boolean
}

/**
 * Which row is which thing. By its hidden id first; of two rows with the same id (one was copied), the one that keeps
 * the code is the original and the other is new. A row without a known id is the thing that has its code, if there is one.
 */
export function emparejar(hoja: Hoja, filas: readonly FilaResuelta[], registros: readonly Registro[]): Pareja[] {
  const porId = new Map(registros.map(r => [r.id, r]))
  const porClave = new Map(registros.map(r => [claveDe(hoja, r.valores), r]))
  const tomados = new Set<string>()
  const parejas = new Map<FilaResuelta, Pareja>()
  const tomar = (fila: FilaResuelta, registro: Registro, conId: boolean): void => {
    tomados.add(registro.id)
    parejas.set(fila, { fila, registro, porId: conId, perdida: false })
  }
  const conId = filas.flatMap(fila => {
    const registro = fila.id === null ? undefined : porId.get(fila.id)
    return registro ? [{ fila, registro }] : []
  })
  for (const { fila, registro } of conId)
    if (!tomados.has(registro.id) && claveDe(hoja, fila.valores) === claveDe(hoja, registro.valores))
      tomar(fila, registro, true)
  for (const { fila, registro } of conId)
    if (!parejas.has(fila) && !tomados.has(registro.id)) tomar(fila, registro, true)
  for (const fila of filas) {
    if (parejas.has(fila)) continue
    const registro = porClave.get(claveDe(hoja, fila.valores))
    if (registro && !tomados.has(registro.id)) tomar(fila, registro, false)
  }
  return filas.map(
    fila =>
      parejas.get(fila) ?? {
        fila,
        registro: undefined,
        porId: false,
        perdida: fila.id !== null && !porId.has(fila.id),
      },
  )
}
