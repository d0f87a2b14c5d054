import type { FastifyInstance } from 'fastify'
import { municipiosInstalados } from '../municipios.ts'
import { type Plataforma, permite } from '../plataforma.ts'
import type { Rol } from '../rol.ts'
import type { Identidad } from './identidad.ts'

/** Account of a demonstration, where that municipality is one. */
export type AccesoDemo = (municipio: string) => { correo: string; clave: string } | undefined

/** GET /api/sesion: who is there, in which municipalities, and what they may do in each. Screens read this table. */
export function registrarSesion(
  app: FastifyInstance,
  p: Plataforma,
  identidad: Identidad,
  version: string,
  accesoDemo?: AccesoDemo,
): void {
  app.get('/api/sesion', async (peticion, respuesta) => {
    const persona = await identidad.personaDe(peticion.headers)
    const municipios = []
    for (const m of await municipiosInstalados(p.db)) {
      const propios: readonly Rol[] = persona ? await identidad.rolesEn(m.codigo, persona.id) : []
      const roles: Rol[] = [...propios, 'anonimo']
      const acciones = Object.keys(p.permisos).filter(nombre => permite(p.permisos, nombre, roles))
      municipios.push({ ...m, roles, acciones, demo: persona ? null : (accesoDemo?.(m.codigo) ?? null) })
    }
    return respuesta
      .header('cache-control', 'no-store')
      .send({ persona, municipios, hoy: p.reloj().toISOString(), versionLindero: version })
  })
}
