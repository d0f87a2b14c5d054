/** Works of the demo as the reports told them: all invented. No department has the number 98. */

/** BPIN of the projects that have works on the map; the programme and the budget of the demo use the same ones. */
export const BPIN_DE_OBRAS = {
  variante: '2025989990004',
  calle10: '2024989990001',
  puente: '2024989990002',
  colector: '2024989990003',
  elCruce: '2025989990011',
  /** Of an earlier administration: no cut-off and no project names it. */
  andenes: '2022989990017',
} as const

/** What does not change of a work from one report to the next. Pesos. */
export interface FichaDeObra {
  bpin?: string
  presupuesto?: number
  intervencion: string
  fuente?: string
  inicioPrevisto?: string
  finPrevisto?: string
}

export const FICHAS: Readonly<Record<string, FichaDeObra>> = {
  'OB-01': { intervencion: 'Vía existente' },
  'OB-02': {
    bpin: BPIN_DE_OBRAS.variante,
    presupuesto: 4_220_000_000,
    intervencion: 'Estudios y reserva de la franja',
    fuente: 'Cofinanciación nacional',
    inicioPrevisto: '2025-03-03',
    finPrevisto: '2026-09-09',
  },
  'OB-03': {
    bpin: BPIN_DE_OBRAS.calle10,
    presupuesto: 5_785_000_000,
    intervencion: 'Ampliación de calzada y andenes',
    fuente: 'Recursos propios y crédito',
    inicioPrevisto: '2024-08-01',
    finPrevisto: '2026-09-03',
  },
  'OB-04': {
    bpin: BPIN_DE_OBRAS.colector,
    presupuesto: 6_000_000_000,
    intervencion: 'Construcción de colector',
    fuente: 'Sistema General de Participaciones',
    inicioPrevisto: '2024-09-02',
    finPrevisto: '2026-12-01',
  },
  'OB-05': {
    bpin: BPIN_DE_OBRAS.puente,
    presupuesto: 7_600_000_000,
    intervencion: 'Construcción de puente',
    fuente: 'Regalías',
    inicioPrevisto: '2024-07-15',
    finPrevisto: '2026-05-06',
  },
  'OB-06': {
    bpin: BPIN_DE_OBRAS.elCruce,
    presupuesto: 4_000_000_000,
    intervencion: 'Placa huella y cunetas',
    fuente: 'Regalías y cofinanciación departamental',
    inicioPrevisto: '2025-08-04',
    finPrevisto: '2027-05-11',
  },
  'OB-07': {
    bpin: BPIN_DE_OBRAS.andenes,
    presupuesto: 640_000_000,
    intervencion: 'Reposición de andenes',
    inicioPrevisto: '2023-03-01',
    finPrevisto: '2023-12-15',
  },
}

/** State, physical progress in % of the work, and pesos paid until then. */
export type Avance = readonly [estado: string, avanceFisico: number, pagado: number]

export interface Reporte {
  acto: string
  desde: string
  avances: Readonly<Record<string, Avance>>
}

const EXISTENTE: Avance = ['Existente', 100, 0]

/** Each report as it came: the bridge and the sewer end, Calle 10 is late, and the pavements of before stay suspended. */
export const REPORTES: readonly Reporte[] = [
  {
    acto: 'Reporte de avance de obras n.º 2 de 2024',
    desde: '2024-12-31',
    avances: {
      'OB-01': EXISTENTE,
      'OB-02': ['Por iniciar', 0, 0],
      'OB-03': ['Por iniciar', 0, 0],
      'OB-04': ['Por iniciar', 0, 0],
      'OB-05': ['En ejecución', 2, 190_000_000],
      'OB-06': ['Por iniciar', 0, 0],
      'OB-07': ['Suspendida', 72, 455_000_000],
    },
  },
  {
    acto: 'Reporte de avance de obras n.º 2 de 2025',
    desde: '2025-12-31',
    avances: {
      'OB-01': EXISTENTE,
      'OB-02': ['En ejecución', 53, 2_150_000_000],
      'OB-03': ['Por iniciar', 0, 0],
      'OB-04': ['En ejecución', 69, 3_950_000_000],
      'OB-05': ['En ejecución', 71, 6_480_000_000],
      'OB-06': ['Por iniciar', 0, 0],
      'OB-07': ['Suspendida', 72, 455_000_000],
    },
  },
  {
    acto: 'Reporte de avance de obras n.º 2 de 2026',
    desde: '2026-10-31',
    avances: {
      'OB-01': EXISTENTE,
      'OB-02': ['Terminada', 100, 4_100_000_000],
      'OB-03': ['En ejecución', 28, 990_000_000],
      'OB-04': ['Terminada', 100, 5_700_000_000],
      'OB-05': ['Terminada', 100, 9_010_000_000],
      'OB-06': ['En ejecución', 34, 1_800_000_000],
      'OB-07': ['Suspendida', 72, 455_000_000],
    },
  },
]
