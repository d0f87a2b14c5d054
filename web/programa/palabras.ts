import { CLASES_DE_PROYECTO } from '../../ley388/plan/clases-de-proyecto.ts'
import type { Estado } from '../partes/EstadoInsignia.tsx'
import type { Proyecto } from './modelo.ts'

export type EstadoDeProyecto = Proyecto['estado']

/** How the states of a project are called and shown, in the order of its life. */
export const ESTADOS_DE_PROYECTO: readonly { id: EstadoDeProyecto; nombre: string; insignia: Estado }[] = [
  { id: 'formulado', nombre: 'Formulado', insignia: 'informativo' },
  { id: 'en-ejecucion', nombre: 'En ejecución', insignia: 'regla' },
  { id: 'suspendido', nombre: 'Suspendido', insignia: 'atencion' },
  { id: 'terminado', nombre: 'Terminado', insignia: 'regla' },
  { id: 'descartado', nombre: 'Descartado', insignia: 'vencido' },
]

/** What may follow each state, as the server holds it; a project that was discarded is formulated again. */
export const SIGUE: Readonly<Record<EstadoDeProyecto, readonly EstadoDeProyecto[]>> = {
  formulado: ['en-ejecucion', 'descartado'],
  'en-ejecucion': ['suspendido', 'terminado', 'descartado'],
  suspendido: ['en-ejecucion', 'terminado', 'descartado'],
  terminado: ['en-ejecucion'],
  descartado: ['formulado'],
}

export const nombreDeEstado = (e: EstadoDeProyecto): string => ESTADOS_DE_PROYECTO.find(x => x.id === e)?.nombre ?? e

export const nombreDeClase = (id: string): string => CLASES_DE_PROYECTO.find(c => c.id === id)?.nombre ?? id

export const TIPO_DE_DEPENDENCIA = {
  'fin-inicio': 'empieza cuando la otra termina',
  'inicio-inicio': 'empieza con la otra o después',
  'fin-fin': 'termina con la otra o después',
  'inicio-fin': 'termina cuando la otra empieza o después',
} as const
