import { sql } from 'kysely'
import { z } from 'zod'
import type { Fecha } from '../../../ley388/fecha.ts'
import { defineAction } from '../../platform/accion.ts'
import { zAsunto } from '../../platform/asunto.ts'
import type { Municipio, Tx } from '../../platform/database/tenancy.ts'
import { zDecimal, zFecha, zId } from '../../platform/esquemas.ts'
import { asuntosDe } from '../asuntos.ts'
import { leerArbol, leerAvances } from '../consultas/arbol.ts'
import { curvaDe } from '../consultas/curva.ts'
import { desviacionesDe, zDesviacion } from '../consultas/desviaciones.ts'
import { leerDinero, leerSerieConjunta } from '../consultas/dinero.ts'
import { documentosDe, zDocumento } from '../consultas/documentos.ts'
import { elegirPeriodo, noExiste, periodoEn } from '../consultas/periodo.ts'
import { leerPrometido } from '../consultas/prometido.ts'
import { caminoDe } from '../consultas/revision.ts'
import { lecturasPorProyecto, mirar } from '../consultas/vigilancia.ts'
import {
  CLASES_DE_MOVIMIENTO,
  zActividad,
  zBase,
  zCurva,
  zDependencia,
  zDinero,
  zDineroDeProyecto,
  zPeriodo,
  zPrograma,
  zProyecto,
} from '../formas.ts'
import { CLASES_DE_EVIDENCIA } from './avances.ts'
import { sinPlan } from './programa.ts'

const zCambio = z.object({
  objeto: z.string(),
  nombre: z.string(),
  campo: z.string(),
  antes: z.string().nullable(),
  ahora: z.string().nullable(),
})

const zHechos = z.object({
  presupuesto: z.array(z.object({ vigencia: z.int(), fuente: z.string(), rubro: z.string(), valor: zDecimal })),
  movimientos: z.array(
    z.object({
      id: z.string(),
      clase: z.enum(CLASES_DE_MOVIMIENTO),
      fecha: zFecha,
      valor: zDecimal,
      fuente: z.string(),
      rubro: z.string(),
      documento: z.string(),
      nota: z.string(),
      anula: z.string().nullable(),
      anulado: z.boolean(),
      registradoPor: z.string(),
    }),
  ),
  giros: z.array(
    z.object({
      id: z.string(),
      entidad: z.string(),
      fecha: zFecha,
      valor: zDecimal,
      girado: zDecimal,
      nota: z.string(),
      version: z.int(),
    }),
  ),
  lecturas: z.array(
    z.object({
      id: z.string(),
      actividad: z.string(),
      fecha: zFecha,
      fisico: zDecimal,
      nota: z.string(),
      registradoPor: z.string(),
      corregido: z.boolean(),
      evidencias: z.array(
        z.object({
          id: z.string(),
          clase: z.enum(CLASES_DE_EVIDENCIA),
          archivo: z.string(),
          nombre: z.string(),
          fecha: zFecha,
          longitud: zDecimal.nullable(),
          latitud: zDecimal.nullable(),
          nota: z.string(),
        }),
      ),
    }),
  ),
  logros: z.array(z.object({ id: z.string(), fecha: zFecha, cantidad: zDecimal, nota: z.string() })),
  desviaciones: z.array(zDesviacion),
  documentos: z.array(zDocumento),
  modificaciones: z.array(
    z.object({ acto: z.string(), fecha: zFecha, motivo: z.string(), por: z.string(), cambios: z.array(zCambio) }),
  ),
})
type Hechos = z.output<typeof zHechos>

const zNodo = zPrograma.shape.nodos.element

