import { areaElipsoidalNumero, textoM2 } from '../../platform/geometria/area.ts'
import type { Capa } from '../../platform/geometria/cobertura.ts'
import { wkbDe } from '../../platform/geometria/paquete.ts'
import { comoCapa, reunir } from './reunir.ts'
import type { HallazgoDelMapa, Motor, RevisionDelMapa } from './revision.ts'

/** Geometry enters through one door; this one finds what is stored and could not pass it today. */
export const anillos: RevisionDelMapa = {
  id: 'mapa.anillos',
  titulo: 'Geometrías inválidas guardadas',
  busca: 'Anillos abiertos, que se cruzan o que se repiten, y coordenadas imposibles, en capas y predios.',
  articulo: 'art. 112',
  necesita: [],
  async revisar(t, m) {
    const objetos = reunir(await t.capas())
    const terrenos = await t.terrenos()
    const deCapas = await invalidas(objetos, m, i => {
      const o = objetos.de[i]!
      return { quien: `${o.etiqueta}, de la capa «${o.capa}»`, codigo: o.codigo }
    })
    const dePredios = await invalidas(comoCapa(terrenos), m, i => {
      const { clave } = terrenos.terrenos[i]!
      return { quien: `El predio ${clave}`, codigo: clave }
    })
    return {
      revisados: objetos.de.length + terrenos.terrenos.length,
      hallazgos: [...deCapas, ...dePredios],
      problemas: [],
    }
  },
}

async function invalidas(
  capa: Capa,
  m: Motor,
  nombrar: (i: number) => { quien: string; codigo: string },
): Promise<HallazgoDelMapa[]> {
  const pedido = { geometrias: capa.geometrias, admite: [] }
  const r = await m.pool.run('revisar', pedido, m.senal ? { signal: m.senal } : {})
  return r.problemas.map(p => {
    const { quien, codigo } = nombrar(p.indice)
    const legible = p.codigo !== 'geometria-ilegible'
    const wkb = legible ? wkbDe(capa.geometrias, p.indice).slice() : null
    return {
      codigo: p.codigo,
      gravedad: p.gravedad === 'rechazo' ? ('error' as const) : ('aviso' as const),
      mensaje: `${quien}: ${p.motivo}`,
      cura: p.cura,
      objetos: [codigo],
      areaM2: wkb ? textoM2(areaElipsoidalNumero(wkb)) : null,
      wkb,
      punto: p.punto ?? null,
    }
  })
}
