import type { Salida } from '../api.ts'

/** What the server answers, by the name under which the screens of the territory speak of it. */
export type RespuestaCapas = Salida<'territorio.capas'>
export type Capa = RespuestaCapas['capas'][number]
export type RespuestaPredio = Salida<'territorio.predio'>
export type Zona = RespuestaPredio['zonas'][number]
export type Norma = RespuestaPredio['normas'][number]
export type Determinante = RespuestaPredio['determinantes'][number]
export type RespuestaPunto = Salida<'territorio.punto'>
export type Encontrado = Salida<'territorio.buscar'>
export type Cesion = Salida<'territorio.cesiones'>[number]
export type EntregaDeCesion = Cesion['entregas'][number]
