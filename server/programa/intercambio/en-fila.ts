import { Rechazo } from '../../../ley388/rechazo.ts'
import type { Accion, Contexto } from '../../platform/accion.ts'
import type { CambioDePlantilla } from './cambio.ts'
import { dondeDe } from './error-de-plantilla.ts'

type Fila = Pick<CambioDePlantilla, 'hoja' | 'fila'>

/** One action of the screen, in this same transaction and with its own reading. */
export async function hacer<A extends Accion>(
  contexto: Contexto,
  accion: A,
  fila: Fila,
  version: number | undefined,
  entrada: object,
): Promise<Awaited<ReturnType<A['ejecutar']>>> {
  const leida: unknown = accion.entrada.parse(entrada)
  const hecho: unknown = await enFila(fila, () => accion.ejecutar({ ...contexto, version }, leida))
  // The action's own schema has just read it; the compiler cannot follow a generic action that far.
  return hecho as Awaited<ReturnType<A['ejecutar']>>
}

/** What is refused while something is done says of which row it is. */
export async function enFila<T>(fila: Fila, fn: () => T | Promise<T>): Promise<T> {
  try {
    return await fn()
  } catch (error) {
    if (!(error instanceof Rechazo) || error.codigo === 'falta-acto') throw error
    const { codigo, mensaje, campo, articulo, cura } = error
    throw new Rechazo({ codigo, mensaje: `${dondeDe(fila)}: ${mensaje}`, campo, articulo, cura })
  }
}
