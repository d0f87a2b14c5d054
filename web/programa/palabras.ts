import { CLASES_DE_PROYECTO } from '../../ley388/plan/clases-de-proyecto.ts'
import { CAUSAS_DE_DESVIACION } from '../../proyectos/causas.ts'
import { type EstadoDeProyecto, NOMBRE_DE_ESTADO } from '../../proyectos/estados.ts'
import type { Estado } from '../partes/EstadoInsignia.tsx'

/** The states of a project as they are shown, in the order of its life. */
export const ESTADOS_DE_PROYECTO: readonly { id: EstadoDeProyecto; nombre: string; insignia: Estado }[] = [
  { id: 'formulado', nombre: NOMBRE_DE_ESTADO.formulado, insignia: 'informativo' },
  { id: 'en-ejecucion', nombre: NOMBRE_DE_ESTADO['en-ejecucion'], insignia: 'regla' },
  { id: 'suspendido', nombre: NOMBRE_DE_ESTADO.suspendido, insignia: 'atencion' },
  { id: 'terminado', nombre: NOMBRE_DE_ESTADO.terminado, insignia: 'regla' },
  { id: 'descartado', nombre: NOMBRE_DE_ESTADO.descartado, insignia: 'vencido' },
]

export const nombreDeEstado = (e: EstadoDeProyecto): string => NOMBRE_DE_ESTADO[e]

export const nombreDeClase = (id: string): string => CLASES_DE_PROYECTO.find(c => c.id === id)?.nombre ?? id

export const nombreDeCausa = (id: string): string => CAUSAS_DE_DESVIACION.find(c => c.id === id)?.nombre ?? id

export const TIPO_DE_DEPENDENCIA = {
  'fin-inicio': 'empieza cuando la otra termina',
  'inicio-inicio': 'empieza con la otra o después',
  'fin-fin': 'termina con la otra o después',
  'inicio-fin': 'termina cuando la otra empieza o después',
} as const
