import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import { z } from 'zod'
import { Rechazo } from '../../../ley388/rechazo.ts'
import { defineAction } from '../../platform/accion.ts'
import type { Municipio, Tx } from '../../platform/database/tenancy.ts'
import { zFecha, zId } from '../../platform/esquemas.ts'
import { exigirVersion } from '../../platform/version.ts'
import { leerArbol } from '../consultas/arbol.ts'
import { actividadesDe, bloquearProyecto, type FilaDeActividad, proyectoDeActividad } from '../consultas/buscar.ts'
import { cronogramaDe } from '../consultas/cronograma.ts'
import { bloquearPeriodo, noExiste, type Periodo } from '../consultas/periodo.ts'
import { zDatosDeActividad, zDependencia } from '../formas.ts'
import { anotarModificacion, type CambioDelPrograma, diferencias, zPorActo } from '../modificaciones.ts'

/** What was promised of an activity; its real dates and who answers for it are facts, and change without an act. */
export const PROMETIDO = ['nombre', 'duracion', 'noAntes', 'costo', 'peso'] as const

/** Adds or corrects activities of a project, many at once; those with `id` and `version` exist. */
export const guardarActividades = defineAction({
  nombre: 'programa.guardarActividades',
  clase: 'escritura',
  resumen: 'Agregar o corregir actividades de un proyecto.',
  articulo: 'art. 18',
  entrada: z
    .object({
      proyecto: zId,
      actividades: z
        .array(zDatosDeActividad.extend({ id: zId.optional(), version: z.int().optional() }))
        .min(1)
        .max(2_000),
    })
    .extend(zPorActo.shape),
  salida: z.object({ actividades: z.array(z.object({ id: z.string(), codigo: z.string(), version: z.int() })) }),
  async ejecutar(contexto, { proyecto: id, actividades, acto, motivo }) {
    const { tx, municipio, hoy, registrar } = contexto
    const { periodo } = await bloquearProyecto(tx, municipio, id)
    const hay = new Map((await actividadesDe(tx, municipio, id)).map(a => [a.id, a]))
    const cambios: CambioDelPrograma[] = []
    const guardadas: { id: string; codigo: string; version: number }[] = []
    let orden = [...hay.values()].reduce((m, a) => Math.max(m, a.orden), 0)
    for (const [i, { version, ...a }] of actividades.entries()) {
      const antes = a.id === undefined ? undefined : hay.get(a.id)
      if (a.id !== undefined && !antes) throw noExiste(`La actividad «${a.nombre}» ya no está.`, `actividades.${i}.id`)
      if (antes) exigirVersion(version, antes.version, `«${antes.nombre}»`)
      exigirReales(a, hoy, `actividades.${i}`)
      const otra = [...hay.values()].find(x => x.codigo === a.codigo && x.id !== a.id)
      if (otra)
        throw new Rechazo({
          codigo: 'codigo-repetido',
          mensaje: `El código «${a.codigo}» ya es de «${otra.nombre}».`,
          campo: `actividades.${i}.codigo`,
          cura: 'Use otro código.',
        })
      const suya = antes?.id ?? uuidv7()
      cambios.push(...diferencias({ objeto: `actividad:${suya}`, nombre: a.nombre }, antes, a, PROMETIDO))
      if (antes) await actualizar(tx, municipio, { ...antes, ...a, id: suya })
      else {
        orden += 1
        await sql`insert into programa_actividad (municipio, id, proyecto, codigo, nombre, orden, duracion, no_antes, costo,
            peso, responsable, inicio_real, fin_real)
          values (${municipio}, ${suya}, ${id}, ${a.codigo}, ${a.nombre}, ${orden}, ${a.duracion}, ${a.noAntes},
            ${a.costo}::numeric, ${a.peso}::numeric, ${a.responsable}, ${a.inicioReal}, ${a.finReal})`.execute(tx)
      }
      const version2 = (antes?.version ?? 0) + 1
      hay.set(suya, { ...a, id: suya, proyecto: id, orden: antes?.orden ?? orden, version: version2 })
      guardadas.push({ id: suya, codigo: a.codigo, version: version2 })
    }
    await anotarModificacion(contexto, periodo, id, { acto, motivo }, cambios)
    registrar({
      objeto: `proyecto:${id}`,
      detalle: { actividades: guardadas.map(g => g.codigo), cambios, acto: acto ?? null },
    })
    return { actividades: guardadas }
  },
})

