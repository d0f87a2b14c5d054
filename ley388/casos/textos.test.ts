import { describe, expect, it } from 'vitest'
import { todosLosCasos } from '../../test/casos/carpeta.ts'
import { memoriaDe } from '../../test/casos/comprobar.ts'
import { responder } from '../../test/casos/responder.ts'
import { Rechazo } from '../rechazo.ts'

/** What people read in the worked cases: every refusal is a sentence with its cure, every step says what it is. */
for (const { archivo, calculo, casos } of todosLosCasos()) {
  describe(`${archivo}: lo que se lee`, () => {
    it('cada rechazo es una frase completa, con su cura si la tiene, y cada paso de la memoria dice qué es', () => {
      for (const caso of casos) {
        if ('salida' in caso.esperado) {
          const pasos = memoriaDe(JSON.parse(responder(calculo, caso.entrada).texto))
          for (const p of pasos) expect(p.concepto, caso.nombre).toMatch(/^[\p{L}\d¿«].{3,}/u)
          continue
        }
        const r = rechazo(() => responder(calculo, caso.entrada))
        expect(r.mensaje, caso.nombre).toMatch(/^[\p{Lu}«].{12,}[^ .]\.$/u)
        if (r.cura !== undefined) expect(r.cura, caso.nombre).toMatch(/^[\p{Lu}«].{8,}\.$/u)
      }
    })
  })
}

function rechazo(fn: () => unknown): Rechazo {
  try {
    fn()
  } catch (e) {
    if (e instanceof Rechazo) return e
    throw e
  }
  throw new Error('It was not refused')
}
