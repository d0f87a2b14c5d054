import { Rechazo } from '../../ley388/rechazo.ts'

/** The options that were given, whatever they say. */
type Dadas = Readonly<Record<string, unknown>>

/** Options of the map that say nothing of a budget nor of a programme; leaving rows out would make their totals false. */
const DEL_MAPA = [
  'clase',
  'capa',
  'capa-del-archivo',
  'crs',
  'codificacion',
  'completo',
  'reparar',
  'omitir-rechazados',
] as const
const DE_PROGRAMA = ['motivo', 'quitar'] as const

/** Refuses what a budget's execution does not take. */
export function exigirDeEjecucion(o: Dadas): void {
  exigirSin(o, DEL_MAPA, 'de una ejecución presupuestal')
}

/** Refuses what the programme does not take: its template has its own columns, and it rules when its act says. */
export function exigirDePrograma(o: Dadas): void {
  exigirSin(o, [...DEL_MAPA, 'mapeo', 'desde'], 'del programa de ejecución')
}

/** Refuses, of any other import, what only the programme takes. */
export function exigirSinLasDePrograma(o: Dadas, que: string): void {
  exigirSin(o, DE_PROGRAMA, `de «importar ${que}»`)
}

function exigirSin(o: Dadas, ajenas: readonly string[], de: string): void {
  const ajena = ajenas.find(nombre => o[nombre] !== undefined)
  if (ajena === undefined) return
  const parte = ajena === 'omitir-rechazados'
  throw new Rechazo({
    codigo: 'opcion-invalida',
    mensaje: `La opción «--${ajena}» no es ${de}${parte ? ': sin todas sus filas, sus totales serían falsos' : ''}.`,
    campo: `--${ajena}`,
    cura: parte ? 'Corrija el archivo en la fuente y tráigalo completo.' : 'Quítela.',
  })
}
