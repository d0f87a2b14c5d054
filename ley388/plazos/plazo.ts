import { type Articulo, deOtraLey } from '../articulos/referencia.ts'
import { type Fecha, fechaDeNumero, numeroDeDia, sumarDias, sumarMeses } from '../fecha.ts'
import { Memoria } from '../memoria.ts'
import { entreComillas, memoriaEnJson } from '../texto-json.ts'
import { type Bloqueo, bloqueos, CAUSA_SUSPENSION, cubre, habilesDe } from './bloqueos.ts'
import { type Calendario, calendarioNacional, DiaInhabil, type DiaSaltado } from './calendario.ts'

/** What can be asked of every term: the municipality's calendar and the suspensions that were ordered. */
export interface AjustesDeTermino {
  /** True where Saturdays are business days (a setting of the municipality; by default they are not). */
  readonly sabados?: boolean | undefined
  /** Days that the municipality declared non-working. */
  readonly noHabiles?: readonly Fecha[] | undefined
  /** Spans in which the term does not run; both ends included. */
  readonly suspensiones?: readonly (readonly [Fecha, Fecha])[] | undefined
}

/** A term of law: exactly one of `dias`, `meses`, `anios`, from the day of the event, which does not count (T2). */
export interface Termino extends AjustesDeTermino {
  readonly desde: Fecha
  readonly dias?: number | undefined
  readonly meses?: number | undefined
  readonly anios?: number | undefined
  /** Calendar days after the months: the half month that increases of art. 53 can leave. Only with `meses`. */
  readonly masDias?: number | undefined
  /** Days of the calendar instead of business days (T1). Months and years always run by the calendar. */
  readonly calendario?: boolean | undefined
}

/** When a term ends and how it was counted. */
export interface Plazo {
  readonly desde: Fecha
  /** The first day that counts. */
  readonly primerDia: Fecha
  /** The last day on which the act can still be done. */
  readonly vence: Fecha
  readonly saltados: readonly DiaSaltado[]
  readonly memoria: Memoria
}

const ART_62: Articulo = deOtraLey('Ley 4 de 1913', 62)
const ART_61: Articulo = deOtraLey('Ley 4 de 1913', 61)
const ART_59: Articulo = deOtraLey('Ley 4 de 1913', 59)
const CODIGO_CIVIL_67: Articulo = deOtraLey('Código Civil', 67)
const MESES_DEL_ANIO = 12
const NADA: readonly Fecha[] = []
const SIN_SUSPENSION: readonly (readonly [Fecha, Fecha])[] = []

/**
 * T1-T5, T9: the end of a term. Days are business days unless `calendario`; months and years end on the same day
 * number; an end that is not a business day goes to the next one. `desde` is the day of the event. Refuses terms that
 * leave the years of the calendar.
 */
export function plazo(t: Termino): Plazo {
  const calendario = calendarioNacional(t.sabados === true)
  const tramos = bloqueos(t.suspensiones, t.noHabiles)
  const memoria = new Memoria()
  if (t.dias !== undefined && t.calendario !== true) return enDiasHabiles(t, t.dias, calendario, tramos, memoria)
  return porCalendario(t, calendario, tramos, memoria)
}

/** Suspensions and non-working days both take their business days out, so they are one list of spans here. */
function enDiasHabiles(t: Termino, dias: number, c: Calendario, tramos: readonly Bloqueo[], memoria: Memoria): Plazo {
  const desde = numeroDeDia(t.desde)
  const previos = c.habilesHasta(desde)
  const primero = avanzar(c, tramos, desde, previos + 1)
  const ultimo = avanzar(c, tramos, desde, previos + dias)
  const ajustes = {
    sábados: t.sabados === true,
    inhábiles: t.noHabiles ?? NADA,
    suspensiones: t.suspensiones ?? SIN_SUSPENSION,
  }
  const primerDia = fechaDeNumero(primero)
  const vence = fechaDeNumero(ultimo)
  memoria.anotar('Lectura: la norma no dice «calendario»', ART_62, LECTURA, { calendario: false }, 'días hábiles')
  memoria.anotar(
    'Primer día: el del hecho no cuenta',
    ART_61,
    'dia_habil(desde, 1, sábados, inhábiles, suspensiones)',
    { desde: t.desde, ...ajustes },
    primerDia,
  )
  memoria.anotar(
    'Último día del término',
    ART_62,
    'dia_habil(desde, días, sábados, inhábiles, suspensiones)',
    { desde: t.desde, días: dias, ...ajustes },
    vence,
  )
  return { desde: t.desde, primerDia, vence, saltados: noContados(c, tramos, desde + 1, ultimo), memoria }
}

const LECTURA = 'si(calendario, «días calendario», «días hábiles»)'

/** The k-th business day, moved on by the business days that the spans take out on the way to it. */
function avanzar(c: Calendario, tramos: readonly Bloqueo[], desde: number, k: number): number {
  let orden = k
  let dia = c.diaDelHabil(orden)
  for (const tramo of tramos) {
    if (tramo.desde > dia) break
    orden += habilesDe(c, tramo, desde + 1)
    dia = c.diaDelHabil(orden)
  }
  return dia
}

