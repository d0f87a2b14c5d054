import { art } from '../articulos/referencia.ts'
import { type Comprobado, comprobar, reunir } from '../comprobacion.ts'
import { Memoria } from '../memoria.ts'
import { requiereLicencia } from './clases.ts'
import type { HechosDeLicencia } from './hechos.ts'
import { IMPEDIMENTOS } from './revision-de-impedimentos.ts'
import { reglasDeLaNorma } from './revision-de-la-norma.ts'

/** L2: everything that is looked at before a licence is granted; each check says its article and what would cure it. */
export function revisionDeLicencia(h: HechosDeLicencia): Comprobado {
  if (requiereLicencia(h.clase, h.entidadEnSusFunciones)) return comprobar([...IMPEDIMENTOS, ...reglasDeLaNorma(h)], h)
  const mensaje = 'La entidad pública que interviene el espacio público en sus funciones no necesita licencia.'
  return reunir(
    [{ id: 'licencia.necesaria', articulo: art(99, 'num. 1'), estado: 'no-aplica', mensaje }],
    new Memoria(),
  )
}
