/** The execution of the demo's budget as its finance office exports it: one file a cut-off, accumulated figures. */
import { Decimal } from '../ley388/decimal.ts'
import { type Fecha, partes } from '../ley388/fecha.ts'

/** A line of the budget as it stands on a day: what of it was approved and how far it went. Pesos, as decimals. */
export interface LineaDeEjecucion {
  bpin: string
  proyecto: string
  dependencia: string
  /** Programme of the municipal development plan. */
  programa: string
  actividad: string
  rubro: string
  nombreRubro: string
  fondo: string
  nombreFondo: string
  /** «Propios», «Transferencias», «Cofinanciación»… */
  claseDeFondo: string
  comuna?: string
  /** Year of the budget; that of the cut-off unless told. */
  vigencia?: string
  inicial: string
  adiciones?: string
  reducciones?: string
  creditos?: string
  contracreditos?: string
  aplazamientos?: string
  desaplazamientos?: string
  cdp: string
  rp: string
  obligaciones: string
  pagos: string
}

type Escrita = (l: LineaDeEjecucion, corte: Fecha) => string

const CERO = '0'

/** What the initial budget is after all its changes. */
export function modificadoDe(l: LineaDeEjecucion): Decimal {
  return new Decimal(l.inicial)
    .plus(l.adiciones ?? CERO)
    .minus(l.reducciones ?? CERO)
    .plus(l.creditos ?? CERO)
    .minus(l.contracreditos ?? CERO)
    .minus(l.aplazamientos ?? CERO)
    .plus(l.desaplazamientos ?? CERO)
}

/** A code from a name: its initials. The demo's finance office numbers nothing else. */
const iniciales = (nombre: string) =>
  nombre
    .split(/\s+/)
    .map(p => p[0]?.toUpperCase() ?? '')
    .join('')

const anio = (corte: Fecha) => String(partes(corte).anio)

/** The columns of the file, in its own words, and what each says of a line. */
const COLUMNAS: readonly (readonly [nombre: string, escrita: Escrita])[] = [
  ['Corte', (_, corte) => corte],
  ['Dependencia', l => iniciales(l.dependencia)],
  ['Nombre centro gestor', l => l.dependencia],
  ['Área funcional', l => iniciales(l.programa)],
  ['Nombre área funcional', l => l.programa],
  ['Línea', () => '1'],
  ['Nombre línea', () => 'Un territorio que se cumple'],
  ['Dimensión', () => '1'],
  ['Nombre dimensión', () => 'Ordenamiento territorial'],
  ['Código programa', l => iniciales(l.programa)],
  ['Nombre programa', l => l.programa],
  ['Código BPIN', l => l.bpin],
  ['Código proyecto', l => l.bpin.slice(-4)],
  ['Nombre proyecto', l => l.proyecto],
  ['Código actividad', l => iniciales(l.actividad)],
  ['Nombre actividad', l => l.actividad],
  ['Rubro', l => l.rubro],
  ['Nombre rubro', l => l.nombreRubro],
  ['Código fondo', l => l.fondo],
  ['Nombre fondo', l => l.nombreFondo],
  ['Clasificación del fondo', l => l.claseDeFondo],
  ['Origen', () => 'Municipio'],
  ['Comuna', l => l.comuna ?? 'Todo el municipio'],
  ['Vigencia', (l, corte) => l.vigencia ?? anio(corte)],
  ['Tipo de gasto', () => 'Inversión'],
  ['Apropiación inicial', l => pesos(l.inicial)],
  ['Adiciones', l => pesos(l.adiciones)],
  ['Reducciones', l => pesos(l.reducciones)],
  ['Créditos', l => pesos(l.creditos)],
  ['Contracréditos', l => pesos(l.contracreditos)],
  ['Aplazamientos', l => pesos(l.aplazamientos)],
  ['Desaplazamientos', l => pesos(l.desaplazamientos)],
  ['Apropiación definitiva', l => pesos(modificadoDe(l))],
  ['Disponibilidades', l => pesos(l.cdp)],
  ['Compromisos', l => pesos(l.rp)],
  ['Obligaciones', l => pesos(l.obligaciones)],
  ['Total pagos', l => pesos(l.pagos)],
  ['Ejecución', l => pesos(l.rp)],
  ['Saldo CDP', l => pesos(new Decimal(l.cdp).minus(l.rp))],
  ['Saldo disponible', l => pesos(modificadoDe(l).minus(l.cdp))],
]

/** The file of a cut-off: UTF-8 with its mark, semicolons, `.` for thousands and `-` for zero, as offices export it. */
export function csvDeEjecucion(corte: Fecha, lineas: readonly LineaDeEjecucion[]): string {
  const filas = [
    COLUMNAS.map(([nombre]) => nombre),
    ...lineas.map(l => COLUMNAS.map(([, escrita]) => escrita(l, corte))),
  ]
  return `\uFEFF${filas.map(f => f.map(celda).join(';')).join('\n')}\n`
}

const MESES = 'ENERO FEBRERO MARZO ABRIL MAYO JUNIO JULIO AGOSTO SEPTIEMBRE OCTUBRE NOVIEMBRE DICIEMBRE'.split(' ')

/** The name of the file of a cut-off at the end of a month: from it the import takes the date. */
export function nombreDeEjecucion(corte: Fecha): string {
  return `EJECUCION_${MESES[partes(corte).mes - 1]}_${anio(corte)}.csv`
}

function pesos(valor: Decimal | string = CERO): string {
  const d = new Decimal(valor)
  if (d.isZero()) return '-'
  const [entero = '', centavos] = d.toDecimalPlaces(2).toFixed().split('.')
  return `${entero.replace(/\B(?=(\d{3})+$)/g, '.')}${centavos ? `,${centavos.padEnd(2, '0')}` : ''}`
}

const celda = (texto: string) => (/[";\n]/.test(texto) ? `"${texto.replaceAll('"', '""')}"` : texto)
