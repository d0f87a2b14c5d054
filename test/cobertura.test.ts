import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ARTICULOS, articuloDeCita, buscarArticulo } from '../ley388/articulos/articulos.ts'
import { RUTA_COBERTURA, tablaDeCobertura } from './cobertura.ts'
import { compartido } from './compartido.ts'
import { raiz } from './raiz.ts'

describe('artículos de la ley', () => {
  it('están del 1 al 37, el 99 y el 117, cada uno una vez y en orden', () => {
    const esperados = [...Array.from({ length: 37 }, (_, i) => String(i + 1)), '99', '117']
    expect(ARTICULOS.map(a => a.numero)).toEqual(esperados)
  })
  it('una cita lleva a su artículo; la de otra ley, a ninguno', () => {
    expect(articuloDeCita('art. 15 par. 2')?.asunto).toBe('Normas urbanísticas')
    expect(articuloDeCita('Ley 4 de 1913, art. 62')).toBeUndefined()
    expect(buscarArticulo(7)?.estado).toBe('inexequible')
  })
  it('la tabla de cobertura es la que generan los artículos de hoy', () => {
    expect(readFileSync(join(raiz, RUTA_COBERTURA), 'utf8'), 'corra: node dist/test/cobertura.js').toBe(
      tablaDeCobertura(),
    )
  })
})

describe.skipIf(compartido === undefined)('frente al texto de la ley', () => {
  const cargar = (): string => readFileSync(join(compartido!, 'semillas', 'ley-388-de-1997.txt'), 'utf8')

  it('ningún resumen copia diez palabras seguidas del texto', () => {
    const texto = ` ${palabras(cargar()).join(' ')} `
    for (const a of ARTICULOS) {
      const suyas = palabras(a.resumen)
      for (let i = 0; i + 10 <= suyas.length; i++) {
        const trozo = suyas.slice(i, i + 10).join(' ')
        expect(texto.includes(` ${trozo} `), `art. ${a.numero}: ${trozo}`).toBe(false)
      }
    }
  })

  it('está modificado lo que el texto dice que fue modificado o adicionado', () => {
    const partes = cargar().split(/^ART[IÍ]CULO (\d+)o?\. /m)
    for (let i = 1; i < partes.length; i += 2) {
      const ficha = buscarArticulo(partes[i]!)
      if (!ficha) continue
      const cambiado = /<[^>]*(?:modificado|adicionado) por el artículo/.test(partes[i + 1]!)
      expect(ficha.situacion.tipo === 'modificado', `art. ${ficha.numero}`).toBe(cambiado)
    }
  })
})

function palabras(texto: string): string[] {
  return texto.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}
