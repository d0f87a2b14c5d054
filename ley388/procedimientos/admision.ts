import type { Articulo } from '../articulos/referencia.ts'
import { Rechazo } from '../rechazo.ts'
import { type Caso, corre, estaSuspendido } from './caso.ts'
import { type DatosDeAccion, seCumplen, veces } from './condiciones.ts'
import { agotada, prorrogasDe } from './prorrogas.ts'
import type { Accion, DatoDeActuacion, ValorDeDato } from './tipos.ts'

export const SUSPENDER = 'suspender'
export const REANUDAR = 'reanudar'

/** Why an action cannot be done in the case as it stands, or undefined when it can. `campo` is its path in the input. */
export function motivoDeRechazo(caso: Caso, id: string, datos: DatosDeAccion, campo: string): Rechazo | undefined {
  if (id === SUSPENDER || id === REANUDAR) return rechazoDeSuspension(caso, id, campo)
  if (!Object.hasOwn(caso.procedimiento.acciones, id)) return desconocida(caso, id, campo)
  const accion = caso.procedimiento.acciones[id]!
  if (estaSuspendido(caso)) return detenido(caso, accion, campo)
  return (
    noExigido(caso, accion, datos, campo) ??
    noAdmitida(caso, id, accion, campo) ??
    noProrrogable(caso, id, datos, campo)
  )
}

/** The actions that the case admits, in the order of the procedure. */
export function accionesAdmitidas(caso: Caso): string[] {
  const todas = [...Object.keys(caso.procedimiento.acciones), SUSPENDER, REANUDAR]
  return todas.filter(
    id => motivoDeRechazo(caso, id, porOmision(caso.procedimiento.acciones[id]?.datos), '') === undefined,
  )
}

/** What an action is taken to say when it says nothing. */
export function porOmision(de: Readonly<Record<string, DatoDeActuacion>> = {}): Record<string, ValorDeDato> {
  const datos: Record<string, ValorDeDato> = {}
  for (const [nombre, d] of Object.entries(de)) if (d.tipo === 'si-no') datos[nombre] = d.porOmision
  return datos
}

function noExigido(caso: Caso, accion: Accion, datos: DatosDeAccion, campo: string): Rechazo | undefined {
  const falta = accion.exige?.find(e => seCumplen(caso, e.cuando, datos) && !seCumplen(caso, e.si, datos))
  if (falta === undefined) return undefined
  return rechazo('accion-no-permitida', falta.mensaje, campo, falta.articulo, falta.cura)
}

function noAdmitida(caso: Caso, id: string, accion: Accion, campo: string): Rechazo | undefined {
  const { nombre } = caso.procedimiento.etapas[caso.etapa]!
  if (!accion.en.includes(caso.etapa)) {
    const mensaje = `«${accion.nombre}» no se admite en la etapa «${nombre}».`
    const vencido = caso.llegada && caso.procedimiento.terminos[caso.llegada.id]!
    if (vencido === undefined) return rechazo('accion-no-admitida', mensaje, campo, accion.articulo, sugerencia(caso))
    const porque = `${mensaje} El término «${vencido.nombre}» venció el ${caso.llegada!.plazo!.vence}.`
    return rechazo('accion-no-admitida', porque, campo, vencido.articulo, sugerencia(caso))
  }
  if (accion.veces === undefined || veces(caso, id) < accion.veces) return undefined
  const cuantas = accion.veces === 1 ? 'una sola vez' : `${accion.veces} veces`
  return rechazo('accion-repetida', `«${accion.nombre}» se admite ${cuantas}.`, campo, accion.articulo)
}

function noProrrogable(caso: Caso, id: string, datos: DatosDeAccion, campo: string): Rechazo | undefined {
  for (const [termino, p] of prorrogasDe(caso, id, datos)) {
    const i = caso.terminos.get(termino)
    const nombre = caso.procedimiento.terminos[termino]!.nombre
    const abierto = corre(i) || (p.trasVencer === true && i?.vencido !== undefined && i.cierre === undefined)
    if (i === undefined || !abierto) {
      return rechazo('prorroga-fuera-de-termino', `El término «${nombre}» no está corriendo.`, campo, p.articulo)
    }
    const limite = agotada(caso, i, p)
    if (limite === undefined) continue
    return rechazo('prorroga-agotada', `El término «${nombre}» se prorroga ${limite}.`, campo, p.articulo)
  }
  return undefined
}

function desconocida(caso: Caso, id: string, campo: string): Rechazo {
  const nombres = [...Object.keys(caso.procedimiento.acciones), SUSPENDER, REANUDAR].join(', ')
  const mensaje = `La acción «${id}» no existe en «${caso.procedimiento.nombre}».`
  return rechazo('accion-desconocida', mensaje, campo, caso.procedimiento.articulos[0]!, `Acciones: ${nombres}.`)
}

function detenido(caso: Caso, accion: Accion, campo: string): Rechazo {
  const desde = caso.suspensiones.at(-1)!.desde
  const mensaje = `El trámite está suspendido desde el ${desde}: «${accion.nombre}» no se admite.`
  return rechazo('tramite-suspendido', mensaje, campo, accion.articulo, 'Registre primero «reanudar».')
}

/** T6: a case is suspended while something in it runs, and resumed once. */
function rechazoDeSuspension(caso: Caso, id: string, campo: string): Rechazo | undefined {
  const articulo = caso.procedimiento.articulos[0]!
  if (id === REANUDAR) {
    if (estaSuspendido(caso)) return undefined
    return rechazo('sin-suspension', 'El trámite no está suspendido.', campo, articulo)
  }
  if (estaSuspendido(caso)) {
    return rechazo('ya-suspendido', 'El trámite ya está suspendido.', campo, articulo, 'Registre antes «reanudar».')
  }
  const algoCorre = [...caso.terminos.values()].some(
    i => corre(i) && caso.procedimiento.terminos[i.id]!.seSuspende !== false,
  )
  if (algoCorre) return undefined
  return rechazo('nada-que-suspender', 'No corre ningún término que se pueda suspender.', campo, articulo)
}

function sugerencia(caso: Caso): string | undefined {
  const { acciones } = caso.procedimiento
  const admitidas = Object.keys(acciones).filter(id => acciones[id]!.en.includes(caso.etapa))
  return admitidas.length === 0 ? undefined : `En esta etapa se admiten: ${admitidas.join(', ')}.`
}

function rechazo(codigo: string, mensaje: string, campo: string, articulo: Articulo, cura?: string): Rechazo {
  return new Rechazo({ codigo, mensaje, campo: campo === '' ? undefined : `${campo}.accion`, articulo, cura })
}
