import { wkbDe } from '../../platform/geometria/paquete.ts'
import { puntoDelTerreno } from './punto.ts'
import { lugares } from './reparto-de-predios.ts'
import { reunir } from './reunir.ts'
import type { HallazgoDelMapa, RevisionDelMapa, TerrenosVigentes } from './revision.ts'
import { CAPA_DE_CLASES, sueloDe } from './suelo.ts'

/** A parcel of which less than this share lies in some zone has, for whoever asks, no zone at all. */
const FRACCION_MINIMA = 0.01

/** Art. 30: every parcel lies in some class of land. */
export const prediosSinClase: RevisionDelMapa = {
  id: 'predios.sin-clase',
  titulo: 'Predios sin clase de suelo',
  busca: 'Predios a los que ninguna clase de suelo toca.',
  articulo: 'art. 30',
  necesita: ['predios', CAPA_DE_CLASES],
  async revisar(t, m) {
    const terrenos = await t.terrenos()
    const clases = reunir(await t.capas(CAPA_DE_CLASES), o => sueloDe(o) !== 'proteccion')
    const donde = await lugares(terrenos, clases, m)
    const hallazgos = await sinZona(terrenos, i => donde[i]!.cubierto < FRACCION_MINIMA, {
      codigo: 'sin-clase',
      dice: n => `El predio ${n} no está en ninguna clase de suelo.`,
      cura: 'Extienda hasta allí la clase de suelo que le corresponde según el acuerdo.',
    })
    return { revisados: terrenos.terrenos.length, hallazgos, problemas: [] }
  },
}

/** Arts. 13 and 15: every urban parcel lies in some activity area. */
export const prediosSinActividad: RevisionDelMapa = {
  id: 'predios.sin-actividad',
  titulo: 'Predios urbanos sin área de actividad',
  busca: 'Predios que están sobre todo en suelo urbano y a los que ninguna área de actividad toca.',
  articulo: 'arts. 13 y 15',
  necesita: ['predios', CAPA_DE_CLASES, 'area-de-actividad'],
  async revisar(t, m) {
    const terrenos = await t.terrenos()
    const clases = await lugares(terrenos, reunir(await t.capas(CAPA_DE_CLASES)), m)
    const actividad = await lugares(terrenos, reunir(await t.capas('area-de-actividad')), m)
    const urbano = (i: number) => {
      const clase = clases[i]!.partes.find(p => sueloDe(p.de.objeto) !== 'proteccion')
      return clase !== undefined && sueloDe(clase.de.objeto) === 'urbano'
    }
    const hallazgos = await sinZona(terrenos, i => urbano(i) && actividad[i]!.cubierto < FRACCION_MINIMA, {
      codigo: 'sin-actividad',
      dice: n => `El predio ${n} está en suelo urbano y no tiene área de actividad: no se sabe qué usos admite.`,
      cura: 'Dibuje allí el área de actividad que le corresponde según el acuerdo.',
    })
    return { revisados: terrenos.terrenos.length, hallazgos, problemas: [] }
  },
}

interface Falta {
  codigo: string
  dice(numero: string): string
  cura: string
}

async function sinZona(t: TerrenosVigentes, falta: (i: number) => boolean, f: Falta): Promise<HallazgoDelMapa[]> {
  const hallazgos: HallazgoDelMapa[] = []
  for (const [i, p] of t.terrenos.entries()) {
    if (!falta(i)) continue
    const wkb = wkbDe(t.geometrias, i).slice()
    hallazgos.push({
      codigo: f.codigo,
      gravedad: 'error',
      mensaje: f.dice(p.clave),
      cura: f.cura,
      objetos: [p.clave],
      areaM2: p.areaM2,
      wkb,
      punto: await puntoDelTerreno(wkb),
    })
  }
  return hallazgos
}
