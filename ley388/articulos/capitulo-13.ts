import { capitulo } from './tipos.ts'

export const CAPITULO_13 = capitulo('XIII. Disposiciones generales', [
  [
    '117',
    'Incorporación de áreas públicas',
    'S6',
    'El espacio público que resulta de urbanizar o construir se incorpora con el registro de la escritura de constitución de la urbanización, que determina las áreas cedidas y las privadas por su localización y linderos. Se otorga y se registra antes de iniciar las ventas.',
  ],
])
