import { crc32, inflateRawSync } from 'node:zlib'
import { Rechazo } from '../../../../ley388/rechazo.ts'
import { Fuente } from '../fuente.ts'
import { type EntradaZip, leerZip } from '../zip.ts'

/** A workbook of an office, unpacked; more is no list that somebody wrote. */
const MAX_DESCOMPRIMIDO = 200 * 1024 ** 2
const MAX_ARCHIVO = 50 * 1024 ** 2

const CURA = 'Ábralo en Excel o LibreOffice y guárdelo como «Libro de Excel (.xlsx)».'

function noEs(codigo: string, mensaje: string, cura = CURA): Rechazo {
  return new Rechazo({ codigo, mensaje, campo: 'archivo', cura })
}

/** The parts of a workbook, unpacked one at a time and only when somebody asks for them. */
export interface Paquete {
  nombres(): readonly string[]
  texto(nombre: string): Promise<string | undefined>
}

/** Opens the package of an .xlsx; refuses what is no workbook, is cut, has macros or password, or unpacks to too much. */
export async function abrirPaquete(bytes: Uint8Array): Promise<Paquete> {
  exigirLibro(bytes)
  const fuente = await Fuente.abrir(bytes)
  const entradas = new Map((await directorio(fuente)).map(e => [e.nombre, e]))
  const total = [...entradas.values()].reduce((n, e) => n + e.tam, 0)
  if (total > MAX_DESCOMPRIMIDO)
    throw noEs(
      'libro-muy-grande',
      'El libro es desmesurado: descomprimido pasa de 200 MB.',
      'Deje en él solo las hojas de la plantilla.',
    )
  if (entradas.has('xl/vbaProject.bin'))
    throw noEs(
      'libro-con-macros',
      'El libro tiene macros, y una plantilla no las necesita.',
      'Guárdelo como «Libro de Excel (.xlsx)», sin macros.',
    )
  if (!entradas.has('[Content_Types].xml'))
    throw noEs('no-es-libro', 'El archivo es un .zip, pero no un libro de Excel.')
  return {
    nombres: () => [...entradas.keys()],
    async texto(nombre) {
      const e = entradas.get(nombre)
      return e && (await descomprimir(fuente, e)).toString('utf8')
    },
  }
}

function exigirLibro(b: Uint8Array): void {
  if (b.byteLength === 0)
    throw noEs('archivo-vacio', 'El archivo está vacío (0 bytes).', 'Descargue la plantilla de nuevo.')
  if (b.byteLength > MAX_ARCHIVO)
    throw noEs(
      'libro-muy-grande',
      'El libro pesa más de 50 MB.',
      'Quite las imágenes y las hojas que no son de la plantilla.',
    )
  // The compound file of old Excel, which is also the wrapping of a workbook with a password.
  if (b[0] === 0xd0 && b[1] === 0xcf)
    throw noEs(
      'libro-antiguo',
      'Es un libro de Excel 97-2003 (.xls), o uno con contraseña.',
      `${CURA} Si tiene contraseña, quítesela.`,
    )
  if (b[0] !== 0x50 || b[1] !== 0x4b)
    throw noEs('no-es-libro', 'El archivo no es un libro de Excel, aunque su nombre lo diga.')
}

async function directorio(fuente: Fuente): Promise<EntradaZip[]> {
  try {
    return await leerZip(fuente)
  } catch (error) {
    if (!(error instanceof Rechazo))
      throw noEs('libro-danado', 'El libro está dañado y no se puede abrir.', 'Descárguelo o cópielo de nuevo.')
    if (error.codigo === 'zip-bomba' || error.codigo === 'zip-excesivo')
      throw noEs(
        'libro-muy-grande',
        'El libro es desmesurado: anuncia mucho más de lo que pesa. No se abre.',
        'Revise de dónde viene el archivo.',
      )
    if (error.codigo === 'zip-cifrado')
      throw noEs('libro-antiguo', 'El libro tiene contraseña.', 'Quítesela y guárdelo de nuevo.')
    throw noEs(
      'libro-cortado',
      'El libro está incompleto: el archivo se cortó al copiarlo o descargarlo.',
      'Descárguelo o cópielo de nuevo, completo.',
    )
  }
}

async function descomprimir(fuente: Fuente, e: EntradaZip): Promise<Buffer> {
  const danado = noEs(
    'libro-danado',
    `El libro está dañado: no se puede leer «${e.nombre}».`,
    'Descárguelo o cópielo de nuevo.',
  )
  const local = await fuente.leer(e.desplazamiento, 30)
  if (local.length < 30 || local.readUInt32LE(0) !== 0x04034b50) throw danado
  const crudo = await fuente.leer(e.desplazamiento + 30 + local.readUInt16LE(26) + local.readUInt16LE(28), e.comprimido)
  const contenido = inflar(crudo, e)
  if (!contenido || contenido.length !== e.tam || crc32(contenido) !== e.crc) throw danado
  return contenido
}

function inflar(crudo: Buffer, e: EntradaZip): Buffer | undefined {
  if (e.metodo === 0) return crudo
  if (e.metodo !== 8) return undefined
  try {
    return inflateRawSync(crudo, { maxOutputLength: Math.max(1, e.tam) })
  } catch {
    return undefined
  }
}
