/** What happened to the demo's projects besides their schedule: deviations, goals, transfers, savings, evidence. */
import type { Fecha } from '../../ley388/fecha.ts'

const dia = (f: string) => f as Fecha

/** [project, activity (its code, or none), kind, detected, cause, what, who, measure, due, follow-ups, closed with the last one] */
export const DESVIACIONES: readonly {
  proyecto: string
  actividad?: string
  clase: 'tiempo' | 'costo' | 'alcance' | 'suspension'
  detectada: Fecha
  causa: string
  descripcion: string
  responsable: string
  medida: string
  compromiso: Fecha
  seguimientos: readonly (readonly [Fecha, string])[]
  cerrada?: true
}[] = [
  {
    proyecto: 'P-01',
    actividad: '2',
    clase: 'tiempo',
    detectada: dia('2025-08-11'),
    causa: 'predios',
    descripcion:
      'Cuatro de los once propietarios no aceptaron la oferta y hubo que iniciar la expropiación administrativa.',
    responsable: 'Secretaría de Infraestructura',
    medida: 'Expropiar por vía administrativa los cuatro predios y adelantar las redes en los tramos libres.',
    compromiso: dia('2026-01-30'),
    seguimientos: [
      [dia('2025-11-04'), 'Notificadas las cuatro resoluciones de expropiación.'],
      [dia('2026-01-19'), 'Entregado el último predio. La obra se contrata con siete meses de atraso.'],
    ],
  },
  {
    proyecto: 'P-02',
    actividad: '3',
    clase: 'costo',
    detectada: dia('2025-03-18'),
    causa: 'precios',
    descripcion: 'El acero subió 31 % y la cimentación pidió cuatro metros más de pilotes por pila.',
    responsable: 'Interventoría del puente',
    medida: 'Adicionar el contrato con regalías y revisar el diseño de los accesos.',
    compromiso: dia('2025-07-31'),
    seguimientos: [
      [dia('2025-05-20'), 'El órgano colegiado aprobó la adición.'],
      [dia('2025-07-15'), 'Firmado el otrosí 2. El puente se termina con 23 % más de lo previsto.'],
    ],
    cerrada: true,
  },
  {
    proyecto: 'P-06',
    actividad: '4',
    clase: 'suspension',
    detectada: dia('2026-03-20'),
    causa: 'hallazgo',
    descripcion:
      'Al abrir las zanjas aparecieron enterramientos: el instituto nacional de arqueología pidió suspender.',
    responsable: 'Secretaría de Planeación y Hábitat',
    medida: 'Contratar el plan de manejo arqueológico y correr las redes del costado oriental.',
    compromiso: dia('2026-09-30'),
    seguimientos: [[dia('2026-06-18'), 'Radicado el plan de manejo arqueológico; se espera concepto.']],
  },
  {
    proyecto: 'P-09',
    actividad: '3',
    clase: 'tiempo',
    detectada: dia('2026-05-08'),
    causa: 'giros',
    descripcion: 'La corporación paró un frente de obra porque no recibió el segundo giro acordado.',
    responsable: 'Secretaría de Hacienda',
    medida: 'Girar lo acordado y reprogramar el segundo tramo.',
    compromiso: dia('2026-12-15'),
    seguimientos: [],
  },
]

/** [project, day, delivered of the goal, note] */
export const LOGROS: readonly (readonly [string, Fecha, string, string])[] = [
  ['P-05', dia('2025-10-11'), '24000', 'Parque recibido'],
  ['P-05', dia('2026-02-20'), '26900', 'Con lo ahorrado se adecuó un tramo más, hasta la Carrera 3'],
  ['P-08', dia('2025-06-18'), '2', 'Sedes en servicio'],
  ['P-03', dia('2026-07-07'), '3400', 'Colector en servicio cuatro meses antes de lo previsto'],
  ['P-02', dia('2026-07-27'), '84', 'Puente en servicio'],
  ['P-07', dia('2026-01-13'), '205', 'Primera etapa registrada'],
  ['P-07', dia('2026-10-15'), '358', 'Segunda etapa en registro'],
  ['P-12', dia('2026-10-04'), '412', 'Con el aporte de la cooperación se llegó a 32 viviendas más'],
  ['P-04', dia('2026-10-14'), '6.8', 'Diseño aprobado y franja reservada'],
  ['P-13', dia('2026-11-20'), '900', 'Costado norte abierto al público'],
]

/** Agreed with the body that executes, and what of it was handed over. */
export const GIROS: readonly {
  proyecto: string
  entidad: string
  fecha: Fecha
  valor: string
  girado?: readonly [Fecha, string]
}[] = [
  {
    proyecto: 'P-09',
    entidad: 'Corporación Autónoma del Valle de Lindero',
    fecha: dia('2025-05-15'),
    valor: '600000000',
    girado: [dia('2025-05-14'), '600000000'],
  },
  {
    proyecto: 'P-09',
    entidad: 'Corporación Autónoma del Valle de Lindero',
    fecha: dia('2026-03-16'),
    valor: '1200000000',
    girado: [dia('2026-06-25'), '500000000'],
  },
  {
    proyecto: 'P-09',
    entidad: 'Corporación Autónoma del Valle de Lindero',
    fecha: dia('2026-12-10'),
    valor: '1400000000',
  },
  {
    proyecto: 'P-03',
    entidad: 'Aguas de Puerto Lindero E.S.P.',
    fecha: dia('2025-02-28'),
    valor: '2700000000',
    girado: [dia('2025-02-26'), '2700000000'],
  },
]

