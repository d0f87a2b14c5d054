import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { buscarCalculo } from '../calculos.ts'
import { Rechazo } from '../rechazo.ts'

interface Caso {
  nombre: string
  entrada: unknown
  error?: object
}

/** What people read in the worked cases: every refusal is a sentence with its cure, every step says what it is. */
const carpeta = import.meta.dirname
for (const archivo of readdirSync(carpeta).filter(f => f.endsWith('.yaml'))) {
  const { calculo, casos } = parse(readFileSync(join(carpeta, archivo), 'utf8')) as { calculo: string; casos: Caso[] }
  const listo = buscarCalculo(calculo)
  if (!listo) continue
  describe(`${archivo}: lo que se lee`, () => {
    it('cada rechazo es una frase completa, con su cura si la tiene', () => {
      for (const caso of casos.filter(c => c.error)) {
        const r = rechazo(() => listo.responder(caso.entrada))
        expect(r.mensaje, caso.nombre).toMatch(/^[\p{Lu}«].{12,}[^ .]\.$/u)
        if (r.cura !== undefined) expect(r.cura, caso.nombre).toMatch(/^\p{Lu}.{8,}\.$/u)
      }
    })
    it('cada paso de la memoria dice qué es', () => {
      for (const caso of casos.filter(c => !c.error)) {
        for (const p of listo.responder(caso.entrada).memoria.pasos) expect(p.concepto).toMatch(/^[\p{L}¿].{3,}/u)
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
