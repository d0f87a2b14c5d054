import { isUtf8 } from 'node:buffer'
import type { Fuente } from './fuente.ts'
import { type Json, type Problema, rechazar } from './tipos.ts'

interface ColumnaDbf {
  nombre: string
  tipo: string
  largo: number
  decimales: number
  inicio: number
}

export interface TablaDbf {
  filas: number
  cabecera: number
  largoFila: number
  columnas: ColumnaDbf[]
  /** Code page byte of the header. */
  pagina: number
}

/** Reads the header of a dBase table and refuses one whose rows do not fit in its bytes. */
export async function abrirDbf(f: Fuente, nombre: string): Promise<TablaDbf> {
  const h = await f.leer(0, 65_536)
  const cortado = (fila: number): Error =>
    rechazar(
      'archivo-cortado',
      `La tabla «${nombre}» está incompleta: termina en la fila ${fila}.`,
      'Vuelva a copiar el .dbf completo o exporte de nuevo la capa.',
    )
  if (h.length < 33) throw cortado(0)
  const filas = h.readUInt32LE(4)
  const cabecera = h.readUInt16LE(8)
  const largoFila = h.readUInt16LE(10)
  if (h.length < Math.min(cabecera, 65_536)) throw cortado(0)
  const columnas: ColumnaDbf[] = []
  let inicio = 1
  for (let p = 32; p + 32 <= cabecera && h[p] !== 0x0d; p += 32) {
    const fin = h.indexOf(0, p)
    const crudo = h.subarray(p, fin < 0 || fin > p + 11 ? p + 11 : fin)
    const largo = h[p + 16]!
    columnas.push({
      nombre: crudo.toString('utf8'),
      tipo: String.fromCharCode(h[p + 11]!),
      largo,
      decimales: h[p + 17]!,
      inicio,
    })
    inicio += largo
  }
  const hay = largoFila > 0 ? Math.floor((f.tam - cabecera) / largoFila) : 0
  if (hay < filas) throw cortado(hay + 1)
  return { filas, cabecera, largoFila, columnas, pagina: h[29]! }
}

/** Names by which .cpg files call the encodings, as TextDecoder knows them. Undefined when it says nothing known. */
export function codificacionDeCpg(texto: string): string | undefined {
  const t = texto
    .trim()
    .toLowerCase()
    .replace(/^\uFEFF/, '')
  if (/^(utf-?8|65001)$/.test(t)) return 'utf-8'
  if (/^(ansi ?|cp|windows-|ibm)?1252$/.test(t)) return 'windows-1252'
  if (/^(iso[- ]?)?8859-?1$|^iso[-_ ]8859[-_]1$|^latin-?1$/.test(t)) return 'windows-1252'
  if (t === '') return undefined
  try {
    return new TextDecoder(t.replace(/^ansi /, 'windows-')).encoding
  } catch {
    return undefined
  }
}

/** Language bytes of the header that mean Windows-1252. */
export const PAGINAS_1252 = new Set([0x03, 0x57, 0x58, 0x59])

const NUMERO = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/

function sinLetraCortada(b: Buffer): Buffer {
  let i = b.length - 1
  while (i > 0 && i > b.length - 4 && (b[i]! & 0xc0) === 0x80) i--
  return b[i]! >= 0xc0 ? b.subarray(0, i) : b
}

/** Reads the rows of one piece of the table. `deco` is not fatal: bytes that it cannot read are told by field. */
export function leerFila(
  fila: Buffer,
  t: TablaDbf,
  deco: InstanceType<typeof TextDecoder>,
): { atributos: Record<string, Json>; problemas: Problema[]; borrada: boolean } {
  const atributos: Record<string, Json> = {}
  const problemas: Problema[] = []
  for (const c of t.columnas) {
    const crudo = fila.subarray(c.inicio, c.inicio + c.largo)
    if (c.tipo === 'N' || c.tipo === 'F') {
      atributos[c.nombre] = numero(crudo.toString('latin1').replaceAll('\0', ' ').trim(), c, problemas)
      continue
    }
    let texto = deco.decode(crudo).replace(/[\0 ]+$/, '')
    if (c.tipo === 'L') {
      atributos[c.nombre] = /^[YySsTt]/.test(texto) ? true : /^[NnFf]/.test(texto) ? false : null
    } else if (c.tipo === 'D') {
      const m = /^(\d{4})(\d\d)(\d\d)$/.exec(texto)
      atributos[c.nombre] = m ? `${m[1]}-${m[2]}-${m[3]}` : texto === '' ? null : texto
    } else {
      if (deco.encoding === 'utf-8' && !isUtf8(crudo)) {
        // A writer that cut the text at the width of the field may have cut a letter: that one alone is dropped.
        const entero = sinLetraCortada(crudo)
        if (!isUtf8(entero)) problemas.push(malaCodificacion(crudo, c.nombre))
        else texto = entero.toString('utf8').trimEnd()
      }
      atributos[c.nombre] = texto === '' ? null : texto
    }
  }
  return { atributos, problemas, borrada: fila[0] === 0x2a }
}

function numero(texto: string, c: ColumnaDbf, problemas: Problema[]): Json {
  if (texto === '' || /^\*+$/.test(texto)) return null
  if (!NUMERO.test(texto)) {
    problemas.push({
      codigo: 'numero-invalido',
      motivo: `El campo «${c.nombre}» es numérico y trae «${texto}».`,
      cura: 'Corrija el número en la tabla o cambie el campo a texto.',
      campo: c.nombre,
    })
    return texto
  }
  // More than 15 figures do not fit a number of the machine: kept as text, nothing is lost.
  if (!/[.eE]/.test(texto) && texto.replace(/^[+-]?0*/, '').length > 15) return texto
  return Number(texto)
}

function malaCodificacion(crudo: Buffer, campo: string): Problema {
  const texto = new TextDecoder('windows-1252').decode(crudo).trim()
  return {
    codigo: 'codificacion',
    motivo: `La tabla dice estar en UTF-8 y el campo «${campo}» trae otros bytes; en Windows-1252 se lee «${texto}».`,
    cura: 'Indique la codificación Windows-1252 al importar o corrija el archivo .cpg.',
    campo,
  }
}
