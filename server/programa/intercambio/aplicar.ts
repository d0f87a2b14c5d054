import { Rechazo } from '../../../ley388/rechazo.ts'
import type { EstadoDeProyecto } from '../../../proyectos/estados.ts'
import type { Accion, Contexto } from '../../platform/accion.ts'
import { guardarActividades, quitarActividad, reprogramar } from '../acciones/actividades.ts'
import { guardarPresupuesto } from '../acciones/dinero.ts'
import {
  cambiarEstado,
  guardarPrograma,
  guardarProyecto,
  quitarPrograma,
  quitarProyecto,
} from '../acciones/proyectos.ts'
import type { PorActo } from '../modificaciones.ts'
import type { CambioDePlantilla } from './cambio.ts'
import type { Hoja } from './columnas.ts'
import type { Comparacion } from './comparar.ts'
import type { Contenido } from './contenido.ts'
import { entradaDe } from './entradas.ts'
import { dondeDe } from './error-de-plantilla.ts'
import { codigosDe, type Valores } from './registro.ts'

/** What is asked besides the file: the act that orders it, why, and whether what no longer comes is taken away. */
export interface Orden extends PorActo {
  readonly quitar: boolean
}

/** As many as an action takes at once. */
const TANDA = 2_000

/**
 * Writes what a workbook changes, by the same actions as the screen and in the order in which each thing needs the
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
      const hecho = await hacer(contexto, guardarProyecto, x, x.antes?.version ?? undefined, {
        ...entradaDe.Proyectos(x.valores),
        ...listasQueQuedan(c, x),
        programa: id(x.valores.programa),
        estrategia: x.valores.estrategia,
        periodo,
        ...(x.antes ? { id: x.antes.id } : {}),
        ...porActo,
      })
      ids.set(x.ref, hecho.id)
      versiones.set(hecho.id, hecho.version)
    }
    const estado = x.valores.estado as EstadoDeProyecto
    if (estado === (x.antes?.valores.estado ?? 'formulado')) continue
    const hecho = await hacer(contexto, cambiarEstado, x, versiones.get(id(x.ref)), {
      id: id(x.ref),
      estado,
      ...porActo,
    })
    versiones.set(hecho.id, hecho.version)
  }
  for (const [proyecto, suyas] of porProyecto(entran('Actividades'), id))
    for (let i = 0; i < suyas.length; i += TANDA) {
      const tanda = suyas.slice(i, i + TANDA)
      const { actividades } = await hacer(contexto, guardarActividades, tanda[0]!, undefined, {
        proyecto,
        actividades: tanda.map(x => ({
          ...entradaDe.Actividades(x.valores),
          ...(x.antes ? { id: x.antes.id, version: x.antes.version } : {}),
        })),
        ...porActo,
      })
      for (const [j, a] of actividades.entries()) ids.set(tanda[j]!.ref, a.id)
    }
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
    [...entran('Presupuesto'), ...(orden.quitar ? de('Presupuesto', 'desaparecido') : [])],
    { id, versiones, porActo },
  )
  if (orden.quitar) await quitar(contexto, de, versiones, porActo)
}

/** One action of the screen, in this same transaction and with its own reading; its refusal says of which row it is. */
async function hacer<A extends Accion>(
  contexto: Contexto,
  accion: A,
  fila: Pick<CambioDePlantilla, 'hoja' | 'fila'> & { nombre?: string },
  version: number | undefined,
  entrada: object,
): Promise<Awaited<ReturnType<A['ejecutar']>>> {
  try {
    const leida: unknown = accion.entrada.parse(entrada)
    // The action's own schema has just read it; the compiler cannot follow a generic action that far.
    return (await accion.ejecutar({ ...contexto, version }, leida)) as Awaited<ReturnType<A['ejecutar']>>
  } catch (error) {
    if (!(error instanceof Rechazo) || error.codigo === 'falta-acto') throw error
    const { codigo, mensaje, campo, articulo, cura } = error
    throw new Rechazo({ codigo, mensaje: `${dondeDe(fila)}: ${mensaje}`, campo, articulo, cura })
  }
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

function porProyecto(lista: readonly CambioDePlantilla[], id: (ref: string | null | undefined) => string) {
  const grupos = new Map<string, CambioDePlantilla[]>()
  for (const x of lista) {
    const proyecto = id(x.valores.proyecto)
    grupos.set(proyecto, [...(grupos.get(proyecto) ?? []), x])
  }
  return grupos
}

async function reprogramarDependencias(
  contexto: Contexto,
  c: Contenido,
  { entran, idas }: { entran: readonly CambioDePlantilla[]; idas: readonly CambioDePlantilla[] },
  id: (ref: string | null | undefined) => string,
  porActo: PorActo,
): Promise<void> {
  const par = (v: Valores) => ({ antes: id(v.antes), despues: id(v.despues) })
  const agregar = entran.map(x => ({ ...par(x.valores), ...entradaDe.Dependencias(x.valores) }))
  const nuevas = new Set(agregar.map(d => `${d.antes} ${d.despues}`))
  const movidas = entran.flatMap(x => (x.antes && !nuevas.has(x.antes.id) ? [par(x.antes.valores)] : []))
  const quitar = [...movidas, ...idas.map(x => par(x.valores))]
  const primera = entran[0] ?? idas[0]
  if (!primera) return
  // Those that go away first: what is left with those that come must have no loop at any time.
  for (let i = 0; i < quitar.length; i += TANDA)
    await hacer(contexto, reprogramar, primera, undefined, {
      periodo: c.periodo.id,
      quitar: quitar.slice(i, i + TANDA),
      ...porActo,
    })
  for (let i = 0; i < agregar.length; i += TANDA)
    await hacer(contexto, reprogramar, primera, undefined, {
      periodo: c.periodo.id,
      agregar: agregar.slice(i, i + TANDA),
      ...porActo,
    })
}

interface Contable {
  id: (ref: string | null | undefined) => string
  versiones: Map<string, number>
  porActo: PorActo
}

/** The budget of a project is written whole: what there is, with what changes. */
async function presupuestar(
  contexto: Contexto,
  c: Contenido,
  cambios: readonly CambioDePlantilla[],
  { id, versiones, porActo }: Contable,
): Promise<void> {
  for (const proyecto of new Set(
    cambios.flatMap(x => [id(x.valores.proyecto), ...(x.antes ? [x.antes.valores.proyecto ?? ''] : [])]),
  )) {
    const cambiados = new Set(cambios.flatMap(x => (x.antes ? [x.antes.id] : [])))
    const quedan = c.registros.Presupuesto.filter(r => r.valores.proyecto === proyecto && !cambiados.has(r.id))
    const entran = cambios.filter(x => x.tipo !== 'desaparecido' && id(x.valores.proyecto) === proyecto)
    const hecho = await hacer(contexto, guardarPresupuesto, entran[0] ?? cambios[0]!, versiones.get(proyecto) ?? 1, {
      proyecto,
      lineas: [...quedan, ...entran].map(x => entradaDe.Presupuesto(x.valores)),
      ...porActo,
    })
    versiones.set(proyecto, hecho.version)
  }
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
