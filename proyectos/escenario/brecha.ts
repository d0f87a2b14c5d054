import { art } from '../../ley388/articulos/referencia.ts'
import { Decimal } from '../../ley388/decimal.ts'
import { Memoria } from '../../ley388/memoria.ts'
import { sumar } from './escenario.ts'
import { ordenDePago } from './orden.ts'
import { type CifrasDeFila, repartirFila } from './reparto.ts'

/** A project as the gap takes it. Money in pesos, by year. */
export interface ProyectoQuePide {
  readonly id: string
  readonly codigo: string
  /** The greater, the sooner it is paid. */
  readonly prioridad: Decimal
  readonly enEjecucion: boolean
  readonly necesidad: ReadonlyMap<number, Decimal>
  /** Co-financing that may only pay this project. */
  readonly cofinanciacion: ReadonlyMap<number, Decimal>
}

export interface DineroDelAnio {
  readonly anio: number
  /** Own money for the programme, whichever the project. */
  readonly paraElPrograma: Decimal
}

export interface ReglasDeBrecha {
  readonly arrastrarSobrantes: boolean
  readonly protegerEnEjecucion: boolean
}

/** A project in a year: what it asked, with what it is paid, and what has to wait. */
export interface FilaDeBrecha extends CifrasDeFila {
  readonly proyecto: string
}

export interface AnioDeBrecha {
  readonly anio: number
  readonly necesidad: Decimal
  readonly deAntes: Decimal
  readonly cofinanciacion: Decimal
  readonly paraElPrograma: Decimal
  readonly sobranteAnterior: Decimal
  readonly financiado: Decimal
  /** The gap: what must wait because the money does not reach. */
  readonly aplazado: Decimal
  /** Own money that no project of the year asked for. */
  readonly sobrante: Decimal
  /** In the order in which they are paid. */
  readonly filas: readonly FilaDeBrecha[]
  readonly memoria: Memoria
}

const CERO = new Decimal(0)
const EL_PROGRAMA = art(18)

/**
 * P3: the need of the programme against the money, year by year, and what to postpone where it does not reach.
 *
 * Each year a project asks for its need and for what was postponed of it, less the co-financing that is its own (what of
 * that is left over waits for it). Own money pays them by priority. What is not paid is postponed to the next year, so
 * postponing begins with the lowest priority and goes up until the gap closes; only the project on the edge is postponed
 * in part. What is postponed in the last year is what the programme has no money for.
 */
export function brechaDelPrograma(
  proyectos: readonly ProyectoQuePide[],
  anios: readonly DineroDelAnio[],
  reglas: ReglasDeBrecha,
): AnioDeBrecha[] {
  const enOrden = ordenDePago(proyectos, reglas.protegerEnEjecucion)
  const aplazado = new Map<string, Decimal>()
  const atado = new Map<string, Decimal>()
  let sobrante = CERO
  return anios.map(({ anio, paraElPrograma }) => {
    const sobranteAnterior = reglas.arrastrarSobrantes ? sobrante : CERO
    const disponible = paraElPrograma.plus(sobranteAnterior)
    let antes = CERO
    const filas = enOrden.map(p => {
      const fila = repartirFila({
        necesidad: p.necesidad.get(anio) ?? CERO,
        deAntes: aplazado.get(p.id) ?? CERO,
        atado: (atado.get(p.id) ?? CERO).plus(p.cofinanciacion.get(anio) ?? CERO),
        disponible,
        antes,
      })
      antes = antes.plus(fila.neta)
      aplazado.set(p.id, fila.aplazado)
      atado.set(p.id, fila.atado.minus(fila.cofinanciacion))
      return { ...fila, proyecto: p.id }
    })
    const delAnio = resumir(anio, filas, { paraElPrograma, sobranteAnterior })
    sobrante = delAnio.sobrante
    return delAnio
  })
}

function resumir(
  anio: number,
  filas: readonly FilaDeBrecha[],
  dinero: { paraElPrograma: Decimal; sobranteAnterior: Decimal },
): AnioDeBrecha {
  const m = new Memoria()
  const suma = (concepto: string, de: (f: FilaDeBrecha) => Decimal) =>
    m.paso(concepto, EL_PROGRAMA, 'suma(proyectos)', { proyectos: filas.map(de).filter(v => !v.isZero()) }, o =>
      sumar(o.proyectos),
    )
  const necesidad = suma(`Necesidad de ${anio}`, f => f.necesidad)
  const deAntes = suma('Aplazado de años anteriores', f => f.deAntes)
  const cofinanciacion = suma('Cofinanciación que paga a los proyectos', f => f.cofinanciacion)
  const falta = m.paso(
    'Por pagar con dinero propio',
    EL_PROGRAMA,
    'necesidad + aplazado − cofinanciación',
    { necesidad, aplazado: deAntes, cofinanciación: cofinanciacion },
    o => o.necesidad.plus(o.aplazado).minus(o.cofinanciación),
  )
  const disponible = m.paso(
    'Dinero propio del año',
    EL_PROGRAMA,
    'para el programa + sobrante anterior',
    { 'para el programa': dinero.paraElPrograma, 'sobrante anterior': dinero.sobranteAnterior },
    o => o['para el programa'].plus(o['sobrante anterior']),
  )
  const financiado = m.paso(
    'Se paga con dinero propio',
    EL_PROGRAMA,
    'min(por pagar, disponible)',
    { 'por pagar': falta, disponible },
    o => Decimal.min(o['por pagar'], o.disponible),
  )
  const aplazado = m.paso(
    'Brecha: lo que hay que aplazar',
    EL_PROGRAMA,
    'por pagar − pagado',
    { 'por pagar': falta, pagado: financiado },
    o => o['por pagar'].minus(o.pagado),
  )
  const sobrante = m.paso('Sobra', EL_PROGRAMA, 'disponible − pagado', { disponible, pagado: financiado }, o =>
    o.disponible.minus(o.pagado),
  )
  return { anio, ...dinero, necesidad, deAntes, cofinanciacion, financiado, aplazado, sobrante, filas, memoria: m }
}
