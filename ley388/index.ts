/** The law: pure, dated, cited. This door is for outsiders; inside ley388, import the file. */

export {
  ARTICULOS,
  articuloDeCita,
  articulosDeRegla,
  buscarArticulo,
  marcasDeCita,
  rige,
} from './articulos/articulos.ts'
export type { Marca, TipoDeMarca } from './articulos/marcas.ts'
export { type Articulo, art, deOtraLey, numeroDeArticulo } from './articulos/referencia.ts'
export type { EstadoDeArticulo, FichaDeArticulo } from './articulos/tipos.ts'
export { buscarCalculo, CALCULOS, respuestaEnJson } from './calculos.ts'
export { Decimal, pesos, seisDecimales } from './decimal.ts'
export * from './fecha.ts'
export { Memoria, type Operandos, type Paso, type PasoJson, type Valor, type ValorJson } from './memoria.ts'
export { buscarVigente, conValores, type Hueco, type Parametro, type Vigente, vigenteAl } from './parametros/fechado.ts'
export { type DiaFestivo, FESTIVOS, type Festivo, festivosDe, PRIMER_ANIO, ULTIMO_ANIO } from './parametros/festivos.ts'
export { IPC_INDICE, IPC_VARIACION } from './parametros/ipc.ts'
export { type Constante, constante, type Rango, rango } from './parametros/limite.ts'
export { PERIODOS, type Periodo, periodoDe } from './parametros/periodos.ts'
export { SMLMV } from './parametros/smlmv.ts'
export * from './plan/acciones.ts'
export * from './plan/contenidos.ts'
export * from './plan/determinantes.ts'
export * from './plan/disposicion.ts'
export * from './plan/normas.ts'
export * from './plan/prevalencia.ts'
export * from './plan/revision.ts'
export * from './plan/tipo-de-plan.ts'
export * from './plan/usos.ts'
export * from './plan/vigencias.ts'
export * from './plazos/conteo.ts'
export * from './plazos/efectos.ts'
export { leerTermino } from './plazos/entrada.ts'
export { type AjustesDeTermino, type Plazo, plazo, plazoEnJson, type Termino } from './plazos/plazo.ts'
export { type DetalleRechazo, Rechazo } from './rechazo.ts'
export * from './suelo/clases.ts'
export * from './suelo/condiciones.ts'
