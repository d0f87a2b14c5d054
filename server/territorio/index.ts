import { accionesDeImportar } from './acciones/importar.ts'
import { trabajoCruzar } from './consulta/cruzar.ts'
import { trabajoAnalizar, trabajoConfirmar } from './importar/trabajos.ts'

export { importarDeUnaVez, type PedidoDeUnaVez, type ResultadoDeUnaVez } from './importar/de-una-vez.ts'

export const accionesDeTerritorio = [...accionesDeImportar] as const

export const trabajosDeTerritorio = [trabajoAnalizar, trabajoConfirmar, trabajoCruzar] as const
