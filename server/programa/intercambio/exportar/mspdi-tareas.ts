import { Decimal } from '../../../../ley388/decimal.ts'
import type { Fecha } from '../../../../ley388/fecha.ts'
import { diasDe } from '../../../../proyectos/calendario.ts'
import type { Calendario, TipoDeDependencia, Tramo } from '../../../../proyectos/tipos.ts'
import type { Arbol } from '../../consultas/arbol.ts'
import type { DatosDeExportar } from './datos.ts'
import { COMIENZA, HORAS_DEL_DIA, TERMINA, UID_DE_CALENDARIO } from './mspdi-calendarios.ts'
import { nodo } from './nodo.ts'

/** A line of the outline: programme, project or activity. */
interface Renglon {
  readonly id: string
  readonly uid: number
  readonly nivel: number
  readonly numero: string
  readonly codigo: string
  readonly nombre: string
  readonly calendario: Calendario
  readonly tramo: Tramo
  readonly costo: Decimal
  readonly nota: string
  readonly actividad?: Arbol['actividades'][number]
}

/** The outline: the whole programme, its programmes, their projects and their activities. What was discarded is left out. */
export function tareas(d: DatosDeExportar): string {
  const renglones = esquema(d)
  const uids = new Map(renglones.map(r => [r.id, r.uid]))
  const { base, dependencias } = d.arbol
  const indices: Indices = {
    uids,
    antes: porSiguiente(dependencias.filter(x => uids.has(x.antes))),
    base: new Map<string, Congelado>([
      ...(base?.proyectos ?? []).map(b => [b.proyecto, b] as const),
      ...(base?.actividades ?? []).map(b => [b.actividad, b] as const),
    ]),
    conActividades: new Set(d.arbol.actividades.map(a => a.proyecto)),
  }
  return nodo(
    'Tasks',
    renglones.map(r => tarea(r, d, indices)),
  )
}

function porSiguiente(dependencias: Arbol['dependencias']): Indices['antes'] {
  const grupos = new Map<string, Arbol['dependencias']>()
  for (const x of dependencias) grupos.set(x.despues, [...(grupos.get(x.despues) ?? []), x])
  return grupos
}

function esquema({ arbol, periodo, pronostico }: DatosDeExportar): Renglon[] {
  const renglones: Renglon[] = []
  const agregar = (r: Omit<Renglon, 'uid'>): void => {
    renglones.push({ ...r, uid: renglones.length })
  }
  const vivos = arbol.proyectos.filter(p => p.estado !== 'descartado')
  const costoDe = (ids: ReadonlySet<string>) =>
    arbol.actividades.filter(a => ids.has(a.proyecto)).reduce((s, a) => s.plus(a.costo), new Decimal(0))
  const comun = { calendario: 'habiles', nota: '' } as const
  const todos = new Set(vivos.map(p => p.id))
  const vacio: Tramo = { inicio: periodo.desde, fin: periodo.desde }
  const tramoDe = (ids: ReadonlySet<string>): Tramo => {
    const suyos = [...ids].flatMap(id => pronostico.proyectos.get(id) ?? [])
    if (suyos.length === 0) return vacio
    return {
      inicio: suyos.map(t => t.inicio).sort()[0]!,
      fin: suyos
        .map(t => t.fin)
        .sort()
        .at(-1)!,
    }
  }
  agregar({
    ...comun,
    id: periodo.id,
    nivel: 0,
    numero: '0',
    codigo: '',
    nombre: periodo.nombre,
    tramo: tramoDe(todos),
    costo: costoDe(todos),
  })
  const conProyectos = arbol.programas.filter(p => vivos.some(x => x.programa === p.id))
  for (const [i, p] of conProyectos.entries()) {
    const suyos = vivos.filter(x => x.programa === p.id)
    const ids = new Set(suyos.map(x => x.id))
    agregar({
      ...comun,
      id: p.id,
      nivel: 1,
      numero: `${i + 1}`,
      codigo: p.codigo,
      nombre: p.nombre,
      tramo: tramoDe(ids),
      costo: costoDe(ids),
    })
    for (const [j, x] of suyos.entries()) {
      const numero = `${i + 1}.${j + 1}`
      const nota = [
        x.meta && `Meta: ${[x.meta, x.metaCantidad, x.metaUnidad].filter(Boolean).join(' ')}`,
        x.bpin && `BPIN ${x.bpin}`,
        x.entidad,
      ]
        .filter(Boolean)
        .join('\n')
      agregar({
        id: x.id,
        nivel: 2,
        numero,
        codigo: x.codigo,
        nombre: x.nombre,
        calendario: x.calendario,
        tramo: tramoDe(new Set([x.id])),
        costo: costoDe(new Set([x.id])),
        nota,
      })
      const actividades = arbol.actividades.filter(a => a.proyecto === x.id)
      for (const [k, a] of actividades.entries())
        agregar({
          id: a.id,
          nivel: 3,
          numero: `${numero}.${k + 1}`,
          codigo: `${x.codigo}.${a.codigo}`,
          nombre: a.nombre,
          calendario: x.calendario,
          tramo: pronostico.actividades.get(a.id)!,
          costo: new Decimal(a.costo),
          nota: a.responsable ? `Responde: ${a.responsable}` : '',
          actividad: a,
        })
    }
  }
  return renglones
}

/** What was frozen of a line of the outline. */
interface Congelado {
  readonly inicio: Fecha
  readonly fin: Fecha
  readonly costo: string
}

