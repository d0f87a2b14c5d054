import { abrirImportacion } from './abrir-importacion.ts'
import { ajustarImportacion } from './ajustar-importacion.ts'
import { analizarImportacion } from './analizar-importacion.ts'
import { clases } from './clases.ts'
import { confirmarImportacion } from './confirmar-importacion.ts'
import { descartarImportacion } from './descartar-importacion.ts'
import { deshacerImportacion } from './deshacer-importacion.ts'
import { importacion } from './importacion.ts'
import { importaciones } from './importaciones.ts'
import { rechazosCsv } from './rechazos-csv.ts'
import { repararImportacion } from './reparar.ts'
import { vistaDeImportacion } from './vista-de-importacion.ts'

/** The door through which files come in. */
export const accionesDeImportar = [
  clases,
  importaciones,
  importacion,
  vistaDeImportacion,
  rechazosCsv,
  abrirImportacion,
  ajustarImportacion,
  analizarImportacion,
  repararImportacion,
  confirmarImportacion,
  descartarImportacion,
  deshacerImportacion,
] as const
