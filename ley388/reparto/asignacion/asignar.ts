import { art } from '../../articulos/referencia.ts'
import { Decimal, pesos } from '../../decimal.ts'
import type { Memoria } from '../../memoria.ts'
import type { Solver } from '../../solver.ts'
import type { Lote } from '../entrada.ts'
import { type LoDeLaLey, porId } from '../participaciones.ts'
import { Alcance } from './alcance.ts'
import { type Prueba, verificarCertificado } from './certificado.ts'
import { type Cota, cotaInferior } from './cota.ts'
import { type Hallada, hallar, type Limites } from './hallar.ts'
import { type Duenos, dineroQueCambia, type ProblemaDeLotes, problemaDeLotes } from './problema.ts'

/** What is known of the assignment that was made; amounts in whole pesos. */
export interface Asignacion {
  /** True only where it is proven that no other assignment moves less money. */
  readonly optima: boolean
  readonly prueba: Prueba
  /** Σ|compensation|. */
  readonly dinero: string
  /** No assignment moves less than this. */
  readonly cota: string
  /** What the solver says of its own answer, where it was asked. Its word is not a proof: it works in floating point. */
  readonly solver?: Hallada['solver']
  readonly explicacion: string
}

const EXPLICACION: Readonly<Record<Prueba, string>> = {
  cota: 'Es óptima: llega a la cota exacta, por debajo de la cual ninguna asignación de lotes enteros puede estar.',
  'busqueda-exacta': 'Es óptima: se examinaron o descartaron todas las demás asignaciones, con cuentas exactas.',
  ninguna:
    'Es la mejor que se halló, pero no está probado que sea óptima: ninguna asignación mueve menos dinero que la cota.',
}

/** Of what the law gives each parcel, what the assignment looks at. */
type LoAsignable = Pick<LoDeLaLey, 'predios' | 'derechos' | 'beneficios'>

/**
 * Art. 45: restitution in whole lots, and in money only what the lots cannot give: assigns them so that Σ|compensation|
 * is the least, or as little as could be found, and says which. Lots go by id, as the parcels do.
 */
export function asignarLotes(
  ley: LoAsignable,
  lotes: readonly Lote[],
  m: Memoria,
  { solver, limites }: { readonly solver?: Solver | undefined; readonly limites?: Limites } = {},
): { lotes: Lote[]; asignacion: Asignacion } {
  const enOrden = [...lotes].sort(porId)
  const valores = enOrden.map(l => l.valor)
  const problema = problemaDeLotes(ley.derechos, valores)
  const alcance = new Alcance(problema)
  const cota = cotaInferior(problema, alcance)
  const hallada = hallar(problema, alcance, cota.pesos, solver, limites)
  const dinero = dineroQueCambia(problema, hallada.duenos)
  const prueba: Prueba = dinero === cota.pesos ? 'cota' : hallada.completa ? 'busqueda-exacta' : 'ninguna'
  const certificado = {
    duenos: hallada.duenos,
    dinero: new Decimal(dinero),
    cota: new Decimal(prueba === 'busqueda-exacta' ? dinero : cota.pesos),
    optima: prueba !== 'ninguna',
  }
  const faltas = verificarCertificado(ley.derechos, valores, certificado)
  if (faltas.length > 0) throw new Error(`The assignment does not hold: ${faltas.join('; ')}`)
  explicar(ley, problema, cota, certificado, prueba, m)
  const dueno = new Map(enOrden.map((l, k) => [l.id, ley.predios[hallada.duenos[k]!]!.id]))
  return {
    lotes: lotes.map(l => ({ ...l, asignado: [{ predio: dueno.get(l.id)!, fraccion: new Decimal(1) }] })),
    asignacion: {
      optima: certificado.optima,
      prueba,
      dinero: pesos(certificado.dinero),
      cota: pesos(certificado.cota),
      solver: hallada.solver,
      explicacion: EXPLICACION[prueba],
    },
  }
}

function explicar(
  ley: LoAsignable,
  p: ProblemaDeLotes,
  cota: Cota,
  c: { duenos: Duenos; dinero: Decimal; cota: Decimal },
  prueba: Prueba,
  m: Memoria,
): void {
  const recibidos = ley.derechos.map(() => new Decimal(0))
  c.duenos.forEach((d, l) => {
    recibidos[d] = recibidos[d]!.plus(p.valores[l]!)
  })
  m.anotar(
    'Dinero que cambia de manos con los lotes asignados',
    art(45),
    'suma_diferencias(derechos, recibidos)',
    { derechos: ley.derechos, recibidos },
    c.dinero,
  )
  explicarCota(ley, p, cota, m)
  m.paso(
    EXPLICACION[prueba],
    art(45),
    'o(dinero = cota, búsqueda completa)',
    { dinero: c.dinero, cota: new Decimal(cota.pesos), 'búsqueda completa': prueba === 'busqueda-exacta' },
    o => o.dinero.eq(o.cota) || o['búsqueda completa'],
  )
}

function explicarCota(ley: LoAsignable, p: ProblemaDeLotes, cota: Cota, m: Memoria): void {
  if (cota.razon === 'unidad') {
    m.anotar(
      'Lo que cada predio recibe es múltiplo de la unidad; los múltiplos más cercanos a los derechos, en unidades',
      art(45),
      'mayor_resto(beneficios ÷ unidad, derechos)',
      { derechos: ley.derechos, beneficios: ley.beneficios, unidad: p.unidad },
      cota.cifras.map(c => c / p.unidad),
    )
    m.anotar(
      'Cota: lo que falta o sobra aun con esos múltiplos',
      art(45),
      'suma_diferencias(derechos, múltiplos)',
      { derechos: ley.derechos, múltiplos: cota.cifras },
      new Decimal(cota.pesos),
    )
    return
  }
  m.anotar(
    'Cota: mínimo de cada predio, en octavos de peso, porque solo recibe sumas de lotes y lo que a unos falta a otros sobra',
    art(45),
    '2 × al_alza(suma(mínimos) ÷ 16)',
    { mínimos: cota.cifras },
    new Decimal(cota.pesos),
  )
}
