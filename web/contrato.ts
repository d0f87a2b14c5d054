import type { Acciones as DelServidor } from '../server/contrato.ts'

/** What each action takes and gives, by name: the server's own declaration, types only. */
export type Acciones = Omit<Propias, keyof DelServidor> & DelServidor

/** What Inicio needs; the server's declaration of the same name takes precedence. */
interface Propias {
  'plan.atencion': { entrada: { al?: string }; salida: AsuntoDeAtencion[] }
  'territorio.propietarios': { entrada: { numero: string }; salida: PropietarioDePredio[] }
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

/** An owner: personal data, asked for apart. */
export interface PropietarioDePredio {
  tipoDocumento: string | null
  documento: string | null
  nombre: string
  participacion: string | null
}