async function actualizar(tx: Tx, municipio: Municipio, a: FilaDeActividad): Promise<void> {
  await sql`update programa_actividad set codigo = ${a.codigo}, nombre = ${a.nombre}, duracion = ${a.duracion},
      no_antes = ${a.noAntes}, costo = ${a.costo}::numeric, peso = ${a.peso}::numeric, responsable = ${a.responsable},
      inicio_real = ${a.inicioReal}, fin_real = ${a.finReal}, version = version + 1
    where municipio = ${municipio} and id = ${a.id}`.execute(tx)
}

/** Refuses real dates that cannot be: an end without a beginning or before it, or what has not come yet. */
export function exigirReales(
  a: Pick<FilaDeActividad, 'inicioReal' | 'finReal' | 'nombre'>,
  hoy: string,
  campo: string,
): void {
  const mal =
    a.finReal !== null && a.inicioReal === null
      ? { en: 'inicioReal', que: `«${a.nombre}» no puede haber terminado sin haber empezado.` }
      : a.finReal !== null && a.inicioReal !== null && a.finReal < a.inicioReal
        ? { en: 'finReal', que: `«${a.nombre}» no puede terminar antes de empezar.` }
        : [a.inicioReal, a.finReal].some(f => f !== null && f > hoy)
          ? {
              en: a.finReal !== null && a.finReal > hoy ? 'finReal' : 'inicioReal',
              que: `Lo real de «${a.nombre}» no puede ser posterior a hoy.`,
            }
          : undefined
  if (mal)
    throw new Rechazo({
      codigo: 'fechas-reales',
      mensaje: mal.que,
      campo: `${campo}.${mal.en}`,
      cura: 'Corrija las fechas reales; lo que falta por hacer se programa.',
    })
}

/** Takes away an activity that was never approved and of which no progress is known. */
export const quitarActividad = defineAction({
  nombre: 'programa.quitarActividad',
  clase: 'escritura',
  resumen: 'Quitar una actividad que no se ha aprobado ni tiene avances.',
  entrada: z.object({ id: zId }).extend(zPorActo.shape),
  salida: z.object({ id: z.string() }),
  async ejecutar(contexto, { id, acto, motivo }) {
    const { tx, municipio, version, registrar } = contexto
    const proyecto = await proyectoDeActividad(tx, municipio, id)
    const { periodo } = await bloquearProyecto(tx, municipio, proyecto)
    const antes = (await actividadesDe(tx, municipio, proyecto)).find(a => a.id === id)
    if (!antes) throw noExiste('Esa actividad ya no está en el programa.', 'id')
    exigirVersion(version, antes.version, `«${antes.nombre}»`)
    const { rows } = await sql<{ avances: number; desviaciones: number }>`select
        (select count(*)::int from programa_avance where municipio = ${municipio} and actividad = ${id}) as avances,
        (select count(*)::int from programa_desviacion where municipio = ${municipio} and actividad = ${id}) as desviaciones`.execute(
      tx,
    )
    if (rows[0]!.avances + rows[0]!.desviaciones > 0)
      throw new Rechazo({
        codigo: 'con-historia',
        mensaje: `De «${antes.nombre}» ya se registraron avances o desviaciones: no se borra.`,
        campo: 'id',
        cura: 'Dele duración y costo cero con el acto que la suprime.',
      })
    const quitada = {
      objeto: `actividad:${id}`,
      nombre: antes.nombre,
      campo: 'actividad',
      antes: antes.nombre,
      ahora: null,
    }
    await anotarModificacion(contexto, periodo, proyecto, { acto, motivo }, [quitada])
    await sql`delete from programa_dependencia where municipio = ${municipio} and (antes = ${id} or despues = ${id})`.execute(
      tx,
    )
    await sql`delete from programa_actividad where municipio = ${municipio} and id = ${id}`.execute(tx)
    registrar({ objeto: `actividad:${id}`, detalle: { quitada: { codigo: antes.codigo, nombre: antes.nombre } } })
    return { id }
  },
})

