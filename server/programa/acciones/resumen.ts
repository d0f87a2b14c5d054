import { z } from 'zod'
import { Decimal } from '../../../ley388/decimal.ts'
import type { Fecha } from '../../../ley388/fecha.ts'
import { agrupar } from '../../../proyectos/agrupar.ts'
import type { ProyectoVigilado } from '../../../proyectos/alertas/hechos.ts'
import { avanceDelProyecto, avanceDeVarios } from '../../../proyectos/avance.ts'
import { ESTADOS_DE_PROYECTO } from '../../../proyectos/estados.ts'
import { UMBRALES } from '../../../proyectos/umbrales.ts'
import { valorGanadoDeVarios } from '../../../proyectos/valor-ganado.ts'
import { defineAction } from '../../platform/accion.ts'
import { zAl, zDecimal, zFecha } from '../../platform/esquemas.ts'
import type { Arbol } from '../consultas/arbol.ts'
import { periodoEn, periodosDe } from '../consultas/periodo.ts'
import { type Vigilado, vigilar } from '../consultas/vigilancia.ts'

/** How a project goes, in the words of the home page. */
export const SITUACIONES = ['terminado', 'suspendido', 'atrasado', 'en-tiempo', 'adelantado', 'sin-empezar'] as const
type Situacion = (typeof SITUACIONES)[number]

const zFila = z.object({
  id: z.string(),
  codigo: z.string(),
  nombre: z.string(),
  estado: z.enum(ESTADOS_DE_PROYECTO),
  situacion: z.enum(SITUACIONES),
  entidad: z.string(),
  /** Frozen by the baseline; '0' without one. */
  costoBase: zDecimal,
  presupuesto: zDecimal,
  modificado: zDecimal,
  obligaciones: zDecimal,
  pagos: zDecimal,
  economias: zDecimal,
  adicionales: zDecimal,
  /** Physical progress, and the one that was promised for the day. */
  fisico: zDecimal,
  planeado: zDecimal.nullable(),
  finBase: zFecha.nullable(),
  finPrevisto: zFecha.nullable(),
  /** The goal and what was delivered of it. */
  meta: z.string(),
  metaUnidad: z.string(),
  metaCantidad: zDecimal.nullable(),
  logrado: zDecimal.nullable(),
  sirve: z.boolean(),
})

/** The period in figures, and beside them the rows that make them up: their sums are the figures. */
export const resumen = defineAction({
  nombre: 'programa.resumen',
  clase: 'consulta',
  resumen: 'Ver cómo va el programa de ejecución: tiempo, dinero, obra y metas.',
  articulo: 'art. 18',
  entrada: zAl,
  salida: z
    .object({
      periodo: z.object({
        id: z.string(),
        nombre: z.string(),
        desde: zFecha,
        hasta: zFecha,
        acto: z.string().nullable(),
      }),
      corte: zFecha.nullable(),
      totales: z.object({
        costoBase: zDecimal,
        presupuesto: zDecimal,
        modificado: zDecimal,
        obligaciones: zDecimal,
        pagos: zDecimal,
        economias: zDecimal,
        adicionales: zDecimal,
        /** Weighted by base cost; null without a baseline. */
        fisico: zDecimal.nullable(),
        planeado: zDecimal.nullable(),
        spi: zDecimal.nullable(),
        cpi: zDecimal.nullable(),
        costoFinal: zDecimal.nullable(),
      }),
      proyectos: z.array(zFila),
    })
    .nullable(),
  async ejecutar({ tx, municipio, hoy }, { al = hoy }) {
    const periodo = periodoEn(await periodosDe(tx, municipio), al)
    if (!periodo) return null
    const { arbol, lecturas, dinero, vigilancia } = await vigilar(tx, municipio, periodo, al)
    const vivos = new Set(arbol.proyectos.filter(p => p.estado !== 'descartado').map(p => p.id))
    const filas = filasDe({ arbol, lecturas, dinero: dinero.proyectos, vigilados: vigilancia.proyectos, al }).filter(
      f => vivos.has(f.id),
    )
    const valor = valorGanadoDeVarios(
      vigilancia.proyectos.filter(p => vivos.has(p.id)).flatMap(p => (p.valor ? [p.valor] : [])),
    )
    const fisico = avanceDeVarios(filas.map(f => ({ avance: new Decimal(f.fisico), costo: new Decimal(f.costoBase) })))
    const suma = (campo: Monto) => filas.reduce((s, f) => s.plus(f[campo]), new Decimal(0)).toFixed()
    const { id, nombre, desde, hasta, acto } = periodo
    return {
      periodo: { id, nombre, desde, hasta, acto },
      corte: dinero.corte?.fecha ?? null,
      totales: {
        ...(Object.fromEntries(MONTOS.map(m => [m, suma(m)])) as Record<Monto, string>),
        fisico: porciento(valor ? fisico.avance : null),
        planeado: porciento(valor && !valor.bac.isZero() ? valor.pv.dividedBy(valor.bac).times(100) : null),
        spi: indice(valor?.spi),
        cpi: indice(valor?.cpi),
        costoFinal: valor?.eac ? valor.eac.toDecimalPlaces(0).toFixed() : null,
      },
      proyectos: filas,
    }
  },
})

