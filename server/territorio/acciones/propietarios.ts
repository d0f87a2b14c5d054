import { sql } from 'kysely'
import { z } from 'zod'
import { defineAction } from '../../platform/accion.ts'
import { zAl, zTexto } from '../../platform/esquemas.ts'
import { hallarPredio } from '../consulta/hallar-predio.ts'

/** Owners of a parcel: personal data (Ley 1581 de 2012), by their own permission. */
export const propietarios = defineAction({
  nombre: 'territorio.propietarios',
  clase: 'consulta',
  resumen: 'Ver los propietarios de un predio (datos personales).',
  articulo: 'Ley 1581 de 2012',
  entrada: zAl.extend({ numero: zTexto(60) }),
  salida: z.object({
    numero: z.string(),
    propietarios: z.array(
      z.object({
        tipoDocumento: z.string().nullable(),
        documento: z.string().nullable(),
        nombre: z.string(),
        /** Share, 0 to 1. */
        participacion: z.string().nullable(),
      }),
    ),
  }),
  async ejecutar({ tx, municipio, hoy }, { numero, al = hoy }) {
    const predio = await hallarPredio(tx, municipio, numero, al)
    const { rows } = await sql<{
      tipoDocumento: string | null
      documento: string | null
      nombre: string
      participacion: string | null
    }>`
      select tipo_documento as "tipoDocumento", documento, nombre, participacion from predio_propietario
      where municipio = ${municipio} and predio = ${predio.id}
      order by participacion desc nulls last, nombre`.execute(tx)
    return { numero: predio.numero, propietarios: rows }
  },
})
