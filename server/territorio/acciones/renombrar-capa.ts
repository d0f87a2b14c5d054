import { sql } from 'kysely'
import { z } from 'zod'
import { Rechazo } from '../../../ley388/rechazo.ts'
import { defineAction } from '../../platform/accion.ts'
import { zGuardado, zId, zTexto } from '../../platform/esquemas.ts'
import { exigirVersion } from '../../platform/version.ts'

/** The name of a layer and whether the public sees it. */
export const renombrarCapa = defineAction({
  nombre: 'territorio.renombrarCapa',
  clase: 'escritura',
  resumen: 'Cambiar el nombre de una capa, o si el público la ve.',
  entrada: z.object({ capa: zId, nombre: zTexto(120).optional(), publica: z.boolean().optional() }),
  salida: zGuardado,
  async ejecutar({ tx, municipio, version, registrar }, e) {
    const { rows } = await sql<{ clase: string; nombre: string; publica: boolean; version: number }>`
      select clase, nombre, publica, version from capa
      where municipio = ${municipio} and id = ${e.capa} for update`.execute(tx)
    const capa = rows[0]
    if (!capa) throw new Rechazo({ codigo: 'no-existe', mensaje: 'No existe esa capa.', campo: 'capa' })
    exigirVersion(version, capa.version, 'la capa')
    const nombre = e.nombre ?? capa.nombre
    const publica = e.publica ?? capa.publica
    const repetida = await sql`select 1 from capa
      where municipio = ${municipio} and clase = ${capa.clase} and nombre = ${nombre} and id <> ${e.capa}`.execute(tx)
    if (repetida.rows.length > 0)
      throw new Rechazo({
        codigo: 'nombre-repetido',
        mensaje: `Ya hay otra capa de esa clase que se llama «${nombre}».`,
        campo: 'nombre',
        cura: 'Escoja otro nombre.',
      })
    await sql`update capa set nombre = ${nombre}, publica = ${publica}, version = version + 1
      where municipio = ${municipio} and id = ${e.capa}`.execute(tx)
    const antes = { nombre: capa.nombre, publica: capa.publica }
    registrar({ objeto: `capa:${e.capa}`, detalle: { antes, despues: { nombre, publica } } })
    return { id: e.capa, version: capa.version + 1 }
  },
})
