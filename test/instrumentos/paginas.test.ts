import { describe, expect, it } from 'vitest'
import { todosLosCasos } from '../casos/carpeta.ts'
import { DE_PROCEDIMIENTO } from '../casos/caso.ts'
import { NOMBRES } from '../casos/responder.ts'
import { cifra, enCelda } from './escribir.ts'
import { indice, SECCIONES, seccion, titulo } from './indice.ts'
import { casosDe, conEjemplos, indiceEscrito, paginas } from './paginas.ts'

/** Calculations whose page is still to be written. The list can only shrink. */
const SIN_PAGINA: readonly string[] = []

const archivos = todosLosCasos()
const escritas = paginas()

/** Procedures have pages of their own, with their diagram. */
const CALCULABLES = NOMBRES.filter(n => !n.startsWith(DE_PROCEDIMIENTO))

describe('páginas de los instrumentos', () => {
  it.each(escritas.map(p => [p.nombre, p] as const))('%s muestra lo que sus casos dan hoy', (_, pagina) => {
    expect(conEjemplos(pagina, archivos), 'corra: npm run docs').toBe(pagina.texto)
  })

  it.each(escritas.map(p => [p.nombre, p] as const))(
    '%s tiene título, secciones en orden y un ejemplo',
    (_, pagina) => {
      expect(titulo(pagina)).not.toBe('')
      expect([...pagina.texto.matchAll(/^## (.+)$/gm)].map(m => m[1])).toEqual(SECCIONES)
      for (const nombre of SECCIONES) expect(seccion(pagina, nombre), nombre).not.toBe('')
      expect(seccion(pagina, 'Artículo')).toMatch(/art/i)
      expect(casosDe(pagina)).not.toEqual([])
    },
  )

  it('el índice las nombra todas', () => {
    expect(indiceEscrito(), 'corra: npm run docs').toBe(indice(escritas))
  })

  it('cada cálculo tiene su página, salvo los que se nombran como pendientes', () => {
    const hechas = new Set(escritas.map(p => p.nombre))
    expect(CALCULABLES.filter(n => !hechas.has(n))).toEqual(SIN_PAGINA)
  })

  it('las cifras se escriben como en Colombia y los años quedan como son', () => {
    expect([cifra('1500000'), cifra('0.4'), cifra('-12345.60'), cifra('2026'), cifra('2026-03-16')]).toEqual([
      '1.500.000',
      '0,4',
      '−12.345,60',
      '2026',
      '2026-03-16',
    ])
    expect([enCelda(true), enCelda([]), enCelda([['2026-02-10', '2026-02-20']])]).toEqual([
      'sí',
      'ninguno',
      '2026-02-10 a 2026-02-20',
    ])
  })
})
