import { numero } from '../../partes/formato.ts'
import type { Norma } from '../tipos.ts'

/** A figure of a norm as the sheet shows it. */
export interface CifraDeNorma {
  nombre: string
  valor: string
  nota?: string
  frase: string
}

/** The figures of a norm, with their base and the sentence that says them. */
export function cifrasDe(n: Norma): CifraDeNorma[] {
  const cifras: CifraDeNorma[] = []
  if (n.alturaPisos !== null) {
    const pisos = `${n.alturaPisos} ${n.alturaPisos === 1 ? 'piso' : 'pisos'}`
    cifras.push({ nombre: 'Altura máxima', valor: pisos, frase: `Se construye hasta ${pisos}` })
  }
  if (n.indices?.ocupacion)
    cifras.push({
      nombre: 'Índice de ocupación',
      valor: numero(n.indices.ocupacion, 4),
      nota: `sobre ${n.indices.base}`,
      frase: `En el primer piso se ocupan hasta ${numero(n.indices.ocupacion, 4)} m² por cada m² de ${n.indices.base}`,
    })
  if (n.indices?.construccion)
    cifras.push({
      nombre: 'Índice de construcción',
      valor: numero(n.indices.construccion, 4),
      nota: `sobre ${n.indices.base}`,
      frase: `Se construyen en total hasta ${numero(n.indices.construccion, 4)} m² por cada m² de ${n.indices.base}`,
    })
  for (const lado of ['anterior', 'lateral', 'posterior'] as const) {
    const metros = n.aislamientos?.[lado]
    if (metros)
      cifras.push({
        nombre: `Aislamiento ${lado}`,
        valor: `${numero(metros, 2)} m`,
        nota: 'como mínimo',
        frase: `La edificación deja al menos ${numero(metros, 2)} m de aislamiento ${lado}`,
      })
  }
  for (const c of n.cesiones)
    cifras.push({
      nombre: `Cesión: ${c.tipo}`,
      valor: `${numero(c.porcentaje, 2)} %`,
      nota: `de ${c.base}`,
      frase: `Al urbanizar se cede el ${numero(c.porcentaje, 2)} % de ${c.base} para ${c.tipo}`,
    })
  return cifras
}
