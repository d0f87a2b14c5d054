import { z } from 'zod'
import { defineAction } from '../accion.ts'
import { tituloDeAccion } from '../auditoria/titulos.ts'
import { NOMBRE_DE_ROL, ROLES } from '../rol.ts'

/** The permissions table as the server obeys it: every action with the roles that may do it. */
export const permisos = defineAction({
  nombre: 'platform.permisos',
  clase: 'consulta',
  resumen: 'Ver qué puede hacer cada rol.',
  entrada: z.object({}),
  salida: z.object({
    roles: z.array(z.object({ rol: z.enum(ROLES), nombre: z.string() })),
    acciones: z.array(
      z.object({
        accion: z.string(),
        area: z.string(),
        titulo: z.string(),
        articulo: z.string().nullable(),
        escribe: z.boolean(),
        /** `anonimo` among them means everyone. */
        roles: z.array(z.enum(ROLES)),
      }),
    ),
  }),
  async ejecutar({ catalogo }) {
    const acciones = Object.entries(catalogo.permisos).map(([accion, roles]) => {
      const declarada = catalogo.acciones.get(accion)
      return {
        accion,
        area: accion.split('.')[0] ?? '',
        titulo: tituloDeAccion(catalogo, accion),
        articulo: declarada?.articulo ?? null,
        escribe: declarada ? declarada.clase === 'escritura' : accion === 'platform.cargarArchivo',
        roles: [...roles],
      }
    })
    return { roles: ROLES.map(rol => ({ rol, nombre: NOMBRE_DE_ROL[rol] })), acciones }
  },
})
