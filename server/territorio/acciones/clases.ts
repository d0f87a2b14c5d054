import { z } from 'zod'
import { defineAction } from '../../platform/accion.ts'
import { CAMPOS_DE_PREDIO, type CampoDeClase, CLASES } from '../clases.ts'
import { zCampoPropio } from '../importar/formas.ts'

const campo = ({ campo, nombre, tipo, obligatorio, dominio }: CampoDeClase) => ({
  campo,
  nombre,
  tipo,
  obligatorio,
  ...(dominio ? { dominio } : {}),
})

/** The kinds of layer that there are, for the forms and the legend. */
export const clases = defineAction({
  nombre: 'territorio.clases',
  clase: 'consulta',
  resumen: 'Ver las clases de capa y los campos de cada una',
  entrada: z.object({}),
  salida: z.object({
    clases: z.array(
      z.object({
        id: z.string(),
        nombre: z.string(),
        grupo: z.string(),
        geometria: z.array(z.string()),
        articulo: z.string().nullable(),
        campos: z.array(zCampoPropio),
      }),
    ),
    predios: z.array(zCampoPropio),
  }),
  async ejecutar() {
    return {
      clases: CLASES.map(c => ({
        id: c.id,
        nombre: c.nombre,
        grupo: c.grupo,
        geometria: [...c.geometria],
        articulo: c.articulo ?? null,
        campos: c.campos.map(campo),
      })),
      predios: CAMPOS_DE_PREDIO.map(campo),
    }
  },
})