/** Everything of one project as of a date: promise and fact, why, who, schedule, money, evidence, history. */
export const proyecto = defineAction({
  nombre: 'programa.proyecto',
  clase: 'consulta',
  resumen: 'Ver la ficha de un proyecto.',
  articulo: 'arts. 18 y 21',
  entrada: z.object({ id: zId, al: zFecha.optional() }),
  salida: z
    .object({
      periodo: zPeriodo,
      proyecto: zProyecto,
      programa: z.object({ id: z.string(), codigo: z.string(), nombre: z.string() }),
      camino: z.object({ objetivo: zNodo.nullable(), politica: zNodo.nullable(), estrategia: zNodo.nullable() }),
      actividades: z.array(zActividad),
      /** Of the whole programme: what the schedule of this project waits for may be of another. */
      ajenas: z.array(zActividad),
      dependencias: z.array(zDependencia),
      base: zBase.nullable(),
      dinero: zDineroDeProyecto,
      corte: zDinero.shape.corte,
      curva: zCurva,
      /** Its early warnings, while its programme is the one that runs. */
      alertas: z.array(zAsunto),
    })
    .extend(zHechos.shape),
  async ejecutar({ tx, municipio, hoy }, { id, al = hoy }) {
    const { rows } = await sql<{ periodo: string }>`select periodo from programa_proyecto
      where municipio = ${municipio} and id = ${id}`.execute(tx)
    if (!rows[0]) throw noExiste('Ese proyecto ya no está en el programa.', 'id')
    const { periodos, periodo } = await elegirPeriodo(tx, municipio, { periodo: rows[0].periodo, al })
    const arbol = await leerArbol(tx, municipio, periodo!, { al })
    const suyo = arbol.proyectos.find(p => p.id === id)!
    const deEste = { periodo: periodo!.id, al, proyecto: id }
    const avances = await leerAvances(tx, municipio, periodo!.id, deEste)
    const lecturas = lecturasPorProyecto(arbol, avances)
    const dinero = await leerDinero(tx, municipio, deEste)
    const { objetivo, politica, estrategia } = caminoDe(suyo, arbol)
    const programa = arbol.programas.find(p => p.id === suyo.programa)!
    const delProyecto = arbol.actividades.filter(a => a.proyecto === id)
    const quitadas = arbol.base?.quitadas.filter(q => q.proyecto === id) ?? []
    const prometidas = new Set([...delProyecto.map(a => a.id), ...quitadas.map(q => q.actividad)])
    const corre = periodoEn(periodos, al)?.id === periodo!.id && al <= periodo!.hasta
    return {
      periodo: sinPlan(periodo!),
      proyecto: suyo,
      programa: { id: programa.id, codigo: programa.codigo, nombre: programa.nombre },
      camino: { objetivo: objetivo ?? null, politica: politica ?? null, estrategia: estrategia ?? null },
      actividades: delProyecto,
      ajenas: arbol.actividades.filter(a => a.proyecto !== id),
      dependencias: arbol.dependencias,
      base: arbol.base && {
        ...arbol.base,
        proyectos: arbol.base.proyectos.filter(b => b.proyecto === id),
        actividades: arbol.base.actividades.filter(b => prometidas.has(b.actividad)),
        quitadas,
      },
      dinero: dinero.proyectos[0]!,
      corte: dinero.corte,
      curva: curvaDe({
        al,
        prometido: await leerPrometido(tx, municipio, deEste),
        avances,
        dinero: dinero.proyectos,
        serie: await leerSerieConjunta(tx, municipio, deEste),
      }),
      alertas: corre
        ? asuntosDe(await mirar(tx, municipio, periodo!, { arbol, lecturas, dinero, al, proyecto: id }), al)
        : [],
      ...(await hechosDe(tx, municipio, id, al)),
    }
  },
})

/** What was recorded of a project until a date, kind by kind. */
async function hechosDe(tx: Tx, municipio: Municipio, id: string, al: Fecha): Promise<Hechos> {
  const { rows: presupuesto } = await sql<Hechos['presupuesto'][number]>`
    select vigencia, fuente, rubro, trim_scale(valor)::text as valor from programa_presupuesto
    where municipio = ${municipio} and proyecto = ${id} order by vigencia, fuente, rubro`.execute(tx)
  const { rows: movimientos } = await sql<Hechos['movimientos'][number]>`
    select m.id, m.clase, m.fecha, trim_scale(m.valor)::text as valor, m.fuente, m.rubro, m.documento, m.nota, m.anula,
      exists (select 1 from programa_movimiento x where x.municipio = ${municipio} and x.anula = m.id) as anulado,
      m.registrado_por as "registradoPor"
    from programa_movimiento m where m.municipio = ${municipio} and m.proyecto = ${id} and m.fecha <= ${al}
    order by m.fecha desc, m.id desc`.execute(tx)
  const { rows: giros } = await sql<Hechos['giros'][number]>`
    select g.id, g.entidad, g.fecha, trim_scale(g.valor)::text as valor, g.nota, g.version,
      trim_scale(coalesce((select sum(case when m.anula is null then m.valor else -m.valor end) from programa_movimiento m
        where m.municipio = ${municipio} and m.giro_acordado = g.id and m.fecha <= ${al}), 0))::text as girado
    from programa_giro_acordado g where g.municipio = ${municipio} and g.proyecto = ${id} order by g.fecha`.execute(tx)
  const { rows: lecturas } = await sql<Hechos['lecturas'][number]>`
    select v.id, v.actividad, v.fecha, trim_scale(v.fisico)::text as fisico, v.nota, v.registrado_por as "registradoPor",
      v.corregido_por is not null as corregido,
      coalesce((select json_agg(json_build_object('id', e.id, 'clase', e.clase, 'archivo', e.archivo, 'nombre', f.nombre,
          'fecha', e.fecha, 'longitud', trim_scale(e.longitud)::text, 'latitud', trim_scale(e.latitud)::text, 'nota', e.nota)
          order by e.fecha, e.id)
        from programa_evidencia e join archivo f on f.municipio = ${municipio} and f.id = e.archivo
        where e.municipio = ${municipio} and e.avance = v.id), '[]') as evidencias
    from programa_avance v join programa_actividad a on a.municipio = ${municipio} and a.id = v.actividad
    where v.municipio = ${municipio} and a.proyecto = ${id} and v.fecha <= ${al} order by v.fecha desc, v.id desc`.execute(
    tx,
  )
  const { rows: logros } = await sql<Hechos['logros'][number]>`
    select id, fecha, trim_scale(cantidad)::text as cantidad, nota from programa_logro
    where municipio = ${municipio} and proyecto = ${id} and fecha <= ${al} order by fecha desc, id desc`.execute(tx)
  const desviaciones = await desviacionesDe(tx, municipio, { proyecto: id, al })
  const documentos = await documentosDe(tx, municipio, { proyecto: id, al })
  const { rows: modificaciones } = await sql<Hechos['modificaciones'][number]>`
    select acto, fecha, motivo, hecha_por as por, cambios from programa_modificacion
    where municipio = ${municipio} and proyecto = ${id} and fecha <= ${al} order by hecha desc, id desc`.execute(tx)
  return { presupuesto, movimientos, giros, lecturas, logros, desviaciones, documentos, modificaciones }
}
