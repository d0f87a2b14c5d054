import { Dinero } from '../../../partes/Cifras.tsx'
import { pesos } from '../../../partes/formato.ts'
import type { Columna } from '../../../partes/tabla/columnas.ts'

/** A column of pesos, written in full. */
export const plata = <F,>(clave: string, titulo: string, valor: (f: F) => string): Columna<F> => ({
  clave,
  titulo,
  tipo: 'numero',
  valor,
  celda: f => <Dinero valor={valor(f)} completo />,
  ancho: 180,
})

/** The same column with its sum below. */
export const suma = <F,>(c: Columna<F>): Columna<F> => ({ ...c, total: 'suma', escribirTotal: pesos })
