import { instalarMunicipio as accion } from './platform/acciones/instalar-municipio.ts'
import type { Municipio } from './platform/database/tenancy.ts'
import { ejecutarAccion } from './platform/ejecutar.ts'
import type { Plataforma } from './platform/plataforma.ts'
import type { Actor } from './platform/rol.ts'

export interface DatosDeMunicipio {
  codigo: Municipio
  nombre: string
  departamento: string
  poblacion?: number | undefined
  distrito?: boolean | undefined
}

/** Adds a municipality to this installation, by its action; refuses one that is already there. */
export async function instalarMunicipio(p: Plataforma, actor: Actor, m: DatosDeMunicipio): Promise<void> {
  const { codigo, ...entrada } = m
  await ejecutarAccion(p, accion, { municipio: codigo, actor, entrada })
}
