import { art } from '../../ley388/articulos/referencia.ts'
import { cifra } from '../palabras.ts'
import { CIFRAS } from '../valor-ganado-frases.ts'
import type { Hallazgo, ReglaDeAlerta } from './tipos.ts'

const INDICES = [
  { indice: 'spi', que: 'va atrasado' },
  { indice: 'cpi', que: 'cuesta más de lo aprobado' },
] as const

/** A project under way whose schedule index or cost index is below its threshold. */
export const INDICES_BAJOS: ReglaDeAlerta = {
  codigo: 'indice-bajo',
  gravedad: 'atencion',
  articulo: art(18),
  hallar({ nombre, estado, valor }, { umbrales }) {
    if (estado !== 'en-ejecucion' || valor === null) return []
    return INDICES.flatMap(({ indice, que }): Hallazgo[] => {
      const va = valor[indice]
      const umbral = umbrales[indice]
      if (va === null || va.gte(umbral)) return []
      const { frase, sigla } = CIFRAS.find(c => c.clave === indice)!
      return [
        {
          objeto: indice,
          que: `«${nombre}» ${que}`,
          porque: `${frase(valor)} Su ${sigla} es ${cifra(va, 2)}; se avisa por debajo de ${cifra(umbral, 2)}.`,
        },
      ]
    })
  },
}
