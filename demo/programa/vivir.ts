import type { Fecha } from '../../ley388/fecha.ts'
import { movimientosDe } from './dinero.ts'
import type { ActividadVivida, ProyectoVivido } from './historia.ts'
import type { Cargado, Puertas } from './puertas.ts'

/** Records what happened to a project: real dates, readings, its state and, where no cut-off tells it, its money. */
export async function vivir(p: Puertas, c: Cargado, v: ProyectoVivido): Promise<void> {
  const { codigo } = v.proyecto
  const proyecto = c.proyectos.get(codigo)!
  const actividadDe = (a: ActividadVivida) => c.actividades.get(`${codigo}/${a.codigo}`)!
  const yaFue = (f: Fecha | null) => (f !== null && f <= p.hoy ? f : null)
  const empezadas = v.actividades.filter(a => yaFue(a.inicioReal) !== null)
  const estado = async (nuevo: string) => {
    await p.hacer('programa.cambiarEstado', { id: proyecto.id, estado: nuevo }, proyecto.version)
    proyecto.version += 1
  }
  if (empezadas.length > 0) {
    await estado('en-ejecucion')
    await p.hacer('programa.reprogramar', {
      periodo: c.periodo,
      actividades: empezadas.map(a => ({
        id: actividadDe(a).id,
        version: actividadDe(a).version++,
        inicioReal: a.inicioReal,
        finReal: yaFue(a.finReal),
      })),
    })
    for (const a of empezadas)
      for (const { fecha, fisico } of a.lecturas)
        if (fecha <= p.hoy) await p.hacer('programa.registrarAvance', { actividad: actividadDe(a).id, fecha, fisico })
    if (v.proyecto.historia.parado !== undefined && v.proyecto.historia.parado <= p.hoy) await estado('suspendido')
    else if (v.terminado && v.actividades.every(a => yaFue(a.finReal) !== null)) await estado('terminado')
  }
  if (v.proyecto.bpin === undefined)
    for (const m of movimientosDe(v))
      if (m.fecha <= p.hoy) await p.hacer('programa.registrarMovimiento', { proyecto: proyecto.id, ...m })
}
