/** Where the money of Puerto Lindero's programme comes from: invented sources, applications and scenarios. */
import type { SupuestosJson } from '../proyectos/escenario/supuestos.ts'

/**
 * The projects that are paid here, by their part in the story, and the code by which the programme knows each. A project
 * that the programme does not have is left out with its money.
 */
export const PROYECTOS_DE_RECURSOS = {
  acueducto: 'P-12',
  jarillon: 'P-09',
  reubicacion: 'P-06',
  parque: 'P-05',
  viaElCruce: 'P-11',
  puestoDeSalud: 'P-08',
} as const
export type ProyectoDeRecursos = keyof typeof PROYECTOS_DE_RECURSOS

export interface FuenteDemo {
  nombre: string
  clase: string
  entidad: string
  nota?: string
  /** From 2024 to 2027, in pesos. */
  previsto: readonly [string, string, string, string]
}

export const FUENTES: readonly FuenteDemo[] = [
  {
    nombre: 'Recursos propios',
    clase: 'propios',
    entidad: 'Secretaría de Hacienda',
    previsto: ['4350000000', '4560000000', '4800000000', '5040000000'],
  },
  {
    nombre: 'SGP propósito general',
    clase: 'sgp',
    entidad: 'Nación',
    previsto: ['6300000000', '6630000000', '6960000000', '7290000000'],
  },
  {
    nombre: 'SGP agua potable',
    clase: 'sgp',
    entidad: 'Nación',
    previsto: ['1900000000', '3600000000', '4600000000', '2400000000'],
  },
  {
    nombre: 'Regalías',
    clase: 'regalias',
    entidad: 'Sistema General de Regalías',
    previsto: ['2700000000', '2700000000', '1920000000', '1920000000'],
  },
  {
    nombre: 'Crédito',
    clase: 'credito',
    entidad: 'Banco Ficticio de Fomento',
    nota: 'Desembolso único para el jarillón; se paga en cinco años.',
    previsto: ['0', '3600000000', '0', '0'],
  },
  {
    nombre: 'Participación en plusvalía',
    clase: 'plusvalia',
    entidad: 'Secretaría de Hacienda',
    previsto: ['0', '255000000', '420000000', '630000000'],
  },
  {
    nombre: 'Valorización',
    clase: 'valorizacion',
    entidad: 'Secretaría de Hacienda',
    previsto: ['0', '0', '540000000', '780000000'],
  },
  {
    nombre: 'Cofinanciación departamental',
    clase: 'cofinanciacion-departamental',
    entidad: 'Gobernación',
    previsto: ['0', '1800000000', '1200000000', '0'],
  },
  {
    nombre: 'Cofinanciación nacional',
    clase: 'cofinanciacion-nacional',
    entidad: 'Fondos nacionales',
    previsto: ['0', '5400000000', '4500000000', '2400000000'],
  },
  {
    nombre: 'Cooperación internacional',
    clase: 'cofinanciacion-internacional',
    entidad: 'Fundación Ribera Azul (inventada)',
    previsto: ['0', '0', '1050000000', '1050000000'],
  },
]

export interface RequisitoDemo {
  nombre: string
  responsable: string
  vence?: string
  estado: 'pendiente' | 'en-tramite' | 'cumplido' | 'no-aplica'
  cumplido?: string
  documento?: string
}

export interface MontoDemo {
  proyecto: ProyectoDeRecursos
  vigencia: number
  valor: string
}

export interface EtapaDemo {
  etapa: string
  fecha: string
  documento?: string
  respuesta?: string
  montos?: readonly MontoDemo[]
}

export interface DineroDemo {
  clase: 'compromiso' | 'ingreso'
  fecha: string
  documento: string
  proyectos: readonly { proyecto: ProyectoDeRecursos; valor: string }[]
}

export interface PostulacionDemo {
  nombre: string
  fuente: string
  entidad: string
  convocatoria: string
  abre: string
  cierra: string
  contrapartida: string
  responsable: string
  nota?: string
  desde: string
  proyectos: readonly MontoDemo[]
  requisitos: readonly RequisitoDemo[]
  etapas: readonly EtapaDemo[]
  dinero: readonly DineroDemo[]
}

