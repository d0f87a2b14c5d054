import { Decimal } from '../../ley388/decimal.ts'
import { type Fecha, sumarDias, sumarMeses } from '../../ley388/fecha.ts'
import { programar } from '../../proyectos/cronograma.ts'
import { curva } from '../../proyectos/curva.ts'
import { curvaPrevista } from '../../proyectos/curva-prevista.ts'
import type { Actividad, Dependencia } from '../../proyectos/tipos.ts'
import { valorGanado } from '../../proyectos/valor-ganado.ts'
import type { Medida } from './medida.ts'
import { mejor } from './mejor.ts'

const ACTIVIDADES = 5000
const DEPENDENCIAS = 8000
const POR_PROYECTO = 25
const DESDE = '2024-01-02' as Fecha
const CORTE = '2026-03-02' as Fecha
const TIPOS = ['fin-inicio', 'fin-inicio', 'inicio-inicio', 'fin-fin'] as const

const ms = (n: number): string => `${n.toLocaleString('es-CO', { maximumFractionDigits: 1 })} ms`

/** What a bar that is dragged costs: the whole programme of a large city, scheduled again. */
export async function medir(): Promise<Medida[]> {
  const actividades = lasActividades()
  const dependencias = lasDependencias()
  const plan = mejor(() => programar(actividades, dependencias, { desde: DESDE }).actividades.size)
  const pronostico = mejor(() => programar(actividades, dependencias, { desde: DESDE, estado: CORTE }).actividades.size)
  const detalle = `${ACTIVIDADES} actividades, ${DEPENDENCIAS} dependencias; meta 100 ms`
  return [
    { nombre: 'Cronograma recalculado', cifra: ms(plan), detalle },
    { nombre: 'Pronóstico a una fecha de corte', cifra: ms(pronostico), detalle },
    ...deLaCurva(actividades, dependencias),
  ]
}

/** The curve and the earned value of all of them, with three readings each and a figure a month of each project. */
function deLaCurva(actividades: readonly Actividad[], dependencias: readonly Dependencia[]): Medida[] {
  const plan = programar(actividades, dependencias, { desde: DESDE }).actividades
  const prevision = programar(actividades, dependencias, { desde: DESDE, estado: CORTE }).actividades
  const base = actividades.map((a, i) => ({
    ...plan.get(a.id)!,
    id: a.id,
    nombre: a.id,
    calendario: a.calendario,
    costo: new Decimal(1_000_000 + i * 7919),
  }))
  const lecturas = actividades.flatMap(a =>
    [25, 60, 90].map((fisico, k) => ({
      actividad: a.id,
      fecha: sumarDias(plan.get(a.id)!.inicio, 20 * k),
      fisico: new Decimal(fisico),
    })),
  )
  const dinero = Array.from({ length: 24 }, (_, i) => ({
    fecha: sumarMeses(DESDE, i),
    obligaciones: new Decimal(i * 1000),
    pagos: new Decimal(i * 900),
  }))
  const entrada = { al: CORTE, base, lecturas, dinero }
  const puntos = curva(entrada)
  const fisico = new Map(lecturas.map(l => [l.actividad, l.fisico]))
  return [
    { nombre: 'Curva S', cifra: ms(mejor(() => curva(entrada).length)), detalle: `${puntos.length} puntos` },
    {
      nombre: 'Curva S prevista',
      cifra: ms(mejor(() => curvaPrevista({ al: CORTE, puntos, base, fisico, prevision }).length)),
      detalle: 'lo que hace el navegador',
    },
    {
      nombre: 'Valor ganado',
      cifra: ms(mejor(() => valorGanado({ ...entrada, costoReal: new Decimal(1) })!.memoria.pasos.length)),
      detalle: 'con su memoria',
    },
  ]
}

function lasActividades(): Actividad[] {
  return Array.from({ length: ACTIVIDADES }, (_, i) => ({
    id: `a${i}`,
    proyecto: `p${Math.floor(i / POR_PROYECTO)}`,
    calendario: i % 5 === 0 ? 'corridos' : 'habiles',
    duracion: i % 10 === 9 ? 0 : 5 + ((i * 7) % 40),
    noAntes: null,
    inicioReal: i % POR_PROYECTO < 10 ? DESDE : null,
    finReal: i % POR_PROYECTO < 5 ? CORTE : null,
    avance: new Decimal(i % POR_PROYECTO < 10 ? (i * 13) % 100 : 0),
  }))
}

/** Each activity waits for the one before it; the other ties are to earlier ones, one in five of the project before. */
function lasDependencias(): Dependencia[] {
  const todas: Dependencia[] = []
  for (let i = 1; i < ACTIVIDADES; i++)
    if (i % POR_PROYECTO !== 0) todas.push({ antes: `a${i - 1}`, despues: `a${i}`, tipo: TIPOS[i % 4]!, espera: i % 3 })
  for (let k = 0; todas.length < DEPENDENCIAS; k++) {
    const proyecto = (k * 7) % (ACTIVIDADES / POR_PROYECTO)
    const lugar = 3 + (k % (POR_PROYECTO - 3))
    const deOtro = k % 5 === 0 && proyecto % 2 === 1
    const despues = proyecto * POR_PROYECTO + lugar
    const antes = deOtro ? despues - POR_PROYECTO : despues - 2 - (k % 2)
    todas.push({ antes: `a${antes}`, despues: `a${despues}`, tipo: TIPOS[k % 4]!, espera: 0 })
  }
  return todas
}
