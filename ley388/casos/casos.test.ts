import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { ConMemoria } from '../calculo.ts'
import { buscarCalculo, respuestaEnJson } from '../calculos.ts'
import { repetir } from '../formula.ts'
import { leerTermino } from '../plazos/entrada.ts'
import { plazo, plazoEnJson } from '../plazos/plazo.ts'
import { Rechazo } from '../rechazo.ts'

interface Caso {
  nombre: string
  entrada: unknown
  /** Fields that the answer must have; those that are not named may be anything. */
  salida?: Record<string, unknown>
  error?: { codigo: string; campo?: string }
}

const carpeta = import.meta.dirname
const archivos = readdirSync(carpeta).filter(f => f.endsWith('.yaml'))

/** One driver for every worked case: the answer, the replay of its memoria, and the text of the fast writer. */
for (const archivo of archivos) {
  const { calculo, casos } = parse(readFileSync(join(carpeta, archivo), 'utf8')) as { calculo: string; casos: Caso[] }
  describe(`${archivo}: ${calculo}`, () => {
    for (const caso of casos) {
      it(caso.nombre, () => {
        if (caso.error) {
          expect(rechazoDe(() => responder(calculo, caso.entrada))).toMatchObject(caso.error)
          return
        }
        const { respuesta, texto } = responder(calculo, caso.entrada)
        const viajera: unknown = JSON.parse(JSON.stringify(respuesta))
        expect(viajera).toMatchObject(caso.salida ?? {})
        expect(respuesta.memoria.pasos.length).toBeGreaterThan(0)
        expect(repetir(respuesta.memoria)).toEqual([])
        expect(JSON.parse(texto)).toEqual(viajera)
      })
    }
  })
}

function responder(calculo: string, entrada: unknown): { respuesta: ConMemoria; texto: string } {
  if (calculo === 'plazo') {
    const respuesta = plazo(leerTermino(entrada))
    return { respuesta, texto: plazoEnJson(respuesta) }
  }
  const listo = buscarCalculo(calculo)
  if (!listo) throw new Error(`No calculation ${calculo}`)
  const respuesta = listo.responder(entrada)
  return { respuesta, texto: respuestaEnJson(respuesta) }
}

function rechazoDe(fn: () => unknown): Rechazo {
  try {
    fn()
  } catch (e) {
    if (e instanceof Rechazo) return e
    throw e
  }
  throw new Error('It was not refused')
}
