import { defineConfig } from 'vitest/config'
import { CARPETAS } from './carpetas.js'

const { pruebas, casos } = CARPETAS[process.env.LINDERO_CARPETA]

/** The tests of one folder and its worked cases, as Stryker runs them again for each mutant that they touch. */
export default defineConfig({
  test: {
    include: [...pruebas, 'test/mutaciones/casos.ts'],
    setupFiles: ['test/mutaciones/preparar.ts'],
    env: { LINDERO_CASOS_DE: casos.source },
    // One worker a mutant, and one graph of modules for all its test files: what is imported is most of the time.
    isolate: false,
    testTimeout: 60_000,
  },
})
