import type { Decimal } from '../../ley388/decimal.ts'
import type { Fecha } from '../../ley388/fecha.ts'
import { concedidoPorProyecto } from './asignado.ts'
import type { ClaseDeIngreso, Ingreso } from './consultas/leer-ingresos.ts'
import type { EtapaLeida, Postulacion } from './consultas/leer-postulaciones.ts'
import { FICHA_DE_ETAPA } from './etapas.ts'

/** The stages that hold, in their order. */
export function etapasVigentes(p: Pick<Postulacion, 'historia'>): EtapaLeida[] {
  return p.historia.filter(e => e.anulada === null)
}

/** Whether money of that kind could be recorded with that date, by the stage that had been reached. */
export function admiteDinero(vigentes: readonly EtapaLeida[], clase: ClaseDeIngreso, dia: Fecha): boolean {
  const etapa = vigentes.findLast(e => e.fecha <= dia)
  return etapa !== undefined && FICHA_DE_ETAPA[etapa.etapa].admite.includes(clase)
}

/** What the last stage that granted money gave each project. */
export function concedidoSegun(vigentes: readonly EtapaLeida[]): Map<string, Decimal> {
  return concedidoPorProyecto({ concedidos: vigentes.findLast(e => e.montos.length > 0)?.montos ?? null })
}

/** Money already recorded that these stages would not have let in; undefined where all of it fits. */
export function dineroSinSustento(vigentes: readonly EtapaLeida[], ingresos: readonly Ingreso[]): Ingreso | undefined {
  return ingresos.find(i => i.anulado === null && !admiteDinero(vigentes, i.clase, i.fecha))
}
