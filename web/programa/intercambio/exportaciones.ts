import { direccion } from '../../api.ts'

/** A form in which the programme leaves, and what it is good for. */
export interface Exportacion {
  clave: string
  nombre: string
  para: string
  formato: 'xlsx' | 'csv' | 'ics' | 'xml' | 'json'
  tabla?: 'proyectos' | 'actividades' | 'dinero'
}

/** Those that only leave; the workbook, which comes back, stands by itself. */
export const EXPORTACIONES: readonly Exportacion[] = [
  {
    clave: 'proyectos',
    nombre: 'Proyectos (CSV)',
    para: 'Cada proyecto con lo que sirve, su meta, sus fechas previstas y las aprobadas.',
    formato: 'csv',
    tabla: 'proyectos',
  },
  {
    clave: 'actividades',
    nombre: 'Actividades (CSV)',
    para: 'El cronograma: inicio, fin, holgura, ruta crítica, avance y costo.',
    formato: 'csv',
    tabla: 'actividades',
  },
  {
    clave: 'dinero',
    nombre: 'Dinero (CSV)',
    para: 'Presupuesto, CDP, RP, obligaciones, pagos y giros de cada proyecto.',
    formato: 'csv',
    tabla: 'dinero',
  },
  {
    clave: 'ics',
    nombre: 'Calendario (iCalendar)',
    para: 'Inicios, fines, plazos y giros acordados en Outlook, Google o el celular. Al importarlo otra vez se actualiza.',
    formato: 'ics',
  },
  {
    clave: 'xml',
    nombre: 'Microsoft Project (XML)',
    para: 'Para Project o ProjectLibre: esquema, enlaces, festivos de Colombia, avance y línea base.',
    formato: 'xml',
  },
  {
    clave: 'json',
    nombre: 'Datos completos (JSON)',
    para: 'Todo el programa, para otros sistemas.',
    formato: 'json',
  },
]

/** Where an export is downloaded. */
export function enlaceDeExportar(
  { formato, tabla }: Pick<Exportacion, 'formato' | 'tabla'>,
  al: string | undefined,
): string {
  const consulta = new URLSearchParams({ ...(tabla ? { tabla } : {}), ...(al ? { al } : {}) }).toString()
  return `${direccion('programa.exportar')}/${formato}${consulta ? `?${consulta}` : ''}`
}

/** Where an uploaded template is given back with what is wrong marked. */
export const enlaceDeMarcada = (archivo: string): string => `${direccion('programa.plantilla-marcada')}/${archivo}`
