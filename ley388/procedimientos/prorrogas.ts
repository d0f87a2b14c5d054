import { malo } from '../lector.ts'
import type { Caso, Instancia, Prorrogado } from './caso.ts'
import { type DatosDeAccion, seCumplen } from './condiciones.ts'
import { duracionDe, MESES_DEL_ANIO } from './plazos-del-caso.ts'
import type { Actuacion, Duracion, ProrrogaDe, TerminoDeTramite } from './tipos.ts'

/** The extensions that an action grants, with the term of each. */
export function prorrogasDe(caso: Caso, accion: string, datos: DatosDeAccion): [termino: string, ProrrogaDe][] {
  return Object.entries(caso.procedimiento.terminos).flatMap(([termino, def]) =>
    deTermino(def)
      .filter(p => p.accion === accion && seCumplen(caso, p.si, datos))
      .map((p): [string, ProrrogaDe] => [termino, p]),
  )
}

/** The extensions that a term admits. */
export function deTermino(def: TerminoDeTramite): readonly ProrrogaDe[] {
  return def.prorroga === undefined ? [] : [def.prorroga].flat()
}

/** Up to where a term is extended, in words, when an extension of it is used up; undefined while one can be granted. */
export function agotada(caso: Caso, i: Instancia, p: ProrrogaDe): string | undefined {
  if (p.veces !== undefined) {
    if (suyas(i, p).length < p.veces) return undefined
    return p.veces === 1 ? 'una sola vez' : `${p.veces} veces`
  }
  const t = tope(duracionDe(p.hasta, caso.opciones))
  return yaOtorgado(i, p, t) < t.cantidad ? undefined : `hasta ${t.cantidad} ${t.unidad} en total`
}

/**
 * T6: what an action grants: all that the article leaves to be granted, or the `cantidad` that the action says, which
 * is refused where it is more.
 */
export function otorgado(caso: Caso, i: Instancia, p: ProrrogaDe, a: Actuacion, campo: string): Prorrogado {
  const t = tope(duracionDe(p.hasta, caso.opciones))
  const resta = p.veces === undefined ? t.cantidad - yaOtorgado(i, p, t) : t.cantidad
  const cantidad = a.datos.cantidad as number | undefined
  if (cantidad !== undefined && (cantidad < 1 || cantidad > resta)) {
    throw malo(`${campo}.cantidad`, `va de 1 a ${resta} ${t.unidad} (${p.articulo})`, p.articulo)
  }
  const dado = cantidad ?? resta
  if (t.unidad === 'días') return { accion: a.accion, dias: dado, meses: 0 }
  return { accion: a.accion, dias: cantidad === undefined ? t.sueltos : 0, meses: dado }
}

interface Tope {
  readonly cantidad: number
  readonly unidad: 'días' | 'meses'
  /** Calendar days after the months. */
  readonly sueltos: number
}

function tope(d: Duracion): Tope {
  if ('dias' in d) return { cantidad: d.dias.valor.toNumber(), unidad: 'días', sueltos: 0 }
  if ('anios' in d) return { cantidad: d.anios.valor.toNumber() * MESES_DEL_ANIO, unidad: 'meses', sueltos: 0 }
  return { cantidad: d.meses.valor.toNumber(), unidad: 'meses', sueltos: d.masDias?.valor.toNumber() ?? 0 }
}

function suyas(i: Instancia, p: ProrrogaDe): readonly Prorrogado[] {
  return i.prorrogas.filter(x => x.accion === p.accion)
}

function yaOtorgado(i: Instancia, p: ProrrogaDe, t: Tope): number {
  return suyas(i, p).reduce((n, x) => n + (t.unidad === 'días' ? x.dias : x.meses), 0)
}
