import { deTermino } from './prorrogas.ts'
import type { Accion, Condicion, DatoDeActuacion, Procedimiento, TerminoDeTramite, ValorDeOpcion } from './tipos.ts'

type Datos = Readonly<Record<string, DatoDeActuacion>> | undefined

/** What the data of a procedure names and does not have: stages, actions, terms, options and what actions say. */
export function nombresDesconocidos(p: Procedimiento): string[] {
  const etapa = (e: string | undefined): string[] => (e === undefined || e in p.etapas ? [] : [`no stage ${e}`])
  const accion = (a: string): string[] => (a in p.acciones ? [] : [`no action ${a}`])
  const termino = (t: string | undefined): string[] => (t === undefined || t in p.terminos ? [] : [`no term ${t}`])
  const cada = (si: readonly Condicion[] | undefined, datos: Datos): string[] =>
    (si ?? []).flatMap(c => deCondicion(c, datos))

  function deCondicion(c: Condicion, datos: Datos): string[] {
    if ('hecha' in c) return accion(c.hecha)
    if ('sinHacer' in c) return accion(c.sinHacer)
    if ('algunaHecha' in c) return c.algunaHecha.flatMap(accion)
    if ('pendiente' in c) return [c.pendiente, c.hasta].flatMap(accion)
    if ('sinPendiente' in c) return [c.sinPendiente, c.hasta].flatMap(accion)
    if ('vencido' in c) return termino(c.vencido)
    if ('sinVencer' in c) return termino(c.sinVencer)
    if ('corriendo' in c) return termino(c.corriendo)
    if ('sinCorrer' in c) return termino(c.sinCorrer)
    if ('etapa' in c) return etapa(c.etapa)
    if ('fueraDe' in c) return etapa(c.fueraDe)
    if ('opcion' in c) return deOpcion(c.opcion, 'es' in c ? c.es : c.noEs)
    const esperado = 'es' in c ? 'si-no' : 'fraccion'
    return datos?.[c.dato]?.tipo === esperado ? [] : [`nothing says ${c.dato}`]
  }

  function deOpcion(nombre: string, valor: ValorDeOpcion): string[] {
    const o = p.opciones[nombre]
    if (o === undefined) return [`no option ${nombre}`]
    const admite = o.tipo === 'si-no' ? typeof valor === 'boolean' : typeof valor === 'string' && valor in o.valores
    return admite ? [] : [`the option ${nombre} is never ${valor}`]
  }

  const deAccion = (a: Accion): string[] => [
    ...a.en.flatMap(etapa),
    ...(typeof a.a === 'object' ? a.a.flatMap(s => [...etapa(s.a), ...cada(s.si, a.datos)]) : etapa(a.a)),
    ...[...(a.exige ?? []), ...(a.advierte ?? [])].flatMap(e => [...cada(e.cuando, a.datos), ...cada(e.si, a.datos)]),
  ]
  const deTramite = (t: TerminoDeTramite): string[] => [
    ...t.empieza.flatMap(i =>
      'accion' in i
        ? [...accion(i.accion), ...cada(i.si, p.acciones[i.accion]?.datos)]
        : [...termino(i.vence), ...cada(i.si, undefined)],
    ),
    ...termino(t.mismosDiasDe),
    ...[...t.cumplen, ...(t.cierran ?? [])].flatMap(accion),
    ...deTermino(t).flatMap(x => [...accion(x.accion), ...cada(x.si, p.acciones[x.accion]?.datos)]),
    ...t.efecto.flatMap(e => [...etapa(e.a), ...cada(e.si, undefined)]),
  ]
  const opciones = Object.entries(p.opciones).flatMap(([id, o]) =>
    o.tipo === 'una-de' && o.porOmision !== undefined ? deOpcion(id, o.porOmision) : [],
  )
  return [
    ...etapa(p.inicial),
    ...opciones,
    ...Object.entries(p.acciones).flatMap(([id, a]) => deAccion(a).map(m => `action ${id}: ${m}`)),
    ...Object.entries(p.terminos).flatMap(([id, t]) => deTramite(t).map(m => `term ${id}: ${m}`)),
  ]
}
