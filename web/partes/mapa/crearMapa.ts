import maplibregl, { type StyleSpecification } from 'maplibre-gl'
import urlObrero from 'maplibre-gl/dist/maplibre-gl-csp-worker.js?url'
import type { Trama } from './colores.ts'
import type { Limites } from './tipos.ts'
import { imagenTrama } from './tramas.ts'

// The worker is a file of ours: a worker made from text would need a looser content security policy.
maplibregl.setWorkerUrl(urlObrero)

const LOCALE = {
  'AttributionControl.ToggleAttribution': 'Ver las fuentes',
  'Map.Title': 'Mapa',
  'Marker.Title': 'Marca',
  'NavigationControl.ResetBearing': 'Volver el norte arriba',
  'NavigationControl.ZoomIn': 'Acercar',
  'NavigationControl.ZoomOut': 'Alejar',
  'Popup.Close': 'Cerrar',
  'ScaleControl.Meters': 'm',
  'ScaleControl.Kilometers': 'km',
}

const TRAMAS: Trama[] = ['lisa', 'rayas', 'rayas-inversas', 'horizontal', 'vertical', 'puntos', 'cruz']

/** A MapLibre map with our patterns, Spanish words and no outside resource. Throws where there is no WebGL. */
export function crearMapa(
  caja: HTMLElement,
  estilo: StyleSpecification,
  opciones: {
    limites: Limites
    nombre: string
    controles: boolean
    vista?: { lon: number; lat: number; zoom: number } | undefined
  },
): maplibregl.Map {
  const quieto = matchMedia('(prefers-reduced-motion: reduce)').matches
  const v = opciones.vista
  const mapa = new maplibregl.Map({
    container: caja,
    style: estilo,
    attributionControl: false,
    locale: { ...LOCALE, 'Map.Title': `${opciones.nombre}: plano` },
    maxZoom: 20,
    fadeDuration: quieto ? 0 : 120,
    cooperativeGestures: false,
    pitchWithRotate: false,
    ...(v
      ? { center: [v.lon, v.lat] as [number, number], zoom: v.zoom }
      : { bounds: opciones.limites, fitBoundsOptions: { padding: 24 } }),
  })
  mapa.touchZoomRotate.disableRotation()
  // The images must be there before any pattern is asked for, also after the style is replaced as a whole.
  mapa.on('styleimagemissing', e => {
    const trama = TRAMAS.find(t => t === e.id)
    if (trama && !mapa.hasImage(trama)) mapa.addImage(trama, imagenTrama(trama), { pixelRatio: 1 })
  })
  if (opciones.controles) {
    mapa.addControl(new maplibregl.NavigationControl({ visualizePitch: false }), 'top-right')
    mapa.addControl(new maplibregl.ScaleControl({ maxWidth: 120, unit: 'metric' }), 'bottom-left')
  }
  return mapa
}

export { maplibregl }
