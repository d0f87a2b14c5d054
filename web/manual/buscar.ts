import type { Hallazgo } from '../marco/buscadores.ts'
import { buscarEnElTexto } from './texto.ts'

/** How many the search of everything shows: the manual helps, it does not bury the parcels. */
const CUANTOS = 3

/** Sections of the manual that say the text; numbers are of parcels, folios and articles, never of the manual. */
export async function buscarEnElManual(texto: string): Promise<Hallazgo[]> {
  if (texto.length < 4 || /\d/.test(texto)) return []
  return buscarEnElTexto(texto)
    .slice(0, CUANTOS)
    .map(({ pagina, seccion, trozo }) => ({
      id: `manual-${pagina.id}-${seccion.ancla}`,
      titulo: seccion.titulo || pagina.titulo,
      detalle: trozo,
      grupo: 'Manual',
      ruta: `/manual/${pagina.id}?${new URLSearchParams({ q: texto })}`,
    }))
}
