import { z } from 'zod'
import { defineAction } from '../accion.ts'
import { verificarCadena } from '../auditoria/cadena.ts'

/** Recomputes the whole chain, as `lindero verificar` does. */
export const verificarAuditoria = defineAction({
  nombre: 'platform.verificarAuditoria',
  clase: 'consulta',
  resumen: 'Comprobar que nadie haya alterado el registro.',
  entrada: z.object({}),
  salida: z.object({ entradas: z.int(), integra: z.boolean(), primeraRota: z.int().nullable() }),
  ejecutar: ({ tx, municipio }) => verificarCadena(tx, municipio),
})
