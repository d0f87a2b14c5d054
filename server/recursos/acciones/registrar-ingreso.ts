import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import { z } from 'zod'
import { Decimal } from '../../../ley388/decimal.ts'
import { Rechazo } from '../../../ley388/rechazo.ts'
import { defineAction } from '../../platform/accion.ts'
import { zFecha, zId, zPesosPositivos, zTexto } from '../../platform/esquemas.ts'
import { CLASES_DE_INGRESO, leerIngresos } from '../consultas/leer-ingresos.ts'
import { enPesos, sumaDe } from '../dinero.ts'
import { zNota } from '../formas.ts'
import { exigirProyectos } from '../montos.ts'
import { exigirQueQuepa, origenDe } from '../origen-del-dinero.ts'

const zEntrada = z.object({
  clase: z.enum(CLASES_DE_INGRESO),
  /** Where it comes from: an application that was granted, or a source that is no co-financing. */
  postulacion: zId.optional(),
  fuente: zId.optional(),
  fecha: zFecha,
  valor: zPesosPositivos,
  documento: zTexto(300),
  nota: zNota(),
  proyectos: z
    .array(z.object({ proyecto: zId, valor: zPesosPositivos }))
    .min(1)
    .max(400),
})

/** P3: money that was committed, or that came in; each peso with its project, never more than it was assigned. */
export const registrarIngreso = defineAction({
  nombre: 'recursos.registrarIngreso',
  clase: 'escritura',
  resumen: 'Registrar un compromiso o un dinero recibido, con los proyectos que paga.',
  articulo: 'art. 18',
  entrada: zEntrada,
  salida: z.object({ id: z.string() }),
  async ejecutar({ tx, municipio, hoy, ahora, actor, registrar }, e) {
    if (e.fecha > hoy)
      throw new Rechazo({
        codigo: 'fecha-futura',
        mensaje: 'El dinero se registra cuando ya se comprometió o llegó.',
        campo: 'fecha',
        cura: 'Escriba el día en que ocurrió.',
      })
    exigirSuma(e)
    await exigirProyectos(tx, municipio, e.proyectos, 'proyectos')
    const origen = await origenDe(tx, municipio, e, hoy)
    exigirQueQuepa(origen, e, await leerIngresos(tx, municipio, hoy))
    const id = uuidv7()
    await sql`insert into recursos_ingreso (municipio, id, clase, fuente, postulacion, fecha, valor, documento, nota,
        registrado_por, registrado)
      values (${municipio}, ${id}, ${e.clase}, ${origen.fuente}, ${e.postulacion ?? null}, ${e.fecha}, ${e.valor},
        ${e.documento}, ${e.nota}, ${actor.nombre}, ${ahora})`.execute(tx)
    for (const p of e.proyectos)
      await sql`insert into recursos_ingreso_proyecto (municipio, ingreso, proyecto, valor)
        values (${municipio}, ${id}, ${p.proyecto}, ${p.valor})`.execute(tx)
    registrar({ objeto: `ingreso:${id}`, detalle: { ...e } })
    return { id }
  },
})

function exigirSuma(e: z.output<typeof zEntrada>): void {
  const suma = sumaDe(e.proyectos.map(p => p.valor))
  if (suma.eq(e.valor)) return
  throw new Rechazo({
    codigo: 'suma-distinta',
    mensaje: `Los proyectos suman ${enPesos(suma)} y el valor es ${enPesos(new Decimal(e.valor))}.`,
    campo: 'proyectos',
    cura: 'Reparta el valor entre los proyectos hasta que cuadre al peso.',
  })
}

/** Takes back money that was recorded by mistake; its record stays. */
export const anularIngreso = defineAction({
  nombre: 'recursos.anularIngreso',
  clase: 'escritura',
  resumen: 'Anular un compromiso o un ingreso registrado por error.',
  entrada: z.object({ id: zId, motivo: zTexto(1_000) }),
  salida: z.object({ id: z.string() }),
  async ejecutar({ tx, municipio, hoy, ahora, actor, registrar }, { id, motivo }) {
    const antes = (await leerIngresos(tx, municipio, hoy)).find(i => i.id === id)
    if (!antes) throw new Rechazo({ codigo: 'no-existe', mensaje: 'Ese registro no existe.', campo: 'id' })
    const anulacion = uuidv7()
    const { rows } = await sql`insert into recursos_ingreso (municipio, id, clase, fuente, postulacion, fecha, valor,
        documento, nota, anula, registrado_por, registrado)
      values (${municipio}, ${anulacion}, ${antes.clase}, ${antes.fuente}, ${antes.postulacion}, ${hoy},
        ${antes.valor.toFixed()}, ${antes.documento}, ${motivo}, ${id}, ${actor.nombre}, ${ahora})
      on conflict (municipio, anula) where anula is not null do nothing returning id`.execute(tx)
    if (rows.length === 0)
      throw new Rechazo({
        codigo: 'ya-anulado',
        mensaje: 'Ese registro ya estaba anulado.',
        campo: 'id',
        cura: 'Vuelva a cargar la página para ver quién lo anuló y por qué.',
      })
    registrar({ objeto: `ingreso:${id}`, detalle: { anulado: motivo } })
    return { id }
  },
})
