import { sql } from 'kysely'
import { z } from 'zod'
import { Rechazo } from '../../../ley388/rechazo.ts'
import { defineAction } from '../../platform/accion.ts'
import { zFecha, zId } from '../../platform/esquemas.ts'
import { anteriorDe, type Corte, cortesDe } from '../ejecucion/cortes.ts'
import { montosSql, type Sumas, zSumas } from '../ejecucion/sumas.ts'

const zCorte = z.object({
  id: z.string(),
  fecha: zFecha,
  version: z.int(),
  reemplazado: z.string().nullable(),
  acto: z.string(),
  archivo: z.string(),
  archivoNombre: z.string(),
  sha256: z.string(),
  confirmadoPor: z.string(),
  confirmado: z.string(),
})
const zCuentas = z.object({ filas: z.int(), proyectos: z.int(), fondos: z.int(), montos: zSumas })
const zDeProyecto = z.object({ bpin: z.string(), nombre: z.string(), filas: z.int(), fondos: z.int(), montos: zSumas })

function contado({ reemplazado, confirmado, ...c }: Corte): z.input<typeof zCorte> {
  return { ...c, reemplazado: reemplazado?.toISOString() ?? null, confirmado: confirmado.toISOString() }
}

/** Separates the amounts from the other columns of a row. */
export function conMontos<T extends Sumas, O>(fila: T, otros: O): O & { montos: Sumas } {
  const montos = Object.fromEntries(Object.keys(zSumas.shape).map(campo => [campo, fila[campo as keyof Sumas]]))
  return { ...otros, montos: montos as Sumas }
}

/** The execution as one cut-off tells it: its totals, and each project. Totals are never of several cut-offs. */
export const ejecucion = defineAction({
  nombre: 'programa.ejecucion',
  clase: 'consulta',
  resumen: 'Ver la ejecución presupuestal de un corte, por proyecto.',
  articulo: 'art. 18',
  entrada: z.object({ corte: zId.optional(), al: zFecha.optional() }),
  salida: z.object({
    corte: zCorte.nullable(),
    cortes: z.array(zCorte),
    totales: zCuentas.nullable(),
    proyectos: z.array(zDeProyecto),
  }),
  async ejecutar({ tx, municipio, hoy }, { corte: pedido, al = hoy }) {
    const cortes = await cortesDe(tx, municipio)
    const corte = pedido ? cortes.find(c => c.id === pedido) : anteriorDe(cortes, al)
    if (pedido && !corte)
      throw new Rechazo({ codigo: 'corte-inexistente', mensaje: 'Ese corte no existe.', campo: 'corte' })
    const lista = cortes.map(contado)
    if (!corte) return { corte: null, cortes: lista, totales: null, proyectos: [] }
    const { rows: sumas } = await sql<Sumas & { filas: number; proyectos: number; fondos: number }>`
      select count(*)::int as filas, count(distinct e.bpin)::int as proyectos, count(distinct e.fondo)::int as fondos,
        ${montosSql('e', 'suma')}
      from programa_ejecucion e where e.municipio = ${municipio} and e.corte = ${corte.id}`.execute(tx)
    const { rows } = await sql<Sumas & { bpin: string; nombre: string; filas: number; fondos: number }>`
      select e.bpin, min(e.proyecto) as nombre, count(*)::int as filas, count(distinct e.fondo)::int as fondos,
        ${montosSql('e', 'suma')}
      from programa_ejecucion e where e.municipio = ${municipio} and e.corte = ${corte.id}
      group by e.bpin order by e.bpin`.execute(tx)
    const total = sumas[0]!
    return {
      corte: contado(corte),
      cortes: lista,
      totales: conMontos(total, { filas: total.filas, proyectos: total.proyectos, fondos: total.fondos }),
      proyectos: rows.map(r => conMontos(r, { bpin: r.bpin, nombre: r.nombre, filas: r.filas, fondos: r.fondos })),
    }
  },
})
