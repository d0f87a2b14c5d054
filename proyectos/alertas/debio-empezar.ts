import { art } from '../../ley388/articulos/referencia.ts'
import { enLetras } from '../palabras.ts'
import { desdeHace, empezo, enMarcha } from './comunes.ts'
import type { ReglaDeAlerta } from './tipos.ts'

/** An activity whose beginning was promised for an earlier day. From its promised end on it is `debio-terminar`. */
export const DEBIO_EMPEZAR: ReglaDeAlerta = {
  codigo: 'debio-empezar',
  gravedad: 'vencido',
  articulo: art(18),
  hallar: (p, { al }) =>
    !enMarcha(p)
      ? []
      : p.actividades.flatMap(a =>
          a.base === null || a.base.inicio >= al || a.base.fin < al || empezo(a, al)
            ? []
            : {
                objeto: a.id,
                actividad: a.id,
                que: `«${a.nombre}» debía haber empezado`,
                porque: `Debía empezar el ${enLetras(a.base.inicio)}${desdeHace(a.base.inicio, al)}, y no consta su inicio.`,
                quien: a.responsable,
                vence: a.base.inicio,
              },
        ),
}
