import partes from '../partes/partes.module.css'

/** A choice among a few, as chips: one is always pressed. */
export function Opciones(props: {
  nombre: string
  opciones: readonly { valor: string; nombre: string }[]
  elegida: string
  elegir: (valor: string) => void
}) {
  return (
    <ul className={partes.fichas} aria-label={props.nombre}>
      {props.opciones.map(o => (
        <li key={o.valor}>
          <button type="button" aria-pressed={o.valor === props.elegida} onClick={() => props.elegir(o.valor)}>
            {o.nombre}
          </button>
        </li>
      ))}
    </ul>
  )
}
