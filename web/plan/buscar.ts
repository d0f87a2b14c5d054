import { consultar } from '../api.ts'
import type { Hallazgo } from '../marco/Buscador.tsx'
import { llano } from '../partes/formato.ts'

/** How many of each kind the search of everything shows; the rest is found on the page of each. */
const CUANTOS = 6

/** Articles of the acuerdo, zones with a norm, and objectives that hold the text. */
export async function buscarEnElPlan(
  texto: string,
  { al, signal }: { al?: string; signal: AbortSignal },
): Promise<Hallazgo[]> {
  const corte = al ? { al: al as never } : {}
  const [articulos, normas, nodos] = await Promise.all([
    consultar('plan.articulos', corte, { signal }),
    consultar('plan.normas', corte, { signal }),
    consultar('plan.objetivos', corte, { signal }),
  ])
  const buscado = llano(texto)
  const contiene = (t: string) => llano(t).includes(buscado)
  const numero = /^(?:art\S*\s*)?(\d+)$/.exec(buscado)?.[1]
  const zonas = [...new Map(normas.map(n => [`${n.capaClase}/${n.zona}`, n])).entries()]
  return [
    ...articulos
      .filter(a => String(a.numero) === numero || contiene(`${a.titulo} ${a.texto}`))
      .sort((a, b) => Number(String(b.numero) === numero) - Number(String(a.numero) === numero))
      .slice(0, CUANTOS)
      .map(a => ({
        id: `articulo-${a.id}`,
        titulo: `Artículo ${a.numero}. ${a.titulo}`,
        detalle: a.texto.slice(0, 110),
        grupo: 'Acuerdo',
        ruta: `/plan/acuerdo/${a.numero}`,
      })),
    ...zonas
      .filter(([, n]) => contiene(n.zona))
      .slice(0, CUANTOS)
      .map(([clave, n]) => ({
        id: `norma-${clave}`,
        titulo: `Norma de la zona ${n.zona}`,
        grupo: 'Normas',
        ruta: `/plan/normas?${new URLSearchParams({ zona: clave })}`,
      })),
    ...nodos
      .filter(n => n.codigo === texto || contiene(n.texto))
      .slice(0, CUANTOS)
      .map(n => ({
        id: `nodo-${n.id}`,
        titulo: `${n.codigo} ${n.texto}`,
        grupo: 'Objetivos, políticas y estrategias',
        ruta: `/plan/objetivos?nodo=${n.id}`,
      })),
  ]
}
