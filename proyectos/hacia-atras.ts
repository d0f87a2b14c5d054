import { alTerminar, diaDe } from './calendario.ts'
import { EN_CURSO, TERMINADA, type Temprano } from './hacia-adelante.ts'
import { DESDE_EL_FIN, HACIA_EL_FIN, type Red } from './red.ts'

/** Number of the project of each activity, and last day number of each project. */
export interface Proyectos {
  readonly de: Int32Array
  readonly ultimoDia: Int32Array
}

/**
 * Slack of each activity, in days of its calendar: how much later it can happen, all that follows it slipping as far as
 * it must, without moving the last day of its own project. What another project does is not ours to slip: an activity
 * of another project that waits for this one keeps the moment that it has.
 */
export function haciaAtras(red: Red, t: Temprano, proyectos: Proyectos): Int32Array {
  const { ejes, inicio, fin, fase, largo } = t
  /** Latest end, as a moment of the axis of each one. */
  const tarde = new Int32Array(fin.length)
  const holgura = new Int32Array(fin.length)
  for (let k = red.orden.length - 1; k >= 0; k--) {
    const i = red.orden[k]!
    if (fase[i] === TERMINADA) continue
    const eje = ejes[i]!
    const proyecto = proyectos.de[i]!
    let limite = eje.hasta(alTerminar(proyectos.ultimoDia[proyecto]!))
    for (let s = red.salientes.hasta[i]!; s < red.salientes.hasta[i + 1]!; s++) {
      const e = red.salientes.dependencias[s]!
      const otro = red.despues[e]!
      const desdeElFin = (red.extremos[e]! & DESDE_EL_FIN) !== 0
      const haciaElFin = (red.extremos[e]! & HACIA_EL_FIN) !== 0
      // What has happened no longer waits for anything, nor can a beginning that has happened be moved.
      if (fase[otro] === TERMINADA || (fase[otro] === EN_CURSO && !haciaElFin)) continue
      if (fase[i] === EN_CURSO && !desdeElFin) continue
      const suEje = ejes[otro]!
      const ajena = proyectos.de[otro] !== proyecto
      const suLimite = ajena
        ? suEje.desde(haciaElFin ? fin[otro]! : inicio[otro]!)
        : tarde[otro]! - (haciaElFin ? 0 : largo[otro]!)
      const hasta = eje.hasta(suEje.momento(suLimite - red.espera[e]! * 2)) + (desdeElFin ? 0 : largo[i]!)
      if (hasta < limite) limite = hasta
    }
    // What lasts ends in the evening.
    if (largo[i]! > 0 && (limite & 1) === 0) limite -= 1
    tarde[i] = limite
    holgura[i] = (limite - eje.desde(fin[i]!)) >> 1
  }
  return holgura
}

/** Groups activities by project, in the order in which these appear, with the last day of each one. */
export function agruparProyectos(nombres: readonly string[], fin: Int32Array): Proyectos & { nombres: string[] } {
  const numeros = new Map<string, number>()
  const de = Int32Array.from(nombres, nombre => {
    const numero = numeros.get(nombre) ?? numeros.size
    numeros.set(nombre, numero)
    return numero
  })
  const ultimoDia = new Int32Array(numeros.size)
  de.forEach((p, i) => {
    ultimoDia[p] = Math.max(ultimoDia[p]!, diaDe(fin[i]!))
  })
  return { de, ultimoDia, nombres: [...numeros.keys()] }
}
