import { sql } from 'kysely'
import { Decimal } from '../../../ley388/decimal.ts'
import type { Fecha } from '../../../ley388/fecha.ts'
import { agrupar } from '../../../proyectos/agrupar.ts'
import type { Afectacion, ProyectoVigilado, Vigilancia } from '../../../proyectos/alertas/hechos.ts'
import { prometidoPorProyecto } from '../../../proyectos/prometido-por-proyecto.ts'
import type { LecturaDeAvance } from '../../../proyectos/tipos.ts'
import { POR_OMISION } from '../../../proyectos/umbrales.ts'
import { valorGanado } from '../../../proyectos/valor-ganado.ts'
import type { Municipio, Tx } from '../../platform/database/tenancy.ts'
import { type Arbol, type Avance, leerArbol, leerAvances } from './arbol.ts'
import { cronogramaDe } from './cronograma.ts'
import { type Dinero, leerDinero } from './dinero.ts'
import type { Periodo } from './periodo.ts'

/** A programme as of a date with all that is derived of it: its schedule, its earned value and what the warnings look at. */
export interface Vigilado {
  arbol: Arbol
  /** The readings of each project's activities. */
  lecturas: Agrupadas<LecturaDeAvance>
  dinero: Dinero
  vigilancia: Vigilancia
}

type Agrupadas<T> = ReadonlyMap<string, readonly T[]>

interface Hechos {
  giros: Agrupadas<ProyectoVigilado['giros'][number]>
  desviaciones: Agrupadas<ProyectoVigilado['desviaciones'][number]>
  certificados: Agrupadas<Afectacion>
  compromisos: Agrupadas<Afectacion>
}

/** P2, P4: reads a programme and looks at each of its projects as of a date. */
export async function vigilar(tx: Tx, municipio: Municipio, periodo: Periodo, al: Fecha): Promise<Vigilado> {
  const arbol = await leerArbol(tx, municipio, periodo, { al })
  const lecturas = lecturasPorProyecto(arbol, await leerAvances(tx, municipio, periodo.id, { al }))
  const dinero = await leerDinero(tx, municipio, { periodo: periodo.id, al })
  const vigilancia = await mirar(tx, municipio, periodo, { arbol, lecturas, dinero, al })
  return { arbol, lecturas, dinero, vigilancia }
}

/** The same look at what was already read: at every project, or at one, whose schedule may wait for any other. */
export async function mirar(
  tx: Tx,
  municipio: Municipio,
  periodo: Periodo,
  { arbol, lecturas, dinero, al, proyecto }: Omit<Vigilado, 'vigilancia'> & { al: Fecha; proyecto?: string },
): Promise<Vigilancia> {
  const hechos = await hechosDe(tx, municipio, periodo.id, al)
  const prevision = cronogramaDe(arbol, periodo, al)
  const fines = new Map([...prevision.proyectos].map(([id, t]) => [id, t.fin]))
  const mirados =
    proyecto === undefined ? arbol : { ...arbol, proyectos: arbol.proyectos.filter(p => p.id === proyecto) }
  return {
    al,
    periodo: { desde: periodo.desde, hasta: periodo.hasta },
    umbrales: POR_OMISION,
    proyectos: proyectosVigilados({ arbol: mirados, lecturas, dinero, hechos, fines, al }),
  }
}

