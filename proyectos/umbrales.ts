import { Decimal } from '../ley388/decimal.ts'

/** ▲ From when a warning is given: no law says it, so the office sees the question and may choose another figure. */
export interface Umbral {
  readonly id: string
  readonly pregunta: string
  readonly unidad: 'índice' | 'días' | 'días hábiles'
  readonly porOmision: Decimal
}

export const UMBRALES = {
  spi: {
    id: 'programa.umbral-del-cronograma',
    pregunta: '¿Por debajo de qué índice del cronograma (SPI) se avisa?',
    unidad: 'índice',
    porOmision: new Decimal('0.90'),
  },
  cpi: {
    id: 'programa.umbral-del-costo',
    pregunta: '¿Por debajo de qué índice del costo (CPI) se avisa?',
    unidad: 'índice',
    porOmision: new Decimal('0.90'),
  },
  porTerminar: {
    id: 'programa.aviso-antes-del-fin',
    pregunta: '¿Con cuántos días hábiles de anticipación se avisa que una actividad va atrasada para su fin?',
    unidad: 'días hábiles',
    porOmision: new Decimal(10),
  },
  sinLectura: {
    id: 'programa.dias-sin-avance',
    pregunta: '¿Después de cuántos días sin registrar avance se avisa?',
    unidad: 'días',
    porOmision: new Decimal(30),
  },
  sinCompromiso: {
    id: 'programa.dias-sin-compromiso',
    pregunta: '¿Después de cuántos días se avisa que un certificado de disponibilidad sigue sin registro presupuestal?',
    unidad: 'días',
    porOmision: new Decimal(60),
  },
} as const satisfies Record<string, Umbral>

export type Umbrales = Readonly<Record<keyof typeof UMBRALES, Decimal>>

/** The thresholds as they come; the office's own take their place one by one: `{ ...POR_OMISION, spi }`. */
export const POR_OMISION: Umbrales = {
  spi: UMBRALES.spi.porOmision,
  cpi: UMBRALES.cpi.porOmision,
  porTerminar: UMBRALES.porTerminar.porOmision,
  sinLectura: UMBRALES.sinLectura.porOmision,
  sinCompromiso: UMBRALES.sinCompromiso.porOmision,
}
