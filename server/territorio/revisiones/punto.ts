import { GeosError, withGeos } from '../../platform/geometria/geos.ts'
import { puntoLonLat } from '../../platform/geometria/proyeccion.ts'
import { cajaWkb } from '../../platform/geometria/wkb.ts'

/** A point inside of it, longitude and latitude; the middle of its box where the geometry engine cannot say. */
export async function puntoDelTerreno(wkb: Uint8Array): Promise<[number, number]> {
  try {
    return await withGeos(geos => puntoLonLat(...geos.pointOnSurface(geos.read(wkb))))
  } catch (e) {
    if (!(e instanceof GeosError)) throw e
    const [x0, y0, x1, y1] = cajaWkb(wkb)
    return puntoLonLat((x0 + x1) / 2, (y0 + y1) / 2)
  }
}
