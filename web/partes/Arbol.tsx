import ChevronRight from 'lucide-react/icons/chevron-right'
import { type KeyboardEvent, type ReactNode, useState } from 'react'
import css from './partes.module.css'

export interface Nodo {
  id: string
  texto: ReactNode
  /** What stands at the right: a count, a badge. */
  detalle?: ReactNode
  hijos?: Nodo[]
}

/** A tree with the keyboard of a tree: arrows move, open and close; Enter chooses; Home and End go to the ends. */
export function Arbol(props: {
  nombre: string
  nodos: Nodo[]
  elegido?: string
  elegir?: (id: string) => void
  abiertos?: string[]
}) {
  const [abiertos, abrir] = useState(() => new Set(props.abiertos ?? props.nodos.map(n => n.id)))
  const [activo, activar] = useState(props.elegido ?? props.nodos[0]?.id)

  const alternar = (id: string, abierto?: boolean) =>
    abrir(previos => {
      const nuevos = new Set(previos)
      if (abierto ?? !nuevos.has(id)) nuevos.add(id)
      else nuevos.delete(id)
      return nuevos
    })

  const alPulsar = (e: KeyboardEvent<HTMLUListElement>) => {
    const actual = e.target as HTMLElement
    if (actual.getAttribute('role') !== 'treeitem') return
    const visibles = [...e.currentTarget.querySelectorAll<HTMLElement>('[role=treeitem]')]
    const i = visibles.indexOf(actual)
    const abierto = actual.getAttribute('aria-expanded')
    const id = actual.dataset.nodo!
    const destino: Record<string, HTMLElement | undefined> = {
      ArrowDown: visibles[i + 1],
      ArrowUp: visibles[i - 1],
      Home: visibles[0],
      End: visibles.at(-1),
      ArrowRight: abierto === 'true' ? visibles[i + 1] : undefined,
      ArrowLeft:
        abierto === 'true' ? undefined : (actual.parentElement?.closest<HTMLElement>('[role=treeitem]') ?? undefined),
    }
    if (e.key === 'ArrowRight' && abierto === 'false') alternar(id, true)
    else if (e.key === 'ArrowLeft' && abierto === 'true') alternar(id, false)
    else if (e.key === 'Enter' || e.key === ' ') props.elegir ? props.elegir(id) : alternar(id)
    else if (destino[e.key]) {
      activar(destino[e.key]!.dataset.nodo)
      destino[e.key]!.focus()
    } else return
    e.preventDefault()
    e.stopPropagation()
  }

  const dibujar = (nodo: Nodo, nivel: number): ReactNode => {
    const hijos = nodo.hijos ?? []
    const abierto = abiertos.has(nodo.id)
    return (
      <li
        key={nodo.id}
        role="treeitem"
        data-nodo={nodo.id}
        aria-level={nivel}
        aria-selected={props.elegido === nodo.id}
        {...(hijos.length ? { 'aria-expanded': abierto } : {})}
        tabIndex={activo === nodo.id ? 0 : -1}
      >
        {/* biome-ignore lint/a11y: the tree item around it holds the role and the keyboard */}
        <div
          className={css.nodo}
          onClick={() => {
            activar(nodo.id)
            if (hijos.length && (!props.elegir || props.elegido === nodo.id)) alternar(nodo.id)
            else if (hijos.length && !abierto) alternar(nodo.id, true)
            props.elegir?.(nodo.id)
          }}
        >
          <ChevronRight size={15} aria-hidden style={{ visibility: hijos.length ? 'visible' : 'hidden' }} />
          <span>{nodo.texto}</span>
          {nodo.detalle}
        </div>
        {hijos.length > 0 && abierto && (
          // biome-ignore lint/a11y/useSemanticElements: a group of a tree has no element of its own
          <ul role="group" className={css.arbol}>
            {hijos.map(h => dibujar(h, nivel + 1))}
          </ul>
        )}
      </li>
    )
  }

  return (
    // biome-ignore lint/a11y: the keys are those of the items inside, which hold the focus
    <ul role="tree" aria-label={props.nombre} className={css.arbol} onKeyDown={alPulsar}>
      {props.nodos.map(n => dibujar(n, 1))}
    </ul>
  )
}
