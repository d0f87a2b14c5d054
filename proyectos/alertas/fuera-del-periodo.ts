import { art } from '../../ley388/articulos/referencia.ts'
import { enLetras } from '../palabras.ts'
import type { ReglaDeAlerta } from './tipos.ts'

/** PL8: a project of the programme of an administration that is expected to end after it. */
export const FUERA_DEL_PERIODO: ReglaDeAlerta = {
  codigo: 'fuera-del-periodo',
  gravedad: 'atencion',
  articulo: art(18),
  hallar(p, { periodo }) {
    if (p.estado === 'descartado' || p.estado === 'terminado') return []
    if (p.finPrevisto === null || p.finPrevisto <= periodo.hasta) return []
    return [
      {
        que: `«${p.nombre}» terminaría después del período`,
        porque: `Se prevé que termine el ${enLetras(p.finPrevisto)}, y el período de la administración va hasta el ${enLetras(periodo.hasta)}.`,
        vence: periodo.hasta,
      },
    ]
  },
}
