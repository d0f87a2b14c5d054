import { art } from '../articulos/referencia.ts'
import { type Fecha, sumarDias, sumarMeses } from '../fecha.ts'
import { leerFecha, leerFechaOpcional, leerLista, malo, objeto } from '../lector.ts'
import { Memoria } from '../memoria.ts'
import { constante, PUBLICACION_DE_LA_LEY } from '../parametros/limite.ts'
import { PERIODOS, type Periodo } from '../parametros/periodos.ts'
import { Rechazo } from '../rechazo.ts'

export type Plazo28 = 'corto' | 'mediano' | 'largo'

/** Art. 28: constitutional periods that each content lasts. */
export const PERIODOS_DE: Readonly<Record<Plazo28, ReturnType<typeof constante>>> = {
  corto: constante({ id: 'plan.periodos-corto', valor: 1, articulo: art(28, 'num. 3') }),
  mediano: constante({ id: 'plan.periodos-mediano', valor: 2, articulo: art(28, 'num. 2') }),
  largo: constante({ id: 'plan.periodos-largo', valor: 3, articulo: art(28, 'num. 1') }),
}
/** Art. 23: the new plan or its review starts within these months before a validity ends. */
export const MESES_DE_INICIO = constante({ id: 'plan.meses-inicio-tramite', valor: 6, articulo: art(23) })

export interface VigenciasEntrada {
  readonly adopcion: Fecha
  /** Year in which the first period that counts begins (▲ a setting of the plan; default: the first full one). */
  readonly primerPeriodo?: string | undefined
  /** The municipality's own periods, where they were atypical before 2008 (T8). */
  readonly periodos?: readonly Periodo[] | undefined
}

/** Validity of one content of the plan. It stays in force after `hasta` until the plan is replaced (art. 28). */
export interface Vigencia {
  readonly desde: Fecha
  readonly hasta: Fecha
  /** PL13: first day of the months in which the new plan or the review must be started. */
  readonly inicioTramite: Fecha
}

export interface VigenciasRespuesta extends Readonly<Record<Plazo28, Vigencia>> {
  readonly memoria: Memoria
}

/** Reads `{"adopcion": "2012-06-15", "primerPeriodo": "2016", "periodos": [["2004-01-01", "2007-12-31"], …]}`. */
export function leerVigencias(json: unknown): VigenciasEntrada {
  const o = objeto(json, '', ['adopcion', 'primerPeriodo', 'periodos'])
  const adopcion = leerFecha(o, 'adopcion')
  if (adopcion < PUBLICACION_DE_LA_LEY)
    throw malo('adopcion', `es anterior a la Ley 388 de 1997 (${PUBLICACION_DE_LA_LEY})`, art(138))
  const anio = o.primerPeriodo
  if (anio !== undefined && !/^\d{4}$/.test(String(anio))) {
    throw malo('primerPeriodo', 'debe ser el año en que empieza el período, por ejemplo "2016"')
  }
  const propios = leerLista(o, 'periodos').map(leerPeriodo)
  propios.forEach((p, i) => {
    if (i > 0 && p.desde <= propios[i - 1]!.hasta)
      throw malo(`periodos[${i}]`, 'empieza antes de que termine el anterior')
  })
  return {
    adopcion,
    primerPeriodo: anio === undefined ? undefined : String(anio),
    periodos: o.periodos === undefined ? undefined : propios,
  }
}

function leerPeriodo(v: unknown, i: number): Periodo {
  const campo = `periodos[${i}]`
  if (!Array.isArray(v) || v.length !== 2) throw malo(campo, 'debe ser una lista de dos fechas: [desde, hasta]')
  const fechas = { desde: v[0] as unknown, hasta: v[1] as unknown }
  const desde = leerFecha(fechas, 'desde', campo)
  const hasta = leerFechaOpcional(fechas, 'hasta', campo)
  if (hasta === undefined || hasta < desde) throw malo(campo, 'termina antes de empezar')
  return { desde, hasta }
}

