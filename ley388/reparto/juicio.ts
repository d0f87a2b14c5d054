import { art } from '../articulos/referencia.ts'
import { Decimal, pesos } from '../decimal.ts'
import type { Memoria } from '../memoria.ts'
import { type Cuenta, HOLGURA_DE_PESOS } from './cuentas.ts'
import { type LoDeLaLey, sumar } from './participaciones.ts'

/** Who is left with less, or more, than the law gives, and by how many pesos. */
export interface Desigualdad {
  readonly predio: string
  readonly monto: string
}

/** R8: whether a distribution is even; and where it is not, why, who loses and who gains. */
export interface Juicio {
  readonly equitativo: boolean
  readonly compensacionTotal: Decimal
  readonly motivos: readonly string[]
  readonly pierden: readonly Desigualdad[]
  readonly ganan: readonly Desigualdad[]
}

/**
 * R8, arts. 38-47: even means that compensations add up to zero, that burdens add up to the local burdens, and that
 * nobody's net leaves the common index by more than whole pesos explain.
 */
export function juzgar(ley: LoDeLaLey, lista: readonly Cuenta[], m: Memoria): Juicio {
  const compensaciones = lista.map(c => c.compensacion)
  const total = sumar(compensaciones)
  m.anotar('Suma de las compensaciones', art(45), 'suma(compensaciones)', { compensaciones }, total)
  const cargas = lista.map(c => c.cargas)
  const cubiertas = m.anotar('Suma de las cargas', art(39, 'par.'), 'suma(cargas)', { cargas }, sumar(cargas))
  const diferencias = lista.map(c => c.diferencia)
  const mayor = m.anotar(
    'Mayor diferencia con el neto que da el índice de todos',
    art(38),
    'mayor_absoluto(diferencias)',
    { diferencias },
    diferencias.reduce((a, d) => Decimal.max(a, d.abs()), new Decimal(0)),
  )
  const equitativo = m.paso(
    'Es equitativo: nada falta, nada sobra y el índice es el mismo, salvo los pesos enteros del reparto',
    art(38),
    'y(compensaciones = 0, cargas = cargas locales, diferencia < holgura)',
    {
      compensaciones: total,
      cargas: cubiertas,
      'cargas locales': ley.cargasLocales,
      diferencia: mayor,
      holgura: HOLGURA_DE_PESOS,
    },
    o => o.compensaciones.isZero() && o.cargas.eq(o['cargas locales']) && o.diferencia.lt(o.holgura),
  )
  const pierden = desiguales(lista, d => d.lte(HOLGURA_DE_PESOS.neg()))
  const ganan = desiguales(lista, d => d.gte(HOLGURA_DE_PESOS))
  return {
    equitativo,
    compensacionTotal: total,
    motivos: motivos(ley, total, cubiertas, pierden, ganan),
    pierden,
    ganan,
  }
}

function desiguales(lista: readonly Cuenta[], es: (diferencia: Decimal) => boolean): Desigualdad[] {
  return lista.filter(c => es(c.diferencia)).map(c => ({ predio: c.predio.id, monto: pesos(c.diferencia.abs()) }))
}

function motivos(
  ley: LoDeLaLey,
  total: Decimal,
  cubiertas: Decimal,
  pierden: readonly Desigualdad[],
  ganan: readonly Desigualdad[],
): string[] {
  const dichos: string[] = []
  if (!total.isZero()) dichos.push(`Las compensaciones suman ${pesos(total)} pesos; deben sumar cero (${art(45)}).`)
  if (!cubiertas.eq(ley.cargasLocales)) {
    dichos.push(
      `Las cargas asignadas suman ${pesos(cubiertas)} pesos y las cargas locales son ${pesos(ley.cargasLocales)} (${art(39, 'par.')}).`,
    )
  }
  if (pierden.length > 0) dichos.push(`Quedan con menos de lo que les da la ley: ${nombrar(pierden)} (${art(38)}).`)
  if (ganan.length > 0) dichos.push(`Quedan con más de lo que les da la ley: ${nombrar(ganan)} (${art(38)}).`)
  return dichos
}

function nombrar(lista: readonly Desigualdad[]): string {
  return lista.map(d => `${d.predio} (${d.monto} pesos)`).join(', ')
}
