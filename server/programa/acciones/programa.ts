import { z } from 'zod'
import { defineAction } from '../../platform/accion.ts'
import { zFecha, zId } from '../../platform/esquemas.ts'
import { leerArbol, leerAvances, SIN_PROGRAMA } from '../consultas/arbol.ts'
import { curvaDe } from '../consultas/curva.ts'
import { leerDinero, leerSerieConjunta } from '../consultas/dinero.ts'
import { elegirPeriodo, type Periodo } from '../consultas/periodo.ts'
import { leerPrometido } from '../consultas/prometido.ts'
import { zCurva, zDinero, zPrograma } from '../formas.ts'

const zPedido = z.object({ periodo: zId.optional(), al: zFecha.optional() })

/** PL8: the execution programme of an administration as of a date: what every view of it draws. */
export const programa = defineAction({
  nombre: 'programa.programa',
  clase: 'consulta',
  resumen: 'Ver el programa de ejecución de una administración.',
  articulo: 'art. 18',
  entrada: zPedido,
  salida: zPrograma,
  async ejecutar({ tx, municipio, hoy }, { periodo: pedido, al = hoy }) {
    const { periodos, periodo } = await elegirPeriodo(tx, municipio, { periodo: pedido, al })
    const lista = periodos.map(({ id, nombre, desde, hasta, estado }) => ({ id, nombre, desde, hasta, estado }))
    if (!periodo) return { periodos: lista, periodo: null, ...SIN_PROGRAMA }
    return { periodos: lista, periodo: sinPlan(periodo), ...(await leerArbol(tx, municipio, periodo, { al })) }
  },
})

export function sinPlan({ plan: _, ...periodo }: Periodo) {
  return periodo
}

/** P2: the money of each project, planned and happened. */
export const dinero = defineAction({
  nombre: 'programa.dinero',
  clase: 'consulta',
  resumen: 'Ver el dinero de cada proyecto del programa de ejecución.',
  articulo: 'art. 18',
  entrada: zPedido,
  salida: zDinero,
  async ejecutar({ tx, municipio, hoy }, { periodo: pedido, al = hoy }) {
    const { periodo } = await elegirPeriodo(tx, municipio, { periodo: pedido, al })
    if (!periodo) return { corte: null, proyectos: [] }
    return leerDinero(tx, municipio, { periodo: periodo.id, al })
  },
})

/** P2, P4: promised, done and spent until a date, accumulated, and what it means; the forecast is of who schedules. */
export const curva = defineAction({
  nombre: 'programa.curva',
  clase: 'consulta',
  resumen: 'Ver la curva S y el valor ganado del programa de ejecución o de un proyecto.',
  articulo: 'art. 18',
  entrada: zPedido.extend({ proyecto: zId.optional() }),
  salida: zCurva.extend({ corte: zDinero.shape.corte }),
  async ejecutar({ tx, municipio, hoy }, { periodo: pedido, al = hoy, proyecto }) {
    const { periodo } = await elegirPeriodo(tx, municipio, { periodo: pedido, al })
    if (!periodo) return { puntos: [], valor: null, corte: null }
    const filtro = { periodo: periodo.id, al, proyecto }
    const { corte, proyectos: dinero } = await leerDinero(tx, municipio, filtro)
    const sabido = {
      al,
      prometido: await leerPrometido(tx, municipio, filtro),
      avances: await leerAvances(tx, municipio, periodo.id, filtro),
      dinero,
      serie: await leerSerieConjunta(tx, municipio, filtro),
    }
    return { ...curvaDe(sabido), corte }
  },
})
