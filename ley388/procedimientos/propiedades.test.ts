import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CORRIDAS } from '../../test/corridas.ts'
import { type Fecha, sumarDias } from '../fecha.ts'
import { repetir } from '../formula.ts'
import { diasHabilesEntre, esDiaHabil } from '../plazos/conteo.ts'
import type { AjustesDeTermino } from '../plazos/plazo.ts'
import { Rechazo } from '../rechazo.ts'
import { REANUDAR, SUSPENDER } from './admision.ts'
import { type Camino, camino, responder, seAdmite } from './caminos.fixture.ts'
import { leerOpciones } from './leer.ts'
import { duracionDe } from './plazos-del-caso.ts'

const corridas = { numRuns: CORRIDAS }
const dias = fc.integer({ min: 0, max: 1_200 })

/** A case and a day of the question: from before its first action until long after the last one. */
const pregunta = fc.tuple(camino, dias).map(([c, n]) => {
  const primera = c.actuaciones[0]?.fecha ?? ('2026-01-05' as Fecha)
  return { c, hoy: sumarDias(primera, n - 5) }
})

function ultima(c: Camino): Fecha {
  return c.actuaciones.at(-1)?.fecha ?? ('2026-01-05' as Fecha)
}

function suspensionesDe(c: Camino): [Fecha, Fecha][] {
  const suspendidas = c.actuaciones.filter(a => a.accion === SUSPENDER)
  const reanudadas = c.actuaciones.filter(a => a.accion === REANUDAR)
  return suspendidas.map((a, i) => [a.fecha, reanudadas[i]!.fecha])
}

const ajustesDe = (c: Camino): AjustesDeTermino => c.opciones as AjustesDeTermino

describe('un trámite cualquiera', () => {
  it('termina en una etapa declarada; lo que no cabe se rechaza con código, campo y artículo', () => {
    fc.assert(
      fc.property(pregunta, ({ c, hoy }) => {
        const r = responder(c, hoy)
        expect(Object.keys(c.p.etapas)).toContain(r.etapa)
        expect(r.final).toBe(c.p.etapas[r.etapa]!.final === true)
        for (const { rechazo } of c.rechazos) {
          expect(rechazo).toBeInstanceOf(Rechazo)
          const { codigo, campo, articulo } = rechazo as Rechazo
          expect(codigo).not.toBe('')
          expect(campo).toMatch(/^actuaciones\[\d+\]\./)
          expect(articulo).toMatch(/art/)
        }
      }),
      corridas,
    )
  })

  it('responde lo mismo cada vez que se pregunta, y su memoria se repite', () => {
    fc.assert(
      fc.property(pregunta, ({ c, hoy }) => {
        const r = responder(c, hoy)
        expect(JSON.stringify(responder(c, hoy))).toBe(JSON.stringify(r))
        expect(repetir(r.memoria)).toEqual([])
      }),
      corridas,
    )
  })

  it('registrar una actuación no cambia lo que se respondía antes de ella', () => {
    fc.assert(
      fc.property(camino, dias, dias, (c, atras, adelante) => {
        fc.pre(c.actuaciones.length > 0)
        const sin = { ...c, actuaciones: c.actuaciones.slice(0, -1) }
        const antes = sumarDias(ultima(c), -1 - atras)
        expect(JSON.stringify(responder(c, antes))).toBe(JSON.stringify(responder(sin, antes)))
        const conocidas = responder(sin, sumarDias(ultima(c), -1)).consecuencias
        const despues = responder(c, sumarDias(ultima(c), adelante)).consecuencias
        expect(despues.slice(0, conocidas.length)).toEqual(conocidas)
      }),
      corridas,
    )
  })

  it('sus términos terminan en día hábil, y sus consecuencias van en orden y no pasan de hoy', () => {
    fc.assert(
      fc.property(pregunta, ({ c, hoy }) => {
        const r = responder(c, hoy)
        for (const t of r.terminos) {
          expect(esDiaHabil(t.vence, ajustesDe(c)), t.id).toBe(true)
          expect(t.vence > t.desde).toBe(true)
          if (t.estado === 'vencido') expect(t.vence < hoy).toBe(true)
          if (t.estado === 'corriendo') expect(t.vence >= hoy).toBe(true)
        }
        const fechas = r.consecuencias.map(x => x.fecha)
        expect(fechas).toEqual([...fechas].sort())
        for (const f of fechas) expect(f <= hoy).toBe(true)
      }),
      corridas,
    )
  })

  it('lo que dice que se puede hacer es lo que se admite ese día, y nada más', () => {
    fc.assert(
      fc.property(camino, dias, (c, n) => {
        const hoy = sumarDias(ultima(c), n % 90)
        const dichas = responder(c, hoy).acciones
        const todas = [...Object.keys(c.p.acciones), SUSPENDER, REANUDAR]
        expect(todas.filter(a => seAdmite(c, a, hoy))).toEqual(dichas)
      }),
      { numRuns: Math.ceil(CORRIDAS / 4) },
    )
  })

  it('un trámite que terminó no deja corriendo sino lo que sobrevive', () => {
    fc.assert(
      fc.property(pregunta, ({ c, hoy }) => {
        const r = responder(c, hoy)
        if (!r.final) return
        for (const t of r.terminos) {
          if (t.estado === 'corriendo') expect(c.p.terminos[t.id]!.sobrevive, t.id).toBe(true)
        }
      }),
      corridas,
    )
  })

  it('T6: suspender n días hábiles mueve el final de un término en días exactamente n', () => {
    fc.assert(
      fc.property(camino, fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 40 }), (c, espera, largo) => {
        const desde = sumarDias(ultima(c), espera)
        const hasta = sumarDias(desde, largo)
        const antes = responder(c, desde)
        fc.pre(antes.acciones.includes(SUSPENDER))
        const actuaciones = [...c.actuaciones, { accion: SUSPENDER, fecha: desde }, { accion: REANUDAR, fecha: hasta }]
        const despues = responder({ ...c, actuaciones }, hasta)
        const previas = suspensionesDe(c)
        for (const t of antes.terminos) {
          const def = c.p.terminos[t.id]!
          const d = duracionDe(def.duracion, leerOpciones(c.p, c.opciones))
          if (t.estado !== 'corriendo' || def.seSuspende === false || !('dias' in d) || d.calendario) continue
          const primero = desde > t.desde ? sumarDias(desde, -1) : t.desde
          const n = hasta < primero ? 0 : diasHabilesEntre(primero, hasta, { ...ajustesDe(c), suspensiones: previas })
          const ahora = despues.terminos.find(x => x.id === t.id)!
          expect(diasHabilesEntre(t.vence, ahora.vence, ajustesDe(c)), t.id).toBe(n)
        }
      }),
      corridas,
    )
  })
})
