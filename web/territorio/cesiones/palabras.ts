import type { Estado } from '../../partes/EstadoInsignia.tsx'
import type { Cesion } from '../tipos.ts'

const ESTADOS: Record<Cesion['estado'], [Estado, string]> = {
  pendiente: ['atencion', 'Por entregar'],
  escriturada: ['atencion', 'Sin registrar'],
  parcial: ['atencion', 'Entregada en parte'],
  entregada: ['regla', 'Entregada'],
}

/** How a cession stands, in a word: what the sales put out of order comes first. */
export function estadoDeCesion(c: Cesion): [Estado, string] {
  if (c.falta) return ['vencido', c.estado === 'entregada' ? 'Entregada tarde' : 'Ventas sin entrega']
  return ESTADOS[c.estado]
}
