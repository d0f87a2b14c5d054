import { expect, it } from 'vitest'
import type { Fecha } from '../fecha.ts'
import { avisoDeEfecto } from './efectos.ts'

it('T7: el efecto del vencimiento se anuncia hasta el último día y se declara desde el siguiente', () => {
  const aviso = (hoy: string): string => avisoDeEfecto('silencio-positivo', '2026-05-08' as Fecha, hoy as Fecha)
  const antes = 'Si el término vence sin decisión, la solicitud se entiende aprobada como se presentó.'
  const despues = 'El término venció sin decisión: la solicitud se entiende aprobada como se presentó.'
  expect([aviso('2026-05-07'), aviso('2026-05-08'), aviso('2026-05-09')]).toEqual([
    `${antes} Vence el 2026-05-08.`,
    `${antes} Vence el 2026-05-08.`,
    `${despues} Venció el 2026-05-08.`,
  ])
})
