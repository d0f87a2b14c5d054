import { llano } from '../partes/formato.ts'
import { claseColor } from '../partes/mapa/colores.ts'
import { Clase } from '../partes/mapa/Muestra.tsx'
import { tablaDe } from './aspecto.ts'

/** A zone by its class, with its colour, and by its own name where that says more than the class. */
export function NombreDeZona(props: { clase: string; valor: string | null; nombre: string; fuerte?: boolean }) {
  const tabla = props.valor ? tablaDe(props.clase) : undefined
  if (!tabla) return <NombreSuelto {...props} />
  const clase = claseColor(tabla, props.valor)
  if (llano(clase.nombre) === llano(props.nombre)) return <Clase tabla={tabla} clave={props.valor} />
  return (
    <>
      <NombreSuelto {...props} /> <Clase tabla={tabla} clave={props.valor} />
    </>
  )
}

function NombreSuelto(props: { nombre: string; fuerte?: boolean }) {
  return props.fuerte ? <b style={{ fontWeight: 550 }}>{props.nombre}</b> : <span>{props.nombre}</span>
}
