/** JSON with its keys in order, so that the same content always gives the same characters and so the same hash. */
export function canonico(valor: unknown): string {
  if (valor === undefined) return 'null'
  if (valor === null || typeof valor !== 'object') return JSON.stringify(valor)
  if (valor instanceof Date) return JSON.stringify(valor.toISOString())
  if (Array.isArray(valor)) return `[${valor.map(canonico).join(',')}]`
  const pares = Object.entries(valor)
    .filter(([, v]) => v !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([k, v]) => `${JSON.stringify(k)}:${canonico(v)}`)
  return `{${pares.join(',')}}`
}
