import type { Salida } from '../../api.ts'
import type { Estado } from '../../partes/EstadoInsignia.tsx'
import { numero } from '../../partes/formato.ts'

export type RespuestaObras = Salida<'programa.obras'>
export type Obra = RespuestaObras['obras'][number]
export type ProyectoConDinero = RespuestaObras['presupuesto'][number]
export type Cruce = Obra['cruce']

/** Whether the project of a work is known, and where: the word, its state and what it means. */
export const CRUCES: Readonly<Record<Cruce, { nombre: string; estado: Estado; que: string }>> = {
  corte: { nombre: 'En el presupuesto', estado: 'regla', que: 'El corte de hacienda trae el dinero de su proyecto.' },
  programa: {
    nombre: 'Solo en el programa',
    estado: 'informativo',
    que: 'Su proyecto está en el programa de ejecución, y el corte de hacienda no lo trae.',
  },
  'corte-anterior': {
    nombre: 'En un corte anterior',
    estado: 'informativo',
    que: 'Un corte anterior traía su proyecto y el de esta fecha no: puede haber terminado o pasado a otra vigencia.',
  },
  desconocido: {
    nombre: 'BPIN desconocido',
    estado: 'atencion',
    que: 'Ningún corte ni proyecto del programa tiene ese BPIN.',
  },
  'sin-bpin': { nombre: 'Sin BPIN', estado: 'atencion', que: 'La obra no dice de qué proyecto es.' },
}
export const ORDEN_DE_CRUCES = Object.keys(CRUCES) as Cruce[]

/** "1 obra", "54 obras". */
export const cuantas = (n: number, una: string, varias = `${una}s`): string => `${numero(n)} ${n === 1 ? una : varias}`
