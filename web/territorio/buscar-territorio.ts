import { consultar } from '../api.ts'
import type { BuscaHallazgos } from '../marco/buscadores.ts'
import { partesPredial } from '../partes/formato.ts'

/** What the search of everything finds in the territory: parcels, which open their page, and zones, which open the map. */
export const buscarEnTerritorio: BuscaHallazgos = async (texto, { al, signal }) => {
  const r = await consultar('territorio.buscar', al ? { texto, al } : { texto }, { signal })
  return [
    ...r.predios.slice(0, 8).map(p => ({
      id: `predio-${p.numero}`,
      titulo: p.direccion ?? partesPredial(p.numero).join(' '),
      detalle: [p.direccion && partesPredial(p.numero).join(' '), p.folio && `folio ${p.folio}`]
        .filter(Boolean)
        .join(' · '),
      grupo: 'Predios',
      ruta: `/predios/${p.numero}`,
    })),
    ...r.zonas.slice(0, 6).map(z => ({
      id: `zona-${z.objeto}`,
      titulo: z.nombre || z.codigo,
      detalle: `${z.capa} · ${z.codigo}`,
      grupo: 'Zonas del plan',
      ruta: `/mapa?zona=${z.objeto}&caja=${z.caja.join(',')}&capa=${encodeURIComponent(z.capa)}`,
    })),
  ]
}
