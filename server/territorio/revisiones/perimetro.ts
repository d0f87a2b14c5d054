import { buscarFuera } from '../../platform/geometria/cobertura.ts'
import { delMapa, metros, nombrados, opciones, reunir } from './reunir.ts'
import type { RevisionDelMapa } from './revision.ts'

/** PL4, arts. 12 par. 2 and 31: the urban perimeter is never larger than the services perimeter. */
export const perimetro: RevisionDelMapa = {
  id: 'PL4.perimetro',
  titulo: 'Perímetro urbano más allá del de servicios',
  busca: 'Partes del perímetro urbano que quedan por fuera del perímetro de servicios públicos.',
  articulo: 'arts. 12 par. 2 y 31',
  necesita: ['perimetro-urbano', 'perimetro-de-servicios'],
  async revisar(t, m) {
    const urbano = reunir(await t.capas('perimetro-urbano'))
    const servicios = reunir(await t.capas('perimetro-de-servicios'))
    const r = await buscarFuera(m.pool, urbano, servicios, opciones(m))
    const hallazgos = r.hallazgos.map(h => {
      const culpable = nombrados(h, urbano.de)[0]!
      return delMapa(h, {
        mensaje: `El perímetro urbano ${culpable.etiqueta} pasa del perímetro de servicios en ${metros(h.areaM2)}.`,
        cura: 'Reduzca el perímetro urbano, o acredite la ampliación del perímetro de servicios y actualice su capa.',
        objetos: [culpable.codigo],
      })
    })
    return { revisados: urbano.de.length, hallazgos, problemas: r.problemas }
  },
}