const zMovida = z.object({
  id: zId,
  version: z.int(),
  duracion: z.int().min(0).max(20_000).optional(),
  noAntes: zFecha.nullable().optional(),
  inicioReal: zFecha.nullable().optional(),
  finReal: zFecha.nullable().optional(),
})

/** The schedule moves: durations, first days, real dates and what depends on what; of several projects at once. */
export const reprogramar = defineAction({
  nombre: 'programa.reprogramar',
  clase: 'escritura',
  resumen: 'Mover actividades en el cronograma y cambiar sus dependencias.',
  articulo: 'art. 18',
  entrada: z
    .object({
      periodo: zId,
      actividades: z.array(zMovida).max(2_000).default([]),
      agregar: z.array(zDependencia).max(5_000).default([]),
      quitar: z
        .array(zDependencia.pick({ antes: true, despues: true }))
        .max(5_000)
        .default([]),
    })
    .extend(zPorActo.shape),
  salida: z.object({ versiones: z.array(z.object({ id: z.string(), version: z.int() })) }),
  async ejecutar(contexto, e) {
    const { tx, municipio, hoy, registrar } = contexto
    const periodo = await bloquearPeriodo(tx, municipio, e.periodo)
    const arbol = await leerArbol(tx, municipio, periodo, { al: hoy })
    const hay = new Map(arbol.actividades.map(a => [a.id, a]))
    const cambios = new Map<string, CambioDelPrograma[]>()
    const anotar = (proyecto: string, lista: CambioDelPrograma[]) =>
      cambios.set(proyecto, [...(cambios.get(proyecto) ?? []), ...lista])
    const versiones: { id: string; version: number }[] = []
    for (const [i, { version, id, ...campos }] of e.actividades.entries()) {
      const antes = hay.get(id)
      if (!antes) throw noExiste('Esa actividad ya no está en el programa.', `actividades.${i}.id`)
      exigirVersion(version, antes.version, `«${antes.nombre}»`)
      const ahora = { ...antes, ...Object.fromEntries(Object.entries(campos).filter(([, v]) => v !== undefined)) }
      exigirReales(ahora, hoy, `actividades.${i}`)
      anotar(antes.proyecto, diferencias({ objeto: `actividad:${id}`, nombre: antes.nombre }, antes, ahora, PROMETIDO))
      await actualizar(tx, municipio, ahora)
      versiones.push({ id, version: antes.version + 1 })
    }
    for (const d of [
      ...e.quitar.map(x => ({ ...x, quita: true as const })),
      ...e.agregar.map(x => ({ ...x, quita: false as const })),
    ]) {
      const [antes, despues] = [hay.get(d.antes), hay.get(d.despues)]
      if (!antes || !despues)
        throw noExiste('Una de las actividades ya no está en el programa.', d.quita ? 'quitar' : 'agregar')
      const frase = `«${antes.nombre}» antes que «${despues.nombre}»`
      const comun = { objeto: `actividad:${despues.id}`, nombre: despues.nombre, campo: 'dependencia' }
      anotar(despues.proyecto, [{ ...comun, antes: d.quita ? frase : null, ahora: d.quita ? null : frase }])
      if (d.quita)
        await sql`delete from programa_dependencia
          where municipio = ${municipio} and antes = ${d.antes} and despues = ${d.despues}`.execute(tx)
      else
        await sql`insert into programa_dependencia (municipio, antes, despues, tipo, espera)
          values (${municipio}, ${d.antes}, ${d.despues}, ${d.tipo}, ${d.espera})
          on conflict (municipio, antes, despues) do update set tipo = excluded.tipo, espera = excluded.espera`.execute(
          tx,
        )
    }
    await exigirSinVueltas(contexto, periodo)
    for (const [proyecto, lista] of cambios) await anotarModificacion(contexto, periodo, proyecto, e, lista)
    registrar({
      objeto: `periodo:${periodo.id}`,
      detalle: { reprogramado: [...cambios.values()].flat(), acto: e.acto ?? null },
    })
    return { versiones }
  },
})

/** Refuses, naming them, activities that wait for each other. */
async function exigirSinVueltas(
  { tx, municipio, hoy }: { tx: Tx; municipio: Municipio; hoy: Periodo['desde'] },
  periodo: Periodo,
) {
  cronogramaDe(await leerArbol(tx, municipio, periodo, { al: hoy }), periodo)
}
