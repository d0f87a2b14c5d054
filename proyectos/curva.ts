import { Decimal } from '../ley388/decimal.ts'
import { diasDelMes, type Fecha, fechaDe, partes, sumarDias, sumarMeses } from '../ley388/fecha.ts'
import { agrupar } from './agrupar.ts'
import type { DineroAcumulado } from './dinero-conjunto.ts'
import { Escalera } from './escalera.ts'
import type { ActividadBase, Calendario, LecturaDeAvance, Tramo } from './tipos.ts'
import { cubrir, porFecha } from './tramo.ts'
import { parteDe, transcurso } from './transcurso.ts'

/** What was promised and what had happened at the end of a day: pesos, accumulated. */
export interface PuntoDeCurva {
  readonly fecha: Fecha
  readonly planeado: Decimal
  /** These three are null after the day on which one looks. */
  readonly ejecutado: Decimal | null
  readonly obligado: Decimal | null
  readonly pagado: Decimal | null
}

export interface EntradaDeCurva {
  readonly al: Fecha
  readonly base: readonly ActividadBase[]
  readonly lecturas: readonly LecturaDeAvance[]
  /** Of all that the curve is of, together. */
  readonly dinero: readonly DineroAcumulado[]
}

const CERO = new Decimal(0)
const CIEN = 100

/**
 * P2, P4: the S-curve of what is known, at the end of each month and on the day on which one looks. What is planned ends
 * in exactly the approved budget. Empty without a baseline. What is still to come, `curva-prevista.ts` adds.
 */
export function curva(e: EntradaDeCurva): PuntoDeCurva[] {
  if (e.base.length === 0) return []
  const pasadas = [...e.lecturas, ...e.dinero].map(x => x.fecha).filter(f => f <= e.al)
  const fechas = fechasDeCurva(cubrir([...e.base, ...pasadas.map(f => ({ inicio: f, fin: f }))]), e.al)
  const planeado = new Escalera(fechas)
  const ejecutado = new Escalera(fechas)
  const lecturas = porActividad(e.lecturas, e.al)
  for (const a of e.base) {
    repartir(planeado, a.calendario, a, a.costo)
    let ganado = CERO
    for (const l of lecturas.get(a.id) ?? []) {
      const valor = a.costo.times(l.fisico).div(CIEN)
      ejecutado.sumar(l.fecha, valor.minus(ganado))
      ganado = valor
    }
  }
  const obligado = new Escalera(fechas)
  const pagado = new Escalera(fechas)
  acumular(e, d => d.obligaciones, obligado)
  acumular(e, d => d.pagos, pagado)
  return fechas.map((fecha, i) => {
    const paso = fecha <= e.al
    return {
      fecha,
      planeado: planeado.en(i),
      ejecutado: paso ? ejecutado.en(i) : null,
      obligado: paso ? obligado.en(i) : null,
      pagado: paso ? pagado.en(i) : null,
    }
  })
}

/** Spreads an amount over the days of a span: a part on the dates inside it, the whole from its end on. */
export function repartir(en: Escalera, calendario: Calendario, tramo: Tramo, monto: Decimal): void {
  for (let i = en.lugar(tramo.inicio); i < en.fechas.length; i++) {
    const t = transcurso(calendario, tramo, en.fechas[i]!)
    if (t.fase === 'completo') break
    en.soloEn(i, parteDe(monto, t))
  }
  en.sumar(tramo.fin, monto)
}

/**
 * The dates of a curve that covers a span: from the end of the month before its first day, so that the curve begins at
 * zero, to that of its last one, and the day on which one looks if it falls among them.
 */
export function fechasDeCurva({ inicio, fin }: Tramo, al: Fecha): Fecha[] {
  const ultima = finDeMes(fin)
  const fechas = [finDeMes(sumarMeses(inicio, -1))]
  while (fechas.at(-1)! < ultima) fechas.push(finDeMes(sumarDias(fechas.at(-1)!, 1)))
  if (al > fechas[0]! && al < ultima && !fechas.includes(al)) fechas.push(al)
  return fechas.sort()
}

function finDeMes(f: Fecha): Fecha {
  const { anio, mes } = partes(f)
  return fechaDe(anio, mes, diasDelMes(anio, mes))
}

/** The readings up to a day, by activity and in order; of two of a day, the one that stands later holds. */
function porActividad(lecturas: readonly LecturaDeAvance[], al: Fecha): Map<string, LecturaDeAvance[]> {
  const grupos = agrupar(lecturas.flatMap(l => (l.fecha > al ? [] : [[l.actividad, l] as const])))
  for (const grupo of grupos.values()) grupo.sort(porFecha)
  return grupos
}

/** Each accumulated figure takes the place of the one before. */
function acumular(e: EntradaDeCurva, valor: (d: DineroAcumulado) => Decimal, en: Escalera): void {
  let ultimo = CERO
  for (const d of e.dinero.filter(d => d.fecha <= e.al).sort(porFecha)) {
    en.sumar(d.fecha, valor(d).minus(ultimo))
    ultimo = valor(d)
  }
}
