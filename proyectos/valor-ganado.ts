import { art } from '../ley388/articulos/referencia.ts'
import { Decimal } from '../ley388/decimal.ts'
import type { Fecha } from '../ley388/fecha.ts'
import { Memoria } from '../ley388/memoria.ts'
import { avancesAl, sumaDeProductos, sumar } from './avance.ts'
import { finAlRitmo } from './fin-al-ritmo.ts'
import type { ActividadBase, LecturaDeAvance, Tramo } from './tipos.ts'
import { cubrir } from './tramo.ts'
import { parteDe, transcurso } from './transcurso.ts'

/** Earned value of a project, or of several: amounts in pesos and indices, unrounded. */
export interface ValorGanado {
  readonly al: Fecha
  /** The span that the baseline promised. */
  readonly base: Tramo
  /** Budget at completion, and its part that had to be done, that was done, and what was incurred (obligations). */
  readonly bac: Decimal
  readonly pv: Decimal
  readonly ev: Decimal
  readonly ac: Decimal
  readonly sv: Decimal
  readonly cv: Decimal
  /** null while nothing had to be done. */
  readonly spi: Decimal | null
  /** null while nothing was incurred. */
  readonly cpi: Decimal | null
  /** These three are null while nothing was done or nothing was incurred: there is no cost to go by. */
  readonly eac: Decimal | null
  readonly etc: Decimal | null
  readonly vac: Decimal | null
  /** When it would end at the pace that it has; null where there is no pace, or it would never end, or it has ended. */
  readonly fin: Fecha | null
  readonly memoria: Memoria
}

/** The figures without the steps that gave them. */
export type CifrasDeValorGanado = Omit<ValorGanado, 'memoria'>

export interface EntradaDeValorGanado {
  readonly al: Fecha
  /** What the baseline promised, one at least. */
  readonly base: readonly ActividadBase[]
  readonly lecturas: readonly LecturaDeAvance[]
  /** Obligations accumulated at the end of that day. */
  readonly costoReal: Decimal
}

const CIEN = 100
const CERO = new Decimal(0)

/**
 * P2, art. 18: earned value of a project at the end of a day. The cost of each activity is spread evenly over the days
 * that its baseline has in its calendar; what it has earned is its physical progress. null without a baseline.
 */
export function valorGanado(e: EntradaDeValorGanado): ValorGanado | null {
  if (e.base.length === 0) return null
  const memoria = new Memoria()
  const costos = e.base.map(a => a.costo)
  const avances = avancesAl(e.lecturas, e.al)
  const bac = memoria.paso('Presupuesto aprobado (BAC)', art(18), 'suma(costos)', { costos }, o => sumar(o.costos))
  const pv = planeado(e.base, e.al, memoria)
  const ev = memoria.paso(
    'Valor de lo ejecutado (EV)',
    art(18),
    `suma_productos(costos, avances) ÷ ${CIEN}`,
    { costos, avances: e.base.map(a => avances.get(a.id)?.fisico ?? CERO) },
    o => sumaDeProductos(o.costos, o.avances).div(CIEN),
  )
  return indices({
    al: e.al,
    base: cubrir(e.base.map(({ inicio, fin }) => ({ inicio, fin }))),
    bac,
    pv,
    ev,
    ac: e.costoReal,
    memoria,
  })
}

/** The same for several projects together; null where none has a baseline. All must be of one day. */
export function valorGanadoDeVarios(partes: readonly ValorGanado[]): ValorGanado | null {
  const [primera] = partes
  if (primera === undefined) return null
  const memoria = new Memoria()
  const suma = (concepto: string, valores: Decimal[]): Decimal =>
    memoria.paso(concepto, art(18), 'suma(valores)', { valores }, o => sumar(o.valores))
  return indices({
    al: primera.al,
    base: cubrir(partes.map(p => p.base)),
    bac: suma(
      'Presupuesto aprobado (BAC)',
      partes.map(p => p.bac),
    ),
    pv: suma(
      'Valor de lo planeado (PV)',
      partes.map(p => p.pv),
    ),
    ev: suma(
      'Valor de lo ejecutado (EV)',
      partes.map(p => p.ev),
    ),
    ac: suma(
      'Costo real (AC)',
      partes.map(p => p.ac),
    ),
    memoria,
  })
}

function planeado(base: readonly ActividadBase[], al: Fecha, memoria: Memoria): Decimal {
  const completas: Decimal[] = []
  const enCurso: Decimal[] = []
  for (const a of base) {
    const t = transcurso(a.calendario, a, al)
    if (t.fase === 'completo') completas.push(a.costo)
    if (t.fase !== 'en-curso') continue
    const parte = memoria.paso(
      `Lo que ya debía ir de «${a.nombre}»`,
      art(18),
      'costo × transcurridos ÷ días',
      { costo: a.costo, transcurridos: t.transcurridos, días: t.dias },
      o => parteDe(o.costo, t),
    )
    enCurso.push(parte)
  }
  return memoria.paso(
    'Valor de lo planeado (PV)',
    art(18),
    'suma(completas) + suma(en curso)',
    { completas, 'en curso': enCurso },
    o => sumar(o.completas).plus(sumar(o['en curso'])),
  )
}

type Basicas = Pick<ValorGanado, 'al' | 'base' | 'bac' | 'pv' | 'ev' | 'ac' | 'memoria'>

function indices(b: Basicas): ValorGanado {
  const { memoria: m, bac, pv, ev, ac } = b
  const o = { presupuesto: bac, planeado: pv, ejecutado: ev, 'costo real': ac }
  const restar = (concepto: string, x: keyof typeof o, y: keyof typeof o): Decimal =>
    m.anotar(concepto, art(18), `${x} − ${y}`, { [x]: o[x], [y]: o[y] }, o[x].minus(o[y]))
  const dividir = (concepto: string, y: keyof typeof o): Decimal | null =>
    o[y].isZero() ? null : m.anotar(concepto, art(18), `ejecutado ÷ ${y}`, { ejecutado: ev, [y]: o[y] }, ev.div(o[y]))
  const sv = restar('Variación del cronograma (SV)', 'ejecutado', 'planeado')
  const cv = restar('Variación del costo (CV)', 'ejecutado', 'costo real')
  const spi = dividir('Índice del cronograma (SPI)', 'planeado')
  const cpi = dividir('Índice del costo (CPI)', 'costo real')
  return { ...b, sv, cv, spi, cpi, ...alFinal(b), fin: finAlRitmo(b, spi) }
}

function alFinal({ memoria: m, bac, ev, ac }: Basicas): Pick<ValorGanado, 'eac' | 'etc' | 'vac'> {
  if (ev.isZero() || ac.isZero()) return { eac: null, etc: null, vac: null }
  const eac = m.paso(
    'Costo final previsto (EAC)',
    art(18),
    'presupuesto × costo real ÷ ejecutado',
    { presupuesto: bac, 'costo real': ac, ejecutado: ev },
    o => o.presupuesto.times(o['costo real']).div(o.ejecutado),
  )
  const etc = m.paso(
    'Costo de lo que falta (ETC)',
    art(18),
    'costo final − costo real',
    { 'costo final': eac, 'costo real': ac },
    o => o['costo final'].minus(o['costo real']),
  )
  const vac = m.paso(
    'Variación al final (VAC)',
    art(18),
    'presupuesto − costo final',
    { presupuesto: bac, 'costo final': eac },
    o => o.presupuesto.minus(o['costo final']),
  )
  return { eac, etc, vac }
}