function proyectosVigilados(e: {
  arbol: Arbol
  lecturas: Agrupadas<LecturaDeAvance>
  dinero: Dinero
  hechos: Hechos
  fines: ReadonlyMap<string, Fecha>
  al: Fecha
}): ProyectoVigilado[] {
  const { arbol, lecturas, hechos } = e
  const bases = prometidoPorProyecto(arbol.base, arbol.actividades, arbol.proyectos)
  const tramos = new Map((arbol.base?.actividades ?? []).map(b => [b.actividad, { inicio: b.inicio, fin: b.fin }]))
  const actividades = agrupar(arbol.actividades.map(a => [a.proyecto, a]))
  const estrategias = new Map(arbol.programas.map(p => [p.id, p.estrategia]))
  const dinero = new Map(e.dinero.proyectos.map(d => [d.proyecto, d]))
  return arbol.proyectos.map(p => {
    const d = dinero.get(p.id)!
    const suyas = lecturas.get(p.id) ?? []
    const obligaciones = new Decimal(d.obligaciones)
    const base = bases.get(p.id) ?? []
    return {
      id: p.id,
      nombre: p.nombre,
      estado: p.estado,
      responsable: p.responsable || p.entidad,
      estrategia: p.estrategia ?? estrategias.get(p.programa) ?? null,
      justificacion: p.justificacion,
      actividades: (actividades.get(p.id) ?? []).map(a => ({
        id: a.id,
        nombre: a.nombre,
        responsable: a.responsable,
        calendario: p.calendario,
        base: tramos.get(a.id) ?? null,
        inicioReal: a.inicioReal,
        finReal: a.finReal,
        avance: new Decimal(a.avance),
      })),
      ultimaLectura: suyas.at(-1)?.fecha ?? null,
      finPrevisto: e.fines.get(p.id) ?? null,
      valor: valorGanado({ al: e.al, base, lecturas: suyas, costoReal: obligaciones }),
      presupuesto: Decimal.max(d.presupuesto, d.modificado),
      obligaciones,
      certificados: hechos.certificados.get(p.id) ?? [],
      compromisos: hechos.compromisos.get(p.id) ?? [],
      giros: hechos.giros.get(p.id) ?? [],
      desviaciones: hechos.desviaciones.get(p.id) ?? [],
      meta:
        p.metaCantidad === null
          ? null
          : { unidad: p.metaUnidad, cantidad: new Decimal(p.metaCantidad), logrado: new Decimal(p.logrado ?? 0) },
      economias: new Decimal(d.economias),
      adicionales: new Decimal(d.adicionales),
    }
  })
}

/** The readings of a programme, by the project of their activity. */
export function lecturasPorProyecto(arbol: Arbol, avances: readonly Avance[]): Agrupadas<LecturaDeAvance> {
  const proyectoDe = new Map(arbol.actividades.map(a => [a.id, a.proyecto]))
  return agrupar(
    avances.flatMap(({ fisico, ...v }) => {
      const proyecto = proyectoDe.get(v.actividad)
      return proyecto === undefined ? [] : [[proyecto, { ...v, fisico: new Decimal(fisico) }] as const]
    }),
  )
}

async function hechosDe(tx: Tx, municipio: Municipio, periodo: string, al: Fecha): Promise<Hechos> {
  const { rows: giros } = await sql<{
    proyecto: string
    id: string
    entidad: string
    fecha: Fecha
    valor: string
    girado: string
  }>`
    select g.proyecto, g.id, g.entidad, g.fecha, g.valor::text as valor,
      coalesce((select sum(case when m.anula is null then m.valor else -m.valor end) from programa_movimiento m
        where m.municipio = ${municipio} and m.giro_acordado = g.id and m.fecha <= ${al}), 0)::text as girado
    from programa_giro_acordado g join programa_proyecto p on p.municipio = ${municipio} and p.id = g.proyecto
    where g.municipio = ${municipio} and p.periodo = ${periodo} order by g.fecha`.execute(tx)
  const { rows: desviaciones } = await sql<{ proyecto: string } & ProyectoVigilado['desviaciones'][number]>`
    select d.proyecto, d.id, d.descripcion, d.responsable, d.compromiso,
      case when d.cerrada <= ${al} then d.cerrada end as cerrada from programa_desviacion d
    join programa_proyecto p on p.municipio = ${municipio} and p.id = d.proyecto
    where d.municipio = ${municipio} and p.periodo = ${periodo} and d.detectada <= ${al} order by d.detectada`.execute(
    tx,
  )
  const { rows: afectaciones } = await sql<{ proyecto: string; clase: 'cdp' | 'rp'; fecha: Fecha; valor: string }>`
    select m.proyecto, m.clase, m.fecha, m.valor::text as valor from programa_movimiento m
    join programa_proyecto p on p.municipio = ${municipio} and p.id = m.proyecto
    where m.municipio = ${municipio} and p.periodo = ${periodo} and m.clase in ('cdp', 'rp') and m.fecha <= ${al}
      and m.anula is null and not exists (select 1 from programa_movimiento x where x.municipio = ${municipio} and x.anula = m.id)
    order by m.fecha`.execute(tx)
  const afectacion = (clase: 'cdp' | 'rp') =>
    agrupar(
      afectaciones
        .filter(a => a.clase === clase)
        .map(a => [a.proyecto, { fecha: a.fecha, valor: new Decimal(a.valor) }]),
    )
  return {
    giros: agrupar(
      giros.map(({ proyecto, valor, girado, ...g }) => [
        proyecto,
        { ...g, valor: new Decimal(valor), girado: new Decimal(girado) },
      ]),
    ),
    desviaciones: agrupar(desviaciones.map(({ proyecto, ...d }) => [proyecto, d])),
    certificados: afectacion('cdp'),
    compromisos: afectacion('rp'),
  }
}
