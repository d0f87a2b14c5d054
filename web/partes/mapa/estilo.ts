import type { FeatureCollection } from 'geojson'
import type {
  DataDrivenPropertyValueSpecification,
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
  SourceSpecification,
  StyleSpecification,
} from 'maplibre-gl'
import { claseColor, TABLAS } from './colores.ts'
import type { CapaMapa, EstadoCapa } from './tipos.ts'
import { GUIONES } from './tramas.ts'

/** From the layers and what the person did to them to a MapLibre style: a pure function, applied by difference. */

export const COLORES_MAPA = {
  claro: { fondo: '#f1f4f3', borde: '#4b575d', texto: '#1c2428', halo: '#ffffff', elegido: '#8a1c5b' },
  oscuro: { fondo: '#20282b', borde: '#b9c3c6', texto: '#f1f5f6', halo: '#161c1f', elegido: '#ffd27a' },
}

export function fuenteDe(capa: CapaMapa): SourceSpecification {
  // Never `promoteId` on GeoJSON: MapLibre writes an identifier of digits as an integer, and 30 digits do not fit in one.
  if (capa.origen.tipo === 'geojson') return { type: 'geojson', data: capa.origen.datos, generateId: true }
  const promueve = capa.idCampo ? { promoteId: capa.idCampo } : {}
  const { url, minzoom, maxzoom } = capa.origen
  return {
    type: 'vector',
    tiles: [url.startsWith('http') ? url : `${location.origin}${url}`],
    ...promueve,
    ...(minzoom === undefined ? {} : { minzoom }),
    maxzoom: maxzoom ?? 16,
  }
}

/** Classes as MapLibre reads them: a `match` over the field, with what is outside the table at the end. */
function porClase(capa: CapaMapa, propiedad: 'color' | 'trama'): DataDrivenPropertyValueSpecification<string> {
  const { clases } = capa
  if (!clases) return propiedad === 'color' ? (capa.color ?? '#17696d') : 'lisa'
  const valores = clases.valores ?? TABLAS[clases.tabla].map(c => c.clave)
  const pares = valores.flatMap(v => [v, claseColor(clases.tabla, v)[propiedad]])
  return [
    'match',
    ['get', clases.campo],
    ...pares,
    propiedad === 'color' ? '#c3cacc' : 'lisa',
  ] as unknown as ExpressionSpecification
}

/** An outline as it is drawn on the dark map: half way to white, for a dark line is lost there. */
function aclarado(color: string): string {
  const n = Number.parseInt(color.slice(1), 16)
  const medio = (corre: number) => Math.round((((n >> corre) & 255) + 255) / 2)
  return `rgb(${medio(16)}, ${medio(8)}, ${medio(0)})`
}

const senalado = (activo: number, normal: number): ExpressionSpecification => [
  'case',
  ['boolean', ['feature-state', 'senalado'], false],
  activo,
  normal,
]

/** The drawing layers of one of ours, from bottom to top. */
export function dibujoDe(capa: CapaMapa, estado: EstadoCapa, oscuro: boolean): LayerSpecification[] {
  const color = porClase(capa, 'color')
  const c = oscuro ? COLORES_MAPA.oscuro : COLORES_MAPA.claro
  const opacidad = estado.opacidad / 100
  const filtro: { filter?: FilterSpecification } =
    capa.clases && estado.sin.length
      ? { filter: ['!', ['in', ['get', capa.clases.campo], ['literal', estado.sin]]] }
      : {}
  const comun = {
    source: capa.id,
    ...(capa.origen.tipo === 'teselas' ? { 'source-layer': capa.origen.capa } : {}),
    ...(capa.desdeZoom === undefined ? {} : { minzoom: capa.desdeZoom }),
    ...filtro,
  }
  const capas: LayerSpecification[] = []
  if (capa.geometria === 'poligono') {
    capas.push({
      ...comun,
      id: capa.id,
      type: 'fill',
      paint: {
        'fill-color': color,
        'fill-opacity': capa.soloBorde ? senalado(0.18, 0.001) : 0.78 * opacidad,
      },
    })
    if (capa.clases && !capa.soloBorde)
      capas.push({
        ...comun,
        id: `${capa.id}:trama`,
        type: 'fill',
        paint: { 'fill-pattern': porClase(capa, 'trama'), 'fill-opacity': 0.7 * opacidad },
      })
    capas.push({
      ...comun,
      id: `${capa.id}:borde`,
      type: 'line',
      paint: {
        'line-color': !capa.soloBorde ? c.borde : oscuro && capa.color ? aclarado(capa.color) : color,
        'line-width': senalado(2.6, capa.soloBorde && !capa.idCampo ? 2 : 0.7),
        'line-opacity': opacidad,
      },
    })
  } else if (capa.geometria === 'linea') {
    const guiones = capa.trama && GUIONES[capa.trama]
    capas.push({
      ...comun,
      id: capa.id,
      type: 'line',
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: {
        'line-color': color,
        'line-width': senalado(5, capa.grosor ?? 2.6),
        'line-opacity': opacidad,
        ...(guiones ? { 'line-dasharray': [...guiones] } : {}),
      },
    })
  } else
    capas.push({
      ...comun,
      id: capa.id,
      type: 'circle',
      paint: {
        'circle-color': color,
        'circle-radius': senalado(8, 5.5),
        'circle-opacity': opacidad,
        'circle-stroke-color': c.borde,
        'circle-stroke-width': 1,
      },
    })
  if (capa.rotulo)
    capas.push({
      ...comun,
      id: `${capa.id}:rotulo`,
      type: 'symbol',
      minzoom: Math.max(capa.rotulo.desdeZoom ?? 12, capa.desdeZoom ?? 0),
      layout: {
        'text-field': ['to-string', ['get', capa.rotulo.campo]],
        'text-font': ['sans-serif'],
        'text-size': 12,
        ...(capa.geometria === 'linea' ? { 'symbol-placement': 'line' } : {}),
      },
      paint: { 'text-color': c.texto, 'text-halo-color': c.halo, 'text-halo-width': 1.4, 'text-opacity': opacidad },
    })
  return capas
}

