import { StringDecoder } from 'node:string_decoder'
import { Rechazo } from '../ley388/rechazo.ts'
import { errorEnJson, escribir, type Io, leerJson, trozosDe } from './io.ts'

/** Characters that are gathered before they are written: fewer, larger writes. */
const TANDA = 1 << 16

/**
 * Runs a calculation over NDJSON: one case a line in, one answer a line out, in the same order. A bad line, a blank
 * one in the middle too, leaves its error object in its place. Returns the exit code: 1 where any line was bad.
 */
export async function porLote(io: Io, ruta: string, responder: (json: unknown) => string): Promise<number> {
  const decodificador = new StringDecoder('utf8')
  let resto = ''
  let tanda = ''
  let codigo = 0
  const atender = (linea: string): void => {
    try {
      tanda += `${responder(leerJson(linea))}\n`
    } catch (e) {
      if (!(e instanceof Rechazo)) throw e
      codigo = 1
      tanda += `${errorEnJson(e)}\n`
    }
  }
  for await (const trozo of trozosDe(io, ruta)) {
    const lineas = (resto + decodificador.write(trozo)).split('\n')
    resto = lineas.pop() ?? ''
    for (const linea of lineas) {
      atender(linea)
      if (tanda.length >= TANDA) {
        await escribir(io.salida, tanda)
        tanda = ''
      }
    }
  }
  resto += decodificador.end()
  if (resto.trim() !== '') atender(resto)
  if (tanda !== '') await escribir(io.salida, tanda)
  return codigo
}
