import { z } from 'zod'
import { defineAction } from '../../platform/accion.ts'
import { zAl, zFecha } from '../../platform/esquemas.ts'
import { nombresDeProyectos } from '../../programa/index.ts'
import { leerFuentes } from '../consultas/leer-fuentes.ts'
import { CLASES_DE_INGRESO, leerIngresos } from '../consultas/leer-ingresos.ts'
import { leerPostulaciones } from '../consultas/leer-postulaciones.ts'

/** P3: what was committed and what came in until a date, with the projects that it pays. */
export const ingresos = defineAction({
  nombre: 'recursos.ingresos',
  clase: 'consulta',
  resumen: 'Ver los compromisos y el dinero recibido, con los proyectos que pagan.',
  articulo: 'art. 18',
  entrada: zAl,
  salida: z.object({
    ingresos: z.array(
      z.object({
        id: z.string(),
        clase: z.enum(CLASES_DE_INGRESO),
        fuente: z.string(),
        fuenteNombre: z.string(),
        postulacion: z.string().nullable(),
        postulacionNombre: z.string().nullable(),
        fecha: zFecha,
        valor: z.string(),
        documento: z.string(),
        nota: z.string(),
        registradoPor: z.string(),
        proyectos: z.array(
          z.object({ proyecto: z.string(), codigo: z.string(), nombre: z.string(), valor: z.string() }),
        ),
        anulado: z.object({ motivo: z.string(), por: z.string(), fecha: zFecha }).nullable(),
      }),
    ),
  }),
  async ejecutar({ tx, municipio, hoy }, { al = hoy }) {
    const lista = await leerIngresos(tx, municipio, al)
    const fuentes = new Map((await leerFuentes(tx, municipio)).map(f => [f.id, f.nombre]))
    const postulaciones = new Map((await leerPostulaciones(tx, municipio, hoy)).map(p => [p.id, p.nombre]))
    const nombres = await nombresDeProyectos(
      tx,
      municipio,
      lista.flatMap(i => i.proyectos.map(p => p.proyecto)),
    )
    return {
      ingresos: lista.map(i => ({
        ...i,
        valor: i.valor.toFixed(),
        fuenteNombre: fuentes.get(i.fuente)!,
        postulacionNombre: i.postulacion && (postulaciones.get(i.postulacion) ?? null),
        proyectos: i.proyectos.map(p => ({
          proyecto: p.proyecto,
          codigo: nombres.get(p.proyecto)!.codigo,
          nombre: nombres.get(p.proyecto)!.nombre,
          valor: p.valor.toFixed(),
        })),
      })),
    }
  },
})
