/** The money of the demo's projects: what the budget said at each cut-off, from what had been done by then. */
import { Decimal } from '../../ley388/decimal.ts'
import { type Fecha, fechaDe, partes } from '../../ley388/fecha.ts'
import type { LineaDeEjecucion } from '../ejecucion.ts'
import type { ProyectoVivido } from './historia.ts'
import { PROGRAMAS } from './proyectos.ts'
import type { LineaDemo } from './tipos.ts'

const MILLON = 1_000_000
/** Cut-offs that the treasury sent: of each half year, and lately of each month. */
export const CORTES = [
  '2024-12-31',
  '2025-06-30',
  '2025-12-31',
  '2026-06-30',
  '2026-08-31',
  '2026-09-30',
  '2026-10-31',
] as readonly string[] as readonly Fecha[]

/** What the budget of the year of a cut-off said of a project on that day. */
export function lineasDe(v: ProyectoVivido, corte: Fecha): LineaDeEjecucion[] {
  const { proyecto: p } = v
  const { anio } = partes(corte)
  const delAnio = v.causado(corte).minus(v.causado(fechaDe(anio - 1, 12, 31)))
  const promesas = p.presupuesto.filter(([vigencia]) => vigencia === anio)
  // What runs beyond the promised years is paid with what the last source left.
  const lineas: readonly LineaDemo[] =
    promesas.length > 0
      ? promesas
      : delAnio.isZero()
        ? []
        : [[anio, p.presupuesto.at(-1)![1], p.presupuesto.at(-1)![2], 0]]
  const prometido = lineas.reduce((s, [, , , m]) => s + m, 0) * MILLON
  const falta = Decimal.max(0, delAnio.minus(prometido)).dividedBy(MILLON).ceil().times(MILLON)
  let porRepartir = delAnio
  return lineas.map(([, fuente, rubro, millones], i) => {
    const ultima = i === lineas.length - 1
    const inicial = new Decimal(millones * MILLON)
    const adiciones = ultima ? falta : new Decimal(0)
    const modificado = inicial.plus(adiciones)
    const obligaciones = Decimal.min(porRepartir, modificado)
    porRepartir = porRepartir.minus(obligaciones)
    const empezado = v.empezado !== undefined && v.empezado <= corte
    const rp = empezado ? Decimal.max(obligaciones, modificado.times('0.9').floor()) : new Decimal(0)
    const pagos = obligaciones.times(corte.endsWith('12-31') ? '0.97' : '0.91').floor()
    const texto = (d: Decimal) => d.toFixed()
    return {
      bpin: p.bpin!,
      proyecto: p.nombre,
      dependencia: p.entidad,
      programa: PROGRAMAS.find(([codigo]) => codigo === p.programa)?.[1] ?? 'Compromisos con la comunidad',
      actividad: p.meta[0],
      rubro,
      nombreRubro: 'Inversión',
      fondo: codigoDe(fuente),
      nombreFondo: fuente,
      claseDeFondo: fuente,
      inicial: texto(inicial),
      adiciones: texto(adiciones),
      cdp: texto(empezado ? modificado : new Decimal(0)),
      rp: texto(rp),
      obligaciones: texto(obligaciones),
      pagos: texto(pagos),
    }
  })
}

/** A code for a source: the first letters of its words, which tell the demo's ones apart. */
function codigoDe(fuente: string): string {
  return fuente
    .normalize('NFD')
    .replace(/[^A-Za-z ]/g, '')
    .split(' ')
    .map(palabra => palabra.slice(0, 3).toUpperCase())
    .join('-')
}

export interface MovimientoDemo {
  readonly clase: string
  readonly fecha: Fecha
  readonly valor: string
  readonly fuente: string
  readonly documento: string
  readonly nota: string
}

/** Movements of a project that the budget's cut-offs do not name: each year appropriated, and paid as it was done. */
export function movimientosDe(v: ProyectoVivido): MovimientoDemo[] {
  const lista: MovimientoDemo[] = []
  for (const anio of [2025, 2026]) {
    const lineas = v.proyecto.presupuesto.filter(([vigencia]) => vigencia === anio)
    const total = lineas.reduce((s, [, , , m]) => s + m, 0) * MILLON
    if (total === 0) continue
    const fuente = lineas[0]![1]
    const hecho = (clase: string, mes: number, dia: number, valor: Decimal, documento: string, nota = '') => {
      if (valor.greaterThan(0))
        lista.push({ clase, fecha: fechaDe(anio, mes, dia), valor: valor.toFixed(), fuente, documento, nota })
    }
    hecho('apropiacion', 1, 2, new Decimal(total), `Decreto de liquidación del presupuesto de ${anio}`)
    if (v.empezado === undefined) continue
    hecho('cdp', 2, 3, new Decimal(total).times('0.95').floor(), `CDP ${anio}-041`)
    hecho('rp', 2, 20, new Decimal(total).times('0.9').floor(), `RP ${anio}-057`)
    const hasta = fechaDe(anio, anio === 2026 ? 10 : 12, 20)
    const causado = v.causado(hasta).minus(v.causado(fechaDe(anio - 1, 12, 31)))
    const obligado = Decimal.min(causado, new Decimal(total).times('0.9').floor())
    const { mes, dia } = partes(hasta)
    hecho('obligacion', mes, dia, obligado, `Acta de obra ${anio}`)
    hecho('pago', mes, dia, obligado.times('0.85').floor(), `Orden de pago ${anio}-310`)
  }
  return lista
}
