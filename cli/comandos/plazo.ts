import { leerTermino } from '../../ley388/plazos/entrada.ts'
import { plazo, plazoEnJson } from '../../ley388/plazos/plazo.ts'
import { Rechazo } from '../../ley388/rechazo.ts'
import { type Argumentos, type Comando, leerArgumentos } from '../comando.ts'
import { escribir, leerJson, leerTodo } from '../io.ts'
import { porLote } from '../lote.ts'

const OPCIONES = {
  desde: 'texto',
  dias: 'texto',
  meses: 'texto',
  anios: 'texto',
  calendario: 'marca',
  sabados: 'marca',
  'no-habil': 'lista',
  suspension: 'lista',
  lote: 'marca',
} as const

const USO = `lindero plazo --desde 2026-02-02 --dias 30     cuándo vence un término
lindero plazo ARCHIVO|-                        el término escrito en JSON
lindero plazo --lote ARCHIVO|-                 un término por línea (NDJSON)

  --desde FECHA          día del hecho (notificación, radicación…); no cuenta
  --dias N               días hábiles; con --calendario, días calendario
  --meses N, --anios N   meses o años, por el calendario
  --sabados              el sábado es día hábil
  --no-habil F,F…        días no hábiles declarados por el municipio
  --suspension F..F      días en que el término no corre (puede repetirse)`

/** `lindero plazo`: the end of a term of law (T1-T9). */
export const comando: Comando = {
  nombre: 'plazo',
  uso: USO,
  async ejecutar(args, io) {
    const leidos = leerArgumentos(args, OPCIONES, 1)
    const responder = (json: unknown): string => plazoEnJson(plazo(leerTermino(json)))
    const archivo = leidos.sueltos[0]
    if (leidos.opciones.lote) return porLote(io, archivo ?? '-', responder)
    const json = archivo === undefined ? deOpciones(leidos) : leerJson(await leerTodo(io, archivo))
    await escribir(io.salida, `${responder(json)}\n`)
    return 0
  },
}

/** The term written in options, in the form that it has in JSON. */
function deOpciones({ opciones: o }: Argumentos<typeof OPCIONES>): Record<string, unknown> {
  return {
    desde: o.desde,
    dias: entero(o.dias, 'dias'),
    meses: entero(o.meses, 'meses'),
    anios: entero(o.anios, 'anios'),
    calendario: o.calendario,
    sabados: o.sabados,
    noHabiles: o['no-habil']?.flatMap(v => v.split(',')),
    suspensiones: o.suspension?.flatMap(v => v.split(',')).map(v => v.split('..')),
  }
}

function entero(texto: string | undefined, campo: string): number | undefined {
  if (texto === undefined || /^\d{1,9}$/.test(texto)) return texto === undefined ? undefined : Number(texto)
  throw new Rechazo({ codigo: 'campo-invalido', mensaje: `«${texto}» no es un número entero.`, campo })
}
