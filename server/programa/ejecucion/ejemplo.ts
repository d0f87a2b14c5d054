/** A small execution in the form in which cities publish theirs, for the tests: everything in it is invented. */

const ENCABEZADO =
  ' Centro Gestor ; Nombre Centro Gestor ; Area Funcional ; Nombre Area Funcional ; Propósito ; Nombre Propósito ; Reto ; Nombre Reto ; Programa ; Nombre Programa ; BPIN ; BP ; Nombre Proyecto ; Programa Presupuestal ; Nombre Actividad ; Pospre ; Nombre Pospre ; Fondo ; Nombre fondo ; Origen ; COMUNA ; VIGENCIA ; TIPO DE GASTO ; PPTO INICIAL ; REDUCCIONES ; ADICIONES ; CONTRACREDITOS ; CREDITOS ; APLAZAMIENTO ; DESAPLAZAMIENTO ; PPTO. MODIFICADO ; TOTAL ACUMULADO CDP ; TOTAL ACUMULADO RPC ; TOTAL ACUMUL OBLIGAC ; PAGOS ; EJECUCION ; SALDOS CDP ; PPTO. DISPONIBLE ; Clasificación del fondo 1 '

/** Codes and amounts of a line, in the order of the file: initial to modified, then CDP to payments. */
export interface LineaDeEjemplo {
  bpin: string
  proyecto: string
  fondo: string
  presupuesto: readonly [
    inicial: string,
    reducciones: string,
    adiciones: string,
    contracreditos: string,
    creditos: string,
    modificado: string,
  ]
  etapas: readonly [cdp: string, rp: string, obligaciones: string, pagos: string]
}

export const LINEAS: readonly LineaDeEjemplo[] = [
  {
    bpin: '2030999990001',
    proyecto: 'Construcción del parque de La Ribera',
    fondo: '1001',
    presupuesto: ['1.000.000', '-', '250.000,50', '-100.000', '-', '1.150.000,50'],
    etapas: ['900.000', '800.000', '300.000', '200.000'],
  },
  {
    bpin: '2030999990001',
    proyecto: 'Construcción del parque de La Ribera',
    fondo: '1002',
    presupuesto: ['500.000', '50.000', '-', '-', '100.000', '550.000'],
    etapas: ['-', '-', '-', '-'],
  },
  {
    bpin: '2030999990002',
    proyecto: 'Mejoramiento de vías "terciarias"; primera etapa',
    fondo: '1001',
    presupuesto: ['2.000.000', '-', '-', '-', '-', '2.000.000'],
    etapas: ['1.500.000', '1.500.000', '1.000.000', '1.000.000'],
  },
]

/** The file of these lines; `quitar` leaves out a column. */
export function csvDeEjemplo(lineas: readonly LineaDeEjemplo[] = LINEAS, { quitar }: { quitar?: string } = {}): Buffer {
  const columnas = ENCABEZADO.split(';')
  const sobra = quitar === undefined ? -1 : columnas.findIndex(c => c.trim() === quitar)
  const filas = [columnas, ...lineas.map(campos)].map(f => f.filter((_, i) => i !== sobra).join(';'))
  return Buffer.from(`\uFEFF${filas.join('\n')}\n`)
}

function campos(l: LineaDeEjemplo): string[] {
  const [inicial, reducciones, adiciones, contracreditos, creditos, modificado] = l.presupuesto
  const montos = [inicial, reducciones, adiciones, contracreditos, creditos, '-', '-', modificado, ...l.etapas]
  return [
    ...[
      '10',
      'Secretaría de Obras',
      '1.1',
      'Parques',
      '1',
      'Municipio amable',
      '11',
      'Espacio público',
      '111',
      'Parques',
    ],
    ...[l.bpin, 'P1', `"${l.proyecto.replaceAll('"', '""')}"`, 'P1-01', '"Construir\nel parque"', '2-3', 'Obras'],
    ...[l.fondo, `Fondo ${l.fondo}`, 'Organismo', 'COMUNA 1', 'Actual', 'Inversión'],
    ...[...montos, '-', '-', '-'].map(m => (m === '-' ? ' -   ' : m.startsWith('-') ? `${m} ` : ` ${m} `)),
    'Propios',
  ]
}
