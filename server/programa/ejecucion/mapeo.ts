import { CAMPOS, type CampoDeEjecucion } from './campos.ts'

/** Our field → name of the column. Empty: the source has no such column, and somebody said so. */
export type Mapeo = Record<string, string>

/** Letters and digits only, without accents, in lower case: how names of columns are compared. */
function llano(nombre: string): string {
  return nombre
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
}

/** Identifies a source by its column names, to remember its mapping. */
export function fuenteDe(columnas: readonly string[]): string {
  return [...columnas].sort().join('|')
}

/**
 * Which column feeds each field: what the person says goes first, then what was used last time with these columns,
 * then the names that are known. Each column feeds one field.
 */
export function mapear(columnas: readonly string[], dado: Readonly<Mapeo>, guardado: Readonly<Mapeo>): Mapeo {
  const hay = new Set(columnas)
  const mapeo: Mapeo = {}
  for (const { campo, esencial } of CAMPOS) {
    const elegida = dado[campo]?.trim() ?? guardado[campo]
    if (elegida !== undefined && (hay.has(elegida) || (elegida === '' && !esencial))) mapeo[campo] = elegida
  }
  const usadas = new Set(Object.values(mapeo))
  for (const c of CAMPOS) {
    if (c.campo in mapeo) continue
    const columna = parecida(
      c,
      columnas.filter(nombre => !usadas.has(nombre)),
    )
    if (columna === undefined) continue
    mapeo[c.campo] = columna
    usadas.add(columna)
  }
  return mapeo
}

function parecida(c: CampoDeEjecucion, libres: readonly string[]): string | undefined {
  for (const nombre of [c.campo, ...c.sinonimos, c.nombre]) {
    const columna = libres.find(l => llano(l) === llano(nombre))
    if (columna !== undefined) return columna
  }
  return undefined
}

/** The fields for which no column was found and nobody said that there is none. */
export function sinColumna(mapeo: Readonly<Mapeo>): CampoDeEjecucion[] {
  return CAMPOS.filter(c => mapeo[c.campo] === undefined)
}
