import { leerAnillos } from './anillos.ts'
import { areaElipsoidalNumero, textoM2 } from './area.ts'
import { areaComun } from './area-comun.ts'
import type { Geos } from './geos.ts'
import { type Capa, type ProblemaRevision, problemaDe } from './hallazgo.ts'
import { cuantas, wkbDe } from './paquete.ts'
import { puntoLonLat } from './proyeccion.ts'
import { normalizar } from './validez.ts'
import { cajaWkb, escribirWkb, leerWkb } from './wkb.ts'

export interface PedidoComparacion {
  antes: Capa
  despues: Capa
}

/** What became of one object between two versions of a layer. */
export interface Cambio {
  clase: 'nuevo' | 'desaparecido' | 'cambiado'
  id: string
  /** New: its geometry; gone: the one it had; changed: what is in one version and not in the other (EPSG:9377). */
  wkb: Uint8Array
  /** Ellipsoidal m² of that geometry; "0.00" for points and lines. */
  areaM2: string
  /** For a changed object, the m² that it won and lost. */
  ganaM2?: string
  pierdeM2?: string
  punto: [number, number]
}

export interface Comparacion {
  cambios: Cambio[]
  iguales: number
  problemas: ProblemaRevision[]
}

/** A border that moves less land than this (1 cm² … of rounding) did not move. */
const RUIDO_M2 = 0.005

/**
 * Two versions of a layer by id: new, gone, changed (with the symmetric difference), same. An id that is repeated is
 * paired by its order. Ordered by the later version, then what is gone in the order of the earlier one.
 */
export function compararVersiones({ antes, despues }: PedidoComparacion, geos: Geos): Comparacion {
  const cambios: Cambio[] = []
  const problemas: ProblemaRevision[] = []
  const previos = new Map<string, number[]>()
  for (let i = 0; i < cuantas(antes.geometrias); i++) {
    const lista = previos.get(antes.ids[i]!)
    if (lista) lista.push(i)
    else previos.set(antes.ids[i]!, [i])
  }
  let iguales = 0
  const usados = new Set<number>()
  for (let j = 0; j < cuantas(despues.geometrias); j++) {
    const id = despues.ids[j]!
    const wkb = wkbDe(despues.geometrias, j)
    try {
      const i = previos.get(id)?.shift()
      if (i === undefined) {
        cambios.push(entero('nuevo', id, wkb, geos))
        continue
      }
      usados.add(i)
      const cambio = diferencia(id, wkbDe(antes.geometrias, i), wkb, geos)
      if (cambio) cambios.push(cambio)
      else iguales++
    } catch (e) {
      problemas.push(problemaDe(e, [id]))
    }
  }
  for (let i = 0; i < cuantas(antes.geometrias); i++) {
    if (usados.has(i)) continue
    const id = antes.ids[i]!
    try {
      cambios.push(entero('desaparecido', id, wkbDe(antes.geometrias, i), geos))
    } catch (e) {
      problemas.push(problemaDe(e, [id]))
    }
  }
  return { cambios, iguales, problemas }
}

/** A copy of its own bytes: the package may be huge and shared. */
function entero(clase: 'nuevo' | 'desaparecido', id: string, wkb: Uint8Array, geos: Geos): Cambio {
  return { clase, id, wkb: wkb.slice(), areaM2: textoM2(areaElipsoidalNumero(wkb)), punto: puntoDe(wkb, geos) }
}

function puntoDe(wkb: Uint8Array, geos: Geos): [number, number] {
  if (leerAnillos(wkb).n > 0) return geos.scope(() => puntoLonLat(...geos.pointOnSurface(geos.read(wkb))))
  const [x1, y1, x2, y2] = cajaWkb(wkb)
  return puntoLonLat((x1 + x2) / 2, (y1 + y2) / 2)
}

function diferencia(id: string, a: Uint8Array, b: Uint8Array, geos: Geos): Cambio | undefined {
  if (iguales(a, b) || iguales(normalizar(a), normalizar(b))) return undefined
  const [areaA, areaB] = [areaElipsoidalNumero(a), areaElipsoidalNumero(b)]
  if (areaA === 0 || areaB === 0)
    return { clase: 'cambiado', id, wkb: b.slice(), areaM2: textoM2(areaB), punto: puntoDe(b, geos) }
  const comun = areaComun(b, a).elipsoidal
  if (areaA - comun < RUIDO_M2 && areaB - comun < RUIDO_M2) return undefined
  return geos.scope(() => {
    const [ga, gb] = [geos.read(a), geos.read(b)]
    const gana = geos.polygonsOf(geos.difference(gb, ga)).map(p => geos.write(p))
    const pierde = geos.polygonsOf(geos.difference(ga, gb)).map(p => geos.write(p))
    const suma = (lista: Uint8Array[]) => lista.reduce((s, w) => s + areaElipsoidalNumero(w), 0)
    const partes = [...gana, ...pierde].map(leerWkb)
    const wkb = escribirWkb({
      type: 'MultiPolygon',
      coordinates: partes.flatMap(p => (p.type === 'Polygon' ? [p.coordinates] : [])),
    })
    let mayor = [...gana, ...pierde][0]!
    for (const w of [...gana, ...pierde]) if (areaElipsoidalNumero(w) > areaElipsoidalNumero(mayor)) mayor = w
    return {
      clase: 'cambiado' as const,
      id,
      wkb,
      areaM2: textoM2(suma(gana) + suma(pierde)),
      ganaM2: textoM2(suma(gana)),
      pierdeM2: textoM2(suma(pierde)),
      punto: puntoDe(mayor, geos),
    }
  })
}

function iguales(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && Buffer.compare(a, b) === 0
}
