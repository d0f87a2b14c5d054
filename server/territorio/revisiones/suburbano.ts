import { buscarFuera } from '../../platform/geometria/cobertura.ts'
import { delMapa, metros, nombrados, opciones, reunir } from './reunir.ts'
import type { RevisionDelMapa } from './revision.ts'
import { CAPA_DE_CLASES, esSuburbano, sueloDe } from './suelo.ts'

/** S1 and S4, art. 34: suburban is a category of rural land. */
export const suburbano: RevisionDelMapa = {
  id: 'S4.suburbano',
  titulo: 'Suburbano fuera del suelo rural',
  busca: 'Suelo suburbano dibujado por fuera del suelo rural.',
  articulo: 'art. 34',
  necesita: ['categoria-rural', CAPA_DE_CLASES],
  async revisar(t, m) {
    const suburbanos = reunir(await t.capas('categoria-rural'), esSuburbano)
    const rural = reunir(await t.capas(CAPA_DE_CLASES), o => ['rural', 'suburbano'].includes(sueloDe(o) ?? ''))
    const r = await buscarFuera(m.pool, suburbanos, rural, opciones(m))
    const hallazgos = r.hallazgos.map(h => {
      const culpable = nombrados(h, suburbanos.de)[0]!
      return delMapa(h, {
        mensaje: `El suelo suburbano ${culpable.etiqueta} se sale del suelo rural en ${metros(h.areaM2)}.`,
        cura: 'Recorte el suburbano por el borde del suelo rural, o clasifique esa parte como rural si así lo dice el acuerdo.',
        objetos: [culpable.codigo],
      })
    })
    return { revisados: suburbanos.de.length, hallazgos, problemas: r.problemas }
  },
}
