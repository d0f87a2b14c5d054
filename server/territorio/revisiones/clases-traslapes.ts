import { type ClaseDeSuelo, rechazoDeClases } from '../../../ley388/suelo/clases.ts'
import { buscarTraslapes } from '../../platform/geometria/cobertura.ts'
import { delMapa, metros, nombrados, opciones, type Referencia, reunir } from './reunir.ts'
import type { RevisionDelMapa } from './revision.ts'
import { CAPA_DE_CLASES, sueloDe } from './suelo.ts'

/** S1, arts. 30-33: a point is in one class only. Suburban inside rural and protection inside any are as they must be. */
export const clasesTraslapes: RevisionDelMapa = {
  id: 'S1.traslapes',
  titulo: 'Suelo en dos clases a la vez',
  busca: 'Clases de suelo que se traslapan: urbano con expansión, urbano con rural, expansión con rural.',
  articulo: 'arts. 30 a 33',
  necesita: [CAPA_DE_CLASES],
  async revisar(t, m) {
    const clases = reunir(await t.capas(CAPA_DE_CLASES), o => sueloDe(o) !== 'proteccion')
    const r = await buscarTraslapes(m.pool, clases, opciones(m))
    const hallazgos = r.hallazgos.flatMap(h => {
      const [a, b] = nombrados(h, clases.de) as [Referencia, Referencia]
      const [una, otra] = [sueloDe(a.objeto), sueloDe(b.objeto)]
      const suburbanoEnRural = [una, otra].includes('suburbano') && [una, otra].includes('rural')
      if (suburbanoEnRural) return []
      const misma = una === otra
      const ley = misma ? undefined : rechazoDeClases([claseDe(una), claseDe(otra)].filter(c => c !== undefined))
      return [
        delMapa(h, {
          gravedad: misma ? 'aviso' : 'error',
          codigo: misma ? 'repetido' : 'traslape',
          mensaje: misma
            ? `${a.etiqueta} y ${b.etiqueta}, de la misma clase de suelo, cubren dos veces ${metros(h.areaM2)}.`
            : `${a.etiqueta} y ${b.etiqueta} se traslapan en ${metros(h.areaM2)}.${ley ? ` ${ley}` : ''}`,
          cura: 'Recorte una de las dos zonas por el lindero que fija el acuerdo: el texto prevalece sobre el mapa (art. 12 par. 3).',
          objetos: [a.codigo, b.codigo],
        }),
      ]
    })
    return { revisados: clases.de.length, hallazgos, problemas: r.problemas }
  },
}

/** Suburban land is rural land (art. 34). */
function claseDe(suelo: ReturnType<typeof sueloDe>): ClaseDeSuelo | undefined {
  if (suelo === 'suburbano') return 'rural'
  return suelo === 'proteccion' ? undefined : suelo
}