/** One of each ending: paid and closed, in execution, granted, being corrected, being prepared, denied, given up. */
export const POSTULACIONES: readonly PostulacionDemo[] = [
  {
    nombre: 'Acueducto de las veredas La Vega y El Cruce',
    fuente: 'Cofinanciación nacional',
    entidad: 'Fondo Nacional del Agua (inventado)',
    convocatoria: 'Ventanilla de agua potable 2024',
    abre: '2024-03-01',
    cierra: '2024-08-30',
    contrapartida: '700000000',
    responsable: 'Secretaría de Planeación',
    desde: '2024-04-15',
    proyectos: [
      { proyecto: 'acueducto', vigencia: 2025, valor: '1400000000' },
      { proyecto: 'acueducto', vigencia: 2026, valor: '600000000' },
    ],
    requisitos: [
      {
        nombre: 'Estudios y diseños aprobados',
        responsable: 'Empresa de servicios públicos',
        estado: 'cumplido',
        cumplido: '2024-07-19',
        documento: 'Concepto técnico 08 de 2024',
      },
      {
        nombre: 'Certificado del banco de proyectos',
        responsable: 'Secretaría de Planeación',
        estado: 'cumplido',
        cumplido: '2024-08-02',
        documento: 'Certificado 031 de 2024',
      },
      {
        nombre: 'Disponibilidad de la contrapartida',
        responsable: 'Secretaría de Hacienda',
        estado: 'cumplido',
        cumplido: '2024-08-12',
        documento: 'CDP 412 de 2024',
      },
    ],
    etapas: [
      { etapa: 'presentada', fecha: '2024-08-21', documento: 'Radicado 2024-55118' },
      { etapa: 'en-evaluacion', fecha: '2024-09-16' },
      {
        etapa: 'subsanacion',
        fecha: '2024-10-08',
        documento: 'Oficio 2024-71203',
        respuesta: 'Piden actualizar el presupuesto de la planta y anexar los permisos de servidumbre.',
      },
      { etapa: 'en-evaluacion', fecha: '2024-10-29', documento: 'Radicado 2024-69044' },
      {
        etapa: 'aprobada',
        fecha: '2024-12-11',
        documento: 'Resolución 1187 de 2024',
        respuesta: 'Aprueban 1.800 millones de los 2.000 solicitados.',
        montos: [
          { proyecto: 'acueducto', vigencia: 2025, valor: '1300000000' },
          { proyecto: 'acueducto', vigencia: 2026, valor: '500000000' },
        ],
      },
      { etapa: 'convenio-firmado', fecha: '2025-02-07', documento: 'Convenio 044 de 2025' },
      { etapa: 'en-ejecucion', fecha: '2025-03-03', documento: 'Acta de inicio' },
    ],
    dinero: [
      {
        clase: 'compromiso',
        fecha: '2025-02-07',
        documento: 'Convenio 044 de 2025',
        proyectos: [{ proyecto: 'acueducto', valor: '1800000000' }],
      },
      {
        clase: 'ingreso',
        fecha: '2025-04-10',
        documento: 'Consignación 118 de 2025',
        proyectos: [{ proyecto: 'acueducto', valor: '650000000' }],
      },
      {
        clase: 'ingreso',
        fecha: '2025-09-26',
        documento: 'Consignación 391 de 2025',
        proyectos: [{ proyecto: 'acueducto', valor: '520000000' }],
      },
    ],
  },
  {
    nombre: 'Pavimento de la vía a El Cruce',
    fuente: 'Cofinanciación departamental',
    entidad: 'Gobernación de la demostración',
    convocatoria: 'Plan vial departamental 2024',
    abre: '2024-05-02',
    cierra: '2024-07-31',
    contrapartida: '350000000',
    responsable: 'Secretaría de Infraestructura',
    desde: '2024-05-10',
    proyectos: [{ proyecto: 'viaElCruce', vigencia: 2025, valor: '600000000' }],
    requisitos: [
      {
        nombre: 'Conteo de tránsito',
        responsable: 'Secretaría de Infraestructura',
        estado: 'cumplido',
        cumplido: '2024-06-28',
        documento: 'Informe de tránsito 2024',
      },
    ],
    etapas: [
      { etapa: 'presentada', fecha: '2024-07-24', documento: 'Radicado D-2024-3391' },
      { etapa: 'en-evaluacion', fecha: '2024-08-20' },
      {
        etapa: 'aprobada',
        fecha: '2024-11-05',
        documento: 'Ordenanza de vigencias 12 de 2024',
        montos: [{ proyecto: 'viaElCruce', vigencia: 2025, valor: '600000000' }],
      },
      { etapa: 'convenio-firmado', fecha: '2025-01-22', documento: 'Convenio D-017 de 2025' },
      { etapa: 'en-ejecucion', fecha: '2025-08-19', documento: 'Acta de inicio' },
      {
        etapa: 'cerrada',
        fecha: '2026-08-14',
        documento: 'Acta de liquidación 03 de 2026',
        respuesta: 'Se liquidó con 35 millones de economía, que se devolvieron.',
      },
    ],
    dinero: [
      {
        clase: 'compromiso',
        fecha: '2025-01-22',
        documento: 'Convenio D-017 de 2025',
        proyectos: [{ proyecto: 'viaElCruce', valor: '600000000' }],
      },
      {
        clase: 'ingreso',
        fecha: '2025-09-15',
        documento: 'Consignación 377 de 2025',
        proyectos: [{ proyecto: 'viaElCruce', valor: '300000000' }],
      },
      {
        clase: 'ingreso',
        fecha: '2026-02-27',
        documento: 'Consignación 40 de 2026',
        proyectos: [{ proyecto: 'viaElCruce', valor: '265000000' }],
      },
    ],
  },
  {
    nombre: 'Vivienda de reubicación, primera etapa',
    fuente: 'Cofinanciación nacional',
    entidad: 'Fondo Nacional de Reasentamiento (inventado)',
    convocatoria: 'Reasentamientos 2026',
    abre: '2026-05-04',
    cierra: '2026-08-31',
    contrapartida: '400000000',
    responsable: 'Secretaría de Planeación',
    desde: '2026-05-11',
    proyectos: [
      { proyecto: 'reubicacion', vigencia: 2026, valor: '300000000' },
      { proyecto: 'reubicacion', vigencia: 2027, valor: '1300000000' },
    ],
    requisitos: [
      {
        nombre: 'Censo de familias en riesgo no mitigable',
        responsable: 'Consejo de gestión del riesgo',
        estado: 'cumplido',
        cumplido: '2026-07-17',
        documento: 'Censo 2026',
      },
      {
        nombre: 'Plano del lote con curvas de nivel',
        responsable: 'Secretaría de Planeación',
        vence: '2026-12-01',
        estado: 'en-tramite',
      },
    ],
    etapas: [
      { etapa: 'presentada', fecha: '2026-08-26', documento: 'Radicado FNR-0811' },
      { etapa: 'en-evaluacion', fecha: '2026-09-21' },
      {
        etapa: 'subsanacion',
        fecha: '2026-11-06',
        documento: 'Oficio FNR-2026-0092',
        respuesta: 'El plano del lote no trae curvas de nivel; hay que enviarlo de nuevo.',
      },
    ],
    dinero: [],
  },
  {
    nombre: 'Jarillón de la ribera sur',
    fuente: 'Cofinanciación nacional',
    entidad: 'Fondo de Mitigación del Riesgo (inventado)',
    convocatoria: 'Obras de mitigación 2026',
    abre: '2026-02-02',
    cierra: '2026-05-29',
    contrapartida: '300000000',
    responsable: 'Secretaría de Infraestructura',
    desde: '2026-02-16',
    proyectos: [{ proyecto: 'jarillon', vigencia: 2027, valor: '900000000' }],
    requisitos: [],
    etapas: [
      { etapa: 'presentada', fecha: '2026-05-25', documento: 'Radicado FMR-1442' },
      { etapa: 'en-evaluacion', fecha: '2026-07-01' },
      {
        etapa: 'aprobada',
        fecha: '2026-10-20',
        documento: 'Resolución 0661 de 2026',
        respuesta: 'Aprobada completa.',
        montos: [{ proyecto: 'jarillon', vigencia: 2027, valor: '900000000' }],
      },
    ],
    dinero: [
      {
        clase: 'compromiso',
        fecha: '2026-10-26',
        documento: 'Resolución 0661 de 2026',
        proyectos: [{ proyecto: 'jarillon', valor: '900000000' }],
      },
    ],
  },
  {
    nombre: 'Parque lineal del río Lindero, segunda etapa',
    fuente: 'Cooperación internacional',
    entidad: 'Fundación Ribera Azul (inventada)',
    convocatoria: 'Ríos urbanos 2026',
    abre: '2026-01-12',
    cierra: '2026-12-04',
    contrapartida: '150000000',
    responsable: 'Secretaría de Planeación',
    nota: 'La fundación paga por hitos, contra informe.',
    desde: '2026-01-26',
    proyectos: [
      { proyecto: 'parque', vigencia: 2026, valor: '250000000' },
      { proyecto: 'parque', vigencia: 2027, valor: '450000000' },
    ],
    requisitos: [
      {
        nombre: 'Carta de intención del alcalde',
        responsable: 'Despacho del alcalde',
        estado: 'cumplido',
        cumplido: '2026-02-02',
        documento: 'Carta 2026-014',
      },
      {
        nombre: 'Aval de la autoridad ambiental',
        responsable: 'Secretaría de Planeación',
        vence: '2026-11-27',
        estado: 'en-tramite',
      },
      {
        nombre: 'Presupuesto en dólares',
        responsable: 'Secretaría de Hacienda',
        vence: '2026-11-30',
        estado: 'pendiente',
      },
      { nombre: 'Traducción oficial', responsable: '', estado: 'no-aplica' },
    ],
    etapas: [],
    dinero: [],
  },
  {
    nombre: 'Puesto de salud de El Cruce',
    fuente: 'Cofinanciación nacional',
    entidad: 'Fondo Nacional de Salud Rural (inventado)',
    convocatoria: 'Infraestructura hospitalaria 2024',
    abre: '2024-02-01',
    cierra: '2024-06-28',
    contrapartida: '120000000',
    responsable: 'Secretaría de Salud',
    desde: '2024-03-04',
    proyectos: [{ proyecto: 'puestoDeSalud', vigencia: 2025, valor: '500000000' }],
    requisitos: [],
    etapas: [
      { etapa: 'presentada', fecha: '2024-06-27', documento: 'Radicado FSR-2024-208' },
      { etapa: 'en-evaluacion', fecha: '2024-08-15' },
      {
        etapa: 'negada',
        fecha: '2024-11-29',
        documento: 'Oficio FSR-2024-990',
        respuesta: 'El puesto no estaba en el plan bienal de inversiones en salud.',
      },
    ],
    dinero: [],
  },
  {
    nombre: 'Puesto de salud de El Cruce, segundo intento',
    fuente: 'Cofinanciación departamental',
    entidad: 'Gobernación de la demostración',
    convocatoria: 'Salud rural 2025',
    abre: '2025-03-03',
    cierra: '2025-06-27',
    contrapartida: '120000000',
    responsable: 'Secretaría de Salud',
    desde: '2025-03-10',
    proyectos: [{ proyecto: 'puestoDeSalud', vigencia: 2026, valor: '400000000' }],
    requisitos: [],
    etapas: [
      {
        etapa: 'desistida',
        fecha: '2025-06-20',
        respuesta: 'La obra se terminó con recursos del SGP: la cofinanciación ya no hace falta.',
      },
    ],
    dinero: [],
  },
]

