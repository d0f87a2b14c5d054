import { buscarHuecos } from '../../platform/geometria/cobertura.ts'
import { limiteDe } from './limite.ts'
import { delMapa, metros, nombrados, opciones, reunir } from './reunir.ts'
import type { RevisionDelMapa } from './revision.ts'
import { CAPA_DE_CLASES, sueloDe } from './suelo.ts'

/** S1, arts. 30-33: land of the municipality that nobody classified. */
export const clasesHuecos: RevisionDelMapa = {
  id: 'S1.huecos',
  titulo: 'Suelo sin clasificar',
  busca: 'Terreno del municipio que no está en ninguna clase de suelo: urbano, de expansión o rural.',
  articulo: 'arts. 30 a 33',
  necesita: [CAPA_DE_CLASES],
  async revisar(t, m) {
    // Protection lies inside a class (art. 35): it does not stand for one.
    const clases = reunir(await t.capas(CAPA_DE_CLASES), o => sueloDe(o) !== 'proteccion')
    const limite = await limiteDe(t)
    const r = await buscarHuecos(m.pool, clases, limite, opciones(m))
    const hallazgos = r.hallazgos.map(h => {
      const vecinos = nombrados(h, clases.de)
      const junto =
        vecinos.length === 0
          ? ''
          : `, junto a ${vecinos
              .slice(0, 3)
              .map(v => v.etiqueta)
              .join(', ')}`
      return delMapa(h, {
        mensaje: `Hay ${metros(h.areaM2)} sin clase de suelo${junto}.`,
        cura: 'Extienda hasta allí la clase de suelo que le corresponde según el acuerdo, o corrija el límite del municipio.',
        objetos: vecinos.map(v => v.codigo),
      })
    })
    return { revisados: clases.de.length, hallazgos, problemas: r.problemas }
  },
}
