import { sql } from 'kysely'
import { z } from 'zod'
import { Rechazo } from '../../../ley388/rechazo.ts'
import { defineAction } from '../../platform/accion.ts'
import { zFecha, zGuardado, zId, zTexto } from '../../platform/esquemas.ts'
import { exigirVersion } from '../../platform/version.ts'
import { exigirCesion } from '../cesiones/existe.ts'

/** S6, art. 117: the day on which the sales of the project began, by which the deed had to be registered. */
export const anotarVentas = defineAction({
  nombre: 'territorio.anotarVentas',
  clase: 'escritura',
  resumen: 'Anotar cuándo empezaron las ventas del proyecto que debe una cesión.',
  articulo: 'art. 117',
  entrada: z.object({ capa: zId, codigo: zTexto(120), desde: zFecha, fuente: zTexto(300) }),
  salida: zGuardado,
  async ejecutar({ tx, municipio, actor, ahora, hoy, version, registrar }, { capa, codigo, desde, fuente }) {
    await exigirCesion(tx, municipio, capa, codigo)
    if (desde > hoy)
      throw new Rechazo({
        codigo: 'fecha-futura',
        mensaje: 'Esa fecha no ha llegado: las ventas no han empezado.',
        campo: 'desde',
        articulo: 'art. 117',
        cura: 'Anótela cuando hayan empezado.',
      })
    const { rows } = await sql<{ version: number }>`select version from cesion_ventas
      where municipio = ${municipio} and capa = ${capa} and codigo = ${codigo} for update`.execute(tx)
    const actual = rows[0]?.version ?? 0
    if (actual > 0) exigirVersion(version, actual, 'el inicio de las ventas')
    await sql`insert into cesion_ventas (municipio, capa, codigo, desde, fuente, anotada_por, anotada)
      values (${municipio}, ${capa}, ${codigo}, ${desde}, ${fuente}, ${actor.nombre}, ${ahora})
      on conflict (municipio, capa, codigo) do update set desde = excluded.desde, fuente = excluded.fuente,
        anotada_por = excluded.anotada_por, anotada = excluded.anotada, version = cesion_ventas.version + 1`.execute(tx)
    registrar({ objeto: `cesion:${codigo}`, detalle: { capa, ventasDesde: desde, fuente } })
    return { id: codigo, version: actual + 1 }
  },
})
