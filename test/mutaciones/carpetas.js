/**
 * What is mutated, by folder of ley388 (without those inside it): the tests that hold it and its worked cases, by name.
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
    pruebas: ['ley388/reparto/*.test.ts'],
    casos:
      /^(reparto|cargas-generales|contenido-escritura|cooperacion|fondo-compensacion|intensidad-de-uso|mayoria|unidad|revision-plan-parcial|urbanizacion-expansion|declaratoria-conservacion)\b/,
  },
  'reparto/asignacion': {
    // Not the searches of seconds of limites.test.ts, minutes when each look is counted.
    pruebas: ['ley388/reparto/asignacion/!(limites).test.ts'],
    casos: /^reparto\b/,
  },
  procedimientos: {
    // Not the random cases of propiedades.test.ts: a mutant would take half a minute.
    pruebas: ['ley388/procedimientos/!(propiedades).test.ts', 'test/procedimientos/*.test.ts'],
    casos: /^procedimiento-/,
  },
  'procedimientos/datos': {
    pruebas: ['ley388/procedimientos/!(propiedades).test.ts'],
    casos: /^procedimiento-/,
  },
  'procedimientos/diagrama': {
    pruebas: ['ley388/procedimientos/diagrama.test.ts', 'test/procedimientos/*.test.ts'],
    casos: /^$/,
  },
}

/** The folders that a name means: it and those inside it. */
export function lasDe(nombre) {
  return Object.keys(CARPETAS).filter(c => c === nombre || c.startsWith(`${nombre}/`))
}
