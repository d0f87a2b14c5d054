/** One thing that is wrong with a workbook, or that should be known of it: where, what, and how it is mended. */
export interface ErrorDePlantilla {
  /** Null: of the whole file. */
  readonly hoja: string | null
  /** As Excel counts; null: of the whole sheet. */
  readonly fila: number | null
  /** Title of the column; null: of the whole row. */
  readonly columna: string | null
  readonly codigo: string
  readonly motivo: string
  readonly cura: string
}

/** "Actividades, fila 7", for a list or a sentence. */
export function dondeDe({ hoja, fila }: Pick<ErrorDePlantilla, 'hoja' | 'fila'>): string {
  if (hoja === null) return 'archivo'
  return fila === null ? `hoja ${hoja}` : `${hoja}, fila ${fila}`
}
