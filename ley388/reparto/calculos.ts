import { type CalculoListo, listo } from '../calculo.ts'
import { cargasGenerales, leerCargasGenerales } from './cargas-generales.ts'
import { declaratoriaDeConservacion, leerDeclaratoria } from './conservacion.ts'
import { contenidoEscritura } from './contenido-escritura.ts'
import { cooperacion, leerCooperacion } from './cooperacion.ts'
import { leerReparto, pideAsignar } from './entrada.ts'
import { leerEscritura } from './escritura.ts'
import { leerExpansion, urbanizacionEnExpansion } from './expansion.ts'
import { fondoDeCompensacion, leerFondo } from './fondo.ts'
import { intensidadDeUso, leerIntensidad } from './intensidad.ts'
import { leerMayoria, mayoria } from './mayoria.ts'
import { leerPlanParcial, revisionDePlanParcial } from './plan-parcial.ts'
import { reparto } from './reparto.ts'
import { leerUnidad, unidadDeActuacion } from './unidad.ts'
import { leerUnidadPrioritaria, unidadPrioritaria } from './unidad-prioritaria.ts'

/** The calculations and checks of the sharing of burdens and benefits that can be asked for by name. */
export const CALCULOS_DE_REPARTO: readonly CalculoListo[] = [
  listo({
    nombre: 'reparto',
    articulos: 'arts. 38 a 47',
    leer: leerReparto,
    calcular: reparto,
    pideSolver: pideAsignar,
  }),
  listo({ nombre: 'mayoria', articulos: 'arts. 44 y 45', leer: leerMayoria, calcular: mayoria }),
  listo({ nombre: 'cargas-generales', articulos: 'art. 39', leer: leerCargasGenerales, calcular: cargasGenerales }),
  listo({ nombre: 'unidad-actuacion', articulos: 'arts. 41 y 45', leer: leerUnidad, calcular: unidadDeActuacion }),
  listo({
    nombre: 'unidad-prioritaria',
    articulos: 'art. 44',
    leer: leerUnidadPrioritaria,
    calcular: unidadPrioritaria,
  }),
  listo({ nombre: 'contenido-escritura', articulos: 'art. 46', leer: leerEscritura, calcular: contenidoEscritura }),
  listo({ nombre: 'cooperacion', articulos: 'art. 47', leer: leerCooperacion, calcular: cooperacion }),
  listo({ nombre: 'intensidad-de-uso', articulos: 'art. 47', leer: leerIntensidad, calcular: intensidadDeUso }),
  listo({
    nombre: 'declaratoria-conservacion',
    articulos: 'arts. 48 y 122',
    leer: leerDeclaratoria,
    calcular: declaratoriaDeConservacion,
  }),
  listo({ nombre: 'fondo-compensacion', articulos: 'art. 49', leer: leerFondo, calcular: fondoDeCompensacion }),
  listo({
    nombre: 'urbanizacion-expansion',
    articulos: 'art. 51',
    leer: leerExpansion,
    calcular: urbanizacionEnExpansion,
  }),
  listo({
    nombre: 'revision-plan-parcial',
    articulos: 'arts. 19 y 92',
    leer: leerPlanParcial,
    calcular: revisionDePlanParcial,
  }),
]
