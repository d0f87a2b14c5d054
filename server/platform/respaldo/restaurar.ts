import { type FileHandle, open } from 'node:fs/promises'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { sql } from 'kysely'
import { Rechazo } from '../../../ley388/rechazo.ts'
import type { Database } from '../database/connect.ts'
import { type Municipio, municipio, type Tx, withMunicipio } from '../database/tenancy.ts'
import { huellaDeTabla, leerFilas, ponerFilas, prepararTablaQueSeApunta } from './filas.ts'
import { HUELLA_MANIFIESTO, MANIFIESTO, Manifiesto, sha256, VERSION_FORMATO } from './manifiesto.ts'
import { migraciones } from './respaldar.ts'
import { type TablaMunicipal, tablasMunicipales } from './tablas.ts'
import { BrokenTar, readTar } from './tar.ts'

export interface OpcionesRestauracion {
  /** Called as the rows go by. */
  readonly avance?: ((tabla: string, filas: number) => void) | undefined
  /** What must be done in the same transaction when the rows are in (to register the municipality). */
  readonly alFinal?: ((tx: Tx, municipio: Municipio) => Promise<void>) | undefined
}

/** A member unfolds to a few megabytes; a forged one must not fill the memory. */
const LIMITE_MIEMBRO = 1024 * 1024 * 1024

const descomprimir = promisify(gunzip)

/**
 * Brings a municipality back from its backup, all or nothing. The whole archive is read and checked before the first
 * row is written, and every table is read again and compared before the transaction ends. Of an older Lindero, derived
 * tables that are no more stay out: see `faltaRehacer`. Refuses an archive that is
 * damaged (naming the member), of a newer Lindero, or of a municipality that has something in this database.
 */
export async function restaurar(
  db: Database,
  archivo: string,
  { avance, alFinal }: OpcionesRestauracion = {},
): Promise<Manifiesto> {
  const entrada = await abrir(archivo)
  try {
    const { manifiesto, lugares } = await revisar(entrada)
    const codigo = municipio(manifiesto.municipio)
    const aqui = await migraciones(db)
    await withMunicipio(db, codigo, async tx => {
      const tablas = await tablasDelRespaldo(tx, manifiesto, aqui)
      await rechazarOcupado(tx, codigo)
      await sql`set constraints all deferred`.execute(tx)
      await llenar(tx, miembro => leer(entrada, lugares, miembro), manifiesto, tablas, avance)
      await comparar(tx, codigo, manifiesto, tablas)
      await alFinal?.(tx, codigo)
    })
    return manifiesto
  } finally {
    await entrada.close()
  }
}

async function abrir(archivo: string): Promise<FileHandle> {
  try {
    return await open(archivo, 'r')
  } catch {
    throw new Rechazo({
      codigo: 'archivo-ausente',
      mensaje: `No se puede leer el archivo ${archivo}.`,
      campo: 'archivo',
      cura: 'Revise el nombre y los permisos.',
    })
  }
}

interface Lugar {
  readonly position: number
  readonly length: number
}

async function leer(entrada: FileHandle, lugares: ReadonlyMap<string, Lugar>, miembro: string): Promise<string> {
  const { position, length } = lugares.get(miembro)!
  const contenido = Buffer.alloc(length)
  await entrada.read(contenido, 0, length, position)
  return (await descomprimir(contenido, { maxOutputLength: LIMITE_MIEMBRO })).toString('utf8')
}

/** Reads the archive to its end and holds each member against the manifest, which comes last. */
async function revisar(entrada: FileHandle): Promise<{ manifiesto: Manifiesto; lugares: Map<string, Lugar> }> {
  const huellas = new Map<string, string>()
  const lugares = new Map<string, Lugar>()
  let texto: Buffer | undefined
  let huella: string | undefined
  try {
    for await (const { name, content, position } of readTar(entrada)) {
      lugares.set(name, { position, length: content.length })
      if (name === MANIFIESTO) texto = content
      else if (name === HUELLA_MANIFIESTO) huella = content.toString('utf8').trim()
      else huellas.set(name, sha256(content))
    }
  } catch (error) {
    if (error instanceof BrokenTar) throw danado(error.after ? `lo que sigue a ${error.after}` : 'su comienzo')
    throw error
  }
  if (!texto || !huella) throw danado(`falta ${MANIFIESTO}, que va al final`)
  if (sha256(texto) !== huella) throw danado(MANIFIESTO)
  const manifiesto = leerManifiesto(texto)
  for (const miembro of manifiesto.tablas.flatMap(t => t.miembros)) {
    if (huellas.get(miembro.nombre) !== miembro.sha256) throw danado(miembro.nombre)
    huellas.delete(miembro.nombre)
  }
  const [sobrante] = huellas.keys()
  if (sobrante !== undefined) throw danado(`${sobrante}, que el manifiesto no nombra`)
  return { manifiesto, lugares }
}

