import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import { z } from 'zod'
import { Rechazo } from '../../../ley388/rechazo.ts'
import { ESTADOS_DE_PROYECTO, type EstadoDeProyecto, NOMBRE_DE_ESTADO, SIGUE } from '../../../proyectos/estados.ts'
import { defineAction } from '../../platform/accion.ts'
import type { Municipio, Tx } from '../../platform/database/tenancy.ts'
import { zGuardado, zId, zTexto } from '../../platform/esquemas.ts'
import { exigirVersion } from '../../platform/version.ts'
import { bloquearProyecto } from '../consultas/buscar.ts'
import { bloquearPeriodo, noExiste, type Periodo } from '../consultas/periodo.ts'
import { zDatosDeProyecto } from '../formas.ts'
import { anotarModificacion, diferencias, zPorActo } from '../modificaciones.ts'

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
    await exigirCodigoLibre(tx, municipio, 'programa_programa', p.id, e.codigo, pedido)
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

/** What was promised of a project: changing it after the approval is an act. */
export const PROMETIDO_DE_PROYECTO = ['nombre', 'meta', 'metaUnidad', 'metaCantidad', 'calendario'] as const

/** P1, PL11: a project of the programme; without `id` it is a new one. After the approval, its goal changes by act. */
export const guardarProyecto = defineAction({
  nombre: 'programa.guardarProyecto',
  clase: 'escritura',
  resumen: 'Agregar o corregir un proyecto del programa de ejecución.',
  articulo: 'arts. 18 y 21',
  entrada: zDatosDeProyecto.extend({ id: zId.optional(), periodo: zId }).extend(zPorActo.shape),
  salida: zGuardado,
  async ejecutar(contexto, { id: pedido, periodo: idPeriodo, acto, motivo, ...e }) {
    const { tx, municipio, version, registrar } = contexto
    const periodo = await bloquearPeriodo(tx, municipio, idPeriodo)
    await exigirEstrategia(tx, municipio, periodo, e.estrategia)
    await exigirProgramaPropio(tx, municipio, periodo, e.programa)
    await exigirCodigoLibre(tx, municipio, 'programa_proyecto', periodo.id, e.codigo, pedido)
    exigirCriterios(periodo, e.puntajes)
    const id = pedido ?? uuidv7()
    const que = { objeto: `proyecto:${id}`, nombre: e.nombre }
    if (pedido === undefined) {
      await anotarModificacion(contexto, periodo, id, { acto, motivo }, [
        { ...que, campo: 'proyecto', antes: null, ahora: e.nombre },
      ])
      await sql`insert into programa_proyecto (municipio, id, periodo, programa, codigo, nombre, descripcion, clase, estrategia,
          justificacion, articulo, linea_desarrollo, bpin, predios, obras, determinantes, calendario, entidad, responsable,
          meta, meta_unidad, meta_cantidad, puntajes, estado, orden)
        select ${municipio}, ${id}, ${periodo.id}, ${e.programa}, ${e.codigo}, ${e.nombre}, ${e.descripcion}, ${e.clase},
          ${e.estrategia}, ${e.justificacion}, ${e.articulo}, ${e.lineaDesarrollo}, ${e.bpin}, ${e.predios}::text[],
          ${e.obras}::text[], ${e.determinantes}::text[], ${e.calendario}, ${e.entidad}, ${e.responsable}, ${e.meta},
          ${e.metaUnidad}, ${e.metaCantidad}::numeric, ${JSON.stringify(e.puntajes)}::jsonb, 'formulado', coalesce(max(orden), 0) + 1
        from programa_proyecto where municipio = ${municipio} and periodo = ${periodo.id}`.execute(tx)
      registrar({ objeto: que.objeto, detalle: { ...e } })
      return { id, version: 1 }
    }
    const { proyecto: antes } = await bloquearProyecto(tx, municipio, id)
    if (antes.periodo !== periodo.id) throw noExiste('Ese proyecto es de otro programa de ejecución.', 'periodo')
    exigirVersion(version, antes.version, `«${antes.nombre}»`)
    const cambios = diferencias(que, antes, e, PROMETIDO_DE_PROYECTO)
    await anotarModificacion(contexto, periodo, id, { acto, motivo }, cambios)
    await sql`update programa_proyecto set programa = ${e.programa}, codigo = ${e.codigo}, nombre = ${e.nombre},
        descripcion = ${e.descripcion}, clase = ${e.clase}, estrategia = ${e.estrategia}, justificacion = ${e.justificacion},
        articulo = ${e.articulo}, linea_desarrollo = ${e.lineaDesarrollo}, bpin = ${e.bpin}, predios = ${e.predios}::text[],
        obras = ${e.obras}::text[], determinantes = ${e.determinantes}::text[], calendario = ${e.calendario},
        entidad = ${e.entidad}, responsable = ${e.responsable}, meta = ${e.meta}, meta_unidad = ${e.metaUnidad},
        meta_cantidad = ${e.metaCantidad}::numeric, puntajes = ${JSON.stringify(e.puntajes)}::jsonb, version = version + 1
      where municipio = ${municipio} and id = ${id}`.execute(tx)
    registrar({ objeto: que.objeto, detalle: { antes, ahora: e, acto: acto ?? null, motivo: motivo ?? null } })
    return { id, version: antes.version + 1 }
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
  async ejecutar(contexto, { id, estado, acto, motivo }) {
    const { tx, municipio, version, registrar } = contexto
    const { proyecto: antes, periodo } = await bloquearProyecto(tx, municipio, id)
    exigirVersion(version, antes.version, `«${antes.nombre}»`)
    exigirQueSiga(antes.nombre, antes.estado, estado)
    const porActo = estado === 'descartado' || antes.estado === 'descartado'
    const cambio = {
      objeto: `proyecto:${id}`,
      nombre: antes.nombre,
      campo: 'estado',
      antes: antes.estado,
      ahora: estado,
    }
    await anotarModificacion(contexto, periodo, id, { acto, motivo }, porActo ? [cambio] : [])
    await sql`update programa_proyecto set estado = ${estado}, version = version + 1
      where municipio = ${municipio} and id = ${id}`.execute(tx)
    registrar({ objeto: `proyecto:${id}`, detalle: { antes: antes.estado, ahora: estado, motivo: motivo ?? null } })
    return { id, version: antes.version + 1 }
  },
})

/** Refuses a state that does not follow the one that there was. */
export function exigirQueSiga(nombre: string, antes: EstadoDeProyecto, estado: EstadoDeProyecto): void {
  if (SIGUE[antes].includes(estado)) return
  const enFrase = (e: EstadoDeProyecto) => NOMBRE_DE_ESTADO[e].toLowerCase()
  throw new Rechazo({
    codigo: 'estado-no-sigue',
    mensaje: `«${nombre}» está ${enFrase(antes)} y no puede pasar a ${enFrase(estado)}.`,
    campo: 'estado',
    cura: `Puede pasar a: ${SIGUE[antes].map(enFrase).join(', ')}.`,
  })
}

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
  if (rows.length > 0) return
  throw new Rechazo({
    codigo: 'no-es-estrategia',
    mensaje: 'Eso no es una estrategia del plan que este programa ejecuta.',
    campo: 'estrategia',
    articulo: 'art. 18',
    cura: 'Elija una estrategia del árbol de objetivos del plan.',
  })
}

