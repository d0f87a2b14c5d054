import { buscar } from '../acciones/buscar.ts'
import { capas } from '../acciones/capas.ts'
import { compararVersiones } from '../acciones/comparar-versiones.ts'
import { cruzarCapas } from '../acciones/cruzar-capas.ts'
import { hallazgos, hallazgosGeojson } from '../acciones/hallazgos.ts'
import { objetos } from '../acciones/objetos.ts'
import { precisiones } from '../acciones/precisiones.ts'
import { predio } from '../acciones/predio.ts'
import { propietarios } from '../acciones/propietarios.ts'
import { punto } from '../acciones/punto.ts'
import { registrarPrecision } from '../acciones/registrar-precision.ts'
import { renombrarCapa } from '../acciones/renombrar-capa.ts'
import { resumen } from '../acciones/resumen.ts'
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
  objetos,
  compararVersiones,
  cruzarCapas,
  registrarPrecision,
  precisiones,
  propietarios,
  resumen,
  renombrarCapa,
  revisiones,
  revisarMapa,
  hallazgos,
  hallazgosGeojson,
] as const

export const trabajosDeConsulta = [trabajoCruzar, trabajoRevisar] as const
