import type { Fecha } from '../fecha.ts'
import { type Caso, corre, type Instancia } from './caso.ts'
import { plazoDe } from './plazos-del-caso.ts'

/** Takes the case to a stage. A final one closes the terms that do not go on running after the end. */
export function irA(caso: Caso, etapa: string, por: { accion: string; fecha: Fecha }, llegada?: Instancia): void {
  caso.etapa = etapa
  caso.llegada = llegada
  if (caso.procedimiento.etapas[etapa]!.final !== true) return
  for (const i of caso.terminos.values()) {
    if (corre(i) && caso.procedimiento.terminos[i.id]!.sobrevive !== true) cerrar(caso, i.id, por)
  }
}

/** Closes a running term: what is recorded later cannot move its end any more. */
export function cerrar(caso: Caso, termino: string, por: { accion: string; fecha: Fecha }): void {
  const i = caso.terminos.get(termino)
  if (i === undefined || i.cierre !== undefined) return
  i.plazo = plazoDe(caso, i, por.fecha)
  i.cierre = por
}
