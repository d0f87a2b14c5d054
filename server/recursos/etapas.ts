import type { Cofinanciacion } from '../../proyectos/escenario/supuestos.ts'

export const ETAPAS = [
  'en-preparacion',
  'presentada',
  'en-evaluacion',
  'subsanacion',
  'aprobada',
  'convenio-firmado',
  'en-ejecucion',
  'cerrada',
  'negada',
  'desistida',
] as const
export type Etapa = (typeof ETAPAS)[number]

export interface FichaDeEtapa {
  readonly nombre: string
  /** What may come after it. */
  readonly siguen: readonly Etapa[]
  /** What has to be said when it is recorded. */
  readonly exige: readonly ('documento' | 'respuesta' | 'montos')[]
  /** What is asked for, and for which projects, may still be changed. */
  readonly editable: boolean
  /** Money that may be recorded once it was reached. */
  readonly admite: readonly ('compromiso' | 'ingreso')[]
  /** From which assumption on a scenario counts on its money; null: it never does. */
  readonly cuenta: Exclude<Cofinanciacion, 'ninguna'> | null
}

/** P3: the way of an application for co-financing. What may follow what is said here and nowhere else. */
export const FICHA_DE_ETAPA: Readonly<Record<Etapa, FichaDeEtapa>> = {
  'en-preparacion': {
    nombre: 'En preparación',
    siguen: ['presentada', 'desistida'],
    exige: [],
    editable: true,
    admite: [],
    cuenta: 'en-preparacion',
  },
  presentada: {
    nombre: 'Presentada',
    siguen: ['en-evaluacion', 'subsanacion', 'negada', 'desistida'],
    exige: ['documento'],
    editable: false,
    admite: [],
    cuenta: 'presentada',
  },
  'en-evaluacion': {
    nombre: 'En evaluación',
    siguen: ['subsanacion', 'aprobada', 'negada', 'desistida'],
    exige: [],
    editable: false,
    admite: [],
    cuenta: 'presentada',
  },
  subsanacion: {
    nombre: 'En subsanación',
    siguen: ['en-evaluacion', 'negada', 'desistida'],
    exige: ['respuesta'],
    editable: true,
    admite: [],
    cuenta: 'presentada',
  },
  aprobada: {
    nombre: 'Aprobada',
    siguen: ['convenio-firmado', 'desistida'],
    exige: ['documento', 'montos'],
    editable: false,
    admite: ['compromiso'],
    cuenta: 'aprobada',
  },
  'convenio-firmado': {
    nombre: 'Convenio firmado',
    siguen: ['en-ejecucion'],
    exige: ['documento'],
    editable: false,
    admite: ['compromiso', 'ingreso'],
    cuenta: 'aprobada',
  },
  'en-ejecucion': {
    nombre: 'En ejecución',
    siguen: ['cerrada'],
    exige: [],
    editable: false,
    admite: ['compromiso', 'ingreso'],
    cuenta: 'aprobada',
  },
  cerrada: {
    nombre: 'Cerrada',
    siguen: [],
    exige: ['documento'],
    editable: false,
    admite: ['compromiso', 'ingreso'],
    cuenta: 'aprobada',
  },
  negada: { nombre: 'Negada', siguen: [], exige: ['respuesta'], editable: false, admite: [], cuenta: null },
  desistida: { nombre: 'Desistida', siguen: [], exige: ['respuesta'], editable: false, admite: [], cuenta: null },
}

/** The stages that say how much is granted: the last one that did is the one that counts. */
export const CONCEDEN: readonly Etapa[] = ['aprobada', 'convenio-firmado']
