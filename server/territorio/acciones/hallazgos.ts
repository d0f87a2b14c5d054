import { z } from 'zod'
import { defineAction } from '../../platform/accion.ts'
import { zFecha, zGeometria } from '../../platform/esquemas.ts'
import { contarHallazgos, leerHallazgos } from '../consulta/hallazgos.ts'
import { elegirRevisiones } from '../revisiones/tabla.ts'

const zFiltro = z.object({
  regla: z.string().max(60).optional(),
  gravedad: z.enum(['error', 'aviso', 'astilla']).optional(),
  /** Parcel number or code of an object. */
  objeto: z.string().max(120).optional(),
  texto: z.string().trim().max(120).optional(),
})

const zHallazgo = z.object({
  id: z.string(),
  regla: z.string(),
  codigo: z.string(),
  gravedad: z.enum(['error', 'aviso', 'astilla']),
  mensaje: z.string(),
  cura: z.string(),
  articulo: z.string().nullable(),
  objetos: z.array(z.string()),
  areaM2: z.string().nullable(),
  lon: z.number().nullable(),
  lat: z.number().nullable(),
  al: zFecha,
})

const reglasDe = (regla: string | undefined) => (regla ? elegirRevisiones([regla]).map(r => r.id) : undefined)

/** What the checks of the map found, a page at a time, with the geometry in longitude and latitude. */
export const hallazgos = defineAction({
  nombre: 'territorio.hallazgos',
  clase: 'consulta',
  resumen: 'Ver lo que está mal en el mapa, dónde y cómo se corrige.',
  articulo: 'arts. 12 par. 2 y 30 a 35',
  entrada: zFiltro.extend({
    desde: z.coerce.number().int().min(0).default(0),
    limite: z.coerce.number().int().min(1).max(500).default(100),
  }),
  salida: z.object({
    total: z.number(),
    errores: z.number(),
    avisos: z.number(),
    astillas: z.number(),
    hallazgos: z.array(zHallazgo.extend({ geometria: zGeometria.nullable() })),
  }),
  async ejecutar({ tx, municipio }, { regla, desde, limite, ...resto }) {
    const filtro = { ...resto, reglas: reglasDe(regla) }
    const n = await contarHallazgos(tx, municipio, filtro)
    const lista = await leerHallazgos(tx, municipio, filtro, { desde, limite })
    return { total: n.errores + n.avisos + n.astillas, ...n, hallazgos: lista }
  },
})

/** All of them as one GeoJSON, to download and open in QGIS. */
export const hallazgosGeojson = defineAction({
  nombre: 'territorio.hallazgosGeojson',
  clase: 'consulta',
  resumen: 'Descargar como GeoJSON lo que está mal en el mapa.',
  articulo: 'arts. 12 par. 2 y 30 a 35',
  entrada: zFiltro,
  salida: z.object({
    type: z.literal('FeatureCollection'),
    features: z.array(
      z.object({
        type: z.literal('Feature'),
        id: z.string(),
        geometry: zGeometria.nullable(),
        properties: zHallazgo.omit({ id: true }),
      }),
    ),
  }),
  async ejecutar({ tx, municipio }, { regla, ...resto }) {
    const filtro = { ...resto, reglas: reglasDe(regla) }
    const lista = await leerHallazgos(tx, municipio, filtro, { desde: 0, limite: 1_000_000 })
    const features = lista.map(({ id, geometria, ...properties }) => ({
      type: 'Feature' as const,
      id,
      geometry: geometria,
      properties,
    }))
    return { type: 'FeatureCollection' as const, features }
  },
})
