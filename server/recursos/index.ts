import { atencion } from './acciones/atencion.ts'
import { brecha } from './acciones/brecha.ts'
import { escenarios } from './acciones/escenarios.ts'
import { anularEtapa, registrarEtapa } from './acciones/etapas.ts'
import { fuentes } from './acciones/fuentes.ts'
import { guardarEscenario, quitarEscenario } from './acciones/guardar-escenario.ts'
import { guardarFuente, quitarFuente } from './acciones/guardar-fuente.ts'
import { guardarPostulacion } from './acciones/guardar-postulacion.ts'
import { ingresos } from './acciones/ingresos.ts'
import { postulacion } from './acciones/postulacion.ts'
import { postulaciones } from './acciones/postulaciones.ts'
import { proyectos } from './acciones/proyectos.ts'
import { anularIngreso, registrarIngreso } from './acciones/registrar-ingreso.ts'
import { guardarRequisito, quitarRequisito } from './acciones/requisitos.ts'

/** The door of the area: what others may use of the resources of the programme. */
export const accionesDeRecursos = [
  fuentes,
  guardarFuente,
  quitarFuente,
  postulaciones,
  postulacion,
  guardarPostulacion,
  registrarEtapa,
  anularEtapa,
  guardarRequisito,
  quitarRequisito,
  ingresos,
  registrarIngreso,
  anularIngreso,
  proyectos,
  escenarios,
  guardarEscenario,
  quitarEscenario,
  brecha,
  atencion,
] as const
