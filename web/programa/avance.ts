import { Decimal } from '../../ley388/decimal.ts'
import { type Avance, avanceDelProyecto, avancePonderado } from '../../proyectos/avance.ts'
import type { Actividad } from './modelo.ts'

type Pesada = Pick<Actividad, 'id' | 'peso' | 'costo' | 'avance' | 'avanceFecha'>

/** P2: physical progress of some activities, 0 to 100, with its steps. */
export function avanceConPasos(actividades: readonly Pesada[], al: Parameters<typeof avanceDelProyecto>[2]): Avance {
  return avanceDelProyecto(
    actividades.map(a => ({
      id: a.id,
      peso: a.peso === null ? null : new Decimal(a.peso),
      costo: new Decimal(a.costo),
    })),
    actividades.flatMap(a =>
      a.avanceFecha ? [{ actividad: a.id, fecha: a.avanceFecha, fisico: new Decimal(a.avance) }] : [],
    ),
    al,
  )
}

/** The same without its steps; null where there is nothing that could progress. */
export function avanceFisico(actividades: readonly Pesada[]): Decimal | null {
  return avancePonderado(
    actividades.map(a => new Decimal(a.peso ?? a.costo)),
    actividades.map(a => new Decimal(a.avance)),
  )
}
