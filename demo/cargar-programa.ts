import { contar } from './programa/contar.ts'
import { CORTES, lineasDe } from './programa/dinero.ts'
import { formular } from './programa/formular.ts'
import { vividos } from './programa/historia.ts'
import type { Cargado, Puertas } from './programa/puertas.ts'
import { APROBACION, MODIFICACION } from './programa/relato.ts'
import { vivir } from './programa/vivir.ts'

/** The programme of the administration 2024-2027 and the two years and more that it has run, through the same actions. */
export async function cargarPrograma(p: Puertas): Promise<void> {
  const todos = vividos()
  const c = await formular(p, todos)
  if (APROBACION.fecha > p.hoy) return
  await p.hacer('programa.aprobarPeriodo', { id: c.periodo, ...APROBACION }, 2)
  await modificar(p, c)
  for (const v of todos) await vivir(p, c, v)
  for (const corte of CORTES.filter(f => f <= p.hoy))
    await p.importarCorte(
      corte,
      todos.filter(v => v.proyecto.bpin !== undefined).flatMap(v => lineasDe(v, corte)),
    )
  await contar(p, c)
}

/** An act changes what was approved: the baseline stays, and both are seen. */
async function modificar(p: Puertas, c: Cargado): Promise<void> {
  const { proyecto, actividad, duracion, acto, motivo } = MODIFICACION
  const a = c.actividades.get(`${proyecto}/${actividad}`)!
  await p.hacer('programa.reprogramar', {
    periodo: c.periodo,
    actividades: [{ id: a.id, version: a.version, duracion }],
    acto,
    motivo,
  })
  a.version += 1
}
