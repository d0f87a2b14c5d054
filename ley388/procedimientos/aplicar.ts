import { motivoDeRechazo, REANUDAR, SUSPENDER } from './admision.ts'
import { type Caso, corre } from './caso.ts'
import { seCumplen } from './condiciones.ts'
import { cerrar, irA } from './etapas.ts'
import { empezarTerminos } from './plazos-del-caso.ts'
import { otorgado, prorrogasDe } from './prorrogas.ts'
import type { Accion, Actuacion } from './tipos.ts'

/** Does an action: refuses it, or closes, extends and begins terms and moves the case. `campo` is its path. */
export function aplicar(caso: Caso, a: Actuacion, campo: string): void {
  const rechazo = motivoDeRechazo(caso, a.accion, a.datos, campo)
  if (rechazo) throw rechazo
  if (a.accion === SUSPENDER || a.accion === REANUDAR) {
    suspenderOReanudar(caso, a)
    return
  }
  const accion = caso.procedimiento.acciones[a.accion]!
  advertir(caso, a, accion)
  prorrogar(caso, a, campo)
  caso.hechas.push(a)
  cerrarTerminos(caso, a)
  const destino = destinoDe(caso, a, accion)
  caso.memoria.anotar(
    `Etapa después de «${accion.nombre}» del ${a.fecha}`,
    accion.articulo,
    'si(contiene(admiten, etapa), destino, etapa)',
    { admiten: accion.en, etapa: caso.etapa, destino },
    destino,
  )
  empezarTerminos(caso, { accion: a.accion }, a.fecha, a.datos)
  if (destino !== caso.etapa) irA(caso, destino, a)
}

/** T6: the days of a suspension, from the day that orders it to the day that lifts it, do not run. */
function suspenderOReanudar(caso: Caso, a: Actuacion): void {
  caso.hechas.push(a)
  if (a.accion === SUSPENDER) caso.suspensiones.push({ desde: a.fecha })
  else caso.suspensiones.push({ ...caso.suspensiones.pop()!, hasta: a.fecha })
}

function advertir(caso: Caso, a: Actuacion, accion: Accion): void {
  for (const e of accion.advierte ?? []) {
    if (!seCumplen(caso, e.cuando, a.datos) || seCumplen(caso, e.si, a.datos)) continue
    caso.advertencias.push({ fecha: a.fecha, accion: a.accion, mensaje: e.mensaje, articulo: e.articulo })
  }
}

function prorrogar(caso: Caso, a: Actuacion, campo: string): void {
  for (const [termino, p] of prorrogasDe(caso, a.accion, a.datos)) {
    const i = caso.terminos.get(termino)!
    i.prorrogas.push(otorgado(caso, i, p, a, campo))
    if (corre(i)) continue
    delete i.vencido
    delete i.plazo
  }
}

function cerrarTerminos(caso: Caso, a: Actuacion): void {
  for (const [id, def] of Object.entries(caso.procedimiento.terminos)) {
    if (def.cumplen.includes(a.accion)) cerrar(caso, id, a)
    if (def.cierran?.includes(a.accion) && corre(caso.terminos.get(id))) caso.terminos.delete(id)
  }
}

function destinoDe(caso: Caso, a: Actuacion, accion: Accion): string {
  if (accion.a === undefined) return caso.etapa
  if (typeof accion.a === 'string') return accion.a
  return accion.a.find(s => seCumplen(caso, s.si, a.datos))?.a ?? caso.etapa
}