const MONTOS = ['costoBase', 'presupuesto', 'modificado', 'obligaciones', 'pagos', 'economias', 'adicionales'] as const
type Monto = (typeof MONTOS)[number]

const porciento = (d: Decimal | null | undefined) => d?.toDecimalPlaces(2).toFixed() ?? null
const indice = (d: Decimal | null | undefined) => d?.toDecimalPlaces(4).toFixed() ?? null

interface ParaFilas {
  arbol: Arbol
  lecturas: Vigilado['lecturas']
  dinero: readonly (Record<Exclude<Monto, 'costoBase'>, string> & { proyecto: string })[]
  vigilados: readonly ProyectoVigilado[]
  al: Fecha
}

function filasDe({ arbol, lecturas, dinero, vigilados, al }: ParaFilas): z.output<typeof zFila>[] {
  const dineros = new Map(dinero.map(d => [d.proyecto, d]))
  const vistos = new Map(vigilados.map(v => [v.id, v]))
  const actividades = agrupar(arbol.actividades.map(a => [a.proyecto, a]))
  const bases = new Map((arbol.base?.proyectos ?? []).map(b => [b.proyecto, b]))
  return arbol.proyectos.map(p => {
    const [d, v, base] = [dineros.get(p.id)!, vistos.get(p.id)!, bases.get(p.id)]
    const suyas = (actividades.get(p.id) ?? []).map(a => ({
      id: a.id,
      peso: a.peso === null ? null : new Decimal(a.peso),
      costo: new Decimal(a.costo),
    }))
    const planeado = v.valor && !v.valor.bac.isZero() ? v.valor.pv.dividedBy(v.valor.bac).times(100) : null
    const { presupuesto, modificado, obligaciones, pagos, economias, adicionales } = d
    return {
      id: p.id,
      codigo: p.codigo,
      nombre: p.nombre,
      estado: p.estado,
      situacion: situacionDe(v, al),
      entidad: p.entidad,
      costoBase: base?.costo ?? '0',
      presupuesto,
      modificado,
      obligaciones,
      pagos,
      economias,
      adicionales,
      fisico: porciento(avanceDelProyecto(suyas, lecturas.get(p.id) ?? [], al).avance) ?? '0',
      planeado: porciento(planeado),
      finBase: base?.fin ?? null,
      finPrevisto: v.finPrevisto,
      meta: p.meta,
      metaUnidad: p.metaUnidad,
      metaCantidad: p.metaCantidad,
      logrado: p.logrado,
      sirve: v.estrategia !== null,
    }
  })
}

/** Ahead or behind is what its schedule index says, with the same threshold as the warnings. */
function situacionDe(v: ProyectoVigilado, al: Fecha): Situacion {
  if (v.estado === 'terminado' || v.estado === 'suspendido') return v.estado
  const spi = v.valor?.spi
  if (!spi) return 'sin-empezar'
  if (spi.lessThan(UMBRALES.spi.porOmision)) return 'atrasado'
  if (v.finPrevisto !== null && v.valor && v.finPrevisto < v.valor.base.fin && v.valor.base.fin > al)
    return 'adelantado'
  return 'en-tiempo'
}
