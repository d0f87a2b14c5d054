import { sql } from 'kysely'
import { Decimal } from '../../../ley388/decimal.ts'
import type { Fecha } from '../../../ley388/fecha.ts'
import type { Municipio, Tx } from '../../platform/database/tenancy.ts'
import { type Arbol, leerArbol } from '../consultas/arbol.ts'
import type { Periodo } from '../consultas/periodo.ts'
import { type Columna, campoDePuntaje, columnasDe, HOJAS, type Hoja } from './columnas.ts'
import { idDeDependencia, idDeLinea, listaEnCelda, type Registro, textoLimpio, type Valores } from './registro.ts'

export interface LineaDePresupuesto {
  proyecto: string
  vigencia: number
  fuente: string
  rubro: string
  valor: string
}

/** The programme of a period as the sheets tell it. */
export interface Contenido {
  readonly periodo: Periodo
  readonly arbol: Arbol
  readonly presupuesto: readonly LineaDePresupuesto[]
  readonly columnas: Readonly<Record<Hoja, readonly Columna[]>>
  readonly estrategias: readonly { id: string; codigo: string; texto: string }[]
  readonly registros: Readonly<Record<Hoja, readonly Registro[]>>
  /** Codes of what a row can name, by its id. */
  readonly codigos: ReadonlyMap<string, string>
}

/** Reads all of it, as it is today. */
export async function leerContenido(tx: Tx, municipio: Municipio, periodo: Periodo, hoy: Fecha): Promise<Contenido> {
  const arbol = await leerArbol(tx, municipio, periodo, { al: hoy })
  const { rows: presupuesto } = await sql<LineaDePresupuesto>`
    select b.proyecto, b.vigencia, b.fuente, b.rubro, trim_scale(b.valor)::text as valor
    from programa_presupuesto b join programa_proyecto p on p.municipio = ${municipio} and p.id = b.proyecto
    where b.municipio = ${municipio} and p.periodo = ${periodo.id}
    order by p.orden, p.codigo, b.vigencia, b.fuente, b.rubro`.execute(tx)
  const columnas = columnasDe(periodo.criterios)
  const estrategias = arbol.nodos.filter(n => n.clase === 'estrategia')
  const codigos = new Map<string, string>()
  for (const x of [...arbol.nodos, ...arbol.programas, ...arbol.proyectos, ...arbol.actividades])
    codigos.set(x.id, x.codigo)
  const registros = registrosDe(arbol, presupuesto, codigos)
  return { periodo, arbol, presupuesto, columnas, estrategias, registros, codigos }
}

function registrosDe(
  arbol: Arbol,
  presupuesto: readonly LineaDePresupuesto[],
  codigos: Contenido['codigos'],
): Contenido['registros'] {
  const proyectoDe = new Map(arbol.actividades.map(a => [a.id, a.proyecto]))
  const nombres = new Map(arbol.actividades.map(a => [a.id, a.nombre]))
  const hacer = (hoja: Hoja, nombre: string, id: string, version: number | null, crudos: Valores): Registro => {
    const valores: Record<string, string | null> = {}
    for (const campo in crudos) {
      const v = crudos[campo] ?? null
      valores[campo] = v === null ? null : textoLimpio(v)
    }
    return { hoja, id, version, nombre, valores }
  }
  const hechos: Record<Hoja, Registro[]> = {
    Programas: arbol.programas.map(p =>
      hacer('Programas', p.nombre, p.id, p.version, { codigo: p.codigo, nombre: p.nombre, estrategia: p.estrategia }),
    ),
    Proyectos: arbol.proyectos.map(p => hacer('Proyectos', p.nombre, p.id, p.version, deProyecto(p))),
    Actividades: arbol.actividades.map(a =>
      hacer('Actividades', a.nombre, a.id, a.version, {
        proyecto: a.proyecto,
        codigo: a.codigo,
        nombre: a.nombre,
        duracion: String(a.duracion),
        noAntes: a.noAntes,
        costo: a.costo,
        peso: a.peso,
        responsable: a.responsable || null,
        inicioReal: a.inicioReal,
        finReal: a.finReal,
      }),
    ),
    Dependencias: arbol.dependencias.map(d =>
      hacer(
        'Dependencias',
        `${nombres.get(d.antes)} → ${nombres.get(d.despues)}`,
        idDeDependencia(d.antes, d.despues),
        null,
        {
          proyectoAntes: proyectoDe.get(d.antes) ?? null,
          antes: d.antes,
          tipo: d.tipo,
          espera: String(d.espera),
          proyectoDespues: proyectoDe.get(d.despues) ?? null,
          despues: d.despues,
        },
      ),
    ),
    Presupuesto: presupuesto.map(l => {
      const valores = {
        proyecto: l.proyecto,
        vigencia: String(l.vigencia),
        fuente: l.fuente,
        rubro: l.rubro || null,
        valor: l.valor,
      }
      return hacer('Presupuesto', nombreDeLinea(codigos.get(l.proyecto) ?? '', l), idDeLinea(valores), null, valores)
    }),
  }
  return hechos
}

/** How a budget line is called. */
export const nombreDeLinea = (
  proyecto: string,
  l: { vigencia: number | string; fuente: string; rubro: string },
): string => [proyecto, l.vigencia, l.fuente, ...(l.rubro ? [l.rubro] : [])].join(' · ')

function deProyecto(p: Arbol['proyectos'][number]): Valores {
  return {
    codigo: p.codigo,
    nombre: p.nombre,
    programa: p.programa,
    clase: p.clase,
    estado: p.estado,
    estrategia: p.estrategia,
    justificacion: p.justificacion,
    articulo: p.articulo === null ? null : String(p.articulo),
    lineaDesarrollo: p.lineaDesarrollo,
    bpin: p.bpin,
    descripcion: p.descripcion || null,
    calendario: p.calendario,
    entidad: p.entidad || null,
    responsable: p.responsable || null,
    meta: p.meta || null,
    metaUnidad: p.metaUnidad || null,
    metaCantidad: p.metaCantidad,
    predios: listaEnCelda(p.predios),
    obras: listaEnCelda(p.obras),
    determinantes: listaEnCelda(p.determinantes),
    ...Object.fromEntries(
      Object.entries(p.puntajes).map(([id, puntos]) => [campoDePuntaje(id), new Decimal(puntos).toFixed()]),
    ),
  }
}

/** A value for people: the name of an option, the code of what is named. */
export function comoSeLee(c: Columna, valor: string | null, codigos: ReadonlyMap<string, string>): string | null {
  if (valor === null || valor === '') return null
  if (c.tipo === 'opcion') return c.opciones?.find(o => o.id === valor)?.nombre ?? valor
  if (c.tipo === 'referencia') return codigos.get(valor) ?? valor
  return valor
}

/** All the rows, of all the sheets. */
export const todos = (registros: Contenido['registros']): Registro[] => HOJAS.flatMap(h => registros[h])
