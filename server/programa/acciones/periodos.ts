import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import { z } from 'zod'
import type { Comprobado } from '../../../ley388/comprobacion.ts'
import { PERIODOS } from '../../../ley388/parametros/periodos.ts'
import { Rechazo } from '../../../ley388/rechazo.ts'
import { exigirPesos } from '../../../proyectos/prioridad.ts'
import { planVigente } from '../../plan/index.ts'
import { type Contexto, defineAction } from '../../platform/accion.ts'
import type { Municipio, Tx } from '../../platform/database/tenancy.ts'
import { zFecha, zGuardado, zId, zTexto } from '../../platform/esquemas.ts'
import { exigirVersion } from '../../platform/version.ts'
import { leerArbol } from '../consultas/arbol.ts'
import { congelar } from '../consultas/congelar.ts'
import { bloquearPeriodo, elegirPeriodo, type Periodo } from '../consultas/periodo.ts'
import { comoCriterios } from '../consultas/prioridad.ts'
import { recursosDe } from '../consultas/recursos-de-proyectos.ts'
import { revisarPrograma } from '../consultas/revision.ts'
import { zCriterio, zEsquema } from '../formas.ts'

const zCriterios = z.array(zCriterio).max(30)

/** PL8: begins to draw up the programme of the administration that rules on a date. */
export const crearPeriodo = defineAction({
  nombre: 'programa.crearPeriodo',
  clase: 'escritura',
  resumen: 'Empezar el programa de ejecución de una administración.',
  articulo: 'art. 18',
  entrada: z.object({ nombre: zTexto(), desde: zFecha, hasta: zFecha }),
  salida: zGuardado,
  async ejecutar({ tx, municipio, hoy, registrar }, e) {
    const suyo = PERIODOS.find(p => p.desde === e.desde && p.hasta === e.hasta)
    if (!suyo)
      throw new Rechazo({
        codigo: 'no-es-periodo',
        mensaje: `Del ${e.desde} al ${e.hasta} no es el período de una administración.`,
        campo: 'desde',
        articulo: 'art. 18',
        cura: 'La vigencia del programa es la de la administración que lo propone.',
      })
    // A programme may be drawn up before its administration begins, by the plan that rules today.
    const empezo = e.desde <= hoy
    const plan = await planVigente(tx, municipio, empezo ? e.desde : hoy)
    if (!plan)
      throw new Rechazo({
        codigo: 'sin-plan',
        mensaje: 'El municipio no tenía plan de ordenamiento en esa fecha: no hay qué ejecutar.',
        articulo: 'art. 18',
        cura: 'Registre primero el plan, con su acto de adopción.',
      })
    const { rows } = await sql<{ nombre: string }>`select nombre from programa_periodo
      where municipio = ${municipio} and plan = ${plan.id} and desde = ${e.desde}`.execute(tx)
    if (rows[0])
      throw new Rechazo({
        codigo: 'periodo-repetido',
        mensaje: `Esa administración ya tiene su programa: «${rows[0].nombre}».`,
        campo: 'desde',
      })
    const id = uuidv7()
    await sql`insert into programa_periodo (municipio, id, plan, nombre, desde, hasta, estado)
      values (${municipio}, ${id}, ${plan.id}, ${e.nombre}, ${e.desde}, ${e.hasta}, 'formulacion')`.execute(tx)
    registrar({ objeto: `periodo:${id}`, detalle: { ...e } })
    return { id, version: 1 }
  },
})

/** The name of the programme, its scheme, and the criteria by which its projects have a priority. */
export const ajustarPeriodo = defineAction({
  nombre: 'programa.ajustarPeriodo',
  clase: 'escritura',
  resumen: 'Escribir el esquema del programa de ejecución y sus criterios de prioridad.',
  articulo: 'art. 18',
  entrada: z.object({
    id: zId,
    nombre: zTexto().optional(),
    esquema: zEsquema.optional(),
    criterios: zCriterios.optional(),
  }),
  salida: zGuardado,
  async ejecutar({ tx, municipio, version, registrar }, e) {
    const antes = await bloquearPeriodo(tx, municipio, e.id)
    exigirVersion(version, antes.version, `«${antes.nombre}»`)
    if (e.criterios && e.criterios.length > 0) exigirPesos(comoCriterios(e.criterios))
    const nuevo = {
      nombre: e.nombre ?? antes.nombre,
      esquema: { ...antes.esquema, ...e.esquema },
      criterios: e.criterios ?? antes.criterios,
    }
    await sql`update programa_periodo set nombre = ${nuevo.nombre}, esquema = ${JSON.stringify(nuevo.esquema)}::jsonb,
        criterios = ${JSON.stringify(nuevo.criterios)}::jsonb, version = version + 1
      where municipio = ${municipio} and id = ${e.id}`.execute(tx)
    const { nombre, esquema, criterios } = antes
    registrar({ objeto: `periodo:${e.id}`, detalle: { antes: { nombre, esquema, criterios }, ahora: nuevo } })
    return { id: e.id, version: antes.version + 1 }
  },
})

const zComprobacion = z.object({
  id: z.string(),
  articulo: z.string(),
  estado: z.enum(['cumple', 'no-cumple', 'no-aplica', 'falta-dato']),
  mensaje: z.string(),
  cura: z.string().optional(),
})

