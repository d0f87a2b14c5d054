import { type Fecha, fechaDeNumero, MESES, numeroDe, numeroDeDia, partes } from '../../../ley388/fecha.ts'
import { calendarioNacional } from '../../../ley388/plazos/calendario.ts'

/** How near one looks: pixels of a day. */
export const ACERCAMIENTOS = [
  { id: 'semana', nombre: 'Semana', px: 22 },
  { id: 'mes', nombre: 'Mes', px: 6 },
  { id: 'trimestre', nombre: 'Trimestre', px: 2.4 },
  { id: 'anio', nombre: 'Año', px: 0.9 },
] as const
export type Acercamiento = (typeof ACERCAMIENTOS)[number]['id']

/** A line of days on which the bars lie: its first day, how many there are and how wide each one is. */
export interface Escala {
  readonly id: Acercamiento
  readonly px: number
  /** Day number of the first day. */
  readonly origen: number
  readonly dias: number
}

/** Days shown before the first and after the last, so that a bar can be dragged beyond. */
const MARGEN = 21

export function escalaDe(id: Acercamiento, desde: Fecha, hasta: Fecha): Escala {
  const { px } = ACERCAMIENTOS.find(a => a.id === id) ?? ACERCAMIENTOS[1]
  const origen = numeroDeDia(desde) - MARGEN
  return { id, px, origen, dias: numeroDeDia(hasta) + MARGEN - origen + 1 }
}

export interface Barra {
  readonly x: number
  readonly ancho: number
}

/** Narrower than this nobody sees nor catches it. */
const MINIMO = 3

/** Where the bar of a span lies: from the beginning of its first day to the end of its last. */
export function barraDe(e: Escala, inicio: Fecha, fin: Fecha): Barra {
  const x = (numeroDeDia(inicio) - e.origen) * e.px
  return { x, ancho: Math.max(MINIMO, (numeroDeDia(fin) - numeroDeDia(inicio) + 1) * e.px) }
}

/** Where a milestone stands: in the middle of its day. */
export function xDelHito(e: Escala, dia: Fecha): number {
  return (numeroDeDia(dia) - e.origen + 0.5) * e.px
}

export interface Marca {
  readonly x: number
  readonly ancho: number
  readonly texto: string
  readonly clave: string
}

const CORTOS = MESES.map(mes => mes.slice(0, 3))

interface Paso {
  /** First day of the stretch in which a day falls, the first of the next one, and how it is called. */
  readonly tramo: (dia: number) => { desde: number; hasta: number; texto: string }
}

const porMeses = (n: number, nombrar: (anio: number, mes: number) => string): Paso => ({
  tramo(dia) {
    const { anio, mes } = partes(fechaDeNumero(dia))
    const primero = Math.floor((mes - 1) / n) * n + 1
    const sigue = primero + n
    return {
      desde: numeroDe(anio, primero, 1),
      hasta: sigue > 12 ? numeroDe(anio + 1, sigue - 12, 1) : numeroDe(anio, sigue, 1),
      texto: nombrar(anio, primero),
    }
  },
})

const DIA: Paso = { tramo: d => ({ desde: d, hasta: d + 1, texto: String(partes(fechaDeNumero(d)).dia) }) }
const MES_LARGO = porMeses(1, (anio, mes) => `${MESES[mes - 1]} de ${anio}`)
const MES_CORTO = porMeses(1, (_, mes) => CORTOS[mes - 1]!)
const TRIMESTRE = porMeses(3, (_, mes) => `${CORTOS[mes - 1]}–${CORTOS[mes + 1]}`)
const ANIO = porMeses(12, anio => String(anio))

/** The two lines of the head at each zoom, the coarse one above. */
const CABEZAS: Readonly<Record<Acercamiento, readonly [Paso, Paso]>> = {
  semana: [MES_LARGO, DIA],
  mes: [ANIO, MES_CORTO],
  trimestre: [ANIO, MES_CORTO],
  anio: [ANIO, TRIMESTRE],
}

/** What of a line is in sight, in pixels. */
export interface Ventana {
  readonly desde: number
  readonly hasta: number
}

/** The marks of a line of the head that are in sight. */
export function marcasDe(e: Escala, linea: 0 | 1, v: Ventana): Marca[] {
  const { tramo } = CABEZAS[e.id][linea]
  const ultimo = Math.min(e.dias, Math.ceil(v.hasta / e.px)) + e.origen
  const marcas: Marca[] = []
  for (let dia = Math.max(0, Math.floor(v.desde / e.px)) + e.origen; dia < ultimo; ) {
    const t = tramo(dia)
    const desde = Math.max(t.desde, e.origen)
    const hasta = Math.min(t.hasta, e.origen + e.dias)
    marcas.push({ x: (desde - e.origen) * e.px, ancho: (hasta - desde) * e.px, texto: t.texto, clave: `${t.desde}` })
    dia = t.hasta
  }
  return marcas
}

/** The stretches in sight in which the country does not work, with why; only where a day can be told from the next. */
export function inhabilesDe(e: Escala, v: Ventana): Marca[] {
  if (e.id !== 'semana') return []
  const pais = calendarioNacional(false)
  const desde = Math.max(0, Math.floor(v.desde / e.px)) + e.origen
  const hasta = Math.min(e.dias, Math.ceil(v.hasta / e.px)) + e.origen
  return pais
    .saltadosEntre(desde, hasta)
    .map(d => ({ x: (numeroDeDia(d.fecha) - e.origen) * e.px, ancho: e.px, texto: d.causa, clave: d.fecha }))
}
