import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import { z } from 'zod'
import { Rechazo } from '../../../ley388/rechazo.ts'
import { ESTADOS_DE_PROYECTO } from '../../../proyectos/estados.ts'
import { defineAction } from '../../platform/accion.ts'
import type { Municipio, Tx } from '../../platform/database/tenancy.ts'
import { zGuardado, zId, zTexto } from '../../platform/esquemas.ts'
import { exigirVersion } from '../../platform/version.ts'
import { bloquearProyecto } from '../consultas/buscar.ts'
import { bloquearPeriodo, noExiste, type Periodo } from '../consultas/periodo.ts'
import { guardarProyectoEn, ponerEstado } from '../escribir/proyecto.ts'
import { codigoRepetido, noEsEstrategia } from '../escribir/rechazos.ts'
import { zDatosDeProyecto } from '../formas.ts'
import { zPorActo } from '../modificaciones.ts'

export const zDatosDePrograma = z.object({
  codigo: zTexto(30),
  nombre: zTexto(400),
  estrategia: zId.nullable().default(null),
})

/** P1: a programme of the plan, with the strategy that it serves; without `id` it is a new one. */
export const guardarPrograma = defineAction({
  nombre: 'programa.guardarPrograma',
  clase: 'escritura',
  resumen: 'Agregar o corregir un programa, con la estrategia del plan a la que sirve.',
  articulo: 'art. 18',
  entrada: zDatosDePrograma.extend({ id: zId.optional(), periodo: zId }),
  salida: zGuardado,
  async ejecutar({ tx, municipio, version, registrar }, { id: pedido, periodo, ...e }) {
    const p = await bloquearPeriodo(tx, municipio, periodo)
    await exigirEstrategia(tx, municipio, p, e.estrategia)
    await exigirCodigoLibre(tx, municipio, p.id, e.codigo, pedido)
    const id = pedido ?? uuidv7()
    if (pedido === undefined) {
      await sql`insert into programa_programa (municipio, id, periodo, codigo, nombre, estrategia, orden)
        select ${municipio}, ${id}, ${p.id}, ${e.codigo}, ${e.nombre}, ${e.estrategia}, coalesce(max(orden), 0) + 1
        from programa_programa where municipio = ${municipio} and periodo = ${p.id}`.execute(tx)
      registrar({ objeto: `programa:${id}`, detalle: { ...e } })
      return { id, version: 1 }
    }
    const { rows } = await sql<{ version: number; nombre: string; codigo: string; estrategia: string | null }>`
      select version, nombre, codigo, estrategia from programa_programa
      where municipio = ${municipio} and id = ${id} and periodo = ${p.id} for update`.execute(tx)
    const antes = rows[0]
    if (!antes) throw noExiste('Ese programa ya no está.', 'id')
    exigirVersion(version, antes.version, `«${antes.nombre}»`)
    await sql`update programa_programa set codigo = ${e.codigo}, nombre = ${e.nombre}, estrategia = ${e.estrategia},
      version = version + 1 where municipio = ${municipio} and id = ${id}`.execute(tx)
    registrar({ objeto: `programa:${id}`, detalle: { antes, ahora: e } })
    return { id, version: antes.version + 1 }
  },
})

/** Takes a programme away, if it has no project. */
export const quitarPrograma = defineAction({
  nombre: 'programa.quitarPrograma',
  clase: 'escritura',
  resumen: 'Quitar un programa que no tiene proyectos.',
  entrada: z.object({ id: zId }),
  salida: z.object({ id: z.string() }),
  async ejecutar({ tx, municipio, version, registrar }, { id }) {
    const { rows } = await sql<{ version: number; nombre: string; proyectos: number }>`
      select version, nombre, (select count(*)::int from programa_proyecto x
        where x.municipio = ${municipio} and x.programa = p.id) as proyectos
      from programa_programa p where municipio = ${municipio} and id = ${id} for update`.execute(tx)
    const antes = rows[0]
    if (!antes) throw noExiste('Ese programa ya no está.', 'id')
    exigirVersion(version, antes.version, `«${antes.nombre}»`)
    if (antes.proyectos > 0)
      throw new Rechazo({
        codigo: 'con-dependientes',
        mensaje: `«${antes.nombre}» tiene ${antes.proyectos} ${antes.proyectos === 1 ? 'proyecto' : 'proyectos'}.`,
        campo: 'id',
        cura: 'Pase primero sus proyectos a otro programa.',
      })
    await sql`delete from programa_programa where municipio = ${municipio} and id = ${id}`.execute(tx)
    registrar({ objeto: `programa:${id}`, detalle: { quitado: antes.nombre } })
    return { id }
  },
})