function leerManifiesto(texto: Buffer): Manifiesto {
  const contenido: unknown = JSON.parse(texto.toString('utf8'))
  const version = typeof contenido === 'object' && contenido !== null && 'version' in contenido ? contenido.version : 0
  if (typeof version === 'number' && version > VERSION_FORMATO) throw masNuevo(`su formato es el ${version}`)
  const leido = Manifiesto.safeParse(contenido)
  if (leido.success) return leido.data
  throw danado(`${MANIFIESTO} (${leido.error.issues[0]?.path.join('.') ?? 'forma'})`)
}

/** The tables of this database in the order in which they are filled; refuses what the database does not know. */
async function tablasDelRespaldo(
  tx: Tx,
  manifiesto: Manifiesto,
  migracionesAqui: Manifiesto['migraciones'],
): Promise<TablaMunicipal[]> {
  const aqui = new Map(migracionesAqui.map(m => [m.numero, m]))
  for (const migracion of manifiesto.migraciones) {
    if (aqui.get(migracion.numero)?.sha256 !== migracion.sha256) throw masNuevo(`trae la migración ${migracion.nombre}`)
  }
  const tablas = await tablasMunicipales(tx)
  for (const { tabla, columnas } of manifiesto.tablas) {
    if (seFue(tabla, tablas)) continue
    const conocidas = new Set(tablas.find(t => t.tabla === tabla)?.columnas.map(c => c.nombre))
    const extra = columnas.find(c => !conocidas.has(c.nombre))
    if (extra) throw masNuevo(`trae ${tabla}.${extra.nombre}, que aquí no existe`)
  }
  const enRespaldo = new Set(manifiesto.tablas.map(t => t.tabla))
  return tablas.filter(t => enRespaldo.has(t.tabla))
}

/** A derived table that an older Lindero kept and this one does not: nothing is lost with it. */
const seFue = (tabla: string, tablas: readonly TablaMunicipal[]): boolean =>
  tabla.startsWith('derivado_') && !tablas.some(t => t.tabla === tabla)

/** Whether what is derived must be computed anew: the backup is of a Lindero that kept it in another form. */
export async function faltaRehacer(db: Database, { migraciones: suyas }: Manifiesto): Promise<boolean> {
  return (await migraciones(db)).length > suyas.length
}

async function rechazarOcupado(tx: Tx, codigo: Municipio): Promise<void> {
  for (const { tabla } of await tablasMunicipales(tx)) {
    const { rows } = await sql<{ hay: boolean }>`
      select exists (select from ${sql.table(tabla)} where municipio = ${codigo}) as hay`.execute(tx)
    if (!rows[0]?.hay) continue
    throw new Rechazo({
      codigo: 'municipio-ocupado',
      mensaje: `El municipio ${codigo} ya tiene datos aquí (${tabla}), y una restauración no se mezcla con lo que hay. No se tocó nada.`,
      campo: 'archivo',
      cura: 'Restaure en una carpeta o base de datos nueva.',
    })
  }
}

async function llenar(
  tx: Tx,
  leerMiembro: (nombre: string) => Promise<string>,
  manifiesto: Manifiesto,
  tablas: readonly TablaMunicipal[],
  avance: OpcionesRestauracion['avance'],
): Promise<void> {
  const deTabla = new Map(manifiesto.tablas.map(t => [t.tabla, t]))
  for (const { tabla, depende } of tablas) {
    const respaldo = deTabla.get(tabla)!
    if (respaldo.filas === 0) continue
    const seApunta = depende.includes(tabla) ? await prepararTablaQueSeApunta(tx, tabla, respaldo.columnas) : undefined
    let filas = 0
    for (const miembro of respaldo.miembros) {
      await ponerFilas(tx, seApunta?.espera ?? tabla, respaldo.columnas, await leerMiembro(miembro.nombre))
      filas += miembro.filas
      avance?.(tabla, filas)
    }
    await seApunta?.llenar()
  }
}

/** The proof that what came back is what was kept: the same lines, the same digest. */
async function comparar(
  tx: Tx,
  codigo: Municipio,
  manifiesto: Manifiesto,
  tablas: readonly TablaMunicipal[],
): Promise<void> {
  for (const respaldo of manifiesto.tablas) {
    const tabla = tablas.find(t => t.tabla === respaldo.tabla)
    if (!tabla) continue
    const { filas, sha256: huella } = await huellaDeTabla(leerFilas(tx, codigo, tabla, respaldo.columnas))
    if (filas !== respaldo.filas || huella !== respaldo.sha256) throw danado(`las filas de ${respaldo.tabla}`)
  }
}

function danado(que: string): Rechazo {
  return new Rechazo({
    codigo: 'respaldo-danado',
    mensaje: `El respaldo está dañado: ${que}. No se escribió nada.`,
    campo: 'archivo',
    cura: 'Use otra copia del respaldo.',
  })
}

function masNuevo(que: string): Rechazo {
  return new Rechazo({
    codigo: 'respaldo-mas-nuevo',
    mensaje: `El respaldo es de otra versión de Lindero: ${que}. No se escribió nada.`,
    campo: 'archivo',
    cura: 'Restáurelo con la versión de Lindero que lo hizo, o una posterior.',
  })
}
