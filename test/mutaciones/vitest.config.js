import { defineConfig } from 'vitest/config'
import { CARPETAS } from './carpetas.js'

/** The tests of one folder and its worked cases, as Stryker runs them again for each mutant that they touch. */
export default defineConfig({
  test: {
    include: [...CARPETAS[process.env.LINDERO_CARPETA].pruebas, 'test/mutaciones/casos.ts'],
    setupFiles: ['test/mutaciones/preparar.ts'],
    testTimeout: 60_000,
  },
})
