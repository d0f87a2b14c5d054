import { agrupar } from '../../../proyectos/agrupar.ts'
import type { Contexto } from '../../platform/accion.ts'
import {
  escribirPresupuestos,
  lineasDe,
  type PresupuestoPreparado,
  prepararPresupuesto,
  zLinea,
} from '../escribir/presupuesto.ts'
import type { PorActo } from '../modificaciones.ts'
import type { CambioDePlantilla } from './cambio.ts'
import type { Comparacion } from './comparar.ts'
import type { Contenido } from './contenido.ts'
import { enFila } from './en-fila.ts'
import { entradaDe } from './entradas.ts'

interface Contable {
  id: (ref: string | null | undefined) => string
  versiones: Map<string, number>
  porActo: PorActo
}

/** The budget of a project is written whole: what there is, with what changes. */
export async function presupuestar(
  contexto: Contexto,
  { periodo, registros }: Contenido,
  { cambios, proyectos }: { cambios: readonly CambioDePlantilla[]; proyectos: Comparacion['quedan']['Proyectos'] },
  { id, versiones, porActo }: Contable,
): Promise<void> {
  const nombres = new Map([...proyectos].map(([ref, q]) => [id(ref), q.valores.nombre ?? '']))
  const tocados = new Set(
    cambios.flatMap(x => [id(x.valores.proyecto), ...(x.antes ? [x.antes.valores.proyecto ?? ''] : [])]),
  )
  const habia = await lineasDe(contexto.tx, contexto.municipio, [...tocados])
  const cambiados = new Set(cambios.flatMap(x => (x.antes ? [x.antes.id] : [])))
  const quedan = agrupar(
    registros.Presupuesto.filter(r => !cambiados.has(r.id)).map(r => [r.valores.proyecto ?? '', r]),
  )
  const entran = agrupar(cambios.filter(x => x.tipo !== 'desaparecido').map(x => [id(x.valores.proyecto), x]))
  const preparados: PresupuestoPreparado[] = []
  for (const proyecto of tocados) {
    const suyas = entran.get(proyecto) ?? []
    const preparado = await enFila(suyas[0] ?? cambios[0]!, () => {
      const lineas = [...(quedan.get(proyecto) ?? []), ...suyas].map(x =>
        zLinea.parse(entradaDe.Presupuesto(x.valores)),
      )
      const de = { id: proyecto, nombre: nombres.get(proyecto) ?? '' }
      return prepararPresupuesto(periodo, de, { habia: habia.get(proyecto)!, lineas, porActo })
    })
    if (preparado.cambios.length > 0) versiones.set(proyecto, (versiones.get(proyecto) ?? 1) + 1)
    preparados.push(preparado)
  }
  await escribirPresupuestos(contexto, periodo, preparados, porActo)
}
