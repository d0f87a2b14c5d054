import { art } from '../articulos/referencia.ts'
import { Decimal, pesos } from '../decimal.ts'
import { leerEntero, leerSiNo, malo, objeto } from '../lector.ts'
import { leerDinero } from '../magnitudes.ts'
import { Memoria } from '../memoria.ts'
import { APORTE_COMUNIDAD, SOLICITANTES } from './parametros.ts'

const ART_126 = art(126)
/** More owners than inhabitants of the country are a mistake. */
const MAXIMO_DE_PROPIETARIOS = 60_000_000

export interface ValorizacionLocalEntrada {
  /** Owners of parcels or dwellings that benefit from the work. */
  readonly propietarios: number
  readonly solicitantes: number
  /** True where the community action board or another body of the community asks for it. */
  readonly solicitaComunidad: boolean
  readonly costo: Decimal
  readonly aporteComunidad: Decimal
  readonly obraAprobada: boolean
}

export interface ValorizacionLocalRespuesta {
  readonly procede: boolean
  /** What is missing; empty where it can go on. */
  readonly motivos: readonly string[]
  readonly solicitantesNecesarios: number
  readonly aporteMinimo: string
  readonly memoria: Memoria
}

/** Reads the input of `valorizacion-local` (cli.md). */
export function leerValorizacionLocal(json: unknown): ValorizacionLocalEntrada {
  const o = objeto(json, '', [
    'propietarios',
    'solicitantes',
    'solicitaComunidad',
    'costo',
    'aporteComunidad',
    'obraAprobada',
  ])
  const propietarios = leerEntero(o, 'propietarios', '', 1, MAXIMO_DE_PROPIETARIOS)
  const costo = leerDinero(o, 'costo')
  const aporteComunidad = leerDinero(o, 'aporteComunidad')
  if (aporteComunidad.gt(costo)) throw malo('aporteComunidad', 'no puede ser mayor que el costo de la obra', ART_126)
  return {
    propietarios,
    solicitantes: leerEntero(o, 'solicitantes', '', 0, propietarios),
    solicitaComunidad: leerSiNo(o, 'solicitaComunidad'),
    costo,
    aporteComunidad,
    obraAprobada: leerSiNo(o, 'obraAprobada'),
  }
}

/** N5, art. 126: whether a work can go on by local valorización, and what is missing. Reaching the share is enough. */
export function valorizacionLocal(e: ValorizacionLocalEntrada): ValorizacionLocalRespuesta {
  const memoria = new Memoria()
  const necesarios = SOLICITANTES.valor.times(e.propietarios)
  const alcanzan = necesarios.lte(e.solicitantes)
  const aporteMinimo = APORTE_COMUNIDAD.valor.times(e.costo)
  const financia = aporteMinimo.lte(e.aporteComunidad)
  const pedida = alcanzan || e.solicitaComunidad
  const procede = e.obraAprobada && pedida && financia
  const { propietarios, solicitantes } = e
  memoria.anotar(
    'Los propietarios que la piden alcanzan',
    SOLICITANTES.articulo,
    'solicitantes ≥ parte × propietarios',
    { solicitantes, parte: SOLICITANTES.valor, propietarios },
    alcanzan,
  )
  memoria.anotar(
    'Aporte mínimo de la comunidad',
    APORTE_COMUNIDAD.articulo,
    'parte × costo',
    { parte: APORTE_COMUNIDAD.valor, costo: e.costo },
    aporteMinimo,
  )
  memoria.anotar(
    'La comunidad financia lo que debe',
    APORTE_COMUNIDAD.articulo,
    'aporte ≥ mínimo',
    { aporte: e.aporteComunidad, mínimo: aporteMinimo },
    financia,
  )
  const operandos = { aprobada: e.obraAprobada, alcanzan, 'pide la comunidad': e.solicitaComunidad, financia }
  memoria.anotar('Procede', ART_126, 'y(aprobada, o(alcanzan, pide la comunidad), financia)', operandos, procede)
  const solicitantesNecesarios = haciaArriba(necesarios).toNumber()
  return {
    procede,
    motivos: [
      ...(e.obraAprobada ? [] : ['La obra no tiene la aprobación de la entidad competente (art. 126).']),
      ...(pedida
        ? []
        : [
            `La piden ${solicitantes} de ${propietarios} propietarios y se necesitan ${solicitantesNecesarios}, o la solicitud de una organización de la comunidad (art. 126).`,
          ]),
      ...(financia
        ? []
        : [
            `La comunidad aporta ${pesos(e.aporteComunidad)} pesos y debe aportar al menos ${haciaArriba(aporteMinimo).toFixed()} (art. 126).`,
          ]),
    ],
    solicitantesNecesarios,
    aporteMinimo: haciaArriba(aporteMinimo).toFixed(),
    memoria,
  }
}

/** The first whole number that is enough. */
function haciaArriba(minimo: Decimal): Decimal {
  return minimo.toDecimalPlaces(0, Decimal.ROUND_UP)
}
