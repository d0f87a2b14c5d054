import type { Fecha } from '../fecha.ts'
import {
  leerEntero,
  leerFecha,
  leerFechas,
  leerLista,
  leerSiNo,
  malo,
  type Objeto,
  objeto,
  unaFecha,
} from '../lector.ts'
import { Rechazo } from '../rechazo.ts'
import type { AjustesDeTermino, Termino } from './plazo.ts'

const CAMPOS = ['desde', 'dias', 'meses', 'anios', 'calendario', 'sabados', 'noHabiles', 'suspensiones']

/** Longest term that is read: a few lives; beyond it the input is a mistake. */
const MAXIMO_DIAS = 60_000
const MAXIMO_MESES = 2_400
const MAXIMO_ANIOS = 200

/** Reads a term as it travels in JSON (cli.md, "Terms"). */
export function leerTermino(json: unknown): Termino {
  const o = objeto(json, '', CAMPOS)
  const dadas = (o.dias === undefined ? 0 : 1) + (o.meses === undefined ? 0 : 1) + (o.anios === undefined ? 0 : 1)
  if (dadas !== 1) {
    throw new Rechazo({
      codigo: dadas === 0 ? 'campo-faltante' : 'campo-invalido',
      mensaje: 'Un término se da en días, en meses o en años: exactamente uno de los tres.',
      campo: 'dias',
      cura: 'Deje solo uno de los campos dias, meses, anios.',
    })
  }
  return {
    desde: leerFecha(o, 'desde'),
    dias: o.dias === undefined ? undefined : leerEntero(o, 'dias', '', 1, MAXIMO_DIAS),
    meses: o.meses === undefined ? undefined : leerEntero(o, 'meses', '', 1, MAXIMO_MESES),
    anios: o.anios === undefined ? undefined : leerEntero(o, 'anios', '', 1, MAXIMO_ANIOS),
    calendario: leerSiNo(o, 'calendario'),
    ...leerDiasHabiles(o),
    suspensiones: leerSuspensiones(leerLista(o, 'suspensiones')),
  }
}

/** T4: reads what the municipality says of its business days: `sabados` and `noHabiles`, which may be left out. */
export function leerDiasHabiles(o: Objeto): Pick<AjustesDeTermino, 'sabados' | 'noHabiles'> {
  return { sabados: leerSiNo(o, 'sabados'), noHabiles: leerFechas(o, 'noHabiles') }
}

function leerSuspensiones(lista: readonly unknown[]): [Fecha, Fecha][] {
  return lista.map((v, i) => {
    const campo = `suspensiones[${i}]`
    if (!Array.isArray(v) || v.length !== 2) throw malo(campo, 'debe ser una lista de dos fechas: [desde, hasta]')
    const desde = unaFecha(v[0], `${campo}[0]`)
    const hasta = unaFecha(v[1], `${campo}[1]`)
    if (hasta < desde) throw malo(campo, 'termina antes de empezar')
    return [desde, hasta]
  })
}
