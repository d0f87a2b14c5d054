import { parseArgs } from 'node:util'
import { Rechazo } from '../ley388/rechazo.ts'
import type { Io } from './io.ts'

/** A command: one file of `comandos/`, listed in `comandos/tabla.ts`. */
export interface Comando {
  readonly nombre: string
  /** Spanish help of the command: its forms and what each option does. */
  readonly uso: string
  /** Runs with the arguments after the name; returns the exit code. A Rechazo that it throws ends in exit 2. */
  ejecutar(args: readonly string[], io: Io): Promise<number>
}

/** How each option is written: a text, a text that can be repeated, or a mark. */
export type Opciones = Readonly<Record<string, 'texto' | 'lista' | 'marca'>>

/** The options that were given and the arguments that stand alone. */
export interface Argumentos<O extends Opciones> {
  readonly opciones: {
    readonly [N in keyof O]?: O[N] extends 'marca' ? boolean : O[N] extends 'lista' ? readonly string[] : string
  }
  readonly sueltos: readonly string[]
}

/** Reads the arguments of a command; refuses options that it does not have and more than `maximo` lone arguments. */
export function leerArgumentos<O extends Opciones>(
  args: readonly string[],
  opciones: O,
  maximo: number,
): Argumentos<O> {
  const formas = Object.fromEntries(
    Object.entries(opciones).map(([nombre, forma]) => [
      nombre,
      { type: forma === 'marca' ? ('boolean' as const) : ('string' as const), multiple: forma === 'lista' },
    ]),
  )
  let leido: { values: Record<string, unknown>; positionals: string[] }
  try {
    leido = parseArgs({ args: [...args], options: formas, allowPositionals: true, strict: true })
  } catch (e) {
    throw malEscrito(e, Object.keys(opciones))
  }
  if (leido.positionals.length > maximo) {
    throw new Rechazo({
      codigo: 'argumento-sobrante',
      mensaje: `No se esperaba «${leido.positionals[maximo]}».`,
      cura: 'Vea las formas del comando con --help.',
    })
  }
  return { opciones: leido.values as Argumentos<O>['opciones'], sueltos: leido.positionals }
}

function malEscrito(e: unknown, nombres: readonly string[]): unknown {
  const codigo = e instanceof Error && 'code' in e ? String(e.code) : ''
  if (!codigo.startsWith('ERR_PARSE_ARGS')) return e
  const opcion = /--?[\p{L}\d-]+/u.exec(e instanceof Error ? e.message : '')?.[0] ?? ''
  const desconocida = codigo === 'ERR_PARSE_ARGS_UNKNOWN_OPTION'
  return new Rechazo({
    codigo: desconocida ? 'opcion-desconocida' : 'opcion-invalida',
    mensaje: desconocida
      ? `La opción «${opcion}» no existe aquí.`
      : `La opción «${opcion}» está mal escrita o le falta su valor.`,
    campo: opcion.replace(/^-+/, ''),
    cura: nombres.length === 0 ? undefined : `Opciones: ${nombres.map(n => `--${n}`).join(', ')}.`,
  })
}
