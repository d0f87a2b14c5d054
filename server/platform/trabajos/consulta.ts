import { sql } from 'kysely'
import { z } from 'zod'
import { Rechazo } from '../../../ley388/rechazo.ts'
import type { Catalogo } from '../accion.ts'
import type { Municipio, Tx } from '../database/tenancy.ts'

export const ESTADOS_DE_TRABAJO = ['en-cola', 'en-curso', 'terminado', 'fallido', 'cancelado'] as const

export const zTrabajo = z.object({
  id: z.string(),
  tipo: z.string(),
  nombre: z.string(),
  estado: z.enum(ESTADOS_DE_TRABAJO),
  hecho: z.int(),
  total: z.int().nullable(),
  mensaje: z.string(),
  pedidoPor: z.string(),
  pedido: z.iso.datetime(),
  empezado: z.iso.datetime().nullable(),
  terminado: z.iso.datetime().nullable(),
  rechazo: z
    .object({
      codigo: z.string(),
      mensaje: z.string(),
      campo: z.string().optional(),
      articulo: z.string().optional(),
      cura: z.string().optional(),
    })
    .nullable(),
  resultado: z.unknown(),
})

export type Trabajo = z.output<typeof zTrabajo>

type Fila = Omit<Trabajo, 'nombre' | 'pedido' | 'empezado' | 'terminado'> & {
  pedido: Date
  empezado: Date | null
  terminado: Date | null
}

const COLUMNAS = sql`id, tipo, estado, hecho::int as hecho, total::int as total, mensaje,
  pedido_por_nombre as "pedidoPor", pedido, empezado, terminado, rechazo`

function leer(catalogo: Catalogo, { pedido, empezado, terminado, ...resto }: Fila): Trabajo {
  return {
    ...resto,
    nombre: catalogo.trabajos.get(resto.tipo)?.nombre ?? resto.tipo,
    pedido: pedido.toISOString(),
    empezado: empezado?.toISOString() ?? null,
    terminado: terminado?.toISOString() ?? null,
  }
}

/** Jobs of the municipality, the newest first, without their results. */
export async function leerTrabajos(
  tx: Tx,
  municipio: Municipio,
  catalogo: Catalogo,
  { estado, limite }: { estado?: string | undefined; limite: number },
): Promise<Trabajo[]> {
  const { rows } = await sql<Fila>`
    select ${COLUMNAS} from trabajo
    where municipio = ${municipio} and (${estado ?? null}::text is null or estado = ${estado ?? null})
    order by pedido desc, id desc limit ${limite}`.execute(tx)
  return rows.map(fila => leer(catalogo, fila))
}

/** One job; refuses (`no-existe`) an unknown id. */
export async function leerTrabajo(tx: Tx, municipio: Municipio, catalogo: Catalogo, id: string): Promise<Trabajo> {
  const { rows } = await sql<Fila>`
    select ${COLUMNAS}, resultado from trabajo where municipio = ${municipio} and id = ${id}`.execute(tx)
  const fila = rows[0]
  if (fila) return leer(catalogo, fila)
  throw new Rechazo({
    codigo: 'no-existe',
    mensaje: 'Ese trabajo no existe en este municipio.',
    campo: 'id',
    cura: 'Vuelva a cargar la lista de trabajos.',
  })
}
