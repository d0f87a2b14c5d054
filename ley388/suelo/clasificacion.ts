import { type Comprobado, comprobar } from '../comprobacion.ts'
import { leerOpcion, leerSiNoOpcional, type Objeto, objeto } from '../lector.ts'
import { type Clasificacion, HECHOS_DE_CLASE, type HechosDeSuelo, TABLAS_DE_CLASE } from './clasificacion-tablas.ts'

/** An area, the class that is proposed for it (or its incorporation into urban land), and what is known of it. */
export interface AreaPorClasificar {
  readonly clase: Clasificacion
  readonly hechos: HechosDeSuelo
}

const CLASES = Object.keys(HECHOS_DE_CLASE) as Clasificacion[]

/** Reads `{"clase": "urbano" | "expansion" | "suburbano" | "incorporacion", …}` with the facts of that class, true or false. */
export function leerAreaPorClasificar(json: unknown): AreaPorClasificar {
  const nombres = [...new Set(CLASES.flatMap(c => HECHOS_DE_CLASE[c]))]
  const clase = leerOpcion(objeto(json, '', ['clase', ...nombres]), 'clase', '', CLASES)
  const suyos = HECHOS_DE_CLASE[clase]
  const o: Objeto = objeto(json, '', ['clase', ...suyos])
  return { clase, hechos: Object.fromEntries(suyos.map(h => [h, leerSiNoOpcional(o, h)])) }
}

/** S2-S4, arts. 31, 32 and 34: what an area lacks for its class, or to pass from suburban to urban land. */
export function clasificacion({ clase, hechos }: AreaPorClasificar): Comprobado {
  return comprobar(TABLAS_DE_CLASE[clase], hechos)
}
