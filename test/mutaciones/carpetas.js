/**
 * What is mutated, by folder of ley388: the tests that hold it and, as the beginnings of their names, its worked cases.
 * Tables of data are mutated nowhere: what they say is held by test/parametros.test.ts and the text of the law.
 */
export const CARPETAS = {
  plazos: {
    pruebas: ['ley388/plazos/*.test.ts'],
    casos: /^(plazos|festivos)\b/,
  },
  plusvalia: {
    pruebas: ['ley388/plusvalia/*.test.ts'],
    casos: /^(plusvalia|destinacion|exclusion|exigibilidad|formas-de-pago)\b/,
  },
  reparto: {
    pruebas: ['ley388/reparto/**/*.test.ts', 'ley388/reparto-exacto.test.ts'],
    casos:
      /^(reparto|cargas-generales|contenido-escritura|cooperacion|fondo-compensacion|intensidad-de-uso|mayoria|unidad|revision-plan-parcial|urbanizacion-expansion|declaratoria-conservacion)\b/,
  },
  procedimientos: {
    pruebas: ['ley388/procedimientos/**/*.test.ts', 'test/procedimientos/*.test.ts'],
    casos: /^procedimiento-/,
  },
}