function noContados(c: Calendario, tramos: readonly Bloqueo[], desde: number, hasta: number): DiaSaltado[] {
  if (tramos.length === 0) return c.saltadosEntre(desde, hasta)
  const dias: DiaSaltado[] = []
  for (let d = desde; d <= hasta; d++) {
    const tramo = cubre(tramos, d)
    if (tramo && (tramo.causa === CAUSA_SUSPENSION || c.esHabil(d))) {
      dias.push({ fecha: fechaDeNumero(d), causa: tramo.causa })
    } else if (!c.esHabil(d)) dias.push(c.saltado(d))
  }
  return dias
}

/** Calendar days, months and years: only a suspension stops them; the calendar of business days rules their end. */
function porCalendario(t: Termino, c: Calendario, tramos: readonly Bloqueo[], memoria: Memoria): Plazo {
  const nominal = finNominal(t, memoria)
  const suspensiones = tramos.filter(b => b.causa === CAUSA_SUSPENSION)
  const desde = numeroDeDia(t.desde)
  let cumplido = nominal
  if (suspensiones.length > 0) {
    const texto = { desde: t.desde, fin: fechaDeNumero(nominal), suspensiones: t.suspensiones ?? SIN_SUSPENSION }
    const detenidos = diasSuspendidos(desde, nominal, suspensiones)
    cumplido = nominal + detenidos
    memoria.anotar('Días suspendidos', ART_62, 'dias_suspendidos(desde, fin, suspensiones)', texto, detenidos)
    memoria.anotar(
      'Fin con la suspensión',
      ART_62,
      'sumar_dias(fin, suspendidos)',
      { fin: fechaDeNumero(nominal), suspendidos: detenidos },
      fechaDeNumero(cumplido),
    )
  }
  let ultimo = cumplido
  while (!c.esHabil(ultimo) || cubre(tramos, ultimo)) ultimo += 1
  let primero = desde + 1
  while (cubre(suspensiones, primero)) primero += 1
  const vence = memoria.anotar(
    'Último día: si no es hábil, se corre al siguiente hábil',
    ART_62,
    'habil_o_siguiente(fin, sábados, inhábiles, suspensiones)',
    {
      fin: fechaDeNumero(cumplido),
      sábados: t.sabados === true,
      inhábiles: t.noHabiles ?? NADA,
      suspensiones: t.suspensiones ?? SIN_SUSPENSION,
    },
    fechaDeNumero(ultimo),
  )
  const saltados: DiaSaltado[] = []
  for (const s of suspensiones) {
    for (let d = Math.max(s.desde, desde + 1); d <= Math.min(s.hasta, cumplido); d++) {
      saltados.push({ fecha: fechaDeNumero(d), causa: s.causa })
    }
  }
  saltados.push(...noContados(c, tramos, cumplido, ultimo - 1))
  return { desde: t.desde, primerDia: fechaDeNumero(primero), vence, saltados, memoria }
}

function finNominal(t: Termino, memoria: Memoria): number {
  if (t.dias !== undefined) {
    const fin = numeroDeDia(t.desde) + t.dias
    memoria.anotar('Lectura: la norma dice «calendario»', ART_62, LECTURA, { calendario: true }, 'días calendario')
    const operandos = { desde: t.desde, días: t.dias }
    memoria.anotar('El día del hecho no cuenta', ART_61, 'sumar_dias(desde, días)', operandos, fechaDeNumero(fin))
    return fin
  }
  const anios = t.anios
  const fin = anios === undefined ? sumarMeses(t.desde, t.meses!) : sumarMeses(t.desde, anios * MESES_DEL_ANIO)
  if (t.masDias !== undefined) {
    const operandos = { desde: t.desde, meses: t.meses!, días: t.masDias }
    const formula = 'sumar_dias(sumar_meses(desde, meses), días)'
    return numeroDeDia(
      memoria.anotar('Meses completos y los días del medio mes', ART_59, formula, operandos, sumarDias(fin, t.masDias)),
    )
  }
  if (anios === undefined) {
    const operandos = { desde: t.desde, meses: t.meses! }
    memoria.anotar('Mismo día del mes en que se cumple', ART_59, 'sumar_meses(desde, meses)', operandos, fin)
  } else {
    const operandos = { desde: t.desde, años: anios }
    memoria.anotar('Mismo día del año en que se cumple', CODIGO_CIVIL_67, 'sumar_anios(desde, años)', operandos, fin)
  }
  return numeroDeDia(fin)
}

/** Calendar days suspended before a term ends, where each one moves the end by a day. Spans come in order. */
function diasSuspendidos(desde: number, fin: number, suspensiones: readonly Bloqueo[]): number {
  let detenidos = 0
  for (const s of suspensiones) {
    if (s.desde > fin + detenidos) break
    detenidos += Math.max(0, s.hasta - Math.max(s.desde, desde + 1) + 1)
  }
  return detenidos
}

/** The answer of a term as JSON text: what `JSON.stringify` would write, fast enough for a bulk run. */
export function plazoEnJson(p: Plazo): string {
  let saltados = ''
  for (const s of p.saltados) {
    const texto = s instanceof DiaInhabil ? s.enJson() : `{"fecha":"${s.fecha}","causa":${entreComillas(s.causa)}}`
    saltados += saltados === '' ? texto : `,${texto}`
  }
  return `{"desde":"${p.desde}","primerDia":"${p.primerDia}","vence":"${p.vence}","saltados":[${saltados}],"memoria":${memoriaEnJson(p.memoria)}}`
}
