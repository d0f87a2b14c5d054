import { join } from 'node:path'
import { defineConfig } from 'vitest/config'
import { todosLosCasos } from '../casos/carpeta.ts'
import { CARPETAS } from './carpetas.js'

const carpeta = process.env.LINDERO_CARPETA
const { pruebas, casos } = CARPETAS[carpeta]
const [area] = carpeta.split('/')
const replacement = join(import.meta.dirname, 'sin-calculos.ts')

/**
 * The tests of one folder and its worked cases, as Stryker runs them again for each mutant that they touch. Most of the
 * time of a mutant is to load them: so the cases are read here, once, and the areas that they do not ask are left out.
 */
export default defineConfig({
  resolve: {
    alias: [
      { find: new RegExp(`^\\./(?!${area}/)[a-z]+/calculos\\.ts$`), replacement },
      ...(area === 'procedimientos' ? [] : [{ find: /^.*\/procedimientos\/tabla\.ts$/, replacement }]),
    ],
  },
  test: {
    include: [...pruebas, 'test/mutaciones/casos.ts'],
    setupFiles: ['test/mutaciones/preparar.ts'],
    provide: { archivosDeCasos: todosLosCasos(casos) },
    isolate: false,
    // Counting what each test covers makes the solver several times slower.
    testTimeout: 300_000,
  },
})
