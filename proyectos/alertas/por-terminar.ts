import { art } from '../../ley388/articulos/referencia.ts'
import { Decimal } from '../../ley388/decimal.ts'
import { diasHabilesEntre } from '../../ley388/plazos/conteo.ts'
import { enLetras, habiles, porciento } from '../palabras.ts'
import { parteDe, transcurso } from '../transcurso.ts'
import { empezo, enMarcha, termino } from './comunes.ts'
import type { ReglaDeAlerta } from './tipos.ts'

const TODO = new Decimal(100)

/** An activity that began and is soon to end, with less progress than the days that have passed ask for. */
export const POR_TERMINAR: ReglaDeAlerta = {
  codigo: 'por-terminar',
  gravedad: 'atencion',
  articulo: art(18),
  hallar: (p, { al, umbrales }) =>
    !enMarcha(p)
      ? []
      : p.actividades.flatMap(a => {
          if (a.base === null || a.base.fin < al || !empezo(a, al) || termino(a, al)) return []
          const faltan = diasHabilesEntre(al, a.base.fin)
          const debido = parteDe(TODO, transcurso(a.calendario, a.base, al))
          if (umbrales.porTerminar.lt(faltan) || a.avance.gte(debido)) return []
          return {
            objeto: a.id,
            actividad: a.id,
            que: `«${a.nombre}» va atrasada para su fin`,
            porque: `Debe terminar el ${enLetras(a.base.fin)}${enCuanto(faltan)}: debía ir en ${porciento(debido)} y va en ${porciento(a.avance)}.`,
            quien: a.responsable,
            vence: a.base.fin,
          }
        }),
}

function enCuanto(faltan: number): string {
  return faltan === 0 ? '' : ` (${faltan === 1 ? 'falta' : 'faltan'} ${habiles(faltan)})`
}