/** What is looked up of each line. */
interface Indices {
  readonly uids: ReadonlyMap<string, number>
  readonly antes: ReadonlyMap<string, Arbol['dependencias']>
  readonly base: ReadonlyMap<string, Congelado>
  readonly conActividades: ReadonlySet<string>
}

/** In days, eight hours each. */
const DIAS = 7
const duracion = (dias: number): string => `PT${dias * HORAS_DEL_DIA}H0M0S`
/** Money travels in cents. */
const centavos = (pesos: Decimal): string => pesos.times(100).toFixed(0)
const alComenzar = (f: Fecha): string => `${f}T${COMIENZA}`
const alTerminar = (f: Fecha): string => `${f}T${TERMINA}`

const TIPO: Readonly<Record<TipoDeDependencia, number>> = {
  'fin-fin': 0,
  'fin-inicio': 1,
  'inicio-fin': 2,
  'inicio-inicio': 3,
}
const LO_ANTES_POSIBLE = 0
const NO_ANTES_DE = 4
/** Lag is counted in tenths of a minute. */
const DECIMAS_DEL_DIA = HORAS_DEL_DIA * 60 * 10

function tarea(r: Renglon, d: DatosDeExportar, { uids, antes: todas, base, conActividades }: Indices): string {
  const { actividad: a, tramo } = r
  const hito = a?.duracion === 0
  const antes = (a && todas.get(a.id)) ?? []
  // After something, a milestone stands at the end of that day; by itself, at its beginning.
  const inicio = hito && antes.length > 0 ? alTerminar(tramo.inicio) : alComenzar(tramo.inicio)
  const fin = hito ? inicio : alTerminar(tramo.fin)
  const conHijos = !a && (r.nivel < 2 || conActividades.has(r.id))
  const dias = hito || (!a && !conHijos) ? 0 : diasDe(r.calendario, tramo.inicio, tramo.fin)
  const avance = a ? (a.finReal ? 100 : Math.floor(Number(a.avance))) : undefined
  const noAntes = a && restriccion(a, r.calendario, d)
  return nodo('Task', [
    nodo('UID', r.uid),
    nodo('ID', r.uid),
    nodo('Name', r.nombre),
    nodo('Type', 1),
    nodo('IsNull', 0),
    nodo('WBS', r.codigo || r.numero),
    nodo('OutlineNumber', r.numero),
    nodo('OutlineLevel', r.nivel),
    nodo('Priority', 500),
    nodo('Start', inicio),
    nodo('Finish', !a && !conHijos ? inicio : fin),
    nodo('Duration', duracion(dias)),
    nodo('DurationFormat', DIAS),
    nodo('EffortDriven', 0),
    nodo('Estimated', 0),
    nodo('Milestone', hito ? 1 : 0),
    nodo('Summary', conHijos ? 1 : 0),
    nodo('Critical', a && d.pronostico.actividades.get(a.id)?.critica ? 1 : 0),
    a ? nodo('FixedCost', centavos(r.costo)) : '',
    nodo('FixedCostAccrual', 3),
    nodo('PercentComplete', avance),
    nodo('Cost', centavos(r.costo)),
    a && (a.inicioReal || avance) ? nodo('ActualStart', inicio) : '',
    a?.finReal ? nodo('ActualFinish', fin) : '',
    nodo('ConstraintType', noAntes ? NO_ANTES_DE : LO_ANTES_POSIBLE),
    a ? nodo('CalendarUID', UID_DE_CALENDARIO[r.calendario]) : '',
    noAntes ? nodo('ConstraintDate', alComenzar(noAntes)) : '',
    nodo('Notes', r.nota || undefined),
    nodo('PhysicalPercentComplete', avance),
    ...antes.map(x =>
      nodo('PredecessorLink', [
        nodo('PredecessorUID', uids.get(x.antes)),
        nodo('Type', TIPO[x.tipo]),
        nodo('CrossProject', 0),
        nodo('LinkLag', x.espera * DECIMAS_DEL_DIA),
        nodo('LagFormat', DIAS),
      ]),
    ),
    lineaBase(r, base.get(r.id)),
  ])
}

/**
 * The day before which an activity may not begin: its own; or, of one that should have begun and is only held by the
 * date of the report, that date, so that the other program does not put it back into the past.
 */
function restriccion(a: Arbol['actividades'][number], calendario: Calendario, d: DatosDeExportar): Fecha | null {
  if (a.inicioReal) return null
  const { inicio } = d.pronostico.actividades.get(a.id)!
  const detenida =
    inicio > d.plan.actividades.get(a.id)!.inicio && inicio >= d.al && diasDe(calendario, d.al, inicio) <= 1
  return detenida ? inicio : a.noAntes
}

function lineaBase(r: Renglon, b: Congelado | undefined): string {
  if (!b) return ''
  const hito = r.actividad?.duracion === 0
  const inicio = alComenzar(b.inicio)
  return nodo('Baseline', [
    nodo('Number', 0),
    nodo('Interim', 0),
    nodo('Start', inicio),
    nodo('Finish', hito ? inicio : alTerminar(b.fin)),
    nodo('Duration', duracion(hito ? 0 : diasDe(r.calendario, b.inicio, b.fin))),
    nodo('DurationFormat', DIAS),
    nodo('Cost', centavos(new Decimal(b.costo))),
  ])
}
