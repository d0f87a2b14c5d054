import { Decimal } from '../ley388/decimal.ts'
import { fecha } from '../ley388/fecha.ts'
import type { ActividadBase, LecturaDeAvance } from './tipos.ts'

export const d = (n: number | string): Decimal => new Decimal(n)

export function promesa(id: string, inicio: string, fin: string, costo: number, mas: Partial<ActividadBase> = {}) {
  return {
    id,
    nombre: `Obra ${id}`,
    calendario: 'corridos',
    inicio: fecha(inicio),
    fin: fecha(fin),
    costo: d(costo),
    ...mas,
  } as const
}

export const lectura = (actividad: string, f: string, fisico: number | string): LecturaDeAvance => ({
  actividad,
  fecha: fecha(f),
  fisico: d(fisico),
})

/** Ten days that are over, twenty of which ten have passed, and ten that are to come, seen on 30 June. */
export const TRES: readonly ActividadBase[] = [
  promesa('a', '2026-06-01', '2026-06-10', 1000),
  promesa('b', '2026-06-21', '2026-07-10', 4000),
  promesa('c', '2026-07-11', '2026-07-20', 5000),
]
export const LECTURAS: readonly LecturaDeAvance[] = [lectura('a', '2026-06-12', 100), lectura('b', '2026-06-29', 30)]
