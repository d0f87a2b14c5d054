import { art } from '../articulos/referencia.ts'
import type { ConMemoria } from '../calculo.ts'
import { Decimal, pesos, seisDecimales } from '../decimal.ts'
import { Memoria } from '../memoria.ts'
import type { Solver } from '../solver.ts'
import { type Asignacion, asignarLotes } from './asignacion/asignar.ts'
import { type Cuenta, cuentas } from './cuentas.ts'
import type { Lote, PredioAportado, RepartoEntrada } from './entrada.ts'
import { type Desigualdad, juzgar } from './juicio.ts'
import { type LoDeLaLey, loDeLaLey, sumar } from './participaciones.ts'

/** The line of a parcel as it is told; amounts in whole pesos, `fraccion` and `indice` with six decimals. */
export interface ParticipacionEnLaUnidad {
  readonly predio: string
  readonly aporte: string
  readonly fraccion: string
  readonly cargas: string
  readonly derecho: string
  readonly recibido: string
  readonly compensacion: string
  readonly neto: string
  readonly indice: string
  /** Only where a proposal is judged: what the law gives to the parcel. */
  readonly segunLey?: { readonly cargas: string; readonly compensacion: string; readonly neto: string } | undefined
}

export interface RepartoRespuesta extends ConMemoria {
  readonly participaciones: readonly ParticipacionEnLaUnidad[]
  readonly cargasLocales: string
  /** Not shared here: they are of the whole area that benefits (art. 39 par.). */
  readonly cargasGenerales: string
  readonly beneficios: string
  readonly compensacionTotal: string
  /** The index that the law makes the same for all. */
  readonly indiceComun: string
  readonly equitativo: boolean
  /** Only where a proposal is judged. */
  readonly propuesta?:
    | {
        readonly motivos: readonly string[]
        readonly pierden: readonly Desigualdad[]
        readonly ganan: readonly Desigualdad[]
      }
    | undefined
  readonly lotes: readonly { id: string; valor: string; asignado: readonly { predio: string; fraccion: string }[] }[]
  /** Only where the system assigned the lots. */
  readonly asignacion?: Asignacion | undefined
  readonly memoria: Memoria
}

/**
 * R1, R8, arts. 38-47: the equitable sharing of burdens and benefits among the parcels of a unit, or the judgement of
 * one that somebody proposes. With `asignar` it also gives out whole lots so that the least money changes hands;
 * `solver` helps where exact search does not reach.
 */
export function reparto(e: RepartoEntrada, solver?: Solver): RepartoRespuesta {
  const memoria = new Memoria()
  const ley = loDeLaLey(e.predios, e.cargas, e.lotes, memoria)
  const asignados = e.asignar ? asignarLotes(ley, e.lotes, memoria, { solver }) : undefined
  const lotes = asignados?.lotes ?? e.lotes
  const lista = cuentas(ley, lotes, memoria)
  const juicio = juzgar(ley, lista, memoria)
  const { motivos, pierden, ganan } = juicio
  const hayPropuesta = e.predios.some(p => p.compensacionPropuesta !== undefined || p.cargaAsignada !== undefined)
  return {
    participaciones: enElOrdenDado(e.predios, ley, lista, hayPropuesta),
    cargasLocales: pesos(ley.cargasLocales),
    cargasGenerales: cargasGenerales(e, memoria),
    beneficios: pesos(ley.beneficios),
    compensacionTotal: pesos(juicio.compensacionTotal),
    indiceComun: seisDecimales(ley.indiceComun),
    equitativo: juicio.equitativo,
    propuesta: hayPropuesta ? { motivos, pierden, ganan } : undefined,
    lotes: lotes.map(loteDicho),
    asignacion: asignados?.asignacion,
    memoria,
  }
}

function enElOrdenDado(
  predios: readonly PredioAportado[],
  ley: LoDeLaLey,
  lista: readonly Cuenta[],
  hayPropuesta: boolean,
): ParticipacionEnLaUnidad[] {
  const lugar = new Map(ley.predios.map((p, i) => [p.id, i]))
  return predios.map(({ id }) => {
    const i = lugar.get(id)!
    const c = lista[i]!
    const derecho = ley.derechos[i]!
    const cargas = ley.cargas[i]!
    return {
      predio: id,
      aporte: pesos(ley.aportes[i]!),
      fraccion: ley.fracciones[i]!.toFixed(),
      cargas: pesos(c.cargas),
      derecho: pesos(derecho),
      recibido: pesos(c.recibido),
      compensacion: pesos(c.compensacion),
      neto: pesos(c.neto),
      indice: seisDecimales(c.indice),
      segunLey: hayPropuesta
        ? { cargas: pesos(cargas), compensacion: pesos(derecho.minus(c.recibido)), neto: pesos(derecho.minus(cargas)) }
        : undefined,
    }
  })
}

function loteDicho({ id, valor, asignado }: Lote): RepartoRespuesta['lotes'][number] {
  return {
    id,
    valor: pesos(valor),
    asignado: asignado.map(a => ({ predio: a.predio, fraccion: a.fraccion.toFixed() })),
  }
}

/** Art. 39 par.: they are only added up; `cargas-generales` shares them in the area that benefits. */
function cargasGenerales(e: RepartoEntrada, m: Memoria): string {
  const valores = e.cargas.filter(c => c.clase === 'general').map(c => c.valor)
  const total = m.anotar(
    'Cargas generales: no entran aquí; son de toda el área beneficiaria y se recuperan por tarifas, valorización, plusvalía, predial u otro sistema equitativo',
    art(39, 'par.'),
    'redondear(suma(valores), 0)',
    { valores },
    new Decimal(pesos(sumar(valores))),
  )
  return pesos(total)
}
