import { type PointerEvent, useEffect, useRef } from 'react'
import type { Fecha } from '../../../ley388/fecha.ts'
import type { Proyecto } from '../modelo.ts'
import type { Edicion } from '../usarBorrador.ts'
import { type Agarre, cambioDe, type Movida } from './arrastre.ts'
import type { Fila } from './filas.ts'

interface Sujeta {
  id: string
  agarre: Agarre
  x: number
  dias: number
  movida: Movida
}

/** Dragging bars with a mouse or a pen: the programme is scheduled again at each day, and Escape lets it be. */
export function useArrastre(o: {
  filas: readonly Fila[]
  edicion: Edicion
  calendarios: ReadonlyMap<string, Proyecto['calendario']>
  estado: Fecha | undefined
  px: number
}) {
  const sujeta = useRef<Sujeta>(undefined)
  const cuadro = useRef(0)
  const { edicion } = o

  const movidaDe = (fila: Fila | undefined): Movida | undefined => {
    if (fila?.clase !== 'actividad') return undefined
    const tramo = edicion.modelo.cronograma.actividades.get(fila.id)
    if (!tramo) return undefined
    const calendario = o.calendarios.get(fila.actividad.proyecto) ?? 'habiles'
    return { actividad: fila.actividad, calendario, tramo, estado: o.estado }
  }
  const soltar = () => {
    cancelAnimationFrame(cuadro.current)
    sujeta.current = undefined
    edicion.ensayar(undefined)
  }
  useEffect(() => {
    const alPulsar = (e: KeyboardEvent) => {
      if (e.key !== 'Escape' || !sujeta.current) return
      cancelAnimationFrame(cuadro.current)
      sujeta.current = undefined
      edicion.ensayar(undefined)
    }
    addEventListener('keydown', alPulsar)
    return () => removeEventListener('keydown', alPulsar)
  }, [edicion])

  return {
    /** A bar moved or lengthened by so many days, all at once: what the keyboard does. */
    correr(fila: Fila, agarre: Agarre, dias: number) {
      const movida = movidaDe(fila)
      if (movida) edicion.cambiar(fila.id, cambioDe(agarre, dias, movida))
    },
    alBajar(e: PointerEvent<HTMLElement>) {
      const asida = (e.target as HTMLElement).closest<HTMLElement>('[data-agarre]')
      if (!asida || e.button !== 0 || e.pointerType === 'touch') return
      const fila = o.filas[Number(asida.closest<HTMLElement>('[role=row]')?.dataset.indice)]
      const movida = movidaDe(fila)
      if (!fila || !movida) return
      e.preventDefault()
      e.currentTarget.setPointerCapture(e.pointerId)
      sujeta.current = { id: fila.id, agarre: asida.dataset.agarre as Agarre, x: e.clientX, dias: 0, movida }
    },
    alMover(e: PointerEvent<HTMLElement>) {
      const s = sujeta.current
      if (!s) return
      const dias = Math.round((e.clientX - s.x) / o.px)
      if (dias === s.dias) return
      s.dias = dias
      cancelAnimationFrame(cuadro.current)
      cuadro.current = requestAnimationFrame(() =>
        edicion.ensayar(dias === 0 ? undefined : { id: s.id, cambio: cambioDe(s.agarre, dias, s.movida) }),
      )
    },
    alSubir() {
      const s = sujeta.current
      if (!s) return
      soltar()
      if (s.dias !== 0) edicion.cambiar(s.id, cambioDe(s.agarre, s.dias, s.movida))
    },
    soltar,
  }
}
