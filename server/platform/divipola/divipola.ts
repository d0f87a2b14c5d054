import type { Municipio } from '../database/tenancy.ts'
import { DIVIPOLA } from './datos.ts'

export interface MunicipioOficial {
  nombre: string
  departamento: string
}

const MINUSCULAS = new Set(['de', 'del', 'la', 'las', 'los', 'el', 'y', 'e'])

/** DANE writes in capitals; a page reads better as names are written: "Santiago de Cali". */
function comoNombre(texto: string): string {
  return texto
    .toLocaleLowerCase('es-CO')
    .split(' ')
    .map((p, i) => (i > 0 && MINUSCULAS.has(p) ? p : p.charAt(0).toLocaleUpperCase('es-CO') + p.slice(1)))
    .join(' ')
}

/** Official name of a municipality by its code; undefined for a code that DANE does not have. */
export function municipioOficial(codigo: Municipio): MunicipioOficial | undefined {
  const linea = DIVIPOLA.split('\n').find(l => l.startsWith(`${codigo}|`))
  const [, nombre, departamento] = linea?.split('|') ?? []
  if (!nombre || !departamento) return undefined
  return { nombre: comoNombre(nombre), departamento: comoNombre(departamento) }
}
