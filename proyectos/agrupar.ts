/** Values by their key, those of each in the order in which they came. */
export function agrupar<K, V>(pares: Iterable<readonly [clave: K, valor: V]>): Map<K, V[]> {
  const grupos = new Map<K, V[]>()
  for (const [clave, valor] of pares) {
    const grupo = grupos.get(clave)
    if (grupo) grupo.push(valor)
    else grupos.set(clave, [valor])
  }
  return grupos
}
