import type { Fecha } from '../../../ley388/fecha.ts'
import type { ObjetoVigente } from '../../territorio/index.ts'
import { type Situacion, situacionDe } from './situacion.ts'

/** A work of the map. What its file left empty is null: nothing is not zero. */
export interface Obra {
  id: string
  capa: string
  codigo: string
  nombre: string
  tipo: string | null
  intervencion: string | null
  descripcion: string | null
  /** As the file writes it. */
  estado: string | null
  situacion: Situacion
  bpin: string | null
  comuna: string | null
  barrio: string | null
  fuente: string | null
  /** Pesos of this work alone, as decimals. */
  presupuesto: string | null
  pagado: string | null
  /** 0 to 100, of this work. */
  avanceFisico: string | null
  inicioPrevisto: Fecha | null
  finPrevisto: Fecha | null
  inicioReal: Fecha | null
  finReal: Fecha | null
  unidad: string | null
  longitudPrevista: string | null
  longitudEjecutada: string | null
  geometria: ObjetoVigente['geometria']
  caja: ObjetoVigente['caja']
}

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
