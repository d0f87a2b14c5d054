import { cesiones } from '../acciones/cesiones.ts'
import { anularEntrega, inscribirEntrega, registrarEntrega } from '../acciones/entregas-de-cesion.ts'
import { anotarVentas } from '../acciones/ventas-de-cesion.ts'

/** S6: planned cessions, tracked to the deed. */
export const accionesDeCesiones = [cesiones, registrarEntrega, inscribirEntrega, anularEntrega, anotarVentas] as const
