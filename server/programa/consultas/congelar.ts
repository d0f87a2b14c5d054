import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import { Decimal } from '../../../ley388/decimal.ts'
import type { Fecha } from '../../../ley388/fecha.ts'
import { insertMany } from '../../platform/database/insert-many.ts'
import type { Municipio, Tx } from '../../platform/database/tenancy.ts'
import { leerArbol } from './arbol.ts'
import { cronogramaDe } from './cronograma.ts'
import type { Periodo } from './periodo.ts'

/** Far after any date of a programme: the whole tree, whatever its readings. */
const SIEMPRE = '2199-12-31' as Fecha

/**
 * Freezes the programme in dates and in pesos, project by project and activity by activity; gives the id of the
 * baseline. With `estado` the dates are those that are forecast on that day, of what is done the ones on which it was:
 * a promise made anew does not begin with what is already late.
 */
export async function congelar(
  tx: Tx,
  municipio: Municipio,
  periodo: Periodo,
  acto: { numero: number; acto: string; fecha: Fecha; motivo: string; por: string; estado?: Fecha },
): Promise<string> {
  const arbol = await leerArbol(tx, municipio, periodo, { al: SIEMPRE })
  const { actividades, proyectos } = cronogramaDe(arbol, periodo, acto.estado)
  const base = uuidv7()
  await sql`insert into programa_linea_base (municipio, id, periodo, numero, acto, fecha, motivo, registrada_por)
    values (${municipio}, ${base}, ${periodo.id}, ${acto.numero}, ${acto.acto}, ${acto.fecha}, ${acto.motivo},
      ${acto.por})`.execute(tx)
  const vivos = arbol.proyectos.filter(p => p.estado !== 'descartado')
  await insertMany(
    tx,
    'programa_base_proyecto',
    ['municipio', 'base', 'proyecto', 'nombre', 'inicio', 'fin', 'costo', 'meta_cantidad'],
    vivos.flatMap(p => {
      const cuando = proyectos.get(p.id)
      if (!cuando) return []
      const costo = arbol.actividades
        .filter(a => a.proyecto === p.id)
        .reduce((suma, a) => suma.plus(a.costo), new Decimal(0))
      const { inicio, fin } = cuando
      return [
        {
          municipio,
          base,
          proyecto: p.id,
          nombre: p.nombre,
          inicio,
          fin,
          costo: costo.toFixed(),
          meta_cantidad: p.metaCantidad,
        },
      ]
    }),
  )
  const dentro = new Set(vivos.map(p => p.id))
  await insertMany(
    tx,
    'programa_base_actividad',
    ['municipio', 'base', 'actividad', 'proyecto', 'nombre', 'inicio', 'fin', 'costo', 'peso'],
    arbol.actividades
      .filter(a => dentro.has(a.proyecto))
      .map(a => {
        const { inicio, fin } = actividades.get(a.id)!
        const { proyecto, nombre, costo } = a
        return { municipio, base, actividad: a.id, proyecto, nombre, inicio, fin, costo, peso: a.peso ?? costo }
      }),
  )
  return base
}
