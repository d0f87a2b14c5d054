import type { ValorCampo } from './campos.ts'

/** A list that a person wrote with commas, semicolons or lines: trimmed, without repeats or empties. */
export function enLista(valor: ValorCampo | undefined): string[] {
  if (typeof valor !== 'string') return []
  return [
    ...new Set(
      valor
        .split(/[,;\n]/)
        .map(t => t.trim())
        .filter(Boolean),
    ),
  ]
}
