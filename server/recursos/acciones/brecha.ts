import { z } from 'zod'
import { Rechazo } from '../../../ley388/rechazo.ts'
import type { FilaDeBrecha } from '../../../proyectos/escenario/brecha.ts'
import { sumar } from '../../../proyectos/escenario/escenario.ts'
import { sinPresupuesto } from '../../../proyectos/escenario/necesidad.ts'
import { ESTADOS_DE_PROYECTO } from '../../../proyectos/estados.ts'
import { defineAction } from '../../platform/accion.ts'
import { zAl, zId } from '../../platform/esquemas.ts'
import { type NecesidadDeProyecto, necesidadDelPrograma } from '../../programa/index.ts'
import { leerEscenarios } from '../consultas/leer-escenarios.ts'
import { leerPostulaciones } from '../consultas/leer-postulaciones.ts'
import { zPeriodo } from '../formas.ts'
import {
  brechaEnTexto,
  cifras,
  enTexto,
  type ResultadoDeEscenario,
  resolver,
  zAnioDeBrecha,
} from '../resultado-de-escenario.ts'

const CIFRAS = [
  'necesidad',
  'deAntes',
  'atado',
  'disponible',
  'antes',
  'cofinanciacion',
  'neta',
  'financiado',
  'aplazado',
  'enRiesgo',
] as const
const zFila = z.object({ anio: z.number(), ...cifras(CIFRAS) })

/** P3: need against money, by year and by project, and what would be postponed if no more money comes. */
export const brecha = defineAction({
  nombre: 'recursos.brecha',
  clase: 'consulta',
  resumen: 'Ver la brecha del programa por año y por proyecto, y qué se aplazaría.',
  articulo: 'art. 18',
  /** Without a scenario, that of reference. */
  entrada: zAl.extend({ escenario: zId.optional() }),
  salida: z.object({
    periodo: zPeriodo.nullable(),
    escenarios: z.array(z.object({ id: z.string(), nombre: z.string(), referencia: z.boolean() })),
    escenario: z.string().nullable(),
    /** What is being executed is paid before all that has not begun. */
    ejecucionPrimero: z.boolean(),
    anios: z.array(zAnioDeBrecha),
    /** In the order in which they are paid. */
    proyectos: z.array(
      z.object({
        id: z.string(),
        codigo: z.string(),
        nombre: z.string(),
        estado: z.enum(ESTADOS_DE_PROYECTO),
        prioridad: z.string(),
        /** Of all the years of the scenario. */
        necesidad: z.string(),
        cofinanciacion: z.string(),
        financiado: z.string(),
        /** What no year of the scenario pays. */
        sinDinero: z.string(),
        /** What its activities cost beyond its budget. */
        sinPresupuesto: z.string(),
        filas: z.array(zFila),
      }),
    ),
  }),
  async ejecutar({ tx, municipio, hoy }, { al = hoy, escenario: pedido }) {
    const programa = await necesidadDelPrograma(tx, municipio, al)
    const lista = await leerEscenarios(tx, municipio)
    const elegido = pedido === undefined ? lista[0] : lista.find(e => e.id === pedido)
    if (pedido !== undefined && !elegido)
      throw new Rechazo({ codigo: 'no-existe', mensaje: 'Ese escenario ya no está.', campo: 'escenario' })
    const r = elegido
      ? resolver(elegido.supuestos, programa, await leerPostulaciones(tx, municipio, al))
      : { anios: [], brecha: [] }
    return {
      periodo: programa && { ...programa.periodo },
      escenarios: lista.map(({ id, nombre, referencia }) => ({ id, nombre, referencia })),
      escenario: elegido?.id ?? null,
      ejecucionPrimero: elegido?.supuestos.protegerEnEjecucion ?? false,
      anios: r.brecha.map(brechaEnTexto),
      proyectos: porProyecto(r, programa?.proyectos ?? []),
    }
  },
})

function porProyecto(r: ResultadoDeEscenario, proyectos: readonly NecesidadDeProyecto[]) {
  const orden = r.brecha[0]?.filas.map(f => f.proyecto) ?? []
  const fichas = new Map(proyectos.map(p => [p.id, p]))
  return orden.map(id => {
    const p = fichas.get(id)!
    const suyas = r.brecha.map(a => ({ anio: a.anio, fila: a.filas.find(f => f.proyecto === id)! }))
    const suma = (de: (f: FilaDeBrecha) => FilaDeBrecha['neta']) => sumar(suyas.map(s => de(s.fila))).toFixed()
    return {
      id,
      codigo: p.codigo,
      nombre: p.nombre,
      estado: p.estado,
      prioridad: p.prioridad.toFixed(),
      necesidad: suma(f => f.necesidad),
      cofinanciacion: suma(f => f.cofinanciacion),
      financiado: suma(f => f.financiado),
      sinDinero: suyas.at(-1)!.fila.aplazado.toFixed(),
      sinPresupuesto: sinPresupuesto(p.presupuesto, p.costo).toFixed(),
      filas: suyas.map(({ anio, fila }) => ({ anio, ...enTexto(fila, CIFRAS) })),
    }
  })
}
