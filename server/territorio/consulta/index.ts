import { buscar } from '../acciones/buscar.ts'
import { capas } from '../acciones/capas.ts'
import { hallazgos, hallazgosGeojson } from '../acciones/hallazgos.ts'
import { predio } from '../acciones/predio.ts'
import { punto } from '../acciones/punto.ts'
import { revisarMapa } from '../acciones/revisar-mapa.ts'
import { revisiones } from '../acciones/revisiones.ts'
import { trabajoRevisar } from '../revisiones/trabajo.ts'
import { trabajoCruzar } from './cruzar.ts'

/** What is asked of the territory: the half of the area that does not import. */
export const accionesDeConsulta = [
  predio,
  buscar,
  punto,
  capas,
  revisiones,
  revisarMapa,
  hallazgos,
  hallazgosGeojson,
] as const

export const trabajosDeConsulta = [trabajoCruzar, trabajoRevisar] as const
