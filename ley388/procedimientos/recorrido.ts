import type { Accion, Condicion, Inicio, Procedimiento } from './tipos.ts'

/** A way from a stage to another: what is done, or the term that ends. */
export interface Paso {
  readonly de: string
  readonly a: string
  readonly por: { readonly accion: string } | { readonly termino: string }
}

/**
 * Stages to which an action leads from one that admits it; the same one where the action does not move the case. Of
 * the rows of its ways, those that contradict what is supposed are left out, and one that follows from it is the last.
 */
export function destinos(accion: Accion, de: string, supuestos: readonly Condicion[] = []): readonly string[] {
  if (accion.a === undefined) return [de]
  if (typeof accion.a === 'string') return [accion.a]
  const dados = [...supuestos, { etapa: de }]
  const filas = accion.a.filter(s => s.si?.some(c => dados.some(d => contradice(c, d))) !== true)
  const ultima = filas.findIndex(s => s.si === undefined || s.si.every(c => dados.some(d => esLaMisma(c, d))))
  return [...new Set(ultima < 0 ? [...filas.map(s => s.a), de] : filas.slice(0, ultima + 1).map(s => s.a))]
}

function contradice(a: Condicion, b: Condicion): boolean {
  if ('etapa' in a && 'etapa' in b) return a.etapa !== b.etapa
  if (!('es' in a) || !('es' in b) || a.es === b.es) return false
  return 'dato' in a ? 'dato' in b && a.dato === b.dato : 'opcion' in b && a.opcion === b.opcion
}

function esLaMisma(a: Condicion, b: Condicion): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

/** Every way of the procedure, by its actions and by the ends of its terms, whatever the conditions of each. */
export function pasos(p: Procedimiento): Paso[] {
  const porAccion = Object.entries(p.acciones).flatMap(([id, accion]) =>
    accion.en.flatMap(de => destinos(accion, de).map((a): Paso => ({ de, a, por: { accion: id } }))),
  )
  const porTermino = Object.entries(p.terminos).flatMap(([id, t]) => {
    const corre = etapasEnQueCorre(p, id)
    return t.efecto.flatMap(e =>
      e.a === undefined ? [] : [...corre].map((de): Paso => ({ de, a: e.a!, por: { termino: id } })),
    )
  })
  return [...porAccion, ...porTermino]
}

/** Stages in which a term can be running: those where it begins, and those that its case can go to without closing it. */
export function etapasEnQueCorre(p: Procedimiento, termino: string): ReadonlySet<string> {
  const t = p.terminos[termino]!
  const pendientes = t.empieza.flatMap(i => etapasDeInicio(p, i))
  const corre = new Set<string>()
  for (let e = pendientes.pop(); e !== undefined; e = pendientes.pop()) {
    if (corre.has(e) || (p.etapas[e]?.final === true && t.sobrevive !== true)) continue
    corre.add(e)
    pendientes.push(...siguientes(p, termino, e))
  }
  return corre
}

function etapasDeInicio(p: Procedimiento, i: Inicio): string[] {
  if ('vence' in i) {
    const otro = p.terminos[i.vence]!
    return otro.efecto.flatMap(e => (e.a === undefined ? [...etapasEnQueCorre(p, i.vence)] : [e.a]))
  }
  const accion = p.acciones[i.accion]!
  const desde = accion.en.filter(de => i.si?.some(c => contradice(c, { etapa: de })) !== true)
  return desde.flatMap(de => destinos(accion, de, i.si))
}

/** Where a case can go from a stage while a term of it goes on running. */
function siguientes(p: Procedimiento, termino: string, etapa: string): string[] {
  const t = p.terminos[termino]!
  const supone = (si: readonly Condicion[] | undefined): boolean =>
    si?.some(c => ('vencido' in c && c.vencido === termino) || ('sinCorrer' in c && c.sinCorrer === termino)) === true
  return Object.entries(p.acciones).flatMap(([id, accion]) => {
    const cierra = t.cumplen.includes(id) || t.cierran?.includes(id)
    const espera = accion.exige?.some(e => e.cuando === undefined && supone(e.si))
    if (cierra || espera || !accion.en.includes(etapa)) return []
    return destinos(
      typeof accion.a === 'object' ? { ...accion, a: accion.a.filter(s => !supone(s.si)) } : accion,
      etapa,
    )
  })
}

/** Stages to which a case can come from one, that one included. */
export function alcanzables(todos: readonly Paso[], desde: string): ReadonlySet<string> {
  const vistas = new Set<string>()
  const pendientes = [desde]
  for (let e = pendientes.pop(); e !== undefined; e = pendientes.pop()) {
    if (vistas.has(e)) continue
    vistas.add(e)
    for (const paso of todos) if (paso.de === e) pendientes.push(paso.a)
  }
  return vistas
}
