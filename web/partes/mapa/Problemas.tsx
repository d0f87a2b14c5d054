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
      // For the pointer only: marks may lie one over another. The list beside the map has the same, for every finger and key.
      const elemento = document.createElement('div')
      elemento.setAttribute('aria-hidden', 'true')
      elemento.className = css.marca!
      elemento.dataset.estado = p.estado
      elemento.textContent = String(i + 1)
      elemento.title = p.titulo
      if (p.id === elegido) elemento.dataset.elegida = ''
      elemento.addEventListener('click', e => {
        e.stopPropagation()
        alElegir.current(p.id)
      })
      const marca = new maplibregl.Marker({ element: elemento }).setLngLat([p.lon, p.lat]).addTo(mapa)
      // The library adds a role and a name of its own, in English.
      for (const atributo of ['role', 'aria-label', 'tabindex']) elemento.removeAttribute(atributo)
      return marca
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
