import { useEffect } from 'react'

const ESQUEMA = 'data-mantine-color-scheme'

/** Paper is white: while the page prints, the dark scheme gives way, and comes back afterwards. */
export function usePapelClaro(): void {
  useEffect(() => {
    const raiz = document.documentElement
    let propio: string | null = null
    const antes = () => {
      propio = raiz.getAttribute(ESQUEMA)
      raiz.setAttribute(ESQUEMA, 'light')
    }
    const despues = () => {
      if (propio) raiz.setAttribute(ESQUEMA, propio)
    }
    addEventListener('beforeprint', antes)
    addEventListener('afterprint', despues)
    return () => {
      removeEventListener('beforeprint', antes)
      removeEventListener('afterprint', despues)
    }
  }, [])
}
