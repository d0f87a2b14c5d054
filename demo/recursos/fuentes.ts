/** Invented: where the money of Puerto Lindero's programme comes from. */
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
