import { art } from '../articulos/referencia.ts'
import type { Fecha } from '../fecha.ts'
import { leerAjuste, leerCada, leerFecha, leerFechaOpcional, leerOpcion, leerSiNo, malo, objeto } from '../lector.ts'
import { Memoria } from '../memoria.ts'
import { DIFERIMIENTO } from './ajustes.ts'
import { EVENTOS, type Evento, HECHOS, TIPOS_DE_EVENTO, TIPOS_DE_HECHO, type TipoDeHecho } from './hechos.ts'

const ART_83 = art(83)
const ART_83_3 = art(83, 'par. 3')

/** Something that happened to the parcel and can make the participation due. */
export interface EventoOcurrido {
  readonly tipo: Evento
  readonly fecha: Fecha
  /** True where the participation was paid on this occasion. */
  readonly pagado: boolean
}

export interface ExigibilidadEntrada {
  readonly hecho: TipoDeHecho
  /** Day on which the effect was registered on the folio; without it nothing is due yet. */
  readonly inscripcion?: Fecha | undefined
  readonly eventos: readonly EventoOcurrido[]
  /** True where somebody else than the owner possesses the property. */
  readonly poseedor: boolean
  readonly diferimiento: keyof typeof DIFERIMIENTO.opciones
}

/** What an event meant for the charge. */
export interface EventoRespuesta {
  readonly tipo: Evento
  readonly fecha: Fecha
  readonly exigible: boolean
  readonly motivo: string
  /** Art. 83 par. 2: the licence or the transfer is not granted without proof of payment. */
  readonly exigeAcreditarPago: boolean
}

export interface ExigibilidadRespuesta {
  readonly estado: 'no-exigible' | 'exigible' | 'pagada'
  /** The first event at which it fell due. */
  readonly desde?: Fecha | undefined
  readonly exigiblePor: readonly Evento[]
  readonly eventos: readonly EventoRespuesta[]
  /** True where an event passed without a registered liquidation: the mayor must run art. 81. */
  readonly debeLiquidarse: boolean
  readonly responden: readonly ('propietario' | 'poseedor')[]
  readonly memoria: Memoria
}

/** Reads `{"hecho", "inscripcion", "eventos": [{"tipo", "fecha", "pagado"}], "poseedor", "diferimiento"}`. */
export function leerExigibilidad(json: unknown): ExigibilidadEntrada {
  const o = objeto(json, '', ['hecho', 'inscripcion', 'eventos', 'poseedor', 'diferimiento'])
  const eventos = leerCada(o, 'eventos', '', (v, ruta) => {
    const e = objeto(v, ruta, ['tipo', 'fecha', 'pagado'])
    return {
      tipo: leerOpcion(e, 'tipo', ruta, TIPOS_DE_EVENTO),
      fecha: leerFecha(e, 'fecha', ruta),
      pagado: leerSiNo(e, 'pagado', ruta),
    }
  })
  eventos.forEach((e, i) => {
    if (i > 0 && e.fecha < eventos[i - 1]!.fecha)
      throw malo(`eventos[${i}].fecha`, 'es anterior a la del evento que le precede')
  })
  return {
    hecho: leerOpcion(o, 'hecho', '', TIPOS_DE_HECHO),
    inscripcion: leerFechaOpcional(o, 'inscripcion'),
    eventos,
    poseedor: leerSiNo(o, 'poseedor'),
    diferimiento: leerAjuste(o, 'diferimiento', '', DIFERIMIENTO),
  }
}

/**
 * V9, art. 83: at which events the participation fell due. Only from the registration on; what was not paid at one of
 * its events, for whatever cause, falls due at the next one (par. 3).
 */
export function exigibilidad(e: ExigibilidadEntrada): ExigibilidadRespuesta {
  const memoria = new Memoria()
  const inscrito = e.inscripcion !== undefined
  memoria.anotar('El efecto está liquidado e inscrito en el folio', ART_83, 'inscrito', { inscrito }, inscrito)
  const estado: Estado = { pendiente: false, pagada: false, desde: undefined, sinLiquidar: false }
  const eventos = e.eventos.map(x => unEvento(x, e, estado, memoria))
  return {
    estado: estado.pagada ? 'pagada' : estado.desde ? 'exigible' : 'no-exigible',
    desde: estado.desde,
    exigiblePor: TIPOS_DE_EVENTO.filter(t => EVENTOS[t].hechos.includes(e.hecho)),
    eventos,
    debeLiquidarse: estado.sinLiquidar && !inscrito,
    responden: e.poseedor ? ['propietario', 'poseedor'] : ['propietario'],
    memoria,
  }
}

/** What is known of the charge as the events go by. */
interface Estado {
  /** An event of the fact has passed without payment. */
  pendiente: boolean
  pagada: boolean
  desde: Fecha | undefined
  sinLiquidar: boolean
}

function unEvento(x: EventoOcurrido, e: ExigibilidadEntrada, estado: Estado, memoria: Memoria): EventoRespuesta {
  const propio = EVENTOS[x.tipo].hechos.includes(e.hecho)
  const diferido = estado.pendiente && e.diferimiento === 'cualquiera'
  const inscrito = e.inscripcion !== undefined && e.inscripcion <= x.fecha
  const exigible = !estado.pagada && inscrito && (propio || diferido)
  const operandos = { pagada: estado.pagada, inscrito, propio, diferido }
  const articulo = propio ? EVENTOS[x.tipo].articulo : ART_83_3
  const concepto = `${EVENTOS[x.tipo].nombre}, ${x.fecha}: se hace exigible`
  memoria.anotar(concepto, articulo, 'y(no(pagada), inscrito, o(propio, diferido))', operandos, exigible)
  const motivo = motivoDe({ ...operandos, exigible }, e.hecho)
  anotar(x, { propio, inscrito, exigible }, estado)
  return {
    tipo: x.tipo,
    fecha: x.fecha,
    exigible,
    motivo,
    exigeAcreditarPago: exigible && EVENTOS[x.tipo].exigeAcreditarPago,
  }
}

function anotar(
  x: EventoOcurrido,
  como: { propio: boolean; inscrito: boolean; exigible: boolean },
  estado: Estado,
): void {
  if (como.exigible) estado.desde ??= x.fecha
  if (x.pagado) estado.pagada = true
  if (como.propio && !como.inscrito) estado.sinLiquidar = true
  if (como.propio) estado.pendiente = true
}

function motivoDe(
  c: { pagada: boolean; inscrito: boolean; propio: boolean; exigible: boolean },
  hecho: TipoDeHecho,
): string {
  if (c.pagada) return 'La participación ya se había pagado.'
  if (c.exigible) {
    return c.propio
      ? `El artículo 83 señala este evento para el hecho: ${HECHOS[hecho].nombre.toLowerCase()}.`
      : 'No se pagó en un evento anterior: se hace exigible en este (art. 83 par. 3).'
  }
  if (!c.inscrito) {
    return `El efecto no estaba liquidado e inscrito en el folio (${ART_83}); el alcalde debe adelantar el trámite del artículo 81.`
  }
  return `El artículo 83 no señala este evento para el hecho: ${HECHOS[hecho].nombre.toLowerCase()}.`
}
