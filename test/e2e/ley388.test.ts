import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { describe, expect, it } from 'vitest'
import { ARTICULOS } from '../../ley388/articulos/articulos.ts'
import { todosLosCasos } from '../casos/carpeta.ts'
import type { EnNavegador } from '../casos/en-navegador.ts'
import { raiz } from '../raiz.ts'
import { abrirNavegador, rutaDeChromium } from './navegador.ts'

/** ley388 and the driver of its cases as one script, made by the builder of the screens. */
async function guion(): Promise<string> {
  const salida = await build({
    configFile: false,
    root: raiz,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      lib: { entry: join(raiz, 'test/casos/en-navegador.ts'), formats: ['iife'], name: 'casos' },
    },
  })
  const [paquete] = Array.isArray(salida) ? salida : [salida]
  if (!paquete || !('output' in paquete)) throw new Error('The builder made nothing')
  return paquete.output.map(o => ('code' in o ? o.code : '')).join('\n')
}

describe.skipIf(rutaDeChromium === undefined)('la ley en el navegador', () => {
  it('todos los casos dan allí lo mismo que en el servidor', async () => {
    const archivos = todosLosCasos()
    const textos = Object.fromEntries(
      archivos.map(a => [a.archivo, readFileSync(join(raiz, 'ley388/casos', a.archivo), 'utf8')]),
    )
    const navegador = await abrirNavegador()
    try {
      const pagina = await navegador.newPage()
      await pagina.addScriptTag({ content: await guion() })
      const resultado = await pagina.evaluate(
        t => (globalThis as unknown as { correrCasos(t: Record<string, string>): EnNavegador }).correrCasos(t),
        textos,
      )
      expect(resultado.malos).toEqual([])
      expect(resultado.buenos).toBe(archivos.reduce((n, a) => n + a.casos.length, 0))
      expect(resultado.articulos).toBe(ARTICULOS.length)
    } finally {
      await navegador.close()
    }
  })
})
