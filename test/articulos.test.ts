import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ARTICULOS, buscarArticulo } from '../ley388/articulos/articulos.ts'
import { REGLAS } from '../ley388/articulos/reglas.ts'
import { compartido } from './compartido.ts'
import { paginas } from './instrumentos/paginas.ts'
import { articulosDelTexto } from './texto-de-la-ley.ts'

describe.skipIf(compartido === undefined)('frente al texto de la ley', () => {
  const leer = (...ruta: string[]): string => readFileSync(join(compartido!, ...ruta), 'utf8')
  const texto = (): string => leer('semillas', 'ley-388-de-1997.txt')

  it('los artículos y sus capítulos son los del texto', () => {
    expect(ARTICULOS.map(a => `${a.numero} ${a.capitulo.split('.')[0]}`)).toEqual(
      articulosDelTexto(texto()).map(a => `${a.numero} ${a.capitulo}`),
    )
  })

  it('cada marca del texto está en los datos con su parte, su acto y su fecha, y no hay otras', () => {
    for (const { numero, marcas } of articulosDelTexto(texto())) {
      const sinOrdinal = buscarArticulo(numero)?.marcas.map(m =>
        m.parte?.startsWith('inc.') ? { ...m, parte: 'inc.' } : m,
      )
      expect(sinOrdinal, `art. ${numero}`).toEqual(marcas)
    }
  })

  it('ningún texto nuestro copia diez palabras seguidas de la ley', () => {
    const ley = ` ${palabras(texto()).join(' ')} `
    const nuestros = [
      ...ARTICULOS.flatMap(a => [a.asunto, a.resumen, a.nota ?? '', a.porQue ?? ''].map(t => [a.numero, t] as const)),
      ...REGLAS.map(x => [x.id, x.hace] as const),
      ...paginas().map(p => [p.nombre, p.texto] as const),
    ]
    for (const [donde, t] of nuestros) {
      const suyas = palabras(t)
      for (let i = 0; i + 10 <= suyas.length; i++) {
        const trozo = suyas.slice(i, i + 10).join(' ')
        expect(ley.includes(` ${trozo} `), `${donde}: ${trozo}`).toBe(false)
      }
    }
  })

  it('el catálogo de reglas es el acordado', () => {
    const ids = [...leer('rules.md').matchAll(/^\| ([A-Z]+\d+) \|/gm)].map(m => m[1])
    expect(REGLAS.map(x => x.id)).toEqual(ids)
  })
})

function palabras(texto: string): string[] {
  return texto.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}