/** Own money that was put in projects. */
export const INGRESOS: readonly (DineroDemo & { fuente: string })[] = [
  {
    fuente: 'Crédito',
    clase: 'ingreso',
    fecha: '2025-06-18',
    documento: 'Desembolso 01 del crédito 2025-07',
    proyectos: [{ proyecto: 'jarillon', valor: '800000000' }],
  },
  {
    fuente: 'Recursos propios',
    clase: 'ingreso',
    fecha: '2026-05-29',
    documento: 'Traslado de tesorería 64 de 2026',
    proyectos: [{ proyecto: 'viaElCruce', valor: '150000000' }],
  },
]

export interface EscenarioDemo {
  nombre: string
  descripcion: string
  supuestos: SupuestosJson
}

type RenglonDemo = SupuestosJson['renglones'][number]

const renglon = (
  id: string,
  clase: RenglonDemo['clase'],
  nombre: string,
  base: string,
  crecimiento: string,
  fijados: RenglonDemo['fijados'] = {},
): RenglonDemo => ({ id, clase, nombre, base, crecimiento, fijados })

const RENGLONES: readonly RenglonDemo[] = [
  renglon('predial', 'libre-destinacion', 'Predial', '1326000000', '0.06'),
  renglon('ica', 'libre-destinacion', 'Industria y comercio', '705000000', '0.05'),
  renglon('otros-libre', 'libre-destinacion', 'Otros ingresos propios', '335000000', '0.04'),
  renglon('sgp-libre', 'libre-destinacion', 'SGP de libre destinación', '1583000000', '0.045'),
  renglon('plusvalia', 'destinacion-especifica', 'Participación en plusvalía', '140000000', '0.25'),
  renglon('valorizacion', 'destinacion-especifica', 'Valorización', '180000000', '0.1'),
  renglon('sgp-inversion', 'transferencias', 'SGP para inversión', '4860000000', '0.045'),
  renglon('regalias', 'regalias', 'Regalías', '640000000', '-0.05'),
  renglon('funcionamiento', 'funcionamiento', 'Gastos de funcionamiento', '3254000000', '0.052'),
  renglon('deuda', 'deuda', 'Servicio de la deuda', '310000000', '-0.04'),
  // The agreement with the creditors ends in 2026.
  renglon('acuerdo', 'reestructuracion', 'Acuerdo de reestructuración de 2019', '210000000', '0', { '2027': '0' }),
  renglon('fuera', 'otra-inversion', 'Salud, educación y demás sectores', '4120000000', '0.045'),
]

