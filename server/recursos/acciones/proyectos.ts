import { z } from 'zod'
import { sumar } from '../../../proyectos/escenario/escenario.ts'
import { defineAction } from '../../platform/accion.ts'
import { zAl } from '../../platform/esquemas.ts'
import { necesidadDelPrograma } from '../../programa/index.ts'
import { asignadoPorProyecto, registradoPorProyecto } from '../asignado.ts'
import { leerFuentes } from '../consultas/leer-fuentes.ts'
import { leerIngresos } from '../consultas/leer-ingresos.ts'
import { leerPostulaciones } from '../consultas/leer-postulaciones.ts'
import { sumaDe } from '../dinero.ts'
import { zPeriodo } from '../formas.ts'

const zSumas = { asignado: z.string(), comprometido: z.string(), recibido: z.string() }

/** P3: what each project was assigned, from where, and how much of it was committed and came in. */
export const proyectos = defineAction({
  nombre: 'recursos.proyectos',
  clase: 'consulta',
  resumen: 'Ver de dónde sale el dinero de cada proyecto y cuánto ha llegado.',
  articulo: 'art. 18',
  entrada: zAl,
  salida: z.object({
    periodo: zPeriodo.nullable(),
    proyectos: z.array(
      z.object({
        id: z.string(),
        codigo: z.string(),
        nombre: z.string(),
        presupuesto: z.string(),
        ...zSumas,
        origenes: z.array(
          z.object({ clase: z.enum(['postulacion', 'fuente']), id: z.string(), nombre: z.string(), ...zSumas }),
        ),
      }),
    ),
  }),
  async ejecutar({ tx, municipio, hoy }, { al = hoy }) {
    const programa = await necesidadDelPrograma(tx, municipio, al)
    const ingresos = await leerIngresos(tx, municipio, al)
    const asignado = asignadoPorProyecto(
      programa?.proyectos ?? [],
      await leerFuentes(tx, municipio),
      await leerPostulaciones(tx, municipio, al),
    )
    return {
      periodo: programa && { ...programa.periodo },
      proyectos: (programa?.proyectos ?? []).map(p => {
        const origenes = (asignado.get(p.id) ?? []).map(o => ({
          ...o,
          asignado: o.asignado.toFixed(),
          comprometido: registradoPorProyecto(ingresos, 'compromiso', o).get(p.id)?.toFixed() ?? '0',
          recibido: registradoPorProyecto(ingresos, 'ingreso', o).get(p.id)?.toFixed() ?? '0',
        }))
        const suma = (de: 'asignado' | 'comprometido' | 'recibido') => sumaDe(origenes.map(o => o[de])).toFixed()
        return {
          id: p.id,
          codigo: p.codigo,
          nombre: p.nombre,
          presupuesto: sumar(p.presupuesto.map(b => b.valor)).toFixed(),
          asignado: suma('asignado'),
          comprometido: suma('comprometido'),
          recibido: suma('recibido'),
          origenes,
        }
      }),
    }
  },
})
