import type { Map as MapaLibre } from 'maplibre-gl'
import { useEffect, useRef } from 'react'
import { ArticuloRef } from '../Articulo.tsx'
import { EstadoIcono } from '../EstadoInsignia.tsx'
import { maplibregl } from './crearMapa.ts'
import css from './Mapa.module.css'
import type { ProblemaMapa } from './tipos.ts'

/** Marks that can be told apart on a screen; the rest stay in the list and appear as the list is filtered. */
export const MARCAS = 150

/** Numbered marks on the map; each number is that of its row in the list. */
export function useMarcas(
  mapa: MapaLibre | null,
  problemas: readonly ProblemaMapa[] | undefined,
  elegido: string | undefined,
  elegir: (id: string) => void,
): void {
  const alElegir = useRef(elegir)
  useEffect(() => {
    alElegir.current = elegir
  })
  useEffect(() => {
    if (!mapa || !problemas) return
    const marcas = problemas.slice(0, MARCAS).map((p, i) => {
      const boton = document.createElement('button')
      boton.type = 'button'
      boton.className = css.marca!
      boton.dataset.estado = p.estado
      boton.textContent = String(i + 1)
      boton.setAttribute('aria-label', `Problema ${i + 1}: ${p.titulo}`)
      if (p.id === elegido) boton.dataset.elegida = ''
      boton.addEventListener('click', e => {
        e.stopPropagation()
        alElegir.current(p.id)
      })
      return new maplibregl.Marker({ element: boton }).setLngLat([p.lon, p.lat]).addTo(mapa)
    })
    return () => {
      for (const m of marcas) m.remove()
    }
  }, [mapa, problemas, elegido])
}

/** The problems as a list, which says with words what the marks show. */
export function ListaProblemas(props: {
  problemas: readonly ProblemaMapa[]
  elegido: string | undefined
  elegir: (id: string) => void
}) {
  return (
    <ol className={css.problemas}>
      {props.problemas.slice(0, MARCAS).map((p, i) => (
        <li key={p.id} {...(p.id === props.elegido ? { 'data-elegido': true } : {})}>
          <button type="button" onClick={() => props.elegir(p.id)} aria-pressed={p.id === props.elegido}>
            <b>{i + 1}</b>
            <EstadoIcono estado={p.estado} size={15} />
            <span>{p.titulo}</span>
          </button>
          {p.id === props.elegido && (
            <p>
              {p.detalle} {p.articulo && <ArticuloRef cita={p.articulo} />}
            </p>
          )}
        </li>
      ))}
      {props.problemas.length > MARCAS && (
        <li className={css.nota}>
          Se marcan los primeros {MARCAS} de {props.problemas.length}. Filtre la lista de la revisión para ver los
          demás.
        </li>
      )}
    </ol>
  )
}