async function exigirProgramaPropio(tx: Tx, municipio: Municipio, p: Periodo, id: string): Promise<void> {
  const { rows } = await sql`select 1 from programa_programa
    where municipio = ${municipio} and id = ${id} and periodo = ${p.id}`.execute(tx)
  if (rows.length === 0) throw noExiste('Ese programa no es de este período.', 'programa')
}

async function exigirCodigoLibre(
  tx: Tx,
  municipio: Municipio,
  tabla: 'programa_programa' | 'programa_proyecto',
  periodo: string,
  codigo: string,
  salvo: string | undefined,
): Promise<void> {
  const { rows } = await sql<{ nombre: string }>`select nombre from ${sql.table(tabla)}
    where municipio = ${municipio} and periodo = ${periodo} and codigo = ${codigo}
      and id is distinct from ${salvo ?? null}::uuid`.execute(tx)
  if (!rows[0]) return
  throw new Rechazo({
    codigo: 'codigo-repetido',
    mensaje: `El código «${codigo}» ya es de «${rows[0].nombre}».`,
    campo: 'codigo',
    cura: 'Use otro código.',
  })
}

function exigirCriterios(periodo: Periodo, puntajes: Readonly<Record<string, string>>): void {
  const sobra = Object.keys(puntajes).find(id => !periodo.criterios.some(c => c.id === id))
  if (sobra === undefined) return
  throw new Rechazo({
    codigo: 'criterio-inexistente',
    mensaje: `«${sobra}» no es un criterio de prioridad de este programa.`,
    campo: `puntajes.${sobra}`,
    articulo: 'art. 18',
    cura: 'Agregue primero el criterio, con su peso.',
  })
}
