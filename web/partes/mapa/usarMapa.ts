import type { Map as MapaLibre, StyleSpecification } from 'maplibre-gl'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { crearMapa } from './crearMapa.ts'
import type { CapaMapa, Limites, PuntoTocado, RasgoTocado } from './tipos.ts'

/** What the map could not do, in words for the person. */
export type FallaMapa = 'sin-webgl' | 'capas' | undefined

/** One MapLibre map in a box: made once, its style applied by difference, removed with the box. */
export function useMapa(
  caja: RefObject<HTMLDivElement | null>,
  estilo: StyleSpecification,
  inicial: {
    limites: Limites
    nombre: string
    controles: boolean
    vista?: { lon: number; lat: number; zoom: number } | undefined
  },
): { mapa: MapaLibre | null; falla: FallaMapa } {
  const [mapa, poner] = useState<MapaLibre | null>(null)
  const [falla, fallar] = useState<FallaMapa>()
  const primero = useRef({ estilo, inicial })
  useEffect(() => {
    if (!caja.current) return
    let m: MapaLibre
    try {
      m = crearMapa(caja.current, primero.current.estilo, primero.current.inicial)
    } catch {
      fallar('sin-webgl')
      return
    }
    m.on('load', () => poner(m))
    m.on('error', () => fallar(previa => previa ?? 'capas'))
    return () => {
      poner(null)
      m.remove()
    }
  }, [caja])
  useEffect(() => {
    mapa?.setStyle(estilo, { diff: true })
  }, [mapa, estilo])
  return { mapa, falla }
}

/** Everything drawn at a point of the screen, from top to bottom, each feature once. */
export function rasgosEn(mapa: MapaLibre, x: number, y: number, capas: readonly CapaMapa[]): RasgoTocado[] {
  const vistos = new Set<string>()
  const salida: RasgoTocado[] = []
  const caja: [[number, number], [number, number]] = [
    [x - 2, y - 2],
    [x + 2, y + 2],
  ]
  const ids = capas.map(c => c.id).filter(id => mapa.getLayer(id))
  for (const r of mapa.queryRenderedFeatures(caja, { layers: ids })) {
    const capa = capas.find(c => c.id === r.source)
    const clave = `${r.source}/${r.id ?? JSON.stringify(r.properties)}`
    if (!capa || vistos.has(clave)) continue
    vistos.add(clave)
    const propio = capa.idCampo === undefined ? undefined : r.properties[capa.idCampo]
    salida.push({ capa, id: propio ?? r.id, interno: r.id, propiedades: r.properties })
  }
  return salida
}

/** Click, Enter on the centre, and hover. `alTocar` gets every touch; with `midiendo` the card stays closed. */
export function useToque(mapa: MapaLibre | null, capas: readonly CapaMapa[], alTocar: (p: PuntoTocado) => void): void {
  const actual = useRef({ capas, alTocar })
  useEffect(() => {
    actual.current = { capas, alTocar }
  })
  useEffect(() => {
    if (!mapa) return
    const lienzo = mapa.getCanvas()
    const tocar = (x: number, y: number) => {
      const { lng, lat } = mapa.unproject([x, y])
      actual.current.alTocar({ lon: lng, lat, rasgos: rasgosEn(mapa, x, y, actual.current.capas) })
    }
    const alClic = (e: { point: { x: number; y: number } }) => tocar(e.point.x, e.point.y)
    const alPulsar = (e: KeyboardEvent) => {
      if (e.key !== 'Enter') return
      e.preventDefault()
      tocar(lienzo.clientWidth / 2, lienzo.clientHeight / 2)
    }
    let senalado: { source: string; sourceLayer?: string; id: string | number } | undefined
    const alMover = (e: { point: { x: number; y: number } }) => {
      const r = rasgosEn(mapa, e.point.x, e.point.y, actual.current.capas).find(x => x.interno !== undefined)
      if (senalado && mapa.getSource(senalado.source)) mapa.setFeatureState(senalado, { senalado: false })
      senalado = r ? objetivo(r.capa, r.interno!) : undefined
      if (senalado) mapa.setFeatureState(senalado, { senalado: true })
      lienzo.style.cursor = r ? 'pointer' : ''
    }
    mapa.on('click', alClic)
    mapa.on('mousemove', alMover)
    lienzo.addEventListener('keydown', alPulsar)
    return () => {
      mapa.off('click', alClic)
      mapa.off('mousemove', alMover)
      lienzo.removeEventListener('keydown', alPulsar)
    }
  }, [mapa])
}

/** How MapLibre names a feature of a layer. */
function objetivo(capa: CapaMapa, id: string | number) {
  return { source: capa.id, id, ...(capa.origen.tipo === 'teselas' ? { sourceLayer: capa.origen.capa } : {}) }
}
