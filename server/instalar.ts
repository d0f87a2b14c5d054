import { sql } from 'kysely'
import { Rechazo } from '../ley388/rechazo.ts'
import { anotar } from './platform/auditoria/cadena.ts'
import { type Municipio, withMunicipio } from './platform/database/tenancy.ts'
import type { Plataforma } from './platform/plataforma.ts'
import type { Actor } from './platform/rol.ts'

export interface DatosDeMunicipio {
  codigo: Municipio
  nombre: string
  departamento: string
  poblacion?: number | undefined
  distrito?: boolean | undefined
}

/** Adds a municipality to this installation; refuses one that is already there. */
export async function instalarMunicipio(p: Plataforma, actor: Actor, m: DatosDeMunicipio): Promise<void> {
  await withMunicipio(p.db, m.codigo, async tx => {
    const { rows } = await sql`insert into municipio_instalado (municipio, nombre, departamento, poblacion, distrito)
      values (${m.codigo}, ${m.nombre}, ${m.departamento}, ${m.poblacion ?? null}, ${m.distrito ?? false})
      on conflict (municipio) do nothing returning municipio`.execute(tx)
    if (rows.length === 0)
      throw new Rechazo({
        codigo: 'municipio-ya-instalado',
        mensaje: `El municipio ${m.codigo} ya está en esta instalación.`,
        campo: 'municipio',
      })
    await sql`insert into instalacion (codigo) values (${m.codigo}) on conflict (codigo) do nothing`.execute(tx)
    await anotar(tx, m.codigo, p.reloj(), {
      actor: actor.id,
      actorNombre: actor.nombre,
      accion: 'platform.instalarMunicipio',
      contenido: { cambios: [{ objeto: `municipio:${m.codigo}`, detalle: { ...m } }] },
    })
  })
}