/** The feature that the page speaks of, over everything else. */
function marcaDe(capa: CapaMapa, id: string | number, oscuro: boolean): LayerSpecification[] {
  const comun = {
    source: capa.id,
    ...(capa.origen.tipo === 'teselas' ? { 'source-layer': capa.origen.capa } : {}),
    filter: ['==', ['to-string', ['get', capa.idCampo ?? 'id']], String(id)] as FilterSpecification,
  }
  const tinta = COLORES_MAPA[oscuro ? 'oscuro' : 'claro'].elegido
  if (capa.geometria === 'punto')
    return [{ ...comun, id: 'elegido', type: 'circle', paint: { 'circle-radius': 9, 'circle-color': tinta } }]
  return [
    ...(capa.geometria === 'poligono'
      ? [{ ...comun, id: 'elegido', type: 'fill' as const, paint: { 'fill-color': tinta, 'fill-opacity': 0.25 } }]
      : []),
    {
      ...comun,
      id: 'elegido:borde',
      type: 'line',
      paint: { 'line-color': tinta, 'line-width': (capa.grosor ?? 1) + 2 },
    },
  ]
}

/** The whole style. `estados` goes from the top of the list to its bottom, which is drawn first. */
export function estiloDe(
  capas: readonly CapaMapa[],
  estados: readonly EstadoCapa[],
  oscuro: boolean,
  medida: FeatureCollection = { type: 'FeatureCollection', features: [] },
  elegido?: { capa: string; id: string | number },
): StyleSpecification {
  const sources: Record<string, SourceSpecification> = {}
  const layers: LayerSpecification[] = [
    { id: 'fondo', type: 'background', paint: { 'background-color': COLORES_MAPA[oscuro ? 'oscuro' : 'claro'].fondo } },
  ]
  // Names are read above every surface, whatever the order of the layers.
  const rotulos: LayerSpecification[] = []
  for (const estado of [...estados].reverse()) {
    const capa = capas.find(c => c.id === estado.id)
    if (!capa || !estado.visible) continue
    sources[capa.id] = fuenteDe(capa)
    for (const capaDibujo of dibujoDe(capa, estado, oscuro))
      (capaDibujo.type === 'symbol' ? rotulos : layers).push(capaDibujo)
  }
  const marcada = capas.find(c => c.id === elegido?.capa)
  if (elegido && marcada && sources[marcada.id]) layers.push(...marcaDe(marcada, elegido.id, oscuro))
  layers.push(...rotulos)
  sources.medida = { type: 'geojson', data: medida }
  const tinta = COLORES_MAPA[oscuro ? 'oscuro' : 'claro'].elegido
  layers.push(
    {
      id: 'medida',
      source: 'medida',
      type: 'fill',
      filter: ['==', '$type', 'Polygon'],
      paint: { 'fill-color': tinta, 'fill-opacity': 0.18 },
    },
    {
      id: 'medida:linea',
      source: 'medida',
      type: 'line',
      paint: { 'line-color': tinta, 'line-width': 2.4, 'line-dasharray': [2, 1.4] },
    },
    {
      id: 'medida:punto',
      source: 'medida',
      type: 'circle',
      filter: ['==', '$type', 'Point'],
      paint: { 'circle-color': tinta, 'circle-radius': 4 },
    },
  )
  // At once: what prints is drawn in the same task, and the page animates nothing that is not a movement.
  return { version: 8, sources, layers, transition: { duration: 0, delay: 0 } }
}
