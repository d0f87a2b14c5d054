import type { ArticuloContado } from './partes/Articulo.tsx'

type Modulo = Record<string, unknown>

/** The law's articles are a chunk of their own, loaded when the first citation is opened. */
const fuentes = import.meta.glob<Modulo>(['../ley388/articulos/*.ts', '!../ley388/articulos/*.test.ts'])

let cargados: Promise<Map<string, ArticuloContado>> | undefined

/** What an article of Ley 388 says, in our own words. */
export async function buscarArticulo(numero: string): Promise<ArticuloContado | undefined> {
  cargados ??= leer()
  return (await cargados).get(numero)
}

async function leer(): Promise<Map<string, ArticuloContado>> {
  const mapa = new Map<string, ArticuloContado>()
  for (const modulo of await Promise.all(Object.values(fuentes).map(cargar => cargar())))
    for (const lista of Object.values(modulo)) {
      if (!Array.isArray(lista)) continue
      for (const a of lista) if (esArticulo(a)) mapa.set(String(a.numero), { ...a, numero: String(a.numero) })
    }
  return mapa
}

const esArticulo = (a: unknown): a is ArticuloContado =>
  typeof a === 'object' && a !== null && 'numero' in a && 'asunto' in a && 'resumen' in a
