import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import { z } from 'zod'
import { Decimal } from '../../../ley388/decimal.ts'
import type { Fecha } from '../../../ley388/fecha.ts'
import { Rechazo } from '../../../ley388/rechazo.ts'
import { revisarEntrega } from '../../../ley388/suelo/entrega-de-cesion.ts'
import { defineAction } from '../../platform/accion.ts'
import type { Municipio, Tx } from '../../platform/database/tenancy.ts'
import { zDecimal, zFecha, zGuardado, zId, zTexto } from '../../platform/esquemas.ts'
import { exigirVersion } from '../../platform/version.ts'
import { exigirCesion } from '../cesiones/existe.ts'

/** S6: a deed that hands over an area of a planned cession; its registration may come later. */
export const registrarEntrega = defineAction({
  nombre: 'territorio.registrarEntrega',
  clase: 'escritura',
  resumen: 'Anotar la escritura por la que se entrega una cesión.',
  articulo: 'arts. 37 y 117',
  entrada: z.object({
    capa: zId,
    codigo: zTexto(120),
    areaM2: zDecimal,
    escritura: zTexto(60),
    notaria: zTexto(120),
    otorgada: zFecha,
    /** Whether it determines the public and the private areas by their place and boundaries. */
    linderos: z.boolean(),
    folio: zTexto(60).optional(),
    registrada: zFecha.optional(),
    acto: zTexto(300).optional(),
  }),
  salida: zGuardado,
  async ejecutar({ tx, municipio, actor, ahora, hoy, registrar }, e) {
    await exigirCesion(tx, municipio, e.capa, e.codigo)
    exigirFolioYFecha(e.folio, e.registrada)
    const area = new Decimal(e.areaM2)
    exigirSinDefectos({ ...e, area }, hoy)
    const id = uuidv7()
    const { rows } = await sql`insert into cesion_entrega (municipio, id, capa, codigo, area_m2, escritura, notaria,
        otorgada, folio, registrada, acto, anotada_por, anotada)
      values (${municipio}, ${id}, ${e.capa}, ${e.codigo}, ${area.toFixed(2)}, ${e.escritura}, ${e.notaria},
        ${e.otorgada}, ${e.folio ?? null}, ${e.registrada ?? null}, ${e.acto ?? null}, ${actor.nombre}, ${ahora})
      on conflict (municipio, capa, codigo, escritura, notaria, otorgada) where anulada is null do nothing
      returning id`.execute(tx)
    if (rows.length === 0)
      throw new Rechazo({
        codigo: 'entrega-repetida',
        mensaje: `La escritura ${e.escritura} de esa notaría y esa fecha ya está anotada en esta cesión.`,
        campo: 'escritura',
        cura: 'Si es otra, revise su número; si la anotada está mal, anúlela con su motivo.',
      })
    registrar({ objeto: `cesion:${e.codigo}`, detalle: { entrega: id, ...e } })
    return { id, version: 1 }
  },
})

/** S6, art. 117: the deed was registered: from that day the area is public space. */
export const inscribirEntrega = defineAction({
  nombre: 'territorio.inscribirEntrega',
  clase: 'escritura',
  resumen: 'Anotar el registro en el folio de la escritura de una cesión.',
  articulo: 'art. 117',
  entrada: z.object({ id: zId, folio: zTexto(60), registrada: zFecha }),
  salida: zGuardado,
  async ejecutar({ tx, municipio, version, hoy, registrar }, { id, folio, registrada }) {
    const e = await leerEntrega(tx, municipio, id)
    exigirVersion(version, e.version, 'la entrega')
    if (e.registrada !== null)
      throw new Rechazo({
        codigo: 'ya-registrada',
        mensaje: `Esa escritura ya consta registrada el ${e.registrada} en el folio ${e.folio}.`,
        campo: 'registrada',
        cura: 'Si está mal, anule la entrega con su motivo y anótela de nuevo.',
      })
    exigirSinDefectos({ area: new Decimal(e.areaM2), otorgada: e.otorgada, registrada, linderos: true }, hoy)
    await sql`update cesion_entrega set folio = ${folio}, registrada = ${registrada}, version = version + 1
      where municipio = ${municipio} and id = ${id}`.execute(tx)
    registrar({ objeto: `cesion:${e.codigo}`, detalle: { entrega: id, folio, registrada } })
    return { id, version: e.version + 1 }
  },
})

/** A delivery recorded by mistake is taken out of the account; it stays in the audit with its reason. */
export const anularEntrega = defineAction({
  nombre: 'territorio.anularEntrega',
  clase: 'escritura',
  resumen: 'Anular la anotación de una entrega de cesión hecha por error.',
  articulo: 'art. 37',
  entrada: z.object({ id: zId, motivo: zTexto(1_000) }),
  salida: zGuardado,
  async ejecutar({ tx, municipio, actor, ahora, version, registrar }, { id, motivo }) {
    const e = await leerEntrega(tx, municipio, id)
    exigirVersion(version, e.version, 'la entrega')
    await sql`update cesion_entrega set anulada = ${ahora}, anulada_por = ${actor.nombre}, motivo = ${motivo},
        version = version + 1
      where municipio = ${municipio} and id = ${id}`.execute(tx)
    registrar({ objeto: `cesion:${e.codigo}`, detalle: { entrega: id, anulada: true, motivo } })
    return { id, version: e.version + 1 }
  },
})

interface FilaDeEntrega {
  codigo: string
  areaM2: string
  otorgada: Fecha
  folio: string | null
  registrada: Fecha | null
  version: number
}

async function leerEntrega(tx: Tx, municipio: Municipio, id: string): Promise<FilaDeEntrega> {
  const { rows } = await sql<FilaDeEntrega>`
    select codigo, area_m2::text as "areaM2", otorgada, folio, registrada, version from cesion_entrega
    where municipio = ${municipio} and id = ${id} and anulada is null for update`.execute(tx)
  if (rows[0]) return rows[0]
  throw new Rechazo({ codigo: 'no-existe', mensaje: 'Esa entrega no está anotada o se anuló.', campo: 'id' })
}

/** The folio and its date go together. */
function exigirFolioYFecha(folio: string | undefined, registrada: Fecha | undefined): void {
  if ((folio === undefined) === (registrada === undefined)) return
  throw new Rechazo({
    codigo: 'registro-incompleto',
    mensaje: folio === undefined ? 'Falta el folio en que se registró.' : 'Falta la fecha en que se registró.',
    campo: folio === undefined ? 'folio' : 'registrada',
    articulo: 'art. 117',
    cura: 'Escriba los dos, o ninguno mientras no se haya registrado.',
  })
}

function exigirSinDefectos(e: Parameters<typeof revisarEntrega>[0], hoy: Fecha): void {
  const defecto = revisarEntrega(e, hoy)[0]
  if (!defecto) return
  throw new Rechazo({
    codigo: 'entrega-invalida',
    mensaje: defecto.mensaje,
    campo: defecto.campo === 'area' ? 'areaM2' : defecto.campo,
    articulo: defecto.articulo,
    cura: defecto.cura,
  })
}
