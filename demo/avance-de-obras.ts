/** Works of the demo as the reports told them: all invented. No department has the number 98. */

/** BPIN of the projects that have works on the map; the programme and the budget of the demo use the same ones. */
export const BPIN_DE_OBRAS = {
  variante: '2024980010001',
  calle10: '2024980010002',
  colector: '2024980010003',
  elCruce: '2024980010004',
  /** Of an earlier administration: no cut-off and no project names it. */
  andenes: '2022980010017',
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
    presupuesto: 18_400_000_000,
    intervencion: 'Construcción de vía',
    fuente: 'Recursos propios y cofinanciación',
    inicioPrevisto: '2024-07-01',
    finPrevisto: '2026-03-31',
  },
  'OB-03': {
    bpin: BPIN_DE_OBRAS.calle10,
    presupuesto: 3_250_000_000,
    intervencion: 'Ampliación de calzada y andenes',
    fuente: 'Recursos propios',
    inicioPrevisto: '2024-05-02',
    finPrevisto: '2025-12-15',
  },
  'OB-04': {
    bpin: BPIN_DE_OBRAS.colector,
    presupuesto: 6_780_000_000,
    intervencion: 'Construcción de colector',
    fuente: 'Sistema General de Participaciones',
    inicioPrevisto: '2024-09-01',
    finPrevisto: '2026-08-31',
  },
  'OB-05': {
    bpin: BPIN_DE_OBRAS.calle10,
    presupuesto: 2_140_000_000,
    intervencion: 'Construcción de puente',
    fuente: 'Recursos propios',
    inicioPrevisto: '2025-02-01',
    finPrevisto: '2026-06-30',
  },
  'OB-06': {
    bpin: BPIN_DE_OBRAS.elCruce,
    presupuesto: 4_900_000_000,
    intervencion: 'Placa huella y cunetas',
    fuente: 'Cofinanciación del departamento',
    inicioPrevisto: '2026-01-15',
    finPrevisto: '2027-06-30',
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

/** Each report as it came: the variant is late, the sewer stopped, Calle 10 ended, and the road to El Cruce begins. */
export const REPORTES: readonly Reporte[] = [
  {
    acto: 'Reporte de avance de obras n.º 2 de 2024',
    desde: '2024-12-31',
    avances: {
      'OB-01': EXISTENTE,
      'OB-02': ['En ejecución', 6, 920_000_000],
      'OB-03': ['En ejecución', 34, 1_040_000_000],
      'OB-04': ['En ejecución', 12, 678_000_000],
      'OB-05': ['Por iniciar', 0, 0],
      'OB-06': ['Por iniciar', 0, 0],
      'OB-07': ['Suspendida', 72, 455_000_000],
    },
  },
  {
    acto: 'Reporte de avance de obras n.º 2 de 2025',
    desde: '2025-12-31',
    avances: {
      'OB-01': EXISTENTE,
      'OB-02': ['En ejecución', 31, 5_980_000_000],
      'OB-03': ['Terminada', 100, 3_180_000_000],
      'OB-04': ['Suspendida', 38, 2_576_400_000],
      'OB-05': ['En ejecución', 45, 910_000_000],
      'OB-06': ['Por iniciar', 0, 0],
      'OB-07': ['Suspendida', 72, 455_000_000],
    },
  },
  {
    acto: 'Reporte de avance de obras n.º 1 de 2026',
    desde: '2026-06-30',
    avances: {
      'OB-01': EXISTENTE,
      'OB-02': ['En ejecución', 44.5, 8_740_000_000],
      'OB-03': ['Terminada', 100, 3_180_000_000],
      'OB-04': ['Suspendida', 38, 2_576_400_000],
      'OB-05': ['En ejecución', 82, 1_640_000_000],
      'OB-06': ['En ejecución', 9, 490_000_000],
      'OB-07': ['Suspendida', 72, 455_000_000],
    },
  },
]
