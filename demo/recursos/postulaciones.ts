import type { DineroDemo } from './ingresos.ts'
import type { ProyectoDeRecursos } from './proyectos.ts'

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
