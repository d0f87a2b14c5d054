/** The things of a list by what they are of, in their order. */
export function agrupar<T>(lista: readonly T[], de: (x: T) => string): Map<string, T[]> {
  const grupos = new Map<string, T[]>()
  for (const x of lista) {
    const suyo = grupos.get(de(x))
    if (suyo) suyo.push(x)
    else grupos.set(de(x), [x])
  }
  return grupos
}