/** Papers of the projects, all of them invented. */
export const DOCUMENTOS: readonly {
  proyecto: string
  clase: 'estudio' | 'diseno' | 'licencia' | 'contrato' | 'acto' | 'acta'
  titulo: string
  fecha: Fecha
}[] = [
  { proyecto: 'P-01', clase: 'diseno', titulo: 'Diseños de la ampliación, versión 2', fecha: dia('2025-02-20') },
  { proyecto: 'P-01', clase: 'acto', titulo: 'Resolución 118 de 2025, oferta de compra', fecha: dia('2025-05-12') },
  { proyecto: 'P-02', clase: 'contrato', titulo: 'Contrato de obra 045 de 2024', fecha: dia('2024-11-18') },
  { proyecto: 'P-02', clase: 'acta', titulo: 'Acta de ajuste de la cimentación', fecha: dia('2025-06-03') },
  { proyecto: 'P-03', clase: 'contrato', titulo: 'Convenio 012 de 2025 con la empresa', fecha: dia('2025-02-14') },
  { proyecto: 'P-06', clase: 'estudio', titulo: 'Estudio de suelos de La Esperanza', fecha: dia('2024-10-02') },
]

/** Savings and resources that nobody counted on. */
export const HALLADOS: readonly {
  proyecto: string
  clase: 'economia' | 'recurso-adicional'
  fecha: Fecha
  valor: string
  documento: string
  nota: string
}[] = [
  {
    proyecto: 'P-05',
    clase: 'economia',
    fecha: dia('2025-11-05'),
    valor: '312000000',
    documento: 'Acta de liquidación 018 de 2025',
    nota: 'Menor valor de la arborización: las especies salieron del vivero municipal',
  },
  {
    proyecto: 'P-12',
    clase: 'recurso-adicional',
    fecha: dia('2026-02-12'),
    valor: '260000000',
    documento: 'Convenio 04 de 2026 con la agencia de cooperación',
    nota: 'Aporte para 32 viviendas más',
  },
  {
    proyecto: 'P-08',
    clase: 'economia',
    fecha: dia('2025-07-10'),
    valor: '16000000',
    documento: 'Acta de liquidación 009 de 2025',
    nota: 'Saldo a favor de la dotación',
  },
]

/** Pictures of the works: project, activity, day, and where. */
export const FOTOS: readonly {
  proyecto: string
  actividad: string
  fecha: Fecha
  nota: string
  longitud: string
  latitud: string
}[] = [
  {
    proyecto: 'P-02',
    actividad: '4',
    fecha: dia('2025-12-31'),
    nota: 'Vigas de la segunda luz en su sitio',
    longitud: '-75.297584',
    latitud: '4.400308',
  },
  {
    proyecto: 'P-03',
    actividad: '3',
    fecha: dia('2025-06-30'),
    nota: 'Cámara 14 terminada',
    longitud: '-75.306904',
    latitud: '4.395667',
  },
  {
    proyecto: 'P-06',
    actividad: '4',
    fecha: dia('2026-03-20'),
    nota: 'Zanja donde aparecieron los enterramientos',
    longitud: '-75.303180',
    latitud: '4.406413',
  },
]

/** What the programme says of itself as a whole (art. 18). */
export const ESQUEMA = {
  gestion:
    'La Secretaría de Planeación dirige el programa; cada proyecto tiene una entidad y una persona que responden. El comité del plan se reúne cada mes.',
  financiacion:
    'Ingresos propios, Sistema General de Participaciones, regalías, un crédito de cuatro mil millones y cofinanciación nacional.',
  ejecucion: 'Por las secretarías y por Aguas de Puerto Lindero; el jarillón, por convenio con la corporación.',
  seguimiento: 'Avance físico cada mes con evidencia; corte presupuestal cada mes; informe semestral a la comunidad.',
  planDeInversiones: 'Acuerdo 006 de 2024, Plan de Desarrollo «Puerto Lindero, agua y vida», parte de inversiones.',
  instrumentos:
    'Enajenación voluntaria y expropiación para las vías; plan parcial para la antigua estación; convenios para el jarillón.',
} as const

export const CRITERIOS = [
  { id: 'riesgo', nombre: 'Reduce el riesgo de las personas', peso: '35' },
  { id: 'poblacion', nombre: 'Población que se beneficia', peso: '30' },
  { id: 'madurez', nombre: 'Madurez de los diseños y predios', peso: '20' },
  { id: 'cofinanciacion', nombre: 'Trae recursos de fuera', peso: '15' },
] as const

export const APROBACION = { acto: 'Acuerdo 006 de 2024', fecha: dia('2024-06-12') } as const

/** After the approval: an act that changed the schedule, with its reason. */
export const MODIFICACION = {
  proyecto: 'P-01',
  actividad: '2',
  duracion: 180,
  acto: 'Decreto 071 de 2025',
  motivo: 'Cuatro propietarios no aceptaron la oferta: se amplía el tiempo para adquirir los predios.',
} as const
