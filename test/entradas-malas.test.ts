import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { repetir } from '../ley388/formula.ts'
import { Rechazo } from '../ley388/rechazo.ts'
import { todosLosCasos } from './casos/carpeta.ts'
import { memoriaDe } from './casos/comprobar.ts'
import { responder } from './casos/responder.ts'
import { corridas } from './corridas.ts'

/** Damaged inputs of each file of cases. */
const CORRIDAS = corridas(60)

/** What people, spreadsheets and other programs put where something else was expected. */
const COSAS: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  1e21,
  '',
  ' ',
  'x',
  '0',
  '-0.01',
  '1e5',
  'NaN',
  '1,5',
  '1.234.567',
  '999999999999999999999999',
  '0.000000000001',
  '2026-02-30',
  '2026-13-01',
  '0001-01-01',
  '9999-12-31',
  '2024-02-29',
  [],
  {},
  [[]],
  ['__proto__'],
  '__proto__',
  'constructor',
  'á«»"\\ud800',
]

/** Every path of a value: the keys that lead to each of its parts. */
function rutas(v: unknown, hasta: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof v !== 'object' || v === null) return [hasta]
  const claves = Array.isArray(v) ? v.map((_, i) => i) : Object.keys(v)
  return [hasta, ...claves.flatMap(k => rutas((v as Record<string | number, unknown>)[k], [...hasta, k]))]
}

/** The same value with another thing at a path; without that key where the thing is undefined. */
function conDanio(v: unknown, ruta: readonly (string | number)[], cosa: unknown): unknown {
  const [clave, ...resto] = ruta
  if (clave === undefined) return cosa
  const copia = (Array.isArray(v) ? [...v] : { ...(v as object) }) as Record<string | number, unknown>
  if (resto.length === 0 && cosa === undefined) {
    if (Array.isArray(copia)) copia.splice(Number(clave), 1)
    else delete copia[clave]
  } else copia[clave] = conDanio(copia[clave], resto, cosa)
  return copia
}

/** A refusal that a person can act on; anything else that is thrown is a defect of ours. */
function revisar(calculo: string, entrada: unknown): void {
  try {
    const { respuesta, texto } = responder(calculo, entrada)
    const viajera: unknown = JSON.parse(texto)
    expect(JSON.parse(JSON.stringify(respuesta))).toEqual(viajera)
    if (!/NaN|undefined/.test(JSON.stringify(entrada) ?? '')) expect(texto).not.toMatch(/NaN|Infinity|undefined/)
    expect(repetir(memoriaDe(viajera))).toEqual([])
  } catch (e) {
    if (!(e instanceof Rechazo)) throw e
    expect(e.codigo).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    expect(e.mensaje).toMatch(/^[«¿"A-ZÁÉÍÓÚÑ].*[.»?]$/su)
    expect(e.campo !== undefined || e.articulo !== undefined || e.codigo === 'campo-invalido', e.mensaje).toBe(true)
  }
}

describe('una entrada dañada nunca rompe un cálculo ni un procedimiento: se responde o se rechaza con su campo', () => {
  for (const { archivo, calculo, casos } of todosLosCasos()) {
    it(archivo, () => {
      const danios = fc
        .constantFrom(...casos)
        .chain(caso =>
          fc.tuple(
            fc.constant(caso.entrada),
            fc.constantFrom(...rutas(caso.entrada)),
            fc.constantFrom(undefined, ...COSAS),
          ),
        )
      fc.assert(
        fc.property(danios, ([entrada, ruta, cosa]) => revisar(calculo, conDanio(entrada, ruta, cosa))),
        { numRuns: CORRIDAS },
      )
    })
  }
})
