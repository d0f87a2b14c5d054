import { type ReactNode, useEffect, useRef } from 'react'
import { Aviso } from '../partes/Estados.tsx'
import { Formulario } from '../partes/formulario/Formulario.tsx'
import type { Periodo } from './modelo.ts'
import css from './programa.module.css'
import { camposDeActo, porActo } from './proyecto/AccionEnLateral.tsx'

/** Asks before something is taken away: says what goes with it, and asks for the act where it had been approved (art. 18). */
export function Quitar(props: {
  titulo: string
  /** What goes, and what makes the office refuse it. */
  children: ReactNode
  /** Its programme, where taking it away may need an act. */
  periodo?: Pick<Periodo, 'estado'>
  accion: string
  cancelar: () => void
  alQuitar: (porActo: { acto?: string; motivo?: string }) => Promise<unknown>
}) {
  const caja = useRef<HTMLElement>(null)
  useEffect(() => {
    // It took the place of its button. The question takes the focus, not the button that cannot be undone.
    if (!document.activeElement || document.activeElement === document.body) caja.current?.focus()
  }, [])
  return (
    <section ref={caja} tabIndex={-1} aria-label={props.titulo} className={css.quitar}>
      <Aviso estado="atencion">{props.children}</Aviso>
      <Formulario
        campos={props.periodo ? camposDeActo(props.periodo).map(c => ({ ...c, obligatorio: true, ayuda: '' })) : []}
        accion={props.accion}
        cancelar={props.cancelar}
        alEnviar={v => props.alQuitar(porActo(v))}
      />
    </section>
  )
}
