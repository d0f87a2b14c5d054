import type { Fecha } from '../../ley388/fecha.ts'

/** What of a programme is asked: without a date, today's; without a period, that of the date. */
export interface PedidoDePrograma {
  al?: Fecha
  periodo?: string
}

export function pedido(al: Fecha | undefined, periodo: string | undefined): PedidoDePrograma {
  return { ...(al ? { al } : {}), ...(periodo ? { periodo } : {}) }
}

/** The curve of a programme: of all of it, or of one project. */
export function pedidoDeCurva(
  p: PedidoDePrograma,
  proyecto: string | undefined,
): PedidoDePrograma & { proyecto?: string } {
  return proyecto ? { ...p, proyecto } : p
}
