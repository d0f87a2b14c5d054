import { art } from '../../ley388/articulos/referencia.ts'
import { enLetras, porciento } from '../palabras.ts'
import { desdeHace, enMarcha, termino } from './comunes.ts'
import type { ReglaDeAlerta } from './tipos.ts'

/** An activity whose end was promised for an earlier day. */
export const DEBIO_TERMINAR: ReglaDeAlerta = {
  codigo: 'debio-terminar',
  gravedad: 'vencido',
  articulo: art(18),
  hallar: (p, { al }) =>
    !enMarcha(p)
      ? []
      : p.actividades.flatMap(a =>
          a.base === null || a.base.fin >= al || termino(a, al)
            ? []
            : {
                objeto: a.id,
                actividad: a.id,
                que: `«${a.nombre}» debía haber terminado`,
                porque: `Debía terminar el ${enLetras(a.base.fin)}${desdeHace(a.base.fin, al)}, y va en ${porciento(a.avance)}.`,
                quien: a.responsable,
                vence: a.base.fin,
              },
        ),
}
