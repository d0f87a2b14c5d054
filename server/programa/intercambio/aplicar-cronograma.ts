import { agrupar } from '../../../proyectos/agrupar.ts'
import type { Contexto } from '../../platform/accion.ts'
import { actividadesDe } from '../consultas/buscar.ts'
import { claveDePar } from '../escribir/dependencias.ts'
import { type GuardadoDeActividades, guardarPreparadas, prepararActividades } from '../escribir/guardar-actividades.ts'
import { reprogramarEn } from '../escribir/reprogramar.ts'
import { zDatosDeActividad, zDependencia } from '../formas.ts'
import type { PorActo } from '../modificaciones.ts'
import type { CambioDePlantilla } from './cambio.ts'
import type { Contenido } from './contenido.ts'
import { enFila } from './en-fila.ts'
import { entradaDe } from './entradas.ts'
import type { Valores } from './registro.ts'

/** The activities of all the projects at once, and the references by which the other sheets name the new ones. */
export async function guardarLasActividades(
  contexto: Contexto,
  { periodo }: Contenido,
  entran: readonly CambioDePlantilla[],
  ids: Map<string, string>,
  porActo: PorActo,
): Promise<void> {
  const { tx, municipio, hoy } = contexto
  const grupos = agrupar(entran.map(x => [ids.get(x.valores.proyecto ?? '') ?? x.valores.proyecto ?? '', x]))
  const hay = agrupar((await actividadesDe(tx, municipio, [...grupos.keys()])).map(a => [a.proyecto, a]))
  const preparadas: GuardadoDeActividades[] = []
  for (const [proyecto, suyas] of grupos) {
    const preparada = await enFila(suyas[0]!, () => {
      const pedidas = suyas.map(x => ({
        ...zDatosDeActividad.parse(entradaDe.Actividades(x.valores)),
        ...(x.antes ? { id: x.antes.id, version: x.antes.version ?? undefined } : {}),
      }))
      return prepararActividades({ periodo, hoy }, proyecto, { hay: hay.get(proyecto) ?? [], pedidas, porActo })
    })
    for (const [i, { id }] of preparada.guardadas.entries()) ids.set(suyas[i]!.ref, id)
    preparadas.push(preparada)
  }
  await guardarPreparadas(contexto, periodo, preparadas, porActo)
}

/** The dependencies that go away and those that come, all at once. */
export async function reprogramarDependencias(
  contexto: Contexto,
  { periodo }: Contenido,
  { entran, idas }: { entran: readonly CambioDePlantilla[]; idas: readonly CambioDePlantilla[] },
  id: (ref: string | null | undefined) => string,
  porActo: PorActo,
): Promise<void> {
  const par = (v: Valores) => ({ antes: id(v.antes), despues: id(v.despues) })
  const primera = entran[0] ?? idas[0]
  if (!primera) return
  await enFila(primera, () => {
    const agregar = entran.map(x => zDependencia.parse({ ...par(x.valores), ...entradaDe.Dependencias(x.valores) }))
    const nuevas = new Set(agregar.map(claveDePar))
    const movidas = entran.flatMap(x => (x.antes && !nuevas.has(x.antes.id) ? [par(x.antes.valores)] : []))
    const quitar = [...movidas, ...idas.map(x => par(x.valores))]
    return reprogramarEn(contexto, periodo, { actividades: [], agregar, quitar }, porActo)
  })
}
