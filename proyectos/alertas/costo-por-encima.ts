import { art } from '../../ley388/articulos/referencia.ts'
import { enPesos } from '../palabras.ts'
import type { ReglaDeAlerta } from './tipos.ts'

/** A project that, as it goes, would cost more than its budget in force; or that already does. */
export const COSTO_POR_ENCIMA: ReglaDeAlerta = {
  codigo: 'costo-por-encima',
  gravedad: 'atencion',
  articulo: art(18),
  hallar(p) {
    if (p.estado !== 'en-ejecucion' && p.estado !== 'suspendido') return []
    if (p.obligaciones.gt(p.presupuesto))
      return [
        {
          que: `«${p.nombre}» ya costó más que su presupuesto`,
          porque: `Se han obligado ${enPesos(p.obligaciones)} y su presupuesto es de ${enPesos(p.presupuesto)}.`,
        },
      ]
    const final = p.valor?.eac ?? null
    if (final === null || final.lte(p.presupuesto)) return []
    return [
      {
        que: `«${p.nombre}» costaría más que su presupuesto`,
        porque: `Si lo que falta cuesta como lo que ya se hizo, costaría ${enPesos(final)}: ${enPesos(final.minus(p.presupuesto))} más que su presupuesto, que es de ${enPesos(p.presupuesto)}.`,
      },
    ]
  },
}
