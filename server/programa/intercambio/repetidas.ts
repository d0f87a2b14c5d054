import type { Columna, Hoja } from './columnas.ts'
import type { FilaResuelta } from './emparejar.ts'
import type { ErrorDePlantilla } from './error-de-plantilla.ts'
import { claveDe } from './registro.ts'

/** Says which rows are what another row of the same sheet already is. */
export function exigirSinRepetir(
  hoja: Hoja,
  filas: readonly FilaResuelta[],
  columnas: readonly Columna[],
  errores: ErrorDePlantilla[],
): void {
  const vistas = new Map<string, number>()
  const claves = CLAVES[hoja]
  for (const f of filas) {
    if (claves.some(campo => f.malos.has(campo))) continue
    const clave = claveDe(hoja, f.valores)
    const otra = vistas.get(clave)
    if (otra === undefined) {
      vistas.set(clave, f.fila)
      continue
    }
    errores.push({
      hoja,
      fila: f.fila,
      columna: columnas.find(c => c.campo === claves.at(-1))?.titulo ?? null,
      codigo: CODIGO[hoja],
      motivo: `Dice lo mismo que la fila ${otra}: ${claves.map(k => columnas.find(c => c.campo === k)?.titulo).join(', ')}.`,
      cura: hoja === 'Presupuesto' ? 'Sume sus valores en una sola fila.' : 'Use otro código, o deje una sola fila.',
    })
  }
}

/** Fields that make a row what it is, the most telling one last. */
const CLAVES: Readonly<Record<Hoja, readonly string[]>> = {
  Programas: ['codigo'],
  Proyectos: ['codigo'],
  Actividades: ['proyecto', 'codigo'],
  Dependencias: ['proyectoAntes', 'antes', 'proyectoDespues', 'despues'],
  Presupuesto: ['proyecto', 'vigencia', 'rubro', 'fuente'],
}

const CODIGO: Readonly<Record<Hoja, string>> = {
  Programas: 'codigo-repetido',
  Proyectos: 'codigo-repetido',
  Actividades: 'codigo-repetido',
  Dependencias: 'dependencia-repetida',
  Presupuesto: 'linea-repetida',
}
