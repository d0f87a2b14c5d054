import type { Fecha } from '../../ley388/fecha.ts'
import { EstadoInsignia } from '../partes/EstadoInsignia.tsx'
import { faltan, fechaCorta } from '../partes/formato.ts'

/** A deviation in one word. */
export function situacionDeDesviacion(d: { cerrada: Fecha | null; compromiso: Fecha; al: Fecha }) {
  return d.cerrada !== null ? 'Cerrada' : d.compromiso < d.al ? 'Vencida' : 'Abierta'
}

/** Whether a deviation is over, and otherwise how long is left, or has gone by, of what was committed; `corta`, one word. */
export function SituacionDeDesviacion(props: { cerrada: Fecha | null; compromiso: Fecha; al: Fecha; corta?: boolean }) {
  const { cerrada, compromiso, al } = props
  if (props.corta) {
    const estado = cerrada ? 'regla' : compromiso < al ? 'vencido' : 'atencion'
    return <EstadoInsignia estado={estado} texto={situacionDeDesviacion(props)} />
  }
  if (cerrada) return <EstadoInsignia estado="regla" texto={`Cerrada el ${fechaCorta(cerrada)}`} />
  return <EstadoInsignia estado={compromiso < al ? 'vencido' : 'atencion'} texto={faltan(compromiso, al)} />
}
