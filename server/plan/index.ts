import { acciones, registrarAccion } from './acciones/acciones.ts'
import { registrarActo } from './acciones/actos.ts'
import { adoptar } from './acciones/adoptar.ts'
import { agregarArticulos, articulos, corregirArticulo } from './acciones/articulos.ts'
import { atencion } from './acciones/atencion.ts'
import { contenidos, guardarContenido } from './acciones/contenidos.ts'
import { agregarNormas, conflictos, normas, terminarNorma } from './acciones/normas.ts'
import { agregarObjetivos, corregirObjetivo, objetivos, quitarObjetivo } from './acciones/objetivos.ts'
import { clasificarUsos, usos } from './acciones/usos.ts'
import { vigente } from './acciones/vigente.ts'

/** The door of the area: what others may use of the plan. */
export const accionesDePlan = [
  vigente,
  adoptar,
  registrarActo,
  articulos,
  agregarArticulos,
  corregirArticulo,
  objetivos,
  agregarObjetivos,
  corregirObjetivo,
  quitarObjetivo,
  contenidos,
  guardarContenido,
  normas,
  agregarNormas,
  terminarNorma,
  conflictos,
  usos,
  clasificarUsos,
  acciones,
  registrarAccion,
  atencion,
] as const

export { type NormaVigente, normasVigentes } from './consultas/normas-vigentes.ts'
export { planVigente } from './consultas/plan-vigente.ts'
export { comoNorma, nombreDeNorma } from './norma.ts'
