import type { Fecha } from '../../../ley388/fecha.ts'
import { Rechazo } from '../../../ley388/rechazo.ts'

/** Refuses real dates that cannot be: an end without a beginning or before it, or what has not come yet. */
export function exigirReales(
  a: { inicioReal: Fecha | null; finReal: Fecha | null; nombre: string },
  hoy: Fecha,
  campo: string,
): void {
  const mal =
    a.finReal !== null && a.inicioReal === null
      ? { en: 'inicioReal', que: `«${a.nombre}» no puede haber terminado sin haber empezado.` }
      : a.finReal !== null && a.inicioReal !== null && a.finReal < a.inicioReal
        ? { en: 'finReal', que: `«${a.nombre}» no puede terminar antes de empezar.` }
        : [a.inicioReal, a.finReal].some(f => f !== null && f > hoy)
          ? {
              en: a.finReal !== null && a.finReal > hoy ? 'finReal' : 'inicioReal',
              que: `Lo real de «${a.nombre}» no puede ser posterior a hoy.`,
            }
          : undefined
  if (mal)
    throw new Rechazo({
      codigo: 'fechas-reales',
      mensaje: mal.que,
      campo: `${campo}.${mal.en}`,
      cura: 'Corrija las fechas reales; lo que falta por hacer se programa.',
    })
}
