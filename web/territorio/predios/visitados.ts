import { municipio } from '../../api.ts'

/** The parcels that this person opened last, kept in this browser only. */
export interface Visitado {
  numero: string
  direccion: string | null
}

const MAXIMO = 12
const clave = () => `lindero.predios.${municipio()}`

/** Last first; empty where the browser keeps nothing. */
export function visitados(): Visitado[] {
  try {
    const leido: unknown = JSON.parse(localStorage.getItem(clave()) ?? '[]')
    return Array.isArray(leido) ? leido.filter(esVisitado).slice(0, MAXIMO) : []
  } catch {
    return []
  }
}

/** Puts a parcel first. Only its number and address: never who owns it. */
export function anotarVisita(v: Visitado): void {
  const lista = [{ numero: v.numero, direccion: v.direccion }, ...visitados().filter(x => x.numero !== v.numero)]
  try {
    localStorage.setItem(clave(), JSON.stringify(lista.slice(0, MAXIMO)))
  } catch {
    // A browser that keeps nothing only loses the list of the last visited.
  }
}

function esVisitado(x: unknown): x is Visitado {
  if (typeof x !== 'object' || x === null) return false
  const { numero, direccion } = x as Record<string, unknown>
  return typeof numero === 'string' && (typeof direccion === 'string' || direccion === null)
}
