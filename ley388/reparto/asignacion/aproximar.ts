import { type Duenos, dineroQueCambia, faltas, type ProblemaDeLotes } from './problema.ts'

/** Lots that are thrown at random before improving again. */
const SACUDIDA = 3

/**
 * A good assignment, soon: each lot, from the most valuable, to whom most is owed; then single lots move and pairs change
 * places while that lowers the money that changes hands; then the same from small random shakes (of a fixed seed).
 * Stops when it reaches `cota`, or after so many comparisons: counted, not timed, so the same input has the same answer.
 */
export function aproximar(p: ProblemaDeLotes, cota: number, comparaciones: number, inicial = voraz(p)): Duenos {
  let mejor = [...inicial]
  const presupuesto = { quedan: comparaciones }
  const azar = generador()
  let dinero = mejorar(p, mejor, presupuesto)
  while (dinero > cota && presupuesto.quedan > 0 && p.derechos.length > 1) {
    const otra = [...mejor]
    for (let k = 0; k < SACUDIDA; k++) otra[azar(otra.length)] = azar(p.derechos.length)
    const suyo = mejorar(p, otra, presupuesto)
    if (suyo <= dinero) {
      mejor = otra
      dinero = suyo
    }
  }
  return mejor
}

/** Each lot, from the most valuable, to whom most is owed. */
export function voraz(p: ProblemaDeLotes): Duenos {
  const falta = [...p.derechos]
  const duenos = p.valores.map(() => 0)
  const orden = p.valores.map((_, l) => l).sort((a, b) => p.valores[b]! - p.valores[a]! || a - b)
  for (const lote of orden) {
    const dueno = falta.reduce((mejor, f, i) => (f > falta[mejor]! ? i : mejor), 0)
    duenos[lote] = dueno
    falta[dueno]! -= p.valores[lote]!
  }
  return duenos
}

/** Improves an assignment in its place until no move or change of two lots lowers the money; returns the money. */
export function mejorar(p: ProblemaDeLotes, duenos: number[], presupuesto: { quedan: number }): number {
  const falta = faltas(p, duenos)
  for (let hubo = true; hubo && presupuesto.quedan > 0; ) {
    hubo = moverLotes(p, duenos, falta)
    hubo = cambiarLotes(p, duenos, falta) || hubo
    presupuesto.quedan -= p.valores.length * (p.derechos.length + p.valores.length / 2)
  }
  return dineroQueCambia(p, duenos)
}

function moverLotes(p: ProblemaDeLotes, duenos: number[], falta: number[]): boolean {
  let hubo = false
  for (let lote = 0; lote < duenos.length; lote++) {
    const v = p.valores[lote]!
    for (let j = 0; j < falta.length; j++) {
      const i = duenos[lote]!
      if (i === j || !conviene(falta, i, j, v)) continue
      falta[i]! += v
      falta[j]! -= v
      duenos[lote] = j
      hubo = true
    }
  }
  return hubo
}

function cambiarLotes(p: ProblemaDeLotes, duenos: number[], falta: number[]): boolean {
  let hubo = false
  for (let a = 0; a < duenos.length; a++) {
    for (let b = a + 1; b < duenos.length; b++) {
      const i = duenos[a]!
      const j = duenos[b]!
      const v = p.valores[a]! - p.valores[b]!
      if (i === j || !conviene(falta, i, j, v)) continue
      falta[i]! += v
      falta[j]! -= v
      duenos[a] = j
      duenos[b] = i
      hubo = true
    }
  }
  return hubo
}

/** Whether less money changes hands when `v` goes from one parcel to another. */
function conviene(falta: readonly number[], de: number, a: number, v: number): boolean {
  const x = falta[de]!
  const y = falta[a]!
  return Math.abs(x + v) + Math.abs(y - v) < Math.abs(x) + Math.abs(y)
}

/** Whole numbers below n, always the same ones: what looks like chance must be repeatable. */
function generador(): (n: number) => number {
  let semilla = 388
  return n => {
    semilla = (Math.imul(semilla, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((semilla / 2 ** 32) * n)
  }
}
