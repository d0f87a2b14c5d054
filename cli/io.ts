import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import type { Readable, Writable } from 'node:stream'
import { Rechazo } from '../ley388/rechazo.ts'

/** What a command touches of the outside: tests give their own. The clock is here so that no command reads another. */
export interface Io {
  readonly entrada: Readable
  readonly salida: Writable
  readonly error: Writable
  readonly entorno: Readonly<Record<string, string | undefined>>
  /** Epoch milliseconds. */
  ahora(): number
}

/** The process's own streams and clock. A reader that goes away (`lindero … | head`) ends the output in silence. */
export function ioDelProceso(): Io {
  process.stdout.on('error', (e: NodeJS.ErrnoException) => {
    if (e.code === 'EPIPE') process.exit(0)
    throw e
  })
  return {
    entrada: process.stdin,
    salida: process.stdout,
    error: process.stderr,
    entorno: process.env,
    ahora: () => Date.now(),
  }
}

/** The file of that name, or standard input for "-". */
export function abrir(io: Io, ruta: string): Readable {
  return ruta === '-' ? io.entrada : createReadStream(ruta)
}

/** All the text of a file or of standard input; refuses with `archivo-ilegible` what cannot be read. */
export async function leerTodo(io: Io, ruta: string): Promise<string> {
  const trozos: Buffer[] = []
  for await (const trozo of trozosDe(io, ruta)) trozos.push(trozo)
  return Buffer.concat(trozos).toString('utf8')
}

/** The pieces of a file or of standard input. */
export async function* trozosDe(io: Io, ruta: string): AsyncGenerator<Buffer> {
  try {
    for await (const trozo of abrir(io, ruta)) yield typeof trozo === 'string' ? Buffer.from(trozo) : (trozo as Buffer)
  } catch (e) {
    throw ilegible(ruta, e)
  }
}

function ilegible(ruta: string, e: unknown): unknown {
  const codigo = e instanceof Error && 'code' in e ? e.code : undefined
  if (codigo === undefined) return e
  const causa = codigo === 'ENOENT' ? 'no existe' : codigo === 'EISDIR' ? 'es una carpeta' : 'no se puede leer'
  return new Rechazo({
    codigo: 'archivo-ilegible',
    mensaje: `El archivo «${ruta}» ${causa}.`,
    cura: 'Revise el nombre y los permisos, o escriba - para leer la entrada estándar.',
  })
}

/** Reads JSON; refuses with `json-invalido`. A mark of byte order at the start is skipped. */
export function leerJson(texto: string): unknown {
  try {
    return JSON.parse(texto.charCodeAt(0) === 0xfeff ? texto.slice(1) : texto)
  } catch {
    throw new Rechazo({
      codigo: 'json-invalido',
      mensaje:
        texto.trim() === '' ? 'La entrada está vacía: se espera un objeto JSON.' : 'La entrada no es JSON válido.',
      cura: 'Revise comas, comillas y llaves.',
    })
  }
}

/** Writes and waits where the reader is slower than we are, so that memory stays flat. */
export async function escribir(salida: Writable, texto: string): Promise<void> {
  if (!salida.write(texto)) await once(salida, 'drain')
}

/** A refusal as it travels (cli.md): what has no value is left out. */
export function errorEnJson(r: Rechazo): string {
  return JSON.stringify({ error: r.codigo, mensaje: r.mensaje, campo: r.campo, articulo: r.articulo, cura: r.cura })
}
