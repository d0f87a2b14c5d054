import type { Progreso } from '../server/platform/trabajos/trabajo.ts'
import type { Io } from './io.ts'

const CADA_MS = 500

/** Progress on standard error: one line each half second, with the share done where the total is known. */
export function progresoEn(io: Io): Progreso {
  let ultimo = 0
  let dicho = ''
  return (hecho, total, mensaje) => {
    const ahora = io.ahora()
    if (mensaje === dicho || ahora - ultimo < CADA_MS) return
    ultimo = ahora
    dicho = mensaje
    const parte = total ? ` (${Math.floor((100 * hecho) / total)} %)` : ''
    io.error.write(`${mensaje}${parte}\n`)
  }
}
