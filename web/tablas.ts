/** How long answers may come: `server/platform/http/tablas.ts` says it. */
export const TABLAS = 'application/vnd.lindero.tablas+json'

/** The answer as it was before it was put in tables. */
export function deTablas({ ids, dato }: { ids: readonly string[]; dato: unknown }): unknown {
  return leer(dato, ids)
}

function leer(v: unknown, ids: readonly string[]): unknown {
  if (Array.isArray(v)) return v.map(x => leer(x, ids))
  if (typeof v !== 'object' || v === null) return v
  if (!('$' in v)) return deObjeto(v, ids)
  const { $: nombres, f } = v as { $: string[] | null; f: unknown }
  return nombres === null ? deObjeto(f as object, ids) : deTabla(nombres, f as unknown[][], ids)
}

function deObjeto(v: object, ids: readonly string[]): object {
  for (const [campo, x] of Object.entries(v)) {
    if (typeof x === 'object' && x !== null) (v as Record<string, unknown>)[campo] = leer(x, ids)
  }
  return v
}

function deTabla(nombres: readonly string[], filas: readonly unknown[][], ids: readonly string[]): unknown[] {
  const columnas = nombres.map(n => ({ campo: n.replace(/^@/, ''), deIds: n.startsWith('@') }))
  return filas.map(fila => {
    const objeto: Record<string, unknown> = {}
    for (const [i, { campo, deIds }] of columnas.entries()) {
      const x = fila[i]
      objeto[campo] = deIds ? (x === null ? null : ids[x as number]) : typeof x === 'object' ? leer(x, ids) : x
    }
    return objeto
  })
}
