import { Rechazo } from '../../../ley388/rechazo.ts'
import { anillos } from './anillos.ts'
import { clasesHuecos } from './clases-huecos.ts'
import { clasesTraslapes } from './clases-traslapes.ts'
import { fueraDelMunicipio } from './fuera-del-municipio.ts'
import { perimetro } from './perimetro.ts'
import { prediosArea } from './predios-area.ts'
import { prediosBarrio, prediosComuna } from './predios-division.ts'
import { prediosSinActividad, prediosSinClase } from './predios-sin-zona.ts'
import { prediosTraslapes } from './predios-traslapes.ts'
import type { RevisionDelMapa } from './revision.ts'
import { suburbano } from './suburbano.ts'
import { urbanoSinActividad, urbanoSinTratamiento } from './urbano-sin-norma.ts'

/** Every check of the map, in the order in which they are run and shown. A new one is a file here and its line. */
export const REVISIONES: readonly RevisionDelMapa[] = [
  clasesHuecos,
  clasesTraslapes,
  suburbano,
  perimetro,
  urbanoSinActividad,
  urbanoSinTratamiento,
  fueraDelMunicipio,
  anillos,
  prediosTraslapes,
  prediosSinClase,
  prediosSinActividad,
  prediosBarrio,
  prediosComuna,
  prediosArea,
]

/** The checks with those ids, or all. Refuses an id that is not in the table, with the list. */
export function elegirRevisiones(ids: readonly string[] | undefined): readonly RevisionDelMapa[] {
  if (ids === undefined || ids.length === 0) return REVISIONES
  return ids.map(id => {
    const hallada = REVISIONES.find(r => r.id === id)
    if (hallada) return hallada
    throw new Rechazo({
      codigo: 'revision-desconocida',
      mensaje: `No hay una revisión «${id}».`,
      campo: 'regla',
      cura: `Revisiones: ${REVISIONES.map(r => r.id).join(', ')}.`,
    })
  })
}
