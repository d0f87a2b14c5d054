/** One thing that is wrong with the file: where, what, and how it is mended. */
export interface RechazoDeFila {
  /** "fila 17", as a spreadsheet counts; "encabezado"; "archivo". */
  objeto: string
  /** Name of the column in the file, or of our field where the column is what is missing. */
  campo: string | null
  codigo: string
  motivo: string
  cura: string
}
