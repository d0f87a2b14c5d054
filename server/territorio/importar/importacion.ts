import { sql } from 'kysely'
import { Rechazo } from '../../../ley388/rechazo.ts'
import type { Municipio, Tx } from '../../platform/database/tenancy.ts'
import { camposPropios } from './campos-propios.ts'
import type { Destino, Estado, Importacion, Informe, OpcionesDeImportacion, Reconocido } from './formas.ts'
import { faltantes, type Mapeo } from './mapeo.ts'

/** An import as its row holds it. */
export interface FilaDeImportacion {
  municipio: Municipio
  id: string
  archivo: string
  destino: Destino
  clase: string | null
  capaNombre: string | null
  estado: Estado
  reconocido: Reconocido
  opciones: OpcionesDeImportacion
  mapeo: Mapeo
  informe: Informe | null
  trabajo: string | null
  version: number
  creadaPor: string
  creada: Date
  confirmada: Date | null
}

/** Reads an import, for update when `bloquear`; refuses one that does not exist. */
export async function leerImportacion(
  tx: Tx,
  municipio: Municipio,
  id: string,
  { bloquear = false } = {},
): Promise<FilaDeImportacion> {
  const { rows } = await sql<FilaDeImportacion>`
    select municipio, id, archivo, destino, clase, capa_nombre as "capaNombre", estado, reconocido, opciones, mapeo,
           nullif(informe, '{}'::jsonb) as informe, trabajo, version, creada_por_nombre as "creadaPor", creada, confirmada
    from importacion where municipio = ${municipio} and id = ${id}
    ${bloquear ? sql`for update` : sql``}`.execute(tx)
  const fila = rows[0]
  if (fila) return fila
  throw new Rechazo({ codigo: 'no-existe', mensaje: 'Esa importación no existe.', campo: 'id' })
}

/** The import with its file, as the screens see it. */
export async function verImportacion(tx: Tx, municipio: Municipio, id: string): Promise<Importacion> {
  return vista(tx, await leerImportacion(tx, municipio, id))
}

/** The same from a row already read. */
export async function vista(tx: Tx, fila: FilaDeImportacion): Promise<Importacion> {
  const { rows } = await sql<Importacion['archivo']>`
    select id, nombre, tamano::float8 as tamano, sha256 from archivo
    where municipio = ${fila.municipio} and id = ${fila.archivo}`.execute(tx)
  const propios = camposPropios(fila)
  const { municipio: _, creada, confirmada, ...resto } = fila
  return {
    ...resto,
    archivo: rows[0] ?? { id: fila.archivo, nombre: '', tamano: 0, sha256: '' },
    camposPropios: propios.map(({ campo, nombre, tipo, obligatorio, dominio }) => ({
      campo,
      nombre,
      tipo,
      obligatorio,
      ...(dominio ? { dominio } : {}),
    })),
    faltan: faltantes(propios, fila.mapeo).map(c => c.campo),
    creada: creada.toISOString(),
    confirmada: confirmada?.toISOString() ?? null,
  }
}

/** Refuses what the state of the import does not admit. */
export function exigirEstado(i: FilaDeImportacion, admitidos: readonly Estado[], accion: string): void {
  if (admitidos.includes(i.estado)) return
  throw new Rechazo({
    codigo: 'estado-no-admite',
    mensaje: `La importación está ${ESCRITO[i.estado]}: no se puede ${accion}.`,
    cura: CURA[i.estado],
  })
}

const ESCRITO: Record<Estado, string> = {
  abierta: 'sin revisar',
  analizando: 'revisándose',
  revisada: 'revisada',
  confirmando: 'confirmándose',
  confirmada: 'confirmada',
  descartada: 'descartada',
  rechazada: 'rechazada porque el archivo no se pudo leer',
  deshecha: 'deshecha',
}

const CURA: Record<Estado, string> = {
  abierta: 'Revísela primero.',
  analizando: 'Espere a que termine la revisión.',
  revisada: 'Confírmela o descártela.',
  confirmando: 'Espere a que termine.',
  confirmada: 'Abra otra importación con el archivo corregido, o deshaga esta.',
  descartada: 'Abra otra importación.',
  rechazada: 'Corrija lo que se indica o suba otro archivo.',
  deshecha: 'Abra otra importación.',
}
