import { existsSync, readFileSync, statSync } from 'node:fs'
import { userInfo } from 'node:os'
import { basename } from 'node:path'
import type { Fecha } from '../../ley388/fecha.ts'
import { Rechazo } from '../../ley388/rechazo.ts'
import { conConsola } from '../../server/consola.ts'
import { actorDeConsola } from '../../server/platform/rol.ts'
import { importarEjecucionDeUnaVez } from '../../server/programa/index.ts'
import { escribir, type Io } from '../io.ts'

/** What the command line says of a budget's execution. */
export interface PedidoDeConsola {
  ruta: string
  municipio: string | undefined
  datos: string | undefined
  mapeo: Record<string, string> | undefined
  fecha: Fecha | undefined
  acto: string | undefined
  confirmar: boolean
}

/** `lindero importar ejecucion`: reviews and, if it is asked for and nothing is wrong, writes one cut-off. */
export async function importarEjecucion(io: Io, pedido: PedidoDeConsola, conRechazados: number): Promise<number> {
  const bytes = leer(pedido.ruta)
  const r = await conConsola({ datos: pedido.datos, entorno: io.entorno }, async consola => {
    const municipio = await consola.municipio(pedido.municipio)
    return importarEjecucionDeUnaVez(consola.plataforma, municipio, actorDeConsola(userInfo().username), {
      nombre: basename(pedido.ruta),
      bytes,
      fecha: pedido.fecha,
      mapeo: pedido.mapeo,
      acto: pedido.acto?.trim() ?? '',
      confirmar: pedido.confirmar,
    })
  })
  const { columnas, ...resto } = r
  // What there is to choose from helps only where something is missing.
  const faltan = r.rechazados.some(x => x.codigo.startsWith('columna-'))
  await escribir(
    io.salida,
    `${JSON.stringify({ ...resto, ...(faltan ? { columnas } : {}), crs: null, geometria: null })}\n`,
  )
  return r.rechazados.length > 0 ? conRechazados : 0
}

function leer(ruta: string): Uint8Array {
  if (existsSync(ruta) && !statSync(ruta).isDirectory()) return readFileSync(ruta)
  throw new Rechazo({
    codigo: 'archivo-ilegible',
    mensaje: `El archivo «${ruta}» no existe${existsSync(ruta) ? ': es una carpeta' : ''}.`,
    campo: 'archivo',
    cura: 'Revise el nombre y los permisos.',
  })
}
