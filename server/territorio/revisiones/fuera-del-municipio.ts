import { buscarFuera } from '../../platform/geometria/cobertura.ts'
import { withGeos } from '../../platform/geometria/geos.ts'
import { wkbDe } from '../../platform/geometria/paquete.ts'
import { puntoLonLat } from '../../platform/geometria/proyeccion.ts'
import { cajaWkb, tipoWkb } from '../../platform/geometria/wkb.ts'
import { CAPA_DEL_LIMITE, limiteDe } from './limite.ts'
import { comoCapa, delMapa, metros, nombrados, opciones, type Reunion, reunir } from './reunir.ts'
import type { HallazgoDelMapa, RevisionDelMapa } from './revision.ts'

const CURA =
  'Revise el sistema de coordenadas del archivo y el dibujo; si el límite está mal, corrija la capa del límite del municipio.'

/** Art. 9: the plan orders its own territory; nothing on its map lies beyond the limit, of any layer nor of the parcels. */
export const fueraDelMunicipio: RevisionDelMapa = {
  id: 'mapa.fuera',
  titulo: 'Fuera del municipio',
  busca: 'Objetos de cualquier capa, y predios, que quedan en todo o en parte por fuera del límite del municipio.',
  articulo: 'art. 9',
  necesita: [CAPA_DEL_LIMITE],
  async revisar(t, m) {
    const limite = reunir(await t.capas(CAPA_DEL_LIMITE))
    const objetos = reunir((await t.capas()).filter(c => c.clase !== CAPA_DEL_LIMITE))
    const capas = await buscarFuera(m.pool, objetos, limite, opciones(m))
    const terrenos = await t.terrenos()
    const predios = await buscarFuera(m.pool, comoCapa(terrenos), limite, opciones(m))
    const hallazgos = [
      ...capas.hallazgos.map(h => {
        const o = nombrados(h, objetos.de)[0]!
        const mensaje = `${o.etiqueta}, de la capa «${o.capa}», se sale del municipio en ${metros(h.areaM2)}.`
        return delMapa(h, { mensaje, cura: CURA, objetos: [o.codigo] })
      }),
      ...(await sinAreaFuera(objetos, await limiteDe(t))),
      ...predios.hallazgos.map(h => {
        const p = nombrados(h, terrenos.terrenos)[0]!
        const mensaje = `El predio ${p.clave} se sale del municipio en ${metros(h.areaM2)}.`
        return delMapa(h, { mensaje, cura: CURA, objetos: [p.clave] })
      }),
    ]
    return {
      revisados: objetos.de.length + terrenos.terrenos.length,
      hallazgos,
      problemas: [...capas.problemas, ...predios.problemas],
    }
  },
}

/** Lines and points have no area to measure: they are inside or not. */
async function sinAreaFuera(objetos: Reunion, limite: Uint8Array | undefined): Promise<HallazgoDelMapa[]> {
  const sueltos = objetos.de.flatMap((o, i) => {
    const wkb = wkbDe(objetos.geometrias, i)
    return /Polygon/.test(tipoWkb(wkb)) ? [] : [{ o, wkb }]
  })
  if (limite === undefined || sueltos.length === 0) return []
  return withGeos(geos => {
    const dentro = geos.prepare(geos.read(limite))
    return sueltos.flatMap(({ o, wkb }) => {
      const g = geos.read(wkb)
      if (geos.covers(dentro, g)) return []
      return [
        {
          codigo: 'fuera',
          gravedad: 'error' as const,
          mensaje: `${o.etiqueta}, de la capa «${o.capa}», se sale del municipio.`,
          cura: CURA,
          objetos: [o.codigo],
          areaM2: null,
          wkb,
          punto: puntoLonLat(...primerPunto(wkb)),
        },
      ]
    })
  })
}

function primerPunto(wkb: Uint8Array): [number, number] {
  const [x, y] = cajaWkb(wkb)
  return [x, y]
}
