import type { Map as MapaLibre } from 'maplibre-gl'
import { useEffect, useRef, useState } from 'react'
import { numero } from '../formato.ts'
import { claseColor, TABLAS } from './colores.ts'
import { COLORES_MAPA } from './estilo.ts'
import css from './Mapa.module.css'
import { Muestra } from './Muestra.tsx'
import { barraRedonda, largo } from './medir.ts'
import type { CapaMapa, EstadoCapa } from './tipos.ts'

export interface DatosImpresion {
  titulo: string
  /** "Corte al 20 de noviembre de 2026". */
  fecha: string
  acto?: string
  fuentes?: string[]
  /** Only the drawing with its scale and its north: the page around says the rest. */
  soloDibujo?: boolean
}

/** The ground and the chosen feature in the colours of a scheme; the classes are the same in both. */
function pintar(mapa: MapaLibre, esquema: 'claro' | 'oscuro'): void {
  const { fondo, elegido } = COLORES_MAPA[esquema]
  mapa.setPaintProperty('fondo', 'background-color', fondo)
  if (mapa.getLayer('elegido')?.type === 'fill') mapa.setPaintProperty('elegido', 'fill-color', elegido)
  if (mapa.getLayer('elegido:borde')) mapa.setPaintProperty('elegido:borde', 'line-color', elegido)
}

/**
 * The map on paper: a still of what is seen, with scale, north, legend, sources and act. The still is copied in the
 * same task as the drawing, so that the browser's own print command (Ctrl P) also gets it.
 */
export function Impresion(props: {
  mapa: MapaLibre | null
  datos: DatosImpresion
  capas: readonly CapaMapa[]
  estados: readonly EstadoCapa[]
  oscuro: boolean
}) {
  const lienzo = useRef<HTMLCanvasElement>(null)
  const [escala, medir] = useState({ metros: 0, parte: 0, rumbo: 0 })
  const { mapa, oscuro } = props
  const { soloDibujo } = props.datos
  useEffect(() => {
    if (!mapa) return
    const copiar = () => {
      const destino = lienzo.current
      if (!destino) return
      if (oscuro) pintar(mapa, 'claro')
      mapa.redraw()
      const origen = mapa.getCanvas()
      destino.width = origen.width
      destino.height = origen.height
      destino.getContext('2d')?.drawImage(origen, 0, 0)
      if (oscuro) pintar(mapa, 'oscuro')
    }
    const alCambiar = () => {
      const y = mapa.getContainer().clientHeight / 2
      const a = mapa.unproject([0, y])
      const b = mapa.unproject([mapa.getContainer().clientWidth, y])
      const total = largo([
        [a.lng, a.lat],
        [b.lng, b.lat],
      ])
      if (total <= 0) return
      const metros = barraRedonda(total / 4)
      medir({ metros, parte: (metros / total) * 100, rumbo: mapa.getBearing() })
    }
    alCambiar()
    mapa.on('moveend', alCambiar)
    addEventListener('beforeprint', copiar)
    return () => {
      mapa.off('moveend', alCambiar)
      removeEventListener('beforeprint', copiar)
    }
  }, [mapa, oscuro])
  const visibles = props.estados
    .filter(e => e.visible)
    .map(e => ({ e, capa: props.capas.find(c => c.id === e.id)! }))
    .filter(x => x.capa)
  const actos = [...new Set([props.datos.acto, ...visibles.map(v => v.capa.acto)].filter(Boolean))]
  const fuentes = [...new Set([...(props.datos.fuentes ?? []), ...visibles.map(v => v.capa.fuente)].filter(Boolean))]
  return (
    <div className={`${css.hoja} solo-impresion`} {...(soloDibujo ? { 'data-solo-dibujo': true } : {})}>
      {!soloDibujo && (
        <header>
          <strong>{props.datos.titulo}</strong>
          <span>{props.datos.fecha}</span>
        </header>
      )}
      <div className={css.hojaMapa}>
        <canvas ref={lienzo} />
        <div className={css.norte} style={{ transform: `rotate(${-escala.rumbo}deg)` }}>
          <svg width="22" height="34" viewBox="0 0 22 34" aria-hidden>
            <path d="M11 1 19 24 11 19 3 24Z" fill="#1c2428" />
            <text x="11" y="33" textAnchor="middle" fontSize="10" fontWeight="700">
              N
            </text>
          </svg>
        </div>
        <div className={css.barraEscala} style={{ width: `${escala.parte}%` }}>
          {escala.metros >= 1000 ? `${numero(escala.metros / 1000)} km` : `${numero(escala.metros)} m`}
        </div>
      </div>
      {!soloDibujo && (
        <>
          <div className={css.hojaLeyenda}>
            {visibles.map(({ e, capa }) => (
              <div key={capa.id}>
                <b>{capa.titulo}</b>
                {capa.clases ? (
                  (capa.clases.valores ?? TABLAS[capa.clases.tabla].map(c => c.clave))
                    .filter(v => !e.sin.includes(v))
                    .map(v => {
                      const clase = claseColor(capa.clases!.tabla, v)
                      return (
                        <span key={v} className={css.capaNombre}>
                          <Muestra clase={clase} forma={capa.geometria} /> {clase.nombre}
                        </span>
                      )
                    })
                ) : (
                  <Muestra
                    clase={{ color: capa.color ?? '#17696d', trama: capa.trama ?? 'lisa' }}
                    forma={capa.geometria}
                    borde={capa.soloBorde ?? false}
                  />
                )}
              </div>
            ))}
          </div>
          <footer>
            {actos.length > 0 && <p>Acto: {actos.join('; ')}.</p>}
            {fuentes.length > 0 && <p>Fuentes: {fuentes.join('; ')}.</p>}
            <p>Coordenadas de trabajo: MAGNA-SIRGAS Origen-Nacional (EPSG:9377).</p>
          </footer>
        </>
      )}
    </div>
  )
}
