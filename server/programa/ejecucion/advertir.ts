import type { Monto } from './campos.ts'
import type { FilaDeEjecucion } from './fila.ts'
import type { RechazoDeFila } from './rechazo-de-fila.ts'

/** In a budget each stage is at most the one before. A file that says otherwise enters, and it is said. */
const ETAPAS: readonly (readonly [Monto, Monto, string])[] = [
  ['cdp', 'modificado', 'los CDP pasan del presupuesto modificado'],
  ['rp', 'cdp', 'los RP pasan de los CDP'],
  ['obligaciones', 'rp', 'las obligaciones pasan de los RP'],
  ['pagos', 'obligaciones', 'los pagos pasan de las obligaciones'],
]
const CURA = 'Pida a hacienda que lo revise en la fuente; el archivo puede entrar así.'

/** What is odd in the file without being wrong enough to refuse it. */
export function advertenciasDe(filas: readonly FilaDeEjecucion[]): RechazoDeFila[] {
  const salida: RechazoDeFila[] = []
  for (const [mayor, menor, que] of ETAPAS) {
    const cuales = filas.filter(f => f.montos[mayor].greaterThan(f.montos[menor]))
    const primera = cuales[0]
    if (primera)
      salida.push({
        objeto: `fila ${primera.fila}`,
        campo: mayor,
        codigo: 'etapas',
        motivo: cuales.length === 1 ? `Aquí ${que}.` : `Aquí y en ${cuales.length - 1} filas más ${que}.`,
        cura: CURA,
      })
  }
  const nombres = new Map<string, string>()
  for (const f of filas) {
    const otro = nombres.get(f.datos.bpin)
    if (otro === undefined) nombres.set(f.datos.bpin, f.datos.proyecto)
    else if (otro !== f.datos.proyecto)
      salida.push({
        objeto: `fila ${f.fila}`,
        campo: 'proyecto',
        codigo: 'nombre-distinto',
        motivo: `El proyecto ${f.datos.bpin} tiene aquí otro nombre: «${f.datos.proyecto}».`,
        cura: 'Si son proyectos distintos, corrija el BPIN.',
      })
  }
  return salida
}