/** PL8, PL11, P1, P2: what arts. 18 and 21 ask of the programme, and what it lacks. */
export const revision = defineAction({
  nombre: 'programa.revision',
  clase: 'consulta',
  resumen: 'Revisar qué le falta al programa de ejecución.',
  articulo: 'arts. 18 y 21',
  entrada: z.object({ periodo: zId.optional(), al: zFecha.optional() }),
  salida: z.object({
    estado: z.enum(['cumple', 'no-cumple', 'falta-dato']).nullable(),
    comprobaciones: z.array(zComprobacion),
  }),
  async ejecutar({ tx, municipio, hoy }, { periodo: pedido, al = hoy }) {
    const { periodo } = await elegirPeriodo(tx, municipio, { periodo: pedido, al })
    if (!periodo) return { estado: null, comprobaciones: [] }
    const r = await revisar(tx, municipio, periodo, al)
    return { estado: r.estado, comprobaciones: r.comprobaciones.map(c => ({ ...c })) }
  },
})

async function revisar(tx: Tx, municipio: Municipio, periodo: Periodo, al: Periodo['desde']): Promise<Comprobado> {
  const arbol = await leerArbol(tx, municipio, periodo, { al })
  return revisarPrograma(periodo, arbol, await recursosDe(tx, municipio, periodo.id))
}

const zAprobacion = z.object({ id: zId, acto: zTexto(), fecha: zFecha })

/** Art. 18: the council approved it together with the investment plan; dates and pesos are frozen as they stand. */
export const aprobarPeriodo = defineAction({
  nombre: 'programa.aprobarPeriodo',
  clase: 'escritura',
  resumen: 'Registrar el acuerdo que aprobó el programa con el plan de inversiones, y congelar su línea base.',
  articulo: 'art. 18',
  entrada: zAprobacion,
  salida: zGuardado.extend({ faltas: z.array(z.string()) }),
  async ejecutar(contexto, e) {
    const { tx, municipio, version, registrar } = contexto
    const antes = await bloquearPeriodo(tx, municipio, e.id)
    exigirVersion(version, antes.version, `«${antes.nombre}»`)
    if (antes.estado === 'aprobado')
      throw new Rechazo({
        codigo: 'ya-aprobado',
        mensaje: `«${antes.nombre}» ya se aprobó con el ${antes.acto}.`,
        campo: 'id',
        articulo: 'art. 18',
        cura: 'Para cambiarlo, registre una línea base nueva con el acto que la ordena.',
      })
    exigirFecha(contexto, e.fecha)
    await sql`update programa_periodo set estado = 'aprobado', acto = ${e.acto}, aprobado = ${e.fecha}, version = version + 1
      where municipio = ${municipio} and id = ${e.id}`.execute(tx)
    const periodo = await bloquearPeriodo(tx, municipio, e.id)
    const faltas = (await revisar(tx, municipio, periodo, contexto.hoy)).comprobaciones.filter(
      c => c.estado === 'no-cumple',
    )
    // P1: what serves nothing of the plan does not enter; the other lacks are said and stay in sight.
    const impide = faltas.find(c => c.id === 'programa.proyectos' || c.id.endsWith('.plan'))
    if (impide)
      throw new Rechazo({
        codigo: impide.id.endsWith('.plan') ? 'proyecto-sin-estrategia' : 'programa-vacio',
        mensaje: impide.mensaje,
        articulo: impide.articulo,
        cura: impide.cura,
      })
    const { acto, fecha } = e
    const por = contexto.actor.nombre
    const base = await congelar(tx, municipio, periodo, { numero: 1, acto, fecha, motivo: '', por })
    registrar({ objeto: `periodo:${e.id}`, detalle: { ...e, base, faltas: faltas.map(f => f.id) } })
    return { id: e.id, version: antes.version + 1, faltas: faltas.map(f => f.mensaje) }
  },
})

/** A later act changes what was promised: another baseline, and the former ones stay. */
export const nuevaLineaBase = defineAction({
  nombre: 'programa.nuevaLineaBase',
  clase: 'escritura',
  resumen: 'Congelar una línea base nueva con el acto que modifica el programa.',
  articulo: 'art. 18',
  entrada: zAprobacion.extend({ motivo: zTexto(2_000) }),
  salida: z.object({ id: z.string(), numero: z.int() }),
  async ejecutar(contexto, e) {
    const { tx, municipio, registrar } = contexto
    const periodo = await bloquearPeriodo(tx, municipio, e.id)
    if (periodo.estado !== 'aprobado')
      throw new Rechazo({
        codigo: 'sin-aprobar',
        mensaje: 'El programa todavía no se ha aprobado: no hay línea base que cambiar.',
        campo: 'id',
        articulo: 'art. 18',
        cura: 'Registre primero el acuerdo que lo aprueba.',
      })
    exigirFecha(contexto, e.fecha)
    const { rows } = await sql<{ numero: number; fecha: string }>`select numero, fecha from programa_linea_base
      where municipio = ${municipio} and periodo = ${e.id} order by numero desc limit 1`.execute(tx)
    const ultima = rows[0]!
    if (e.fecha < ultima.fecha)
      throw new Rechazo({
        codigo: 'linea-base-anterior',
        mensaje: `La línea base ${ultima.numero} es del ${ultima.fecha}, después de esa fecha.`,
        campo: 'fecha',
      })
    const numero = ultima.numero + 1
    const { acto, fecha, motivo } = e
    const por = contexto.actor.nombre
    const id = await congelar(tx, municipio, periodo, { numero, acto, fecha, motivo, por, estado: contexto.hoy })
    registrar({ objeto: `periodo:${e.id}`, detalle: { ...e, base: id, numero } })
    return { id, numero }
  },
})

function exigirFecha({ hoy }: Contexto, fecha: string): void {
  if (fecha <= hoy) return
  throw new Rechazo({
    codigo: 'fecha-futura',
    mensaje: `El ${fecha} todavía no ha llegado.`,
    campo: 'fecha',
    cura: 'Escriba la fecha del acto.',
  })
}
