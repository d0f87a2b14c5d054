import { type Articulo, art } from '../articulos/referencia.ts'
import type { Decimal } from '../decimal.ts'
import { malo } from '../lector.ts'
import { leerIndicePositivo } from '../magnitudes.ts'
import { Rechazo } from '../rechazo.ts'

const ART_89: Articulo = art(89)

/** Art. 89: m² of each zone that one Derecho Adicional Básico covers. */
export type Equivalencias = ReadonlyMap<string, Decimal>

/** Reads `{"A": "1", "B": "0.8"}`: zones by name, none with zero. */
export function leerEquivalencias(v: unknown, campo: string): Equivalencias {
  if (typeof v !== 'object' || v === null || Array.isArray(v)) {
    throw malo(campo, 'debe ser un objeto: cada zona con los m² que cubre un derecho básico', ART_89)
  }
  const zonas = Object.keys(v)
  if (zonas.length === 0) throw malo(campo, 'no trae ninguna zona', ART_89)
  return new Map(zonas.map(z => [z, leerIndicePositivo(v as Record<string, unknown>, z, campo)]))
}

/** The equivalence of a zone; refuses the one that the table of the title lacks. */
export function equivalenciaDe(zona: string, tabla: Equivalencias, campo: string): Decimal {
  const equivalencia = tabla.get(zona)
  if (equivalencia) return equivalencia
  throw new Rechazo({
    codigo: 'zona-sin-equivalencia',
    mensaje: `La tabla de equivalencias no tiene la zona «${zona}».`,
    campo,
    articulo: ART_89,
    cura: `Zonas de la tabla: ${[...tabla.keys()].join(', ')}.`,
  })
}
