import { Rechazo } from '../ley388/rechazo.ts'
import { fallaConocida } from '../server/platform/falla-conocida.ts'
import { COMANDOS } from './comandos/tabla.ts'
import { errorEnJson, escribir, type Io, ioDelProceso } from './io.ts'

const AYUDA = new Set(['--help', '-h', 'ayuda', 'help'])

/** Exit of a request that cannot be attended as it was written (cli.md). */
const MAL_PEDIDO = 2
/** Exit of a defect of ours. */
const DEFECTO = 70

/**
 * The `lindero` command: runs the one that the arguments name and returns the exit code. Only that command's module is
 * loaded, so a calculation starts without the database.
 */
export async function main(argv: readonly string[], io: Io = ioDelProceso()): Promise<number> {
  try {
    return await correr(argv, io)
  } catch (falla) {
    const e = fallaConocida(falla) ?? falla
    if (e instanceof Rechazo) {
      await escribir(io.error, `${errorEnJson(e)}\n`)
      return MAL_PEDIDO
    }
    const detalle = e instanceof Error ? (e.stack ?? e.message) : String(e)
    const mensaje = 'Lindero falló por un defecto propio; el detalle va en «detalle».'
    await escribir(io.error, `${JSON.stringify({ error: 'defecto-interno', mensaje, detalle })}\n`)
    return DEFECTO
  }
}

async function correr(argv: readonly string[], io: Io): Promise<number> {
  const [nombre, ...args] = argv
  if (nombre === undefined || AYUDA.has(nombre)) {
    const pedido = args[0] === undefined ? undefined : entrada(args[0])
    await escribir(io.salida, `${pedido ? (await pedido.cargar()).uso : ayudaGeneral()}\n`)
    return 0
  }
  const comando = await entrada(nombre).cargar()
  if (args.includes('--help') || args.includes('-h')) {
    await escribir(io.salida, `${comando.uso}\n`)
    return 0
  }
  return comando.ejecutar(args, io)
}

function entrada(nombre: string): (typeof COMANDOS)[string] {
  const hallada = Object.hasOwn(COMANDOS, nombre) ? COMANDOS[nombre] : undefined
  if (hallada) return hallada
  throw new Rechazo({
    codigo: 'comando-desconocido',
    mensaje: `El comando «${nombre}» no existe.`,
    campo: 'comando',
    cura: `Comandos: ${Object.keys(COMANDOS).join(', ')}.`,
  })
}

function ayudaGeneral(): string {
  const lineas = Object.entries(COMANDOS).map(([nombre, c]) => `  ${nombre.padEnd(14)} ${c.resumen}`)
  return `Lindero: el plan de ordenamiento territorial de un municipio colombiano (Ley 388 de 1997).

lindero COMANDO [opciones]

${lineas.join('\n')}

lindero COMANDO --help muestra las formas de un comando.`
}
