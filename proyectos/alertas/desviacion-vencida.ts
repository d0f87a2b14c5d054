import { enLetras } from '../palabras.ts'
import { abierta } from './comunes.ts'
import type { ReglaDeAlerta } from './tipos.ts'

/** P4: a deviation that should have been corrected by a day that is past. */
export const DESVIACION_VENCIDA: ReglaDeAlerta = {
  codigo: 'desviacion-vencida',
  gravedad: 'vencido',
  hallar: (p, v) =>
    p.estado === 'descartado'
      ? []
      : p.desviaciones
          .filter(d => abierta(d, v) && d.compromiso < v.al)
          .map(d => ({
            objeto: d.id,
            que: `Una desviación de «${p.nombre}» sigue abierta`,
            porque: `${d.descripcion} Se había comprometido su corrección para el ${enLetras(d.compromiso)}.`,
            quien: d.responsable,
            vence: d.compromiso,
          })),
}
