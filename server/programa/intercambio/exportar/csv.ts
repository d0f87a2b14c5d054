import { CLASES_DE_PROYECTO } from '../../../../ley388/plan/clases-de-proyecto.ts'
import { CALENDARIOS, ESTADOS, type Opcion } from '../columnas.ts'
import type { DatosDeExportar } from './datos.ts'

/** The three tables: what there is, when it happens and how its money goes. */
export const TABLAS = ['proyectos', 'actividades', 'dinero'] as const
export type Tabla = (typeof TABLAS)[number]

type Celda = string | number | null | undefined
/** A decimal of ours, which is written with the comma of Colombia. */
interface Cifra {
  readonly decimal: string | null
}
type Fila = readonly (Celda | Cifra)[]

const cifra = (decimal: string | null | undefined): Cifra => ({ decimal: decimal ?? null })
const nombreDe = (opciones: readonly Opcion[], id: string): string => opciones.find(o => o.id === id)?.nombre ?? id

/**
 * A table as a spreadsheet in Colombia opens it with a double click: UTF-8 with its mark, semicolons, decimal comma and
 * no separator of thousands, dates as year-month-day.
 */
export function escribirCsv(d: DatosDeExportar, tabla: Tabla): string {
  const filas = { proyectos, actividades, dinero }[tabla](d)
  return `\ufeff${filas.map(f => f.map(celdaCsv).join(';')).join('\r\n')}\r\n`
}

/** One field. What a spreadsheet would take for a formula is put behind an apostrophe. */
export function celdaCsv(celda: Celda | Cifra): string {
  if (celda === null || celda === undefined) return ''
  if (typeof celda === 'number') return String(celda)
  if (typeof celda === 'object') return celda.decimal?.replace('.', ',') ?? ''
  const texto = /^[=+@\t\r-]/.test(celda) ? `'${celda}` : celda
  return /[";\r\n]/.test(texto) ? `"${texto.replaceAll('"', '""')}"` : texto
}

const codigosDe = (lista: readonly { id: string; codigo: string }[]) => new Map(lista.map(x => [x.id, x.codigo]))

function proyectos({ arbol, pronostico }: DatosDeExportar): Fila[] {
  const programas = codigosDe(arbol.programas)
  const estrategias = codigosDe(arbol.nodos)
  const base = new Map(arbol.base?.proyectos.map(b => [b.proyecto, b]))
  return [
    [
      'Programa',
      'Código',
      'Nombre',
      'Clase',
      'Estado',
      'Estrategia',
      'Artículo del plan',
      'Línea del plan de desarrollo',
      'BPIN',
      'Calendario',
      'Entidad',
      'Responsable',
      'Meta',
      'Unidad',
      'Cantidad',
      'Logrado',
      'Prioridad',
      'Inicio previsto',
      'Fin previsto',
      'Inicio aprobado',
      'Fin aprobado',
      'Costo aprobado',
    ],
    ...arbol.proyectos.map(p => {
      const cuando = pronostico.proyectos.get(p.id)
      const b = base.get(p.id)
      return [
        programas.get(p.programa),
        p.codigo,
        p.nombre,
        nombreDe(CLASES_DE_PROYECTO, p.clase),
        nombreDe(ESTADOS, p.estado),
        p.estrategia && estrategias.get(p.estrategia),
        p.articulo,
        p.lineaDesarrollo,
        p.bpin,
        nombreDe(CALENDARIOS, p.calendario),
        p.entidad,
        p.responsable,
        p.meta,
        p.metaUnidad,
        cifra(p.metaCantidad),
        cifra(p.logrado),
        cifra(p.prioridad),
        cuando?.inicio,
        cuando?.fin,
        b?.inicio,
        b?.fin,
        cifra(b?.costo),
      ]
    }),
  ]
}

function actividades({ arbol, pronostico }: DatosDeExportar): Fila[] {
  const suyo = new Map(arbol.proyectos.map(p => [p.id, p]))
  const programas = codigosDe(arbol.programas)
  const base = new Map(arbol.base?.actividades.map(b => [b.actividad, b]))
  return [
    [
      'Programa',
      'Proyecto',
      'Nombre del proyecto',
      'Código',
      'Actividad',
      'Duración (días)',
      'No antes del',
      'Inicio previsto',
      'Fin previsto',
      'Holgura (días)',
      'Ruta crítica',
      'Inicio real',
      'Fin real',
      'Avance (%)',
      'Costo',
      'Peso',
      'Responsable',
      'Inicio aprobado',
      'Fin aprobado',
    ],
    ...arbol.actividades.map(a => {
      const p = suyo.get(a.proyecto)!
      const cuando = pronostico.actividades.get(a.id)!
      const b = base.get(a.id)
      return [
        programas.get(p.programa),
        p.codigo,
        p.nombre,
        a.codigo,
        a.nombre,
        a.duracion,
        a.noAntes,
        cuando.inicio,
        cuando.fin,
        cuando.holgura,
        cuando.critica ? 'Sí' : 'No',
        a.inicioReal,
        a.finReal,
        cifra(a.avance),
        cifra(a.costo),
        cifra(a.peso),
        a.responsable,
        b?.inicio,
        b?.fin,
      ]
    }),
  ]
}

function dinero({ arbol, dinero: { corte, proyectos: suyos } }: DatosDeExportar): Fila[] {
  const suyo = new Map(arbol.proyectos.map(p => [p.id, p]))
  return [
    [
      'Proyecto',
      'Nombre',
      'BPIN',
      'Presupuesto previsto',
      'Modificado',
      'CDP',
      'RP',
      'Obligaciones',
      'Pagos',
      'Giros',
      'Economías',
      'Recursos adicionales',
      'Según',
    ],
    ...suyos.map(m => {
      const p = suyo.get(m.proyecto)
      const montos = [
        m.presupuesto,
        m.modificado,
        m.cdp,
        m.rp,
        m.obligaciones,
        m.pagos,
        m.giros,
        m.economias,
        m.adicionales,
      ]
      const segun = m.segun === 'corte' ? `Corte del ${corte?.fecha}` : 'Movimientos registrados'
      return [p?.codigo, p?.nombre, p?.bpin, ...montos.map(cifra), segun]
    }),
  ]
}
