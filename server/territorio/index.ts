import { accionesDeImportar } from './acciones/importar.ts'
import { accionesDeCesiones } from './cesiones/acciones.ts'
import { accionesDeConsulta, trabajosDeConsulta } from './consulta/index.ts'
import { trabajoAnalizar, trabajoConfirmar } from './importar/trabajos.ts'

export { type ObjetoVigente, objetosVigentes } from './consulta/objetos-vigentes.ts'
export { type TerrenoDePredio, terrenosDePredios } from './consulta/terrenos-de-predios.ts'
export { importarDeUnaVez, type PedidoDeUnaVez, type ResultadoDeUnaVez } from './importar/de-una-vez.ts'
export { valoresAsentados } from './importar/valores-asentados.ts'

export const accionesDeTerritorio = [...accionesDeImportar, ...accionesDeConsulta, ...accionesDeCesiones] as const

export const trabajosDeTerritorio = [trabajoAnalizar, trabajoConfirmar, ...trabajosDeConsulta] as const

export { trabajoCruzar } from './consulta/cruzar.ts'
export { expediente } from './expediente.ts'
export { exportar, type FormatoSalida } from './exportar.ts'
export { rehacerDerivados } from './rehacer.ts'
export { rutasDeTerritorio } from './rutas.ts'
