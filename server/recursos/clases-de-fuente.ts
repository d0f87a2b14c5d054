import { type Articulo, art } from '../../ley388/articulos/referencia.ts'

export const CLASES_DE_FUENTE = [
  'propios',
  'sgp',
  'regalias',
  'credito',
  'cofinanciacion-departamental',
  'cofinanciacion-nacional',
  'cofinanciacion-internacional',
  'plusvalia',
  'valorizacion',
  'otros',
] as const
export type ClaseDeFuente = (typeof CLASES_DE_FUENTE)[number]

interface FichaDeClase {
  readonly nombre: string
  /** Its money is got by applying for it, and pays only the projects that were granted. */
  readonly cofinancia: boolean
  /** Article that says on what it may be spent. */
  readonly articulo: Articulo | null
}

/** The kinds of source from which the programme is paid (P3), in the order in which they are listed. */
export const FICHA_DE_CLASE: Readonly<Record<ClaseDeFuente, FichaDeClase>> = {
  propios: { nombre: 'Recursos propios', cofinancia: false, articulo: null },
  sgp: { nombre: 'Sistema General de Participaciones', cofinancia: false, articulo: null },
  regalias: { nombre: 'Regalías', cofinancia: false, articulo: null },
  credito: { nombre: 'Crédito', cofinancia: false, articulo: null },
  'cofinanciacion-departamental': { nombre: 'Cofinanciación departamental', cofinancia: true, articulo: null },
  'cofinanciacion-nacional': { nombre: 'Cofinanciación nacional', cofinancia: true, articulo: null },
  'cofinanciacion-internacional': { nombre: 'Cooperación internacional', cofinancia: true, articulo: null },
  plusvalia: { nombre: 'Participación en plusvalía', cofinancia: false, articulo: art(85) },
  valorizacion: { nombre: 'Contribución de valorización', cofinancia: false, articulo: null },
  otros: { nombre: 'Otra', cofinancia: false, articulo: null },
}
