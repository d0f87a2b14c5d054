import type { ProyectoDeRecursos } from './proyectos.ts'

export interface DineroDemo {
  clase: 'compromiso' | 'ingreso'
  fecha: string
  documento: string
  proyectos: readonly { proyecto: ProyectoDeRecursos; valor: string }[]
}

/** Own money that was put in projects. */
export const INGRESOS: readonly (DineroDemo & { fuente: string })[] = [
  {
    fuente: 'Crédito',
    clase: 'ingreso',
    fecha: '2025-06-18',
    documento: 'Desembolso 01 del crédito 2025-07',
    proyectos: [{ proyecto: 'jarillon', valor: '800000000' }],
  },
  {
    fuente: 'Recursos propios',
    clase: 'ingreso',
    fecha: '2026-05-29',
    documento: 'Traslado de tesorería 64 de 2026',
    proyectos: [{ proyecto: 'viaElCruce', valor: '150000000' }],
  },
]
