import type { Fecha } from '../../ley388/fecha.ts'
import { Rechazo } from '../../ley388/rechazo.ts'

/** A fact is of today or of before. */
export function exigirYaPaso(fecha: Fecha, hoy: Fecha, campo: string): void {
  if (fecha <= hoy) return
  throw new Rechazo({
    codigo: 'fecha-futura',
    mensaje: `El ${fecha} todavía no ha llegado: un hecho se registra cuando ocurre.`,
    campo,
    cura: 'Corrija la fecha.',
  })
}
