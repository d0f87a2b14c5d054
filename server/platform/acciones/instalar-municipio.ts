import { sql } from 'kysely'
import { z } from 'zod'
import { Rechazo } from '../../../ley388/rechazo.ts'
import { defineAction } from '../accion.ts'
import { zTexto } from '../esquemas.ts'

/**
 * Adds the municipality of the call to this installation; refuses one that is already there. Only the console can: a
 * person has roles where the municipality is already installed, and nowhere else.
 */
export const instalarMunicipio = defineAction({
  nombre: 'platform.instalarMunicipio',
  clase: 'escritura',
  resumen: 'Crear el municipio en esta instalación.',
  entrada: z.object({
    nombre: zTexto(120),
    departamento: zTexto(120),
    poblacion: z.int().min(0).optional(),
    distrito: z.boolean().optional(),
  }),
  salida: z.object({ codigo: z.string() }),
  async ejecutar({ tx, municipio, registrar }, m) {
    const { rows } = await sql`insert into municipio_instalado (municipio, nombre, departamento, poblacion, distrito)
      values (${municipio}, ${m.nombre}, ${m.departamento}, ${m.poblacion ?? null}, ${m.distrito ?? false})
      on conflict (municipio) do nothing returning municipio`.execute(tx)
    if (rows.length === 0)
      throw new Rechazo({
        codigo: 'municipio-ya-instalado',
        mensaje: `El municipio ${municipio} ya está en esta instalación.`,
        campo: 'municipio',
      })
    await sql`insert into instalacion (codigo) values (${municipio}) on conflict (codigo) do nothing`.execute(tx)
    registrar({ objeto: `municipio:${municipio}`, detalle: { codigo: municipio, ...m } })
    return { codigo: municipio }
  },
})
