import type { Map as MapaLibre } from 'maplibre-gl'
import { useEffect, useMemo, useRef, useState } from 'react'
import { enOrden, leerCapas } from './estadoCapas.ts'
import { estiloDe } from './estilo.ts'
import css from './Mapa.module.css'
import type { CapaMapa, EstadoCapa, Limites } from './tipos.ts'
import { useMapa } from './usarMapa.ts'

/** Another date laid over the map, uncovered by a slider: left the earlier, right the later. */
export function Comparar(props: {
  mapa: MapaLibre
  capas: readonly CapaMapa[]
  /** The state of the main map's layers: a layer hidden there is hidden here. */
  estados: readonly EstadoCapa[]
  oscuro: boolean
  limites: Limites
  antes: string
  despues: string
}) {
  const caja = useRef<HTMLDivElement>(null)
  const [corte, cortar] = useState(50)
  const estilo = useMemo(() => {
    const propios = leerCapas(undefined, props.capas).map(p => props.estados.find(e => e.id === p.id) ?? p)
    return estiloDe(props.capas, enOrden(propios, props.capas), props.oscuro)
  }, [props.capas, props.estados, props.oscuro])
  const { mapa: otro } = useMapa(caja, estilo, {
    limites: props.limites,
    nombre: `Mapa: ${props.antes}`,
    controles: false,
  })
  useEffect(() => {
    if (!otro) return
    const seguir = () =>
      otro.jumpTo({ center: props.mapa.getCenter(), zoom: props.mapa.getZoom(), bearing: props.mapa.getBearing() })
    seguir()
    props.mapa.on('move', seguir)
    return () => {
      props.mapa.off('move', seguir)
    }
  }, [otro, props.mapa])
  return (
    <>
      <div className={css.otro} style={{ clipPath: `inset(0 ${100 - corte}% 0 0)` }} inert>
        <div ref={caja} className={css.lienzo} />
      </div>
      <div className={css.corte} style={{ left: `${corte}%` }} aria-hidden>
        <span>{props.antes}</span>
        <span>{props.despues}</span>
      </div>
      <input
        type="range"
        className={css.cortador}
        min={0}
        max={100}
        value={corte}
        onChange={e => cortar(Number(e.target.value))}
        aria-label={`Comparar: a la izquierda ${props.antes}, a la derecha ${props.despues}`}
        aria-valuetext={`${corte} % del ancho muestra ${props.antes}`}
      />
    </>
  )
}
