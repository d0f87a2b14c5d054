import type { Salida } from '../../api.ts'

/** Everything of one project, as its page receives it. */
export type Ficha = Salida<'programa.proyecto'>
/** Its works and its parcels. */
export type LugarDelProyecto = Salida<'programa.obrasDeProyecto'>

export const CLASE_DE_MOVIMIENTO: Readonly<Record<Ficha['movimientos'][number]['clase'], string>> = {
  apropiacion: 'Apropiación',
  adicion: 'Adición',
  reduccion: 'Reducción',
  cdp: 'Certificado de disponibilidad (CDP)',
  rp: 'Registro presupuestal (RP)',
  obligacion: 'Obligación',
  pago: 'Pago',
  giro: 'Giro a quien ejecuta',
  economia: 'Economía',
  'recurso-adicional': 'Recurso adicional',
}

export const CLASE_DE_DESVIACION = {
  tiempo: 'De tiempo',
  costo: 'De costo',
  alcance: 'De alcance',
  suspension: 'Suspensión',
} as const

export const CLASE_DE_EVIDENCIA = { foto: 'Foto', acta: 'Acta', informe: 'Informe', otro: 'Otro documento' } as const

export const CLASE_DE_DOCUMENTO: Readonly<Record<Ficha['documentos'][number]['clase'], string>> = {
  estudio: 'Estudio',
  diseno: 'Diseño',
  licencia: 'Licencia',
  contrato: 'Contrato',
  acto: 'Acto administrativo',
  acta: 'Acta',
  informe: 'Informe',
  otro: 'Documento',
}

/** Names as the options of a field. */
export const opciones = (nombres: Readonly<Record<string, string>>) =>
  Object.entries(nombres).map(([valor, nombre]) => ({ valor, nombre }))
