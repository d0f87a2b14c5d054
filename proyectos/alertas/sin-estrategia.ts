import { art } from '../../ley388/articulos/referencia.ts'
import type { ReglaDeAlerta } from './tipos.ts'

/** P1, art. 18: a project that serves no strategy of the plan, and says no reason to be in its programme. */
export const SIN_ESTRATEGIA: ReglaDeAlerta = {
  codigo: 'sin-estrategia',
  gravedad: 'atencion',
  articulo: art(18),
  hallar: p =>
    p.estado === 'descartado' || p.estrategia !== null || (p.justificacion ?? '').trim() !== ''
      ? []
      : [
          {
            que: `Diga a qué estrategia del plan sirve «${p.nombre}»`,
            porque: 'No sirve a ninguna, y no tiene una justificación escrita para estar en el programa.',
          },
        ],
}
