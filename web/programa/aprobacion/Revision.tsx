import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Salida } from '../../api.ts'
import { ConCita } from '../../partes/Cita.tsx'
import { EstadoIcono } from '../../partes/EstadoInsignia.tsx'
import { numero } from '../../partes/formato.ts'
import css from '../programa.module.css'

type Comprobacion = Salida<'programa.revision'>['comprobaciones'][number]

const ORDEN: readonly Comprobacion['estado'][] = ['no-cumple', 'falta-dato', 'cumple', 'no-aplica']
const ICONO = { 'no-cumple': 'vencido', 'falta-dato': 'atencion', cumple: 'regla', 'no-aplica': 'informativo' } as const

/** What arts. 18 and 21 ask, what is missing first; the rest where it is asked for. */
export function Revision({ comprobaciones }: { comprobaciones: readonly Comprobacion[] }) {
  const [todo, ver] = useState(false)
  const faltas = comprobaciones.filter(c => c.estado === 'no-cumple' || c.estado === 'falta-dato')
  const vistas = (todo ? comprobaciones : faltas).toSorted((a, b) => ORDEN.indexOf(a.estado) - ORDEN.indexOf(b.estado))
  return (
    <div className={css.revision}>
      <p>
        {faltas.length === 0
          ? 'No le falta nada de lo que piden los artículos 18 y 21.'
          : `${faltas.length === 1 ? 'Falta 1 cosa' : `Faltan ${numero(faltas.length)} cosas`} de ${numero(comprobaciones.length)}.`}{' '}
        <Button
          size="compact-xs"
          variant="default"
          className="no-imprimir"
          onClick={() => ver(v => !v)}
          aria-pressed={todo}
        >
          {todo ? 'Ver solo lo que falta' : 'Ver todo lo que se revisó'}
        </Button>
      </p>
      <ul>
        {vistas.map(c => (
          <li key={c.id}>
            <EstadoIcono estado={ICONO[c.estado]} />
            <span>
              <ConCita texto={c.mensaje} de={c.articulo} /> {c.cura && <small>{c.cura}</small>}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
