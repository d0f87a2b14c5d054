import { type Fecha, partes } from '../../ley388/fecha.ts'
import type { LineaDeCorte } from './dinero.ts'

/** Columns of the file that the treasury of Puerto Lindero exports, and what each holds. */
const COLUMNAS: readonly (readonly [nombre: string, valor: (l: LineaDeCorte, anio: number) => string])[] = [
  ['Nombre Centro Gestor', l => l.entidad],
  ['BPIN', l => l.bpin],
  ['Nombre Proyecto', l => l.proyecto],
  ['Rubro', l => l.rubro],
  ['Fondo', l => codigoDe(l.fondo)],
  ['Nombre fondo', l => l.fondo],
  ['Vigencia', (_, anio) => String(anio)],
  ['PPTO INICIAL', l => conPuntos(l.inicial)],
  ['ADICIONES', l => conPuntos(l.adiciones)],
  ['REDUCCIONES', l => conPuntos(l.reducciones)],
  ['PPTO. MODIFICADO', l => conPuntos(l.modificado)],
  ['TOTAL ACUMULADO CDP', l => conPuntos(l.cdp)],
  ['TOTAL ACUMULADO RPC', l => conPuntos(l.rp)],
  ['TOTAL ACUMUL OBLIGAC', l => conPuntos(l.obligaciones)],
  ['PAGOS', l => conPuntos(l.pagos)],
]

/** Fields that this treasury's file does not bring, which is said so and not guessed. */
export const MAPEO_DEL_CORTE: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ...['centroGestor', 'areaFuncional', 'bp', 'actividad', 'origen', 'comuna', 'tipoDeGasto', 'nombreAreaFuncional'],
    ...['proposito', 'nombreProposito', 'reto', 'nombreReto', 'programa', 'nombrePrograma', 'nombreActividad'],
    ...['nombreRubro', 'claseDeFondo', 'creditos', 'contracreditos', 'aplazamientos', 'desaplazamientos'],
    ...['ejecucion', 'saldoCdp', 'disponible'],
  ].map(campo => [campo, '']),
)

/** The file of a cut-off: `;` between columns, `.` for thousands and `-` for zero, as treasuries write it. */
export function csvDeCorte(corte: Fecha, lineas: readonly LineaDeCorte[]): string {
  const { anio } = partes(corte)
  const filas = lineas.map(l => COLUMNAS.map(([, valor]) => valor(l, anio)).join(';'))
  return `\uFEFF${[COLUMNAS.map(([nombre]) => nombre).join(';'), ...filas].join('\r\n')}\r\n`
}

/** A code for a source: its first letters, which tell the demo's ones apart. */
function codigoDe(fondo: string): string {
  return fondo
    .normalize('NFD')
    .replace(/[^A-Za-z ]/g, '')
    .split(' ')
    .map(palabra => palabra.slice(0, 3).toUpperCase())
    .join('-')
}

function conPuntos(pesos: string): string {
  return pesos === '0' ? '-' : pesos.replace(/\B(?=(\d{3})+(?!\d))/g, '.')
}
