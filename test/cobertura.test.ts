import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ARTICULOS, articulosDeRegla } from '../ley388/articulos/articulos.ts'
import { REGLAS } from '../ley388/articulos/reglas.ts'
import { RUTA_COBERTURA, tablaDeCobertura } from './cobertura.ts'
import { articulosEn, idsEn, rastro } from './menciones.ts'
import { raiz } from './raiz.ts'

const r = rastro()

describe('cobertura de la ley', () => {
  it('todo artículo que rige tiene regla, o dice por qué no; nunca las dos cosas', () => {
    const mal = ARTICULOS.filter(a => {
      const muerto = a.situacion.tipo === 'derogado' || a.situacion.tipo === 'inexequible'
      const explicado = Number(a.reglas.length > 0) + Number(a.porQue !== undefined)
      return explicado !== (muerto ? 0 : 1)
    })
    expect(mal.map(a => a.numero)).toEqual([])
  })

  it('cada regla que vive en ley388 tiene archivo y prueba', () => {
    const faltan = REGLAS.filter(x => x.vive === 'ley388' && !(r.archivos.has(x.id) && r.pruebas.has(x.id)))
    expect(faltan.map(x => x.id)).toEqual([])
  })

  it('las reglas tienen id propio, artículos que existen y de qué salen', () => {
    expect(new Set(REGLAS.map(x => x.id)).size).toBe(REGLAS.length)
    for (const x of REGLAS) {
      expect(
        articulosDeRegla(x.id).map(a => a.numero),
        x.id,
      ).toEqual(x.articulos)
      expect(x.articulos.length > 0 || x.fuente !== undefined, x.id).toBe(true)
    }
  })

  it('nadie nombra una regla que no existe', () => {
    const existen = new Set(REGLAS.map(x => x.id))
    expect([...r.nombradas].filter(([id]) => !existen.has(id)).map(([id, en]) => `${id}: ${[...en]}`)).toEqual([])
  })

  it('la tabla es la que generan los artículos y las fuentes de hoy', () => {
    expect(readFileSync(join(raiz, RUTA_COBERTURA), 'utf8'), 'corra: npm run docs').toBe(tablaDeCobertura(r))
  })

  it('un rango nombra todo lo que está entre sus extremos', () => {
    expect(idsEn('T1-T3, PL6; V2-4')).toEqual(['T1', 'T2', 'T3', 'PL6', 'V2', 'V3', 'V4'])
    expect(articulosEn('art. 61-A; arts. 30-32, 9 y 17')).toEqual(['61-A', '30', '31', '32', '9', '17'])
    expect(articulosEn('Ley 4 de 1913, art. 62')).toEqual([])
  })
})
