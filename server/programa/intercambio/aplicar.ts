import type { EstadoDeProyecto } from '../../../proyectos/estados.ts'
import type { Contexto } from '../../platform/accion.ts'
import { quitarActividad } from '../acciones/actividades.ts'
import { guardarPrograma, quitarPrograma, quitarProyecto } from '../acciones/proyectos.ts'
import { guardarProyectoEn, ponerEstado } from '../escribir/proyecto.ts'
import { zDatosDeProyecto } from '../formas.ts'
import type { PorActo } from '../modificaciones.ts'
import { guardarLasActividades, reprogramarDependencias } from './aplicar-cronograma.ts'
import { presupuestar } from './aplicar-presupuesto.ts'
import type { CambioDePlantilla } from './cambio.ts'
import type { Hoja } from './columnas.ts'
import type { Comparacion } from './comparar.ts'
import type { Contenido } from './contenido.ts'
import { enFila, hacer } from './en-fila.ts'
import { entradaDe } from './entradas.ts'
import { codigosDe } from './registro.ts'

/** What is asked besides the file: the act that orders it, why, and whether what no longer comes is taken away. */
export interface Orden extends PorActo {
  readonly quitar: boolean
}

/**
 * Writes what a workbook changes, by the same rules as the screen and in the order in which each thing needs the
 * others: all of it or, at the first refusal, nothing (the transaction is the caller's).
 */
export async function aplicar(contexto: Contexto, c: Contenido, comparacion: Comparacion, orden: Orden): Promise<void> {
  const { acto, motivo } = orden
  const porActo = { ...(acto ? { acto } : {}), ...(motivo ? { motivo } : {}) }
  const { cambios } = comparacion
  const de = (hoja: Hoja, ...tipos: CambioDePlantilla['tipo'][]) =>
    cambios.filter(x => x.hoja === hoja && tipos.includes(x.tipo))
  // What is corrected frees its old code before what is new takes it.
  const entran = (hoja: Hoja) => [...de(hoja, 'cambiado'), ...de(hoja, 'nuevo')]
  const ids = new Map<string, string>()
  const id = (ref: string | null | undefined): string => ids.get(ref ?? '') ?? ref ?? ''
  const versiones = new Map(c.registros.Proyectos.map(r => [r.id, r.version ?? 1]))
  const periodo = c.periodo.id

  for (const x of entran('Programas')) {
    const hecho = await hacer(contexto, guardarPrograma, x, x.antes?.version ?? undefined, {
      ...entradaDe.Programas(x.valores),
      estrategia: x.valores.estrategia,
      periodo,
      ...(x.antes ? { id: x.antes.id } : {}),
    })
    ids.set(x.ref, hecho.id)
  }
  for (const x of entran('Proyectos')) {
    const soloEstado = x.antes !== undefined && x.campos.every(campo => campo.campo === 'estado')
    if (!soloEstado) {
      const datos = zDatosDeProyecto.parse({
        ...entradaDe.Proyectos(x.valores),
        ...listasQueQuedan(c, x),
        programa: id(x.valores.programa),
        estrategia: x.valores.estrategia,
      })
      const conVersion = { ...contexto, version: x.antes?.version ?? undefined }
      const hecho = await enFila(x, () =>
        guardarProyectoEn(conVersion, c.periodo, { ...datos, id: x.antes?.id }, porActo),
      )
      ids.set(x.ref, hecho.id)
      versiones.set(hecho.id, hecho.version)
    }
    const estado = x.valores.estado as EstadoDeProyecto
    const habia = (x.antes?.valores.estado ?? 'formulado') as EstadoDeProyecto
    if (estado === habia) continue
    const suyo = { id: id(x.ref), nombre: x.nombre, estado: habia, version: versiones.get(id(x.ref)) ?? 1 }
    const hecho = await enFila(x, () => ponerEstado(contexto, c.periodo, suyo, { estado, porActo }))
    versiones.set(hecho.id, hecho.version)
  }
  await guardarLasActividades(contexto, c, entran('Actividades'), ids, porActo)
  await reprogramarDependencias(
    contexto,
    c,
    { entran: entran('Dependencias'), idas: orden.quitar ? de('Dependencias', 'desaparecido') : [] },
    id,
    porActo,
  )
  await presupuestar(
    contexto,
    c,
    {
      cambios: [...entran('Presupuesto'), ...(orden.quitar ? de('Presupuesto', 'desaparecido') : [])],
      proyectos: comparacion.quedan.Proyectos,
    },
    { id, versiones, porActo },
  )
  if (orden.quitar) await quitar(contexto, de, versiones, porActo)
}

/** Lists that did not fit in their cell stay as they are. */
function listasQueQuedan(c: Contenido, x: CambioDePlantilla): object {
  const proyecto = c.arbol.proyectos.find(p => p.id === x.antes?.id)
  if (!proyecto) return {}
  const { predios, obras, determinantes } = proyecto
  const listas = { predios, obras, determinantes }
  return Object.fromEntries(
    Object.entries(listas).filter(([campo]) => codigosDe(x.valores[campo] ?? null) === undefined),
  )
}

/** Takes away what no longer comes, from the leaves to the trunk; what a project takes with it is not asked for twice. */
async function quitar(
  contexto: Contexto,
  de: (hoja: Hoja, ...tipos: CambioDePlantilla['tipo'][]) => CambioDePlantilla[],
  versiones: ReadonlyMap<string, number>,
  porActo: PorActo,
): Promise<void> {
  const proyectos = de('Proyectos', 'desaparecido')
  const idos = new Set(proyectos.map(x => x.ref))
  for (const x of de('Actividades', 'desaparecido'))
    if (!idos.has(x.valores.proyecto ?? ''))
      await hacer(contexto, quitarActividad, x, x.antes?.version ?? undefined, { id: x.ref, ...porActo })
  for (const x of proyectos) await hacer(contexto, quitarProyecto, x, versiones.get(x.ref), { id: x.ref })
  for (const x of de('Programas', 'desaparecido'))
    await hacer(contexto, quitarPrograma, x, x.antes?.version ?? undefined, { id: x.ref })
}