const BASE: SupuestosJson = {
  desde: 2026,
  hasta: 2028,
  categoria: 'sexta',
  limitePropio: null,
  ajustarFuncionamiento: false,
  cofinanciacion: 'aprobada',
  arrastrarSobrantes: true,
  protegerEnEjecucion: true,
  renglones: [...RENGLONES],
}

/** The first one is that of reference. */
export const ESCENARIOS: readonly EscenarioDemo[] = [
  {
    nombre: 'Base',
    descripcion: 'Lo recaudado en 2025 con el crecimiento de los últimos tres años y la cofinanciación ya aprobada.',
    supuestos: BASE,
  },
  {
    nombre: 'Con ajuste fiscal',
    descripcion: 'El funcionamiento se lleva al 72 % que pide el acuerdo con los acreedores.',
    supuestos: {
      ...BASE,
      limitePropio: { fraccion: '0.72', motivo: 'Acuerdo de reestructuración de 2019, cláusula de ajuste' },
      ajustarFuncionamiento: true,
    },
  },
  {
    nombre: 'Si aprueban lo presentado',
    descripcion: 'Cuenta también con las postulaciones que están en evaluación o en subsanación.',
    supuestos: { ...BASE, cofinanciacion: 'presentada' },
  },
  {
    nombre: 'Sin crecer',
    descripcion: 'Los ingresos propios se quedan como están y no hay más cofinanciación.',
    supuestos: {
      ...BASE,
      cofinanciacion: 'ninguna',
      renglones: RENGLONES.map(r =>
        r.clase === 'libre-destinacion' || r.clase === 'destinacion-especifica' ? { ...r, crecimiento: '0' } : r,
      ),
    },
  },
]
