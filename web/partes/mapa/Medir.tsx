import { Button } from '@mantine/core'
import type { FeatureCollection } from 'geojson'
import { area, numero } from '../formato.ts'
import css from './Mapa.module.css'
import { largo, type Punto, superficie } from './medir.ts'

export type Medicion = { que: 'distancia' | 'area'; puntos: Punto[] }

/** What is measured, as a drawing. */
export function dibujoMedida(m: Medicion | null): FeatureCollection {
  const puntos = m?.puntos ?? []
  const rasgo = (geometry: FeatureCollection['features'][number]['geometry']) => ({
    type: 'Feature' as const,
    properties: {},
    geometry,
  })
  const features = puntos.map(p => rasgo({ type: 'Point', coordinates: [...p] }))
  if (puntos.length > 1) {
    const linea = puntos.map(p => [...p])
    if (m?.que === 'area' && puntos.length > 2)
      features.push(rasgo({ type: 'Polygon', coordinates: [[...linea, [...puntos[0]!]]] }))
    else features.push(rasgo({ type: 'LineString', coordinates: linea }))
  }
  return { type: 'FeatureCollection', features }
}

/** The measure in words, and what to do next. */
export function BarraMedida(props: { medicion: Medicion; poner: (m: Medicion | null) => void }) {
  const { que, puntos } = props.medicion
  const metros = largo(que === 'area' && puntos.length > 2 ? [...puntos, puntos[0]!] : puntos)
  const recorrido = metros < 10_000 ? `${numero(metros, 1)} m` : `${numero(metros / 1000, 2)} km`
  const texto =
    puntos.length < 2
      ? 'Toque el mapa para poner el primer punto; con el teclado, mueva el mapa con las flechas y pulse Enter.'
      : que === 'distancia'
        ? `Distancia: ${recorrido}`
        : puntos.length < 3
          ? 'Ponga al menos tres puntos.'
          : `Área medida: ${area(superficie(puntos).toFixed(2))} · perímetro: ${recorrido}`
  return (
    <div className={css.medida}>
      <span role="status">{texto}</span>
      {puntos.length > 0 && (
        <Button size="xs" variant="default" onClick={() => props.poner({ que, puntos: puntos.slice(0, -1) })}>
          Quitar el último
        </Button>
      )}
      <Button size="xs" variant="default" onClick={() => props.poner(null)}>
        Terminar
      </Button>
    </div>
  )
}
