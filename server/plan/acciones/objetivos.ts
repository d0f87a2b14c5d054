import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import { z } from 'zod'
import { Rechazo } from '../../../ley388/rechazo.ts'
import { defineAction } from '../../platform/accion.ts'
import { zAl, zGuardado, zId, zTexto } from '../../platform/esquemas.ts'
import { exigirVersion } from '../../platform/version.ts'
import { exigirPlan, planVigente } from '../consultas/plan-vigente.ts'

const CLASES = ['objetivo', 'politica', 'estrategia'] as const
type Clase = (typeof CLASES)[number]

/** What hangs from what: a policy from an objective, a strategy from a policy. */
const PADRE: Record<Clase, Clase | undefined> = { objetivo: undefined, politica: 'objetivo', estrategia: 'politica' }

const zNodo = z.object({
  clase: z.enum(CLASES),
  codigo: zTexto(30),
  texto: zTexto(2_000),
  /** Code of the node from which it hangs. */
  padre: zTexto(30).optional(),
  articulo: z.int().positive().optional(),
})

interface FilaNodo {
  id: string
  clase: Clase
  codigo: string
  texto: string
  padre: string | null
  articulo: number | null
  orden: number
  version: number
}

/** P1: the tree that every programme and project must serve. */
export const objetivos = defineAction({
  nombre: 'plan.objetivos',
  clase: 'consulta',
  resumen: 'Ver los objetivos, políticas y estrategias del plan.',
  articulo: 'arts. 9 y 12',
  entrada: zAl,
  salida: z.array(
    z.object({
      id: z.string(),
      clase: z.enum(CLASES),
      codigo: z.string(),
      texto: z.string(),
      padre: z.string().nullable(),
      articulo: z.number().nullable(),
      orden: z.number(),
      version: z.number(),
    }),
  ),
  async ejecutar({ tx, municipio, hoy }, { al = hoy }) {
    const plan = await planVigente(tx, municipio, al)
    if (!plan) return []
    const { rows } = await sql<FilaNodo>`
      select id, clase, codigo, texto, padre, articulo, orden, version from plan_nodo
      where municipio = ${municipio} and plan = ${plan.id} order by orden`.execute(tx)
    return rows
  },
})

/** Adds nodes, in order; a parent may come in the same list before its children. */
export const agregarObjetivos = defineAction({
  nombre: 'plan.agregarObjetivos',
  clase: 'escritura',
  resumen: 'Agregar objetivos, políticas o estrategias al plan.',
  entrada: z.object({ nodos: z.array(zNodo).min(1).max(1_000) }),
  salida: z.object({ agregados: z.number() }),
  async ejecutar({ tx, municipio, hoy, registrar }, { nodos }) {
    const plan = await exigirPlan(tx, municipio, hoy)
    const { rows } = await sql<FilaNodo>`
      select id, clase, codigo, texto, padre, articulo, orden, version from plan_nodo
      where municipio = ${municipio} and plan = ${plan.id}`.execute(tx)
    const conocidos = new Map(rows.map(n => [n.codigo, { id: n.id, clase: n.clase }]))
    let orden = rows.reduce((m, n) => Math.max(m, n.orden), 0)
    for (const [i, n] of nodos.entries()) {
      if (conocidos.has(n.codigo)) throw repetido(n.codigo, `nodos.${i}.codigo`)
      const padre = padreDe(n, conocidos, `nodos.${i}.padre`)
      const id = uuidv7()
      orden += 1
      await sql`insert into plan_nodo (municipio, id, plan, padre, clase, codigo, texto, articulo, orden)
        values (${municipio}, ${id}, ${plan.id}, ${padre}, ${n.clase}, ${n.codigo}, ${n.texto}, ${n.articulo ?? null}, ${orden})`.execute(
        tx,
      )
      conocidos.set(n.codigo, { id, clase: n.clase })
    }
    registrar({ objeto: `plan:${plan.id}`, detalle: { nodos: nodos.map(n => n.codigo) } })
    return { agregados: nodos.length }
  },
})

