import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import { z } from 'zod'
import type { Fecha } from '../../../ley388/fecha.ts'
import { Rechazo } from '../../../ley388/rechazo.ts'
import { CAUSAS_DE_DESVIACION } from '../../../proyectos/causas.ts'
import { defineAction } from '../../platform/accion.ts'
import { zFecha, zId, zTexto } from '../../platform/esquemas.ts'
import { bloquearProyecto, proyectoDeActividad } from '../consultas/buscar.ts'
import { CLASES_DE_DESVIACION, desviacionesDe, zDesviacion } from '../consultas/desviaciones.ts'
import { elegirPeriodo } from '../consultas/periodo.ts'
import { exigirYaPaso } from '../fecha-de-hecho.ts'

/** P4: every deviation of a programme: what is open first, the most overdue before; then what was closed, the latest before. */
export const desviaciones = defineAction({
  nombre: 'programa.desviaciones',
  clase: 'consulta',
  resumen: 'Ver las desviaciones de los proyectos, con su causa, quien responde y su fecha de compromiso.',
  articulo: 'art. 18',
  entrada: z.object({ periodo: zId.optional(), al: zFecha.optional() }),
  salida: z.array(zDesviacion),
  async ejecutar({ tx, municipio, hoy }, { periodo: pedido, al = hoy }) {
    const { periodo } = await elegirPeriodo(tx, municipio, { periodo: pedido, al })
    if (!periodo) return []
    const todas = await desviacionesDe(tx, municipio, { periodo: periodo.id, al })
    const abiertas = todas.filter(d => d.cerrada === null).toSorted((a, b) => comparar(a.compromiso, b.compromiso))
    const cerradas = todas.filter(d => d.cerrada !== null).toSorted((a, b) => comparar(b.cerrada!, a.cerrada!))
    return [...abiertas, ...cerradas]
  },
})

const comparar = (a: Fecha, b: Fecha): number => (a < b ? -1 : a > b ? 1 : 0)

/** P4: the deviation, why it came, who answers, what will be done and until when. */
export const abrirDesviacion = defineAction({
  nombre: 'programa.abrirDesviacion',
  clase: 'escritura',
  resumen: 'Registrar una desviación de un proyecto, con su causa, su responsable y la medida.',
  articulo: 'art. 18',
  entrada: z.object({
    proyecto: zId,
    actividad: zId.nullable().default(null),
    clase: z.enum(CLASES_DE_DESVIACION),
    detectada: zFecha,
    causa: zTexto(60),
    descripcion: zTexto(2_000),
    responsable: zTexto(200),
    medida: zTexto(2_000),
    compromiso: zFecha,
  }),
  salida: z.object({ id: z.string(), version: z.int() }),
  async ejecutar({ tx, municipio, hoy, registrar }, e) {
    exigirYaPaso(e.detectada, hoy, 'detectada')
    exigirCausa(e.causa)
    await bloquearProyecto(tx, municipio, e.proyecto)
    if (e.actividad !== null && (await proyectoDeActividad(tx, municipio, e.actividad)) !== e.proyecto)
      throw new Rechazo({
        codigo: 'actividad-ajena',
        mensaje: 'Esa actividad es de otro proyecto.',
        campo: 'actividad',
      })
    if (e.compromiso < e.detectada)
      throw new Rechazo({
        codigo: 'compromiso-anterior',
        mensaje: 'La medida no puede comprometerse para antes de haberse detectado la desviación.',
        campo: 'compromiso',
      })
    const id = uuidv7()
    await sql`insert into programa_desviacion (municipio, id, proyecto, actividad, clase, detectada, causa, descripcion,
        responsable, medida, compromiso)
      values (${municipio}, ${id}, ${e.proyecto}, ${e.actividad}, ${e.clase}, ${e.detectada}, ${e.causa}, ${e.descripcion},
        ${e.responsable}, ${e.medida}, ${e.compromiso})`.execute(tx)
    registrar({ objeto: `desviacion:${id}`, detalle: { ...e } })
    return { id, version: 1 }
  },
})

/** What came of a measure; with `cerrar`, the deviation is over. */
export const seguirDesviacion = defineAction({
  nombre: 'programa.seguirDesviacion',
  clase: 'escritura',
  resumen: 'Anotar qué se ha hecho sobre una desviación, o darla por cerrada.',
  articulo: 'art. 18',
  entrada: z.object({ id: zId, fecha: zFecha, nota: zTexto(2_000), cerrar: z.boolean().default(false) }),
  salida: z.object({ id: z.string(), version: z.int() }),
  async ejecutar({ tx, municipio, hoy, actor, registrar }, e) {
    exigirYaPaso(e.fecha, hoy, 'fecha')
    const { rows } = await sql<{ version: number; cerrada: string | null; detectada: string }>`
      select version, cerrada, detectada from programa_desviacion
      where municipio = ${municipio} and id = ${e.id} for update`.execute(tx)
    const antes = rows[0]
    if (!antes) throw new Rechazo({ codigo: 'no-existe', mensaje: 'Esa desviación no existe.', campo: 'id' })
    if (antes.cerrada !== null)
      throw new Rechazo({
        codigo: 'ya-cerrada',
        mensaje: `Esa desviación se cerró el ${antes.cerrada}.`,
        campo: 'id',
        cura: 'Si volvió a presentarse, registre otra.',
      })
    if (e.fecha < antes.detectada)
      throw new Rechazo({
        codigo: 'fecha-anterior',
        mensaje: `La desviación se detectó el ${antes.detectada}.`,
        campo: 'fecha',
      })
    await sql`insert into programa_seguimiento (municipio, id, desviacion, fecha, nota, registrado_por)
      values (${municipio}, ${uuidv7()}, ${e.id}, ${e.fecha}, ${e.nota}, ${actor.nombre})`.execute(tx)
    await sql`update programa_desviacion set cerrada = ${e.cerrar ? e.fecha : null}, version = version + 1
      where municipio = ${municipio} and id = ${e.id}`.execute(tx)
    registrar({ objeto: `desviacion:${e.id}`, detalle: { ...e } })
    return { id: e.id, version: antes.version + 1 }
  },
})

function exigirCausa(causa: string): void {
  if (CAUSAS_DE_DESVIACION.some(c => c.id === causa)) return
  throw new Rechazo({
    codigo: 'causa-inexistente',
    mensaje: `«${causa}» no está en la lista de causas.`,
    campo: 'causa',
    cura: `Elija una de: ${CAUSAS_DE_DESVIACION.map(c => c.id).join(', ')}.`,
  })
}
