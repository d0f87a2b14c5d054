import { buscarTraslapes } from '../../platform/geometria/cobertura.ts'
import { comoCapa, delMapa, metros, nombrados, opciones } from './reunir.ts'
import type { RevisionDelMapa, TerrenoVigente } from './revision.ts'

/** Two parcels cannot hold the same ground; what two surveys of one boundary leave between them is a sliver. */
export const prediosTraslapes: RevisionDelMapa = {
  id: 'predios.traslapes',
  titulo: 'Predios que se traslapan',
  busca: 'Pares de predios que ocupan el mismo terreno; las astillas del levantamiento van aparte.',
  articulo: 'art. 112',
  necesita: ['predios'],
  async revisar(t, m) {
    const terrenos = await t.terrenos()
    const r = await buscarTraslapes(m.pool, comoCapa(terrenos), opciones(m))
    const hallazgos = r.hallazgos.map(h => {
      const [a, b] = nombrados(h, terrenos.terrenos) as [TerrenoVigente, TerrenoVigente]
      return delMapa(h, {
        mensaje: `Los predios ${a.clave} y ${b.clave} ocupan los mismos ${metros(h.areaM2)}.`,
        cura: 'Pida al gestor catastral que rectifique el lindero (con el folio y el levantamiento), e importe de nuevo los predios.',
        objetos: [a.clave, b.clave],
      })
    })
    const problemas = r.problemas.map(p => ({
      ids: p.ids.map(i => terrenos.terrenos[Number(i)]?.clave ?? i),
      motivo: p.motivo,
    }))
    return { revisados: terrenos.terrenos.length, hallazgos, problemas }
  },
}