/** Changes the text of a node, or the article that says it. */
export const corregirObjetivo = defineAction({
  nombre: 'plan.corregirObjetivo',
  clase: 'escritura',
  resumen: 'Corregir un objetivo, una política o una estrategia.',
  entrada: z.object({ id: zId, texto: zTexto(2_000), articulo: z.int().positive().nullable() }),
  salida: zGuardado,
  async ejecutar({ tx, municipio, version, registrar }, e) {
    const antes = await nodo(tx, municipio, e.id)
    exigirVersion(version, antes.version, `«${antes.codigo}»`)
    await sql`update plan_nodo set texto = ${e.texto}, articulo = ${e.articulo}, version = version + 1
      where municipio = ${municipio} and id = ${e.id}`.execute(tx)
    registrar({
      objeto: `nodo:${e.id}`,
      detalle: { antes: { texto: antes.texto, articulo: antes.articulo }, ahora: e },
    })
    return { id: e.id, version: antes.version + 1 }
  },
})

/** Takes a node away, if nothing hangs from it. */
export const quitarObjetivo = defineAction({
  nombre: 'plan.quitarObjetivo',
  clase: 'escritura',
  resumen: 'Quitar un objetivo, una política o una estrategia del plan.',
  entrada: z.object({ id: zId }),
  salida: z.object({ id: z.string() }),
  async ejecutar({ tx, municipio, version, registrar }, { id }) {
    const antes = await nodo(tx, municipio, id)
    exigirVersion(version, antes.version, `«${antes.codigo}»`)
    const hijos = await sql<{ codigo: string }>`
      select codigo from plan_nodo where municipio = ${municipio} and padre = ${id} order by orden`.execute(tx)
    if (hijos.rows.length > 0)
      throw new Rechazo({
        codigo: 'con-dependientes',
        mensaje: `De «${antes.codigo}» dependen ${hijos.rows.map(h => `«${h.codigo}»`).join(', ')}.`,
        campo: 'id',
        cura: 'Quite o mueva primero lo que depende de él.',
      })
    await sql`delete from plan_nodo where municipio = ${municipio} and id = ${id}`.execute(tx)
    registrar({ objeto: `nodo:${id}`, detalle: { quitado: { codigo: antes.codigo, texto: antes.texto } } })
    return { id }
  },
})

async function nodo(tx: Parameters<typeof exigirPlan>[0], municipio: string, id: string): Promise<FilaNodo> {
  const { rows } = await sql<FilaNodo>`
    select id, clase, codigo, texto, padre, articulo, orden, version from plan_nodo
    where municipio = ${municipio} and id = ${id} for update`.execute(tx)
  if (rows[0]) return rows[0]
  throw new Rechazo({ codigo: 'no-existe', mensaje: 'Eso ya no está en el plan.', campo: 'id' })
}

function padreDe(
  n: z.output<typeof zNodo>,
  conocidos: ReadonlyMap<string, { id: string; clase: Clase }>,
  campo: string,
): string | null {
  const debida = PADRE[n.clase]
  if (debida === undefined) return null
  const padre = n.padre === undefined ? undefined : conocidos.get(n.padre)
  if (padre?.clase === debida) return padre.id
  const nombre = { objetivo: 'un objetivo', politica: 'una política', estrategia: 'una estrategia' }
  throw new Rechazo({
    codigo: 'padre-invalido',
    mensaje: `«${n.codigo}» es ${nombre[n.clase]} y debe depender de ${nombre[debida]} del plan.`,
    campo,
    cura: `Dé el código de ${nombre[debida]} que ya esté en el plan.`,
  })
}

function repetido(codigo: string, campo: string): Rechazo {
  return new Rechazo({
    codigo: 'codigo-repetido',
    mensaje: `El código «${codigo}» ya está en el plan.`,
    campo,
    cura: 'Use otro código.',
  })
}