/**
 * Arts. 28 and 23: until when the short, medium and long contents of a plan rule, and from which day the review must
 * start. By default the first full constitutional period after the adoption counts first.
 */
export function vigencias(e: VigenciasEntrada): VigenciasRespuesta {
  const memoria = new Memoria()
  const periodos = e.periodos ?? PERIODOS
  const primero = primerPeriodo(e, periodos, memoria)
  const finales = periodos.filter(p => p.desde >= primero).map(p => p.hasta)
  const una = (cual: Plazo28): Vigencia => unaVigencia(cual, e.adopcion, finales, memoria)
  return { corto: una('corto'), mediano: una('mediano'), largo: una('largo'), memoria }
}

function primerPeriodo(e: VigenciasEntrada, periodos: readonly Periodo[], memoria: Memoria): Fecha {
  if (e.primerPeriodo !== undefined) {
    const elegido = periodos.find(p => p.desde.startsWith(e.primerPeriodo!) && p.hasta >= e.adopcion)
    if (!elegido) throw periodoDesconocido(e.primerPeriodo, periodos)
    return memoria.anotar(
      'Primer período, según el plan',
      art(28),
      'elegido',
      { elegido: elegido.desde },
      elegido.desde,
    )
  }
  const desdeLaAdopcion = periodos.findIndex(p => p.hasta >= e.adopcion)
  const inicios = periodos.slice(desdeLaAdopcion, desdeLaAdopcion + 3).map(p => p.desde)
  const siguiente = desdeLaAdopcion < 0 ? undefined : inicios.find(d => d >= e.adopcion)
  if (!siguiente) throw sinPeriodos()
  return memoria.anotar(
    'Primer período constitucional completo después de la adopción',
    art(28),
    'primera_desde(inicios, adopción)',
    { inicios, adopción: e.adopcion },
    siguiente,
  )
}

function unaVigencia(cual: Plazo28, adopcion: Fecha, finales: readonly Fecha[], memoria: Memoria): Vigencia {
  const cuenta = PERIODOS_DE[cual]
  const fines = finales.slice(0, cuenta.valor.toNumber())
  const fin = fines[cuenta.valor.toNumber() - 1]
  if (fin === undefined) throw sinPeriodos()
  const hasta = memoria.anotar(
    `Fin de la vigencia de ${cual} plazo`,
    cuenta.articulo,
    'elemento(finales, períodos)',
    { finales: fines, períodos: cuenta.valor },
    fin,
  )
  const inicioTramite = memoria.paso(
    `Desde cuándo se inicia el trámite del nuevo plan o de la revisión (${cual} plazo)`,
    MESES_DE_INICIO.articulo,
    'sumar_meses(sumar_dias(fin, 1), −meses)',
    { fin: hasta, meses: MESES_DE_INICIO.valor },
    o => sumarMeses(sumarDias(o.fin, 1), -o.meses.toNumber()),
  )
  return { desde: adopcion, hasta, inicioTramite }
}

function periodoDesconocido(anio: string, periodos: readonly Periodo[]): Rechazo {
  const anios = periodos.slice(0, 12).map(p => p.desde.slice(0, 4))
  return new Rechazo({
    codigo: 'periodo-desconocido',
    mensaje: `Ningún período constitucional que pueda contarse desde la adopción empieza en ${anio}.`,
    campo: 'primerPeriodo',
    articulo: art(28),
    cura: `Los períodos empiezan en ${anios.join(', ')}…; si el municipio tuvo períodos atípicos, dé su lista en «periodos».`,
  })
}

function sinPeriodos(): Rechazo {
  return new Rechazo({
    codigo: 'periodos-insuficientes',
    mensaje: 'La lista de períodos constitucionales no alcanza para las tres vigencias.',
    campo: 'periodos',
    articulo: art(28),
    cura: 'Añada a la lista los períodos que faltan.',
  })
}
