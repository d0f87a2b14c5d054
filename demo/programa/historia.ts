/** From what was promised and how it went, the facts that an office would have recorded, day by day. */
import { Decimal } from '../../ley388/decimal.ts'
import { diasDelMes, type Fecha, fechaDe, fechaDeNumero, numeroDeDia } from '../../ley388/fecha.ts'
import { programar } from '../../proyectos/cronograma.ts'
import { PROYECTOS } from './proyectos.ts'
import type { ProyectoDemo } from './tipos.ts'

export const INICIO_DEL_PERIODO = '2024-01-01' as Fecha
/** Last day that the demo knows of. */
export const ULTIMO_DIA = '2026-10-31' as Fecha
const MILLON = 1_000_000

export interface LecturaDemo {
  fecha: Fecha
  fisico: string
}

export interface ActividadVivida {
  codigo: string
  nombre: string
  duracion: number
  costo: string
  /** Code of the one that it follows. */
  despuesDe: string | undefined
  inicioReal: Fecha | null
  finReal: Fecha | null
  lecturas: LecturaDemo[]
}

export interface ProyectoVivido {
  proyecto: ProyectoDemo
  actividades: ActividadVivida[]
  /** Pesos of work done until a day. */
  causado(al: Fecha): Decimal
  terminado: boolean
  empezado: Fecha | undefined
}

/** Every project, lived. */
export function vividos(): ProyectoVivido[] {
  return PROYECTOS.map(vivir)
}

interface Ventana {
  desde: number
  hasta: number
}

function vivir(p: ProyectoDemo): ProyectoVivido {
  const ventanas = ventanasDe(p)
  const tope = numeroDeDia(p.historia.parado ?? ULTIMO_DIA)
  const ultima = numeroDeDia(p.historia.ultimaLectura ?? ULTIMO_DIA)
  const fraccion = (v: Ventana, dia: number): Decimal => {
    const visto = Math.min(dia, tope)
    if (visto < v.desde) return new Decimal(0)
    return Decimal.min(1, new Decimal(visto - v.desde + 1).dividedBy(v.hasta - v.desde + 1))
  }
  const actividades = p.actividades.map(([nombre, duracion, millones], i): ActividadVivida => {
    const v = ventanas[i]!
    const empezo = v.desde <= Math.min(tope, ultima)
    const termino = v.hasta <= Math.min(tope, ultima)
    return {
      codigo: codigoDe(i),
      nombre,
      duracion,
      costo: String(millones * MILLON),
      despuesDe: anteriorA(p, i) === undefined ? undefined : codigoDe(anteriorA(p, i)!),
      inicioReal: empezo ? fechaDeNumero(v.desde) : null,
      finReal: termino ? fechaDeNumero(v.hasta) : null,
      lecturas: lecturasDe(v, fraccion, Math.min(tope, ultima)),
    }
  })
  return {
    proyecto: p,
    actividades,
    causado: al =>
      p.actividades
        .reduce(
          (suma, [, , millones], i) => suma.plus(fraccion(ventanas[i]!, numeroDeDia(al)).times(millones)),
          new Decimal(0),
        )
        .times(MILLON)
        .times(p.historia.costo)
        .dividedBy(100)
        .toDecimalPlaces(0),
    terminado: actividades.every(a => a.finReal !== null),
    empezado: actividades[0]?.inicioReal ?? undefined,
  }
}

const codigoDe = (i: number) => String(i + 1)

function anteriorA(p: ProyectoDemo, i: number): number | undefined {
  const [, , , despuesDe] = p.actividades[i]!
  return i === 0 ? undefined : (despuesDe ?? i - 1)
}

/** When each activity really happened: as promised, moved and stretched by the project's history. */
function ventanasDe(p: ProyectoDemo): Ventana[] {
  const promesa = programar(
    p.actividades.map(([, duracion], i) => ({
      id: String(i),
      proyecto: p.codigo,
      calendario: 'habiles',
      duracion,
      noAntes: i === 0 ? p.inicio : null,
      inicioReal: null,
      finReal: null,
      avance: new Decimal(0),
    })),
    p.actividades.flatMap((_, i) => {
      const antes = anteriorA(p, i)
      return antes === undefined
        ? []
        : [{ antes: String(antes), despues: String(i), tipo: 'fin-inicio' as const, espera: 0 }]
    }),
    { desde: INICIO_DEL_PERIODO },
  ).actividades
  const ventanas: Ventana[] = []
  for (const i of p.actividades.keys()) {
    const { inicio, fin } = promesa.get(String(i))!
    const dias = numeroDeDia(fin) - numeroDeDia(inicio) + 1
    const antes = anteriorA(p, i)
    const desde = antes === undefined ? numeroDeDia(inicio) + p.historia.retraso : ventanas[antes]!.hasta + 1
    ventanas.push({ desde, hasta: desde + Math.round((dias * p.historia.duracion) / 100) - 1 })
  }
  return ventanas
}

/** A reading at the end of each month, and on the day it ended. */
function lecturasDe(v: Ventana, fraccion: (v: Ventana, dia: number) => Decimal, hasta: number): LecturaDemo[] {
  const lecturas: LecturaDemo[] = []
  for (const cierre of CIERRES) {
    const dia = numeroDeDia(cierre)
    if (dia < v.desde || dia > hasta || dia >= v.hasta) continue
    lecturas.push({ fecha: cierre, fisico: fraccion(v, dia).times(100).toDecimalPlaces(0).toFixed() })
  }
  if (v.hasta <= hasta) lecturas.push({ fecha: fechaDeNumero(v.hasta), fisico: '100' })
  return lecturas
}

/** Month ends of the period until the last day known. */
export const CIERRES: readonly Fecha[] = [2024, 2025, 2026, 2027]
  .flatMap(anio => Array.from({ length: 12 }, (_, i) => fechaDe(anio, i + 1, diasDelMes(anio, i + 1))))
  .filter(f => f <= ULTIMO_DIA)
