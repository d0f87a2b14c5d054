import { type KeyboardEvent, useRef } from 'react'
import { leerDecimal } from '../formulario/campos.ts'
import type { Columna } from './columnas.ts'
import css from './Tabla.module.css'

/** How a cell is changed in its place. */
export interface Edicion<F> {
  tipo: 'texto' | 'entero' | 'decimal' | 'fecha'
  puede: (fila: F) => boolean
  /** What the field begins with. */
  valor: (fila: F) => string
  /** Takes what was written; empty is null. */
  poner: (fila: F, valor: string | null) => void
}

export interface ColumnaEditable<F> extends Columna<F> {
  editar?: Edicion<F>
}

/** What was written, as it is kept; undefined where it is not what the cell holds, and then nothing changes. */
export function leerCelda(tipo: Edicion<unknown>['tipo'], escrito: string): string | null | undefined {
  const texto = escrito.trim()
  if (texto === '') return tipo === 'entero' || tipo === 'decimal' ? undefined : null
  if (tipo === 'entero') return /^\d{1,5}$/.test(texto) ? texto : undefined
  if (tipo === 'decimal') return leerDecimal(texto)
  return texto
}

/** Where one goes on when a cell ends. */
export type Sigue = 'aqui' | 'siguiente' | 'anterior'

/** The field of a cell: Enter keeps what is written, Tab keeps it and goes to the next one, Escape leaves it as it was. */
export function CeldaEditable<F>(props: {
  columna: ColumnaEditable<F> & { editar: Edicion<F> }
  fila: F
  /** Told when it ends: where to go on. */
  terminar: (sigue: Sigue) => void
}) {
  const { columna, fila } = props
  const { tipo, valor, poner } = columna.editar
  const inicial = valor(fila)
  const hecho = useRef(false)
  const guardar = (escrito: string) => {
    if (hecho.current) return
    hecho.current = true
    const leido = leerCelda(tipo, escrito)
    if (leido !== undefined && (leido ?? '') !== inicial) poner(fila, leido)
  }
  const alPulsar = (e: KeyboardEvent<HTMLInputElement>) => {
    e.stopPropagation()
    if (e.key === 'Escape') hecho.current = true
    else if (e.key === 'Enter' || e.key === 'Tab') guardar(e.currentTarget.value)
    else return
    e.preventDefault()
    props.terminar(e.key !== 'Tab' ? 'aqui' : e.shiftKey ? 'anterior' : 'siguiente')
  }
  return (
    <input
      className={css.campo}
      type={tipo === 'fecha' ? 'date' : 'text'}
      inputMode={tipo === 'entero' || tipo === 'decimal' ? 'decimal' : undefined}
      defaultValue={inicial}
      aria-label={columna.titulo}
      ref={e => {
        if (!e || e === document.activeElement) return
        e.focus()
        if (tipo !== 'fecha') e.select()
      }}
      onKeyDown={alPulsar}
      onBlur={e => {
        guardar(e.currentTarget.value)
        props.terminar('aqui')
      }}
    />
  )
}
