import { Dinero } from '../Cifras.tsx'
import { pesos } from '../formato.ts'
import type { Columna } from './columnas.ts'

/** What the yearly budget of a great city takes, in full and in bold: a figure that is cut short is another figure. */
export const ANCHO_DE_PESOS = 190

/** A column of pesos, written in full; a dash where there is no figure. `otros` says in what it differs. */
export function columnaDePesos<F>(
  clave: string,
  titulo: string,
  valor: (fila: F) => string | null | undefined,
  otros: Partial<Columna<F>> = {},
): Columna<F> {
  const celda = (fila: F) => {
    const v = valor(fila)
    return v === null || v === undefined ? '—' : <Dinero valor={v} completo />
  }
  return { clave, titulo, tipo: 'numero', valor: f => valor(f) ?? null, celda, ancho: ANCHO_DE_PESOS, ...otros }
}

/** The same column with its sum beneath. */
export function conSuma<F>(c: Columna<F>): Columna<F> {
  return { ...c, total: 'suma', escribirTotal: pesos }
}
