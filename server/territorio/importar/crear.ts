import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import { Rechazo } from '../../../ley388/rechazo.ts'
import type { Archivos } from '../../platform/archivos/archivos.ts'
import type { Municipio, Tx } from '../../platform/database/tenancy.ts'
import type { Actor } from '../../platform/rol.ts'
import { claseDeCapa, IDS_DE_CLASES } from '../clases.ts'
import { enDisco, leyendo } from './abrir-archivo.ts'
import { camposPropios, destinoDeMapeo } from './campos-propios.ts'
import type { Destino, OpcionesDeImportacion, Reconocido } from './formas.ts'
import type { Mapeo } from './mapeo.ts'
import { reconocerArchivo } from './reconocer-archivo.ts'

/** What is wanted of a file: where it goes, by which act, since when. */
export interface PedidoDeImportacion {
  archivo: string
  destino: Destino
  clase?: string | undefined
  capaNombre?: string | undefined
  opciones: OpcionesDeImportacion
  /** Given by the person; otherwise it is suggested. */
  mapeo?: Mapeo | undefined
}

/** Who asks and with what. */
export interface Quien {
  tx: Tx
  municipio: Municipio
  archivos: Archivos
  actor: Actor
  ahora: Date
}

/** Opens an import: the file is recognised and its mapping suggested. Refuses a file that is no map at all. */
export async function crearImportacion(q: Quien, pedido: PedidoDeImportacion): Promise<string> {
  const { clase, capaNombre } = lugarDe(pedido)
  const destino = { destino: pedido.destino, clase }
  const { reconocido, mapeo } = await reconocer(q, pedido.archivo, destino, pedido.opciones)
  exigirRutas(pedido.mapeo ?? {}, reconocido)
  const id = uuidv7()
  await sql`insert into importacion (municipio, id, archivo, destino, clase, capa_nombre, estado, reconocido, opciones,
      mapeo, creada_por, creada_por_nombre, creada)
    values (${q.municipio}, ${id}, ${pedido.archivo}, ${pedido.destino}, ${clase}, ${capaNombre}, 'abierta',
      ${JSON.stringify(reconocido)}::jsonb, ${JSON.stringify(pedido.opciones)}::jsonb,
      ${JSON.stringify(pedido.mapeo ?? mapeo)}::jsonb, ${q.actor.id}, ${q.actor.nombre}, ${q.ahora})`.execute(q.tx)
  return id
}

/** What the file is, read with what the person says of it. */
export async function reconocer(
  { tx, municipio, archivos }: Pick<Quien, 'tx' | 'municipio' | 'archivos'>,
  archivo: string,
  destino: { destino: string; clase: string | null },
  opciones: OpcionesDeImportacion,
): Promise<{ reconocido: Reconocido; mapeo: Mapeo }> {
  const disco = await enDisco(archivos, archivo)
  try {
    return await leyendo(disco, opciones, lectura =>
      reconocerArchivo(tx, municipio, lectura, destinoDeMapeo(destino), camposPropios(destino)),
    )
  } finally {
    await disco.borrar()
  }
}

/** The kind and name of the layer; a layer without a name of its own takes that of its kind. */
export function lugarDe(p: Pick<PedidoDeImportacion, 'destino' | 'clase' | 'capaNombre'>): {
  clase: string | null
  capaNombre: string | null
} {
  if (p.destino === 'predios') return { clase: null, capaNombre: null }
  const clase = claseDeCapa(p.clase ?? '')
  if (!clase)
    throw new Rechazo({
      codigo: 'clase-desconocida',
      mensaje: p.clase ? `No hay una clase de capa «${p.clase}».` : 'Falta decir qué clase de capa es.',
      campo: 'clase',
      cura: `Clases: ${IDS_DE_CLASES.join(', ')}.`,
    })
  return { clase: clase.id, capaNombre: p.capaNombre?.trim() || clase.nombre }
}

/** A mapping to a field that the file lacks would leave ours empty without saying so. */
export function exigirRutas(mapeo: Readonly<Mapeo>, reconocido: Reconocido): void {
  const nombres = reconocido.campos.map(c => c.nombre)
  const hay = new Set(nombres)
  for (const [campo, ruta] of Object.entries(mapeo)) {
    if (hay.has(ruta) || nombres.length === 0) continue
    throw new Rechazo({
      codigo: 'campo-inexistente',
      mensaje: `El archivo no tiene el campo «${ruta}» que se asignó a «${campo}».`,
      campo: `mapeo.${campo}`,
      cura: `Campos del archivo: ${nombres.join(', ')}.`,
    })
  }
}
