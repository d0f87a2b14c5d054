import { type RefObject, useEffect } from 'react'

const ENFOCABLE = 'input:not([type=hidden]):not(:disabled), textarea:not(:disabled), select:not(:disabled)'
const ACCIONABLE = `a[href], button:not(:disabled), ${ENFOCABLE}, [tabindex="0"]`

const perdido = () => document.activeElement === null || document.activeElement === document.body

/**
 * A form that takes the place of the button that opened it leaves the keyboard nowhere, and again when it goes. It takes the
 * focus when it comes, and gives it to what stands in its place when it goes; only where nobody else has it.
 */
export function useFocoDeIdaYVuelta(forma: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const propia = forma.current
    if (perdido()) propia?.querySelector<HTMLElement>(ENFOCABLE)?.focus()
    const alrededor: Element[] = []
    for (let e = propia?.parentElement; e && e !== document.body; e = e.parentElement) alrededor.push(e)
    return () => {
      requestAnimationFrame(() => {
        if (!perdido()) return
        const queda = alrededor.find(e => e.isConnected && e.querySelector(ACCIONABLE))
        queda?.querySelector<HTMLElement>(ACCIONABLE)?.focus({ preventScroll: true })
      })
    }
  }, [forma])
}
