import { isUtf8 } from 'node:buffer'
import { leerCsv } from './csv.ts'
import type { RechazoDeFila } from './rechazo-de-fila.ts'

const CURA_UTF8 = 'En Excel, guárdelo como «CSV UTF-8 (delimitado por comas)» y súbalo de nuevo.'

/** The text of the file, without its byte-order mark; or why it is no text that can be read, with row and column. */
export function comoTexto(bytes: Uint8Array): { texto: string } | { rechazo: RechazoDeFila } {
  const b = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (b.length === 0) return ajeno('archivo-vacio', 'El archivo está vacío (0 bytes).', 'Expórtelo de nuevo.')
  if (b.subarray(0, 2).toString('latin1') === 'PK')
    return ajeno('no-es-csv', 'Es un libro de Excel o un archivo comprimido, no un CSV.', CURA_UTF8)
  if ((b[0] === 0xff && b[1] === 0xfe) || (b[0] === 0xfe && b[1] === 0xff))
    return ajeno('codificacion', 'Los textos están en UTF-16.', CURA_UTF8)
  if (isUtf8(b)) return { texto: b.toString('utf8').replace(/^\uFEFF/, '') }
  const malo = primerByteMalo(b)
  const { fila, columna } = lugarDe(b, malo.byte)
  const objeto = `fila ${fila}`
  if (malo.cortado)
    return {
      rechazo: {
        objeto,
        campo: columna,
        codigo: 'archivo-cortado',
        motivo: 'El archivo termina en la mitad de una letra: está cortado.',
        cura: 'Cópielo o expórtelo de nuevo, completo.',
      },
    }
  const hexa = b[malo.byte]!.toString(16).toUpperCase()
  return {
    rechazo: {
      objeto,
      campo: columna,
      codigo: 'codificacion',
      motivo: `Los textos no están en UTF-8 (byte ${hexa} en la posición ${malo.byte + 1}); parecen Latin-1 o Windows-1252, y las tildes y las eñes se dañarían.`,
      cura: CURA_UTF8,
    },
  }
}

function ajeno(codigo: string, motivo: string, cura: string): { rechazo: RechazoDeFila } {
  return { rechazo: { objeto: 'archivo', campo: null, codigo, motivo, cura } }
}

/** Where the first byte that is not UTF-8 stands; `cortado` if all that is wrong is that the last letter is unfinished. */
function primerByteMalo(b: Buffer): { byte: number; cortado: boolean } {
  let desde = 0
  for (;;) {
    const salto = b.indexOf(0x0a, desde)
    const hasta = salto < 0 ? b.length : salto + 1
    if (!isUtf8(b.subarray(desde, hasta))) {
      if (empieza(b.subarray(desde, hasta))) return { byte: b.length - 1, cortado: true }
      return { byte: primeroMalo(b, desde, hasta), cortado: false }
    }
    desde = hasta
  }
}

/** Where the first letter that is not UTF-8 begins: halves, because a line may be the whole file. */
function primeroMalo(b: Buffer, desde: number, hasta: number): number {
  let bueno = desde
  let malo = hasta
  while (malo - bueno > 1) {
    const medio = (bueno + malo) >> 1
    if (empieza(b.subarray(desde, medio))) bueno = medio
    else malo = medio
  }
  while (!isUtf8(b.subarray(desde, bueno))) bueno--
  return bueno
}

/** Whether it is UTF-8, or the beginning of it. */
function empieza(b: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(b, { stream: true })
    return true
  } catch {
    return false
  }
}

/** Row and column of a byte: in Latin-1 each byte is one character, so the text before it says where it stands. */
function lugarDe(b: Buffer, byte: number): { fila: number; columna: string | null } {
  const { registros } = leerCsv(b.toString('latin1', 0, byte + 1))
  const encabezado = leerCsv(b.toString('latin1', 0, Math.max(b.indexOf(0x0a), byte + 1))).registros[0]
  const n = (registros.at(-1)?.campos.length ?? 1) - 1
  const nombre = encabezado?.campos[n]
  if (!nombre) return { fila: registros.length, columna: null }
  const bytes = Buffer.from(nombre, 'latin1')
  return { fila: registros.length, columna: (isUtf8(bytes) ? bytes.toString('utf8') : nombre).trim() }
}
