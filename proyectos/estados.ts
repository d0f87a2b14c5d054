/** The life of a project, in its order. */
export const ESTADOS_DE_PROYECTO = ['formulado', 'en-ejecucion', 'suspendido', 'terminado', 'descartado'] as const
export type EstadoDeProyecto = (typeof ESTADOS_DE_PROYECTO)[number]

export const NOMBRE_DE_ESTADO: Readonly<Record<EstadoDeProyecto, string>> = {
  formulado: 'Formulado',
  'en-ejecucion': 'En ejecución',
  suspendido: 'Suspendido',
  terminado: 'Terminado',
  descartado: 'Descartado',
}

/** What may follow each state; a project that was discarded is formulated again. */
export const SIGUE: Readonly<Record<EstadoDeProyecto, readonly EstadoDeProyecto[]>> = {
  formulado: ['en-ejecucion', 'descartado'],
  'en-ejecucion': ['suspendido', 'terminado', 'descartado'],
  suspendido: ['en-ejecucion', 'terminado', 'descartado'],
  terminado: ['en-ejecucion'],
  descartado: ['formulado'],
}
