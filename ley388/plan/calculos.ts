import { type CalculoListo, listo } from '../calculo.ts'
import { necesidadVis } from '../vivienda/necesidad-vis.ts'
import { leerNecesidadVis } from '../vivienda/necesidad-vis-hechos.ts'
import { accionUrbanistica, leerAccionUrbanistica } from './accion-urbanistica.ts'
import { actuacionIntegral, leerActuacionIntegral } from './actuacion-integral.ts'
import { conflictoDeNormas, leerConflictos } from './conflicto-de-normas.ts'
import { consejoConsultivo, leerConsejoConsultivo } from './consejo-consultivo.ts'
import { leerParticipacionComunal, participacionComunal } from './participacion-comunal.ts'
import { programaDeEjecucion } from './programa-de-ejecucion.ts'
import { leerPrograma } from './programa-hechos.ts'
import { leerReglamentacionResidencial, reglamentacionResidencial } from './reglamentacion-residencial.ts'
import { leerTipoDePlan, tipoDePlan } from './tipo-de-plan.ts'
import { leerUsosDelPlan, usosCompatibles } from './usos-compatibles.ts'
import { leerVigencias, vigencias } from './vigencias.ts'

/** The calculations and checks of the plan that can be asked for by name. */
export const CALCULOS_DEL_PLAN: readonly CalculoListo[] = [
  listo({ nombre: 'tipo-de-plan', articulos: 'arts. 9 y 17', leer: leerTipoDePlan, calcular: tipoDePlan }),
  listo({ nombre: 'vigencias', articulos: 'arts. 23 y 28', leer: leerVigencias, calcular: vigencias }),
  listo({
    nombre: 'conflicto-de-normas',
    articulos: 'arts. 10 y 15',
    leer: leerConflictos,
    calcular: conflictoDeNormas,
  }),
  listo({ nombre: 'usos', articulos: 'art. 15', leer: leerUsosDelPlan, calcular: usosCompatibles }),
  listo({
    nombre: 'accion-urbanistica',
    articulos: 'art. 8',
    leer: leerAccionUrbanistica,
    calcular: accionUrbanistica,
  }),
  listo({
    nombre: 'programa-de-ejecucion',
    articulos: 'arts. 18 y 21',
    leer: leerPrograma,
    calcular: programaDeEjecucion,
  }),
  listo({
    nombre: 'participacion-comunal',
    articulos: 'art. 22',
    leer: leerParticipacionComunal,
    calcular: participacionComunal,
  }),
  listo({
    nombre: 'consejo-consultivo',
    articulos: 'art. 29',
    leer: leerConsejoConsultivo,
    calcular: consejoConsultivo,
  }),
  listo({
    nombre: 'reglamentacion-residencial',
    articulos: 'art. 43',
    leer: leerReglamentacionResidencial,
    calcular: reglamentacionResidencial,
  }),
  listo({ nombre: 'necesidad-vis', articulos: 'art. 92', leer: leerNecesidadVis, calcular: necesidadVis }),
  listo({
    nombre: 'actuacion-integral',
    articulos: 'arts. 113 y 114',
    leer: leerActuacionIntegral,
    calcular: actuacionIntegral,
  }),
]
