import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import { z } from 'zod'
import { Rechazo } from '../../../ley388/rechazo.ts'
import { defineAction } from '../../platform/accion.ts'
import { zGuardado, zId, zTexto } from '../../platform/esquemas.ts'
import { exigirVersion } from '../../platform/version.ts'
import { leerEscenarios } from '../consultas/leer-escenarios.ts'
import { zNota } from '../formas.ts'
import { zSupuestos } from '../supuestos.ts'

/** P3: a financial scenario with all that it assumes; with `id`, changes the one that there is. */
export const guardarEscenario = defineAction({
  nombre: 'recursos.guardarEscenario',
  clase: 'escritura',
  resumen: 'Registrar o ajustar un escenario financiero y sus supuestos.',
  articulo: 'art. 18',
  entrada: z.object({
    id: zId.optional(),
    nombre: zTexto(120),
    descripcion: zNota(),
    /** The gap is told by this one; the one that was, is no longer. The first one always is. */
    referencia: z.boolean().default(false),
    supuestos: zSupuestos,
  }),
  salida: zGuardado,
  async ejecutar({ tx, municipio, version, registrar }, e) {
    await sql`select id from recursos_escenario where municipio = ${municipio} for update`.execute(tx)
    const todos = await leerEscenarios(tx, municipio)
    if (todos.some(o => o.nombre === e.nombre && o.id !== e.id)) throw nombreRepetido(e.nombre)
    const antes = e.id === undefined ? undefined : todos.find(o => o.id === e.id)
    if (e.id !== undefined) {
      if (!antes) throw new Rechazo({ codigo: 'no-existe', mensaje: 'Ese escenario ya no está.', campo: 'id' })
      exigirVersion(version, antes.version, `el escenario «${antes.nombre}»`)
    }
    const referencia = e.referencia || antes?.referencia === true || !todos.some(o => o.referencia)
    if (referencia)
      await sql`update recursos_escenario set referencia = false
        where municipio = ${municipio} and referencia`.execute(tx)
    const id = antes?.id ?? uuidv7()
    const supuestos = JSON.stringify(e.supuestos)
    if (antes)
      await sql`update recursos_escenario set nombre = ${e.nombre}, descripcion = ${e.descripcion},
          referencia = ${referencia}, supuestos = ${supuestos}::jsonb, version = version + 1
        where municipio = ${municipio} and id = ${id}`.execute(tx)
    else {
      const { rows } = await sql`insert into recursos_escenario (municipio, id, nombre, descripcion, referencia,
          supuestos, orden)
        values (${municipio}, ${id}, ${e.nombre}, ${e.descripcion}, ${referencia}, ${supuestos}::jsonb,
          ${todos.length + 1})
        on conflict do nothing returning id`.execute(tx)
      if (rows.length === 0) throw nombreRepetido(e.nombre)
    }
    registrar({ objeto: `escenario:${id}`, detalle: { ...e, referencia } })
    return { id, version: (antes?.version ?? 0) + 1 }
  },
})

/** Takes a scenario away; that of reference only when another one took its place. */
export const quitarEscenario = defineAction({
  nombre: 'recursos.quitarEscenario',
  clase: 'escritura',
  resumen: 'Quitar un escenario financiero.',
  entrada: z.object({ id: zId }),
  salida: z.object({ id: z.string() }),
  async ejecutar({ tx, municipio, version, registrar }, { id }) {
    await sql`select id from recursos_escenario where municipio = ${municipio} for update`.execute(tx)
    const todos = await leerEscenarios(tx, municipio)
    const antes = todos.find(e => e.id === id)
    if (!antes) throw new Rechazo({ codigo: 'no-existe', mensaje: 'Ese escenario ya no está.', campo: 'id' })
    exigirVersion(version, antes.version, `el escenario «${antes.nombre}»`)
    if (antes.referencia && todos.length > 1)
      throw new Rechazo({
        codigo: 'escenario-de-referencia',
        mensaje: `«${antes.nombre}» es el escenario con el que se cuenta la brecha.`,
        campo: 'id',
        cura: 'Tome primero otro como referencia.',
      })
    await sql`delete from recursos_escenario where municipio = ${municipio} and id = ${id}`.execute(tx)
    registrar({ objeto: `escenario:${id}`, detalle: { quitado: antes.nombre } })
    return { id }
  },
})

function nombreRepetido(nombre: string): Rechazo {
  return new Rechazo({
    codigo: 'nombre-repetido',
    mensaje: `Ya hay un escenario que se llama «${nombre}».`,
    campo: 'nombre',
    cura: 'Use otro nombre, o corrija el que ya está.',
  })
}
