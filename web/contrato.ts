/**
 * What each action takes and gives, by name. The server's contract is the source; the screens that come with the frame
 * name here what they need of it.
 */
export interface Acciones {
  'plan.atencion': { entrada: { al?: string }; salida: AsuntoDeAtencion[] }
  'territorio.resumen': { entrada: { al?: string }; salida: ResumenTerritorio }
}

/** One thing that needs someone: what, why (article), who, when, and where to act. */
export interface AsuntoDeAtencion {
  id: string
  que: string
  porque: string
  articulo?: string
  quien?: string
  vence?: string
  /** Working days left; negative when overdue. */
  dias?: number
  estado: 'vencido' | 'atencion' | 'informativo'
  ruta: string
}

export interface ResumenTerritorio {
  predios: number
  capas: number
  problemas: number
  ultimaImportacion: { fecha: string; que: string } | null
}
