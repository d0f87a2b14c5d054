/** Norms of each zone by level (art. 15), with two conflicts put there on purpose. */
import { PBOT, REVISION } from './suelo.ts'
import type { ConflictoDeliberado, NormaDemo } from './tipos.ts'

const NETA = 'área neta del predio'
const UTIL = 'área neta urbanizable'
type Usos = NonNullable<NormaDemo['usos']>

const usos = (principal: string, complementario: string, restringido: string, prohibido: string): Usos => {
  const lista = (s: string) => s.split(', ')
  return {
    principal: lista(principal),
    complementario: lista(complementario),
    restringido: lista(restringido),
    prohibido: lista(prohibido),
  }
}
const VIVIENDA = 'Vivienda unifamiliar, Vivienda bifamiliar'
const IMPACTO = 'Servicios de alto impacto, Industria pesada'

function actividad(
  zona: string,
  articulo: number,
  usosDeZona: Usos,
  ocupacion: string,
  construccion: string,
  alturaPisos: number,
  [anterior, lateral, posterior]: readonly [string, string, string],
): NormaDemo {
  return {
    zona,
    capa: 'area-de-actividad',
    nivel: 'general',
    articulo,
    usos: usosDeZona,
    indices: { ocupacion, construccion, base: NETA },
    alturaPisos,
    aislamientos: { anterior, lateral, posterior },
    desde: PBOT.desde,
  }
}

const SIN = '0.00'

export function normas(): NormaDemo[] {
  const tratamiento = (n: Omit<NormaDemo, 'capa' | 'desde'>): NormaDemo => ({
    ...n,
    capa: 'tratamiento',
    desde: PBOT.desde,
  })
  return [
    actividad(
      'AA-R1',
      45,
      usos(`${VIVIENDA}, Vivienda multifamiliar`, 'Comercio vecinal, Oficinas', 'Comercio zonal', IMPACTO),
      '0.70',
      '2.80',
      4,
      [SIN, SIN, '3.00'],
    ),
    actividad(
      'AA-R2',
      46,
      usos(VIVIENDA, 'Comercio vecinal, Talleres artesanales', 'Bodegas menores', IMPACTO),
      '0.70',
      '2.10',
      3,
      [SIN, SIN, '3.00'],
    ),
    actividad(
      'AA-R3',
      47,
      usos(
        `Vivienda de interés social, ${VIVIENDA}`,
        'Comercio vecinal, Uso productivo en casa',
        'Talleres artesanales',
        IMPACTO,
      ),
      '0.80',
      '1.60',
      2,
      [SIN, SIN, '2.00'],
    ),
    actividad(
      'AA-M1',
      48,
      usos('Vivienda, Comercio zonal, Oficinas', 'Hoteles, Gastronomía', 'Bares', IMPACTO),
      '0.75',
      '1.50',
      2,
      [SIN, SIN, '3.00'],
    ),
    actividad(
      'AA-M2',
      49,
      usos('Vivienda, Turismo, Gastronomía', 'Comercio vecinal', 'Bares', IMPACTO),
      '0.60',
      '3.00',
      5,
      ['3.00', SIN, '4.00'],
    ),
    actividad(
      'AA-C1',
      50,
      usos('Comercio urbano, Oficinas', 'Vivienda multifamiliar', 'Talleres de automotores', IMPACTO),
      '0.80',
      '4.00',
      5,
      [SIN, SIN, '3.50'],
    ),
    actividad(
      'AA-I1',
      51,
      usos(
        'Industria de bajo impacto, Industria de mediano impacto',
        'Bodegas, Comercio mayorista',
        'Comercio urbano',
        'Vivienda nueva, Educación',
      ),
      '0.60',
      '1.20',
      2,
      ['5.00', '3.00', '5.00'],
    ),
    actividad(
      'AA-D1',
      52,
      usos('Educación, Salud, Recreación', 'Comercio de apoyo', 'Oficinas', IMPACTO),
      '0.50',
      '1.50',
      3,
      ['5.00', '3.00', '5.00'],
    ),
    actividad(
      'AA-N1',
      53,
      usos('Administración pública', 'Cultura, Oficinas', 'Comercio zonal', IMPACTO),
      '0.70',
      '1.40',
      2,
      [SIN, SIN, '3.00'],
    ),
    actividad(
      'AA-RX',
      54,
      usos(
        'Vivienda multifamiliar, Vivienda de interés social',
        'Comercio vecinal, Equipamientos',
        'Comercio zonal',
        IMPACTO,
      ),
      '0.40',
      '2.00',
      5,
      ['5.00', '3.00', '5.00'],
    ),
    {
      zona: 'AA-EP',
      capa: 'area-de-actividad',
      nivel: 'estructural',
      articulo: 35,
      desde: PBOT.desde,
      usos: usos('Recreación pasiva, Parque', 'Senderos, Ciclorruta', 'Kioscos', 'Vivienda, Comercio, Industria'),
      indices: { ocupacion: '0.05', construccion: '0.05', base: NETA },
      alturaPisos: 1,
    },
    tratamiento({
      zona: 'T-CON',
      nivel: 'estructural',
      articulo: 37,
      alturaPisos: 2,
      indices: { ocupacion: '0.75', construccion: '1.50', base: NETA },
    }),
    tratamiento({ zona: 'T-CSN', nivel: 'general', articulo: 38, alturaPisos: 4 }),
    tratamiento({ zona: 'T-CSS', nivel: 'general', articulo: 39, alturaPisos: 3 }),
    tratamiento({
      zona: 'T-REN',
      nivel: 'estructural',
      articulo: 40,
      cesiones: [{ tipo: 'Espacio público', porcentaje: '20', base: UTIL }],
    }),
    tratamiento({ zona: 'T-MIN', nivel: 'general', articulo: 41, alturaPisos: 2 }),
    tratamiento({
      zona: 'T-DES',
      nivel: 'general',
      articulo: 42,
      cesiones: [
        { tipo: 'Espacio público', porcentaje: '17', base: UTIL },
        { tipo: 'Equipamientos', porcentaje: '8', base: UTIL },
      ],
    }),
    tratamiento({
      zona: 'T-DEX',
      nivel: 'general',
      articulo: 43,
      cesiones: [
        { tipo: 'Espacio público', porcentaje: '20', base: UTIL },
        { tipo: 'Equipamientos', porcentaje: '8', base: UTIL },
        { tipo: 'Vías locales', porcentaje: '12', base: UTIL },
      ],
    }),
    {
      zona: 'T-CSN',
      capa: 'tratamiento',
      nivel: 'complementaria',
      articulo: 67,
      alturaPisos: 6,
      desde: REVISION.desde,
    },
  ]
}

export function conflictos(): ConflictoDeliberado[] {
  return [
    {
      norma: { zona: 'T-CSN', articulo: 67 },
      contra: { zona: 'T-CSN', articulo: 38 },
      nota: 'La complementaria admite seis pisos donde la general fija cuatro (art. 15).',
    },
    {
      norma: { zona: 'AA-M2', articulo: 49 },
      contra: { determinante: 'DE-01' },
      nota: 'Cinco pisos sobre la ronda, donde la determinante de nivel 1 prohíbe edificar (art. 10).',
    },
  ]
}
