import { buscarFuera } from '../../platform/geometria/cobertura.ts'
import { delMapa, metros, nombrados, opciones, reunir } from './reunir.ts'
import type { RevisionDelMapa } from './revision.ts'
import { CAPA_DE_CLASES, sueloDe } from './suelo.ts'

/** Arts. 13 and 15: all urban land has its activity area. */
export const urbanoSinActividad = urbanoSin({
  id: 'PL3.actividad',
  titulo: 'Suelo urbano sin área de actividad',
  articulo: 'arts. 13 y 15',
  capa: 'area-de-actividad',
  falta: 'área de actividad',
})

/** Arts. 13 and 15: all urban land has its treatment. */
export const urbanoSinTratamiento = urbanoSin({
  id: 'PL3.tratamiento',
  titulo: 'Suelo urbano sin tratamiento',
  articulo: 'arts. 13 y 15',
  capa: 'tratamiento',
  falta: 'tratamiento urbanístico',
})

interface Falta {
  id: string
  titulo: string
  articulo: string
  capa: string
  falta: string
}

function urbanoSin({ id, titulo, articulo, capa, falta }: Falta): RevisionDelMapa {
  return {
    id,
    titulo,
    busca: `Suelo urbano al que ninguna zona de su capa le da ${falta}.`,
    articulo,
    necesita: [CAPA_DE_CLASES, capa],
    async revisar(t, m) {
      const urbano = reunir(await t.capas(CAPA_DE_CLASES), o => sueloDe(o) === 'urbano')
      const r = await buscarFuera(m.pool, urbano, reunir(await t.capas(capa)), opciones(m))
      const hallazgos = r.hallazgos.map(h => {
        const culpable = nombrados(h, urbano.de)[0]!
        return delMapa(h, {
          codigo: 'sin-norma',
          mensaje: `En el suelo urbano ${culpable.etiqueta} hay ${metros(h.areaM2)} sin ${falta}.`,
          cura: `Dibuje allí la zona que le corresponde según el acuerdo: sin ${falta} no hay norma con la cual decidir.`,
          objetos: [culpable.codigo],
        })
      })
      return { revisados: urbano.de.length, hallazgos, problemas: r.problemas }
    },
  }
}
