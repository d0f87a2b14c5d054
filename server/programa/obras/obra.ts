import type { z } from 'zod'
import type { Fecha } from '../../../ley388/fecha.ts'
import type { ObjetoVigente } from '../../territorio/index.ts'
import type { zObra } from './formas.ts'
import { situacionDe } from './situacion.ts'

export type Obra = z.output<typeof zObra>

const CAMPOS = [
  'intervencion',
  'descripcion',
  'estado',
  'bpin',
  'comuna',
  'barrio',
  'fuente',
  'presupuesto',
  'pagado',
  'avanceFisico',
  'unidad',
  'longitudPrevista',
  'longitudEjecutada',
] as const
const FECHAS = ['inicioPrevisto', 'finPrevisto', 'inicioReal', 'finReal'] as const

/** An object of the kind «obra» as the programme speaks of it. */
export function obraDe({ id, capa, codigo, nombre, valor, atributos, geometria, caja }: ObjetoVigente): Obra {
  const dicho = <C extends string, T extends string>(campos: readonly C[]) =>
    Object.fromEntries(campos.map(c => [c, atributos[c] ?? null])) as Record<C, T | null>
  const textos = dicho<(typeof CAMPOS)[number], string>(CAMPOS)
  // The import let only dates into the fields of dates.
  const fechas = dicho<(typeof FECHAS)[number], Fecha>(FECHAS)
  const situacion = situacionDe(textos.estado)
  return { id, capa, codigo, nombre, tipo: valor, ...textos, ...fechas, situacion, geometria, caja }
}
