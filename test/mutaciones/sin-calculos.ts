import type { CalculoListo } from '../../ley388/calculo.ts'
import type { Procedimiento } from '../../ley388/procedimientos/tipos.ts'

/** What stands for the areas that a folder under mutation does not touch: to load the whole law is most of the time. */
const NINGUNO: readonly CalculoListo[] = []

export const CALCULOS_DE_ADQUISICION = NINGUNO
export const CALCULOS_DE_CONTROL = NINGUNO
export const CALCULOS_DE_DERECHOS = NINGUNO
export const CALCULOS_DE_LICENCIAS = NINGUNO
export const CALCULOS_DEL_PLAN = NINGUNO
export const CALCULOS_DE_PLUSVALIA = NINGUNO
export const CALCULOS_DE_PRIORITARIO = NINGUNO
export const CALCULOS_DE_REPARTO = NINGUNO
export const CALCULOS_DE_SUELO = NINGUNO
export const CALCULOS_DE_VALORIZACION = NINGUNO
export const PROCEDIMIENTOS: readonly Procedimiento[] = []
