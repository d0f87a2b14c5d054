import { z } from 'zod'
import { defineAction } from '../accion.ts'
import { fichaDeMunicipio, zAjustes } from '../ajustes.ts'

export const zMunicipio = z.object({
  codigo: z.string(),
  nombre: z.string(),
  departamento: z.string(),
  poblacion: z.int().nullable(),
  distrito: z.boolean(),
  ajustes: zAjustes,
  version: z.int(),
})

/** The municipality and what it decided for itself. */
export const municipio = defineAction({
  nombre: 'platform.municipio',
  clase: 'consulta',
  resumen: 'Ver los datos y los ajustes del municipio.',
  entrada: z.object({}),
  salida: zMunicipio,
  ejecutar: ({ tx, municipio: codigo }) => fichaDeMunicipio(tx, codigo),
})