/** P1, PL11: a project of the programme; without `id` it is a new one. After the approval, its goal changes by act. */
export const guardarProyecto = defineAction({
  nombre: 'programa.guardarProyecto',
  clase: 'escritura',
  resumen: 'Agregar o corregir un proyecto del programa de ejecución.',
  articulo: 'arts. 18 y 21',
  entrada: zDatosDeProyecto.extend({ id: zId.optional(), periodo: zId }).extend(zPorActo.shape),
  salida: zGuardado,
  async ejecutar(contexto, { periodo, acto, motivo, ...e }) {
    const suyo = await bloquearPeriodo(contexto.tx, contexto.municipio, periodo)
    return guardarProyectoEn(contexto, suyo, e, { acto, motivo })
  },
})

/** A project begins, stops, ends or is given up: after the approval giving it up is an act. */
export const cambiarEstado = defineAction({
  nombre: 'programa.cambiarEstado',
  clase: 'escritura',
  resumen: 'Decir que un proyecto empezó, se suspendió, terminó o se descartó.',
  articulo: 'art. 18',
  entrada: z.object({ id: zId, estado: z.enum(ESTADOS_DE_PROYECTO) }).extend(zPorActo.shape),
  salida: zGuardado,
  async ejecutar(contexto, { id, estado, ...porActo }) {
    const { proyecto, periodo } = await bloquearProyecto(contexto.tx, contexto.municipio, id)
    exigirVersion(contexto.version, proyecto.version, `«${proyecto.nombre}»`)
    return ponerEstado(contexto, periodo, proyecto, { estado, porActo })
  },
})

/** Takes away a project that was only drawn up; one that was approved, or of which something is known, is discarded instead. */
export const quitarProyecto = defineAction({
  nombre: 'programa.quitarProyecto',
  clase: 'escritura',
  resumen: 'Quitar un proyecto que todavía no se ha aprobado.',
  entrada: z.object({ id: zId }),
  salida: z.object({ id: z.string() }),
  async ejecutar({ tx, municipio, version, registrar }, { id }) {
    const { proyecto: antes, periodo } = await bloquearProyecto(tx, municipio, id)
    exigirVersion(version, antes.version, `«${antes.nombre}»`)
    const { rows } = await sql<{ hechos: number }>`select (
        (select count(*) from programa_movimiento where municipio = ${municipio} and proyecto = ${id}) +
        (select count(*) from programa_desviacion where municipio = ${municipio} and proyecto = ${id}) +
        (select count(*) from programa_logro where municipio = ${municipio} and proyecto = ${id}) +
        (select count(*) from programa_documento where municipio = ${municipio} and proyecto = ${id}) +
        (select count(*) from programa_avance v join programa_actividad a on a.municipio = ${municipio} and a.id = v.actividad
          where v.municipio = ${municipio} and a.proyecto = ${id}))::int as hechos`.execute(tx)
    if (periodo.estado === 'aprobado' || rows[0]!.hechos > 0)
      throw new Rechazo({
        codigo: 'con-historia',
        mensaje: `«${antes.nombre}» ya es parte de lo aprobado o tiene hechos registrados: no se borra.`,
        campo: 'id',
        articulo: 'art. 18',
        cura: 'Descártelo, con el acto que lo ordena.',
      })
    await sql`delete from programa_dependencia d using programa_actividad a
      where d.municipio = ${municipio} and a.municipio = ${municipio} and a.proyecto = ${id} and a.id in (d.antes, d.despues)`.execute(
      tx,
    )
    for (const tabla of ['programa_actividad', 'programa_presupuesto', 'programa_giro_acordado'])
      await sql`delete from ${sql.table(tabla)} where municipio = ${municipio} and proyecto = ${id}`.execute(tx)
    await sql`delete from programa_proyecto where municipio = ${municipio} and id = ${id}`.execute(tx)
    registrar({ objeto: `proyecto:${id}`, detalle: { quitado: { codigo: antes.codigo, nombre: antes.nombre } } })
    return { id }
  },
})

async function exigirEstrategia(tx: Tx, municipio: Municipio, p: Periodo, id: string | null): Promise<void> {
  if (id === null) return
  const { rows } = await sql`select 1 from plan_nodo
    where municipio = ${municipio} and id = ${id} and plan = ${p.plan} and clase = 'estrategia'`.execute(tx)
  if (rows.length === 0) throw noEsEstrategia()
}

async function exigirCodigoLibre(
  tx: Tx,
  municipio: Municipio,
  periodo: string,
  codigo: string,
  salvo: string | undefined,
): Promise<void> {
  const { rows } = await sql<{ nombre: string }>`select nombre from programa_programa
    where municipio = ${municipio} and periodo = ${periodo} and codigo = ${codigo}
      and id is distinct from ${salvo ?? null}::uuid`.execute(tx)
  if (rows[0]) throw codigoRepetido(codigo, rows[0].nombre)
}
