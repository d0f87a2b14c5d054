import { art } from '../articulos/referencia.ts'
import { contenidos } from './contenidos-exigidos.ts'

export const ART_61A = art('61-A')

/** E3, art. 61-A: the projects in which third parties can pay; the first three need a large city and a large project. */
export const ACTUACIONES_CON_TERCEROS = {
  renovacion: { literal: 'a', nombre: 'Programa o proyecto de renovación urbana', umbrales: true },
  unidad: { literal: 'b', nombre: 'Unidad de actuación urbanística', umbrales: true },
  'actuacion-integral': { literal: 'c', nombre: 'Actuación urbana integral', umbrales: true },
  macroproyecto: { literal: 'd', nombre: 'Macroproyecto de interés social nacional en curso', umbrales: false },
  pidu: { literal: 'e', nombre: 'Proyecto integral de desarrollo urbano', umbrales: false },
} as const

export type ActuacionConTerceros = keyof typeof ACTUACIONES_CON_TERCEROS

/** Art. 61-A: the grounds that admit them. */
export const MOTIVOS_CON_TERCEROS: readonly string[] = ['c', 'l', 'decreto-4821']

/** Art. 61-A: what the contract with the third party must have, at least. */
export const CONTENIDOS_DEL_CONVENIO = contenidos(
  n => art('61-A', `num. ${n}`),
  [
    'La actuación, con sus especificaciones, y los inmuebles que se adquieren',
    'El compromiso del tercero de destinar los inmuebles al fin para el que se adquieren',
    'La relación entre la misión de la entidad y los motivos que se invocan',
    'El compromiso de aportar el dinero, con su estimación: precio, estudios y costos administrativos',
    'El compromiso de pagar el mayor valor y las indemnizaciones que decrete el juez',
    'La remuneración de la entidad que expropia',
    'La fiducia, a cargo del tercero, que administra los recursos',
    'El compromiso de aportar todos los recursos antes de la oferta de compra',
    'El compromiso de acudir a los procesos contra la entidad como llamado en garantía o litisconsorte',
    'La indemnidad de la entidad por lo que se derive del convenio',
  ],
)
