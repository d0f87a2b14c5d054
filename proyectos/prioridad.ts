import { art } from '../ley388/articulos/referencia.ts'
import { Decimal } from '../ley388/decimal.ts'
import { Memoria } from '../ley388/memoria.ts'
import { Rechazo } from '../ley388/rechazo.ts'
import { sumaDeProductos, sumar } from './avance.ts'

/** What gives a project its priority, and how much of each 100 points it decides. */
export interface Criterio {
  readonly id: string
  readonly nombre: string
  readonly peso: Decimal
}

export interface Prioridad {
  /** 0 to 100, unrounded. */
  readonly prioridad: Decimal
  /** Names of the criteria without a score, which counted as 0. */
  readonly sinPuntaje: readonly string[]
  readonly memoria: Memoria
}

const TODO = 100
const CERO = new Decimal(0)

/** Refuses with `pesos-no-suman` criteria whose weights do not add up to 100, or one that weighs less than nothing. */
export function exigirPesos(criterios: readonly Criterio[]): void {
  const negativo = criterios.find(c => c.peso.lt(0))
  const suma = sumar(criterios.map(c => c.peso))
  if (!negativo && suma.eq(TODO)) return
  throw new Rechazo({
    codigo: 'pesos-no-suman',
    mensaje: negativo
      ? `El peso de «${negativo.nombre}» es ${negativo.peso.toFixed()}: no puede ser menor que 0.`
      : `Los pesos de los criterios suman ${suma.toFixed()}, y deben sumar ${TODO}.`,
    campo: 'criterios',
    articulo: art(18),
    cura: `Ajuste los pesos hasta que sumen ${TODO}.`,
  })
}

/**
 * PL8, art. 18: the priority of a project, from its score (0 to 100) in each criterion. Refuses weights that do not add
 * up (`pesos-no-suman`) and a score out of its scale (`puntaje-invalido`).
 */
export function prioridad(
  criterios: readonly Criterio[],
  puntajes: Readonly<Record<string, Decimal | undefined>>,
): Prioridad {
  exigirPesos(criterios)
  for (const c of criterios) {
    const puntaje = puntajes[c.id]
    if (puntaje === undefined || (puntaje.gte(0) && puntaje.lte(TODO))) continue
    throw new Rechazo({
      codigo: 'puntaje-invalido',
      mensaje: `El puntaje de «${c.nombre}» es ${puntaje.toFixed()}, y va de 0 a ${TODO}.`,
      campo: `puntajes.${c.id}`,
      articulo: art(18),
      cura: `Escriba un puntaje de 0 a ${TODO}.`,
    })
  }
  const memoria = new Memoria()
  const valor = memoria.paso(
    'Prioridad',
    art(18),
    `suma_productos(pesos, puntajes) ÷ ${TODO}`,
    { pesos: criterios.map(c => c.peso), puntajes: criterios.map(c => puntajes[c.id] ?? CERO) },
    o => sumaDeProductos(o.pesos, o.puntajes).div(TODO),
  )
  return {
    prioridad: valor,
    sinPuntaje: criterios.filter(c => puntajes[c.id] === undefined).map(c => c.nombre),
    memoria,
  }
}
