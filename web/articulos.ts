import type { ArticuloContado } from './partes/Articulo.tsx'

/** What an article of Ley 388 says, in our own words; the articles are a chunk that loads with the first citation opened. */
export async function buscarArticulo(numero: string): Promise<ArticuloContado | undefined> {
  const { ARTICULOS } = await import('../ley388/articulos/articulos.ts')
  const ficha = ARTICULOS.find(a => a.numero === numero)
  return ficha && { ...ficha, resumen: ficha.nota ? `${ficha.resumen} ${ficha.nota}` : ficha.resumen }
}
