import { aLonLat } from '../../platform/geometria/proyeccion.ts'
import { cajaWkb, type Geometria, leerWkb, transformar } from '../../platform/geometria/wkb.ts'

const MICRO = 1e7

/** A hundred-millionth of a degree is a millimetre: no more digits travel. */
const corto = (grados: number): number => Math.round(grados * MICRO) / MICRO

/** The geometry in longitude and latitude, for the map. */
export function enLonLat(wkb: Uint8Array): Geometria {
  return transformar(leerWkb(wkb), (x, y) => {
    const [lon, lat] = aLonLat(x, y)
    return [corto(lon), corto(lat)]
  })
}

/** Bounding box in longitude and latitude: west, south, east, north. */
export function cajaEnLonLat(wkb: Uint8Array): [number, number, number, number] {
  const [x0, y0, x1, y1] = cajaWkb(wkb)
  const [oeste, sur] = aLonLat(x0, y0)
  const [este, norte] = aLonLat(x1, y1)
  return [corto(oeste), corto(sur), corto(este), corto(norte)]
}
