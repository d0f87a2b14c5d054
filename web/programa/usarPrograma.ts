import { useMemo } from 'react'
import { type Fecha, numeroDeDia } from '../../ley388/fecha.ts'
import { useConsulta } from '../consultas.ts'
import { useFechaDeCorte } from '../marco/sesion.tsx'
import { useParametro } from '../ruteo.ts'
import type { Dinero, DineroDeProyecto, Periodo, Programa } from './modelo.ts'
import { type PedidoDePrograma, pedido } from './pedidos.ts'

/** A programme that there is. */
export type ProgramaVivo = Programa & { periodo: Periodo }

/** The programme that the address asks for: its period and its date. */
export function usePrograma() {
  const { al } = useFechaDeCorte()
  const [periodo, elegir] = useParametro('periodo')
  const entrada = useMemo(() => pedido(al, periodo), [al, periodo])
  return { consulta: useConsulta('programa.programa', entrada), entrada, elegir }
}

/** The money of each project of that programme, by project. */
export function useDinero(entrada: PedidoDePrograma, { activa = true } = {}) {
  const consulta = useConsulta('programa.dinero', entrada, { activa })
  const porProyecto = useMemo(
    () => new Map<string, DineroDeProyecto>(consulta.data?.proyectos.map(d => [d.proyecto, d])),
    [consulta.data],
  )
  return { consulta, porProyecto }
}

/** Where the official figures of some money come from, said beside them. */
export function segunDe(corte: Dinero['corte'], segun: DineroDeProyecto['segun'], escribir: (f: Fecha) => string) {
  return segun === 'corte' && corte ? `según el corte del ${escribir(corte.fecha)}` : 'según sus movimientos'
}

/** Days of a period that have run at a date, of all that it has. */
export function transcurrido(periodo: Pick<Periodo, 'desde' | 'hasta'>, al: Fecha) {
  const todos = numeroDeDia(periodo.hasta) - numeroDeDia(periodo.desde) + 1
  const pasados = numeroDeDia(al) - numeroDeDia(periodo.desde) + 1
  return { pasados: Math.min(todos, Math.max(0, pasados)), todos }
}
