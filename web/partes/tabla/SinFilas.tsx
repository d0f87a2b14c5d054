import type { EstadoTabla } from './columnas.ts'
import css from './Tabla.module.css'

/** Says that no row is as one asked, and offers the way back. */
export function SinFilas(props: { cambiar: (cambio: Partial<EstadoTabla>) => void }) {
  return (
    <p className={css.aparte}>
      Ninguna fila cumple lo que usted pidió.{' '}
      <button type="button" onClick={() => props.cambiar({ buscar: '', filtros: {} })}>
        Quitar los filtros
      </button>
    </p>
  )
}
