import type { ConMemoria } from '../../ley388/calculo.ts'
import { buscarCalculo, CALCULOS, respuestaEnJson } from '../../ley388/calculos.ts'
import { objeto } from '../../ley388/lector.ts'
import { festivosDe } from '../../ley388/parametros/festivos.ts'
import { leerTermino } from '../../ley388/plazos/entrada.ts'
import { plazo, plazoEnJson } from '../../ley388/plazos/plazo.ts'
import { procedimientoEnJson } from '../../ley388/procedimientos/respuesta.ts'
import { PROCEDIMIENTOS } from '../../ley388/procedimientos/tabla.ts'
import { DE_PROCEDIMIENTO } from './caso.ts'

/** An answer as an object and as the text that the fast writer makes of it. */
export interface Respuesta {
  readonly respuesta: object
  readonly texto: string
}

/** What can be asked for besides the calculations: the other forms of the command that compute. */
const OTROS: Readonly<Record<string, (entrada: unknown) => Respuesta>> = {
  plazo: entrada => {
    const respuesta = plazo(leerTermino(entrada))
    return { respuesta, texto: plazoEnJson(respuesta) }
  },
  /** A list of dated data, not a calculation: it has no memoria. */
  festivos: entrada => {
    const { anio } = objeto(entrada, '', ['anio'])
    const respuesta = { anio, festivos: festivosDe(Number(anio)) }
    return { respuesta, texto: JSON.stringify(respuesta) }
  },
}

/** The names that a file of cases can give as its `calculo`. */
export const NOMBRES: readonly string[] = [
  ...Object.keys(OTROS),
  ...CALCULOS.map(c => c.nombre),
  ...PROCEDIMIENTOS.map(p => `${DE_PROCEDIMIENTO}${p.id}`),
]

/** Those whose answer carries no memoria. */
export const SIN_MEMORIA: ReadonlySet<string> = new Set(['festivos'])

/** Asks by name. Refuses with a Rechazo what cannot be calculated; an unknown name is a mistake of the case. */
export function responder(calculo: string, entrada: unknown): Respuesta {
  const otro = OTROS[calculo]
  if (otro) return otro(entrada)
  const respuesta = conMemoria(calculo, entrada)
  if (!respuesta) throw new Error(`Nothing answers ${calculo}; there are: ${NOMBRES.join(', ')}`)
  return { respuesta, texto: respuestaEnJson(respuesta) }
}

function conMemoria(calculo: string, entrada: unknown): ConMemoria | undefined {
  const procedimiento = PROCEDIMIENTOS.find(p => `${DE_PROCEDIMIENTO}${p.id}` === calculo)
  if (procedimiento) return procedimientoEnJson(procedimiento, entrada)
  return buscarCalculo(calculo)?.responder(entrada)
}
