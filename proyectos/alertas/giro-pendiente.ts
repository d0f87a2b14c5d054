import { art } from '../../ley388/articulos/referencia.ts'
import { enLetras, enPesos } from '../palabras.ts'
import type { ReglaDeAlerta } from './tipos.ts'

/** A transfer to the body that executes whose agreed day is past, and that was not made, or not whole (P2). */
export const GIRO_PENDIENTE: ReglaDeAlerta = {
  codigo: 'giro-pendiente',
  gravedad: 'vencido',
  articulo: art(18),
  hallar: (p, { al }) =>
    p.estado === 'descartado'
      ? []
      : p.giros.flatMap(g =>
          g.fecha >= al || g.girado.gte(g.valor)
            ? []
            : {
                objeto: g.id,
                que: `Faltan por girar ${enPesos(g.valor.minus(g.girado))} a ${g.entidad}`,
                porque: g.girado.isZero()
                  ? `Se acordó girarlos el ${enLetras(g.fecha)} para «${p.nombre}», y no consta el giro.`
                  : `Se acordó girar ${enPesos(g.valor)} el ${enLetras(g.fecha)} para «${p.nombre}», y se han girado ${enPesos(g.girado)}.`,
                quien: 'Hacienda municipal',
                vence: g.fecha,
              },
        ),
}
