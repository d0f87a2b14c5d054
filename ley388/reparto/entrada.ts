import { art } from '../articulos/referencia.ts'
import { Decimal } from '../decimal.ts'
import { leerCada, leerDecimal, leerSiNo, leerTexto, malo, objeto } from '../lector.ts'
import { Rechazo } from '../rechazo.ts'
import {
  CAMPOS_DE_CARGA,
  type Carga,
  exigirDistintos,
  leerArea,
  leerCamposDeCarga,
  leerPesos,
  leerPesosEnteros,
  leerPesosPositivos,
} from './leer-cargas.ts'

/** A parcel that is contributed, and what somebody proposes for it, where a proposal is judged. */
export interface PredioAportado {
  readonly id: string
  readonly areaM2: Decimal
  /** Pesos per m² under the norm before the delimitation (art. 45). */
  readonly valorInicialM2: Decimal
  /** Whole pesos; positive: it receives. */
  readonly compensacionPropuesta?: Decimal | undefined
  /** Whole pesos of local burdens. */
  readonly cargaAsignada?: Decimal | undefined
}

/** The part of a lot that a parcel receives: 1 where it is whole. */
export interface Asignado {
  readonly predio: string
  readonly fraccion: Decimal
}

/** A resulting lot with its value in pesos, by the uses and densities of the partial plan (art. 45). */
export interface Lote {
  readonly id: string
  readonly valor: Decimal
  readonly asignado: readonly Asignado[]
}

export interface RepartoEntrada {
  readonly predios: readonly PredioAportado[]
  readonly cargas: readonly Carga[]
  readonly lotes: readonly Lote[]
  /** True where the lots have no owner yet and the system assigns them. */
  readonly asignar: boolean
}

/** Technical limit, not of the law. */
const MAXIMO_DE_FILAS = 10_000
const MAXIMO_DE_ID = 80

/** Reads the parcels, burdens and lots of a unit. Refuses lots that are not wholly assigned, once and to known parcels. */
export function leerReparto(json: unknown): RepartoEntrada {
  const o = objeto(json, '', ['predios', 'cargas', 'lotes', 'asignar'])
  const asignar = leerSiNo(o, 'asignar')
  const predios = leerCada(o, 'predios', '', leerPredio)
  const cargas = leerCada(o, 'cargas', '', (v, ruta) => leerCamposDeCarga(objeto(v, ruta, CAMPOS_DE_CARGA), ruta))
  const lotes = leerCada(o, 'lotes', '', (v, ruta) => leerLote(v, ruta, asignar))
  for (const [nombre, lista] of Object.entries({ predios, cargas, lotes })) {
    if (lista.length > MAXIMO_DE_FILAS) throw malo(nombre, `no puede tener más de ${MAXIMO_DE_FILAS} elementos`)
  }
  if (predios.length === 0) throw malo('predios', 'debe tener al menos un predio', art(38))
  exigirDistintos(
    predios.map(p => p.id),
    'predios',
    'id',
  )
  exigirDistintos(
    lotes.map(l => l.id),
    'lotes',
    'id',
  )
  if (!lotes.some(l => l.valor.gt(0))) {
    throw malo('lotes', 'debe tener al menos un lote con valor: sin beneficios no hay qué repartir', art(38))
  }
  const conocidos = new Set(predios.map(p => p.id))
  lotes.forEach((l, i) => {
    l.asignado.forEach((a, j) => {
      if (!conocidos.has(a.predio)) {
        throw malo(`lotes[${i}].asignado[${j}].predio`, `nombra un predio que no se aportó: «${a.predio}»`, art(45))
      }
    })
  })
  if (asignar) exigirSinPropuesta(predios)
  return { predios, cargas, lotes, asignar }
}

/** Whether the lots are to be assigned; looks at any JSON, also at one that will be refused. */
export function pideAsignar(json: unknown): boolean {
  return typeof json === 'object' && json !== null && 'asignar' in json && json.asignar === true
}

function leerPredio(v: unknown, ruta: string): PredioAportado {
  const o = objeto(v, ruta, ['id', 'areaM2', 'valorInicialM2', 'compensacionPropuesta', 'cargaAsignada'])
  return {
    id: leerTexto(o, 'id', ruta, MAXIMO_DE_ID),
    areaM2: leerArea(o, 'areaM2', ruta),
    valorInicialM2: leerPesosPositivos(o, 'valorInicialM2', ruta),
    compensacionPropuesta: leerPesosEnteros(o, 'compensacionPropuesta', ruta),
    cargaAsignada: leerPesosEnteros(o, 'cargaAsignada', ruta, 0),
  }
}

function leerLote(v: unknown, ruta: string, asignar: boolean): Lote {
  const o = objeto(v, ruta, ['id', 'valor', 'asignado'])
  const id = leerTexto(o, 'id', ruta, MAXIMO_DE_ID)
  const valor = leerPesos(o, 'valor', ruta)
  if (asignar) {
    if (o.asignado !== undefined) throw malo(`${ruta}.asignado`, 'sobra cuando se pide «asignar»: el sistema lo decide')
    if (!valor.isInteger()) throw malo(`${ruta}.valor`, 'debe estar en pesos enteros cuando se pide «asignar»')
    return { id, valor, asignado: [] }
  }
  const asignado = leerCada(o, 'asignado', ruta, leerAsignado)
  const suma = asignado.reduce((s, a) => s.plus(a.fraccion), new Decimal(0))
  if (suma.eq(1)) return { id, valor, asignado }
  throw new Rechazo({
    codigo: 'lote-mal-asignado',
    mensaje: `Las fracciones del lote «${id}» suman ${suma.toFixed()}, no 1.`,
    campo: `${ruta}.asignado`,
    articulo: art(45),
    cura: 'Asigne el lote entero; si son tercios, escriba 0.333333, 0.333333 y 0.333334.',
  })
}

function leerAsignado(v: unknown, ruta: string): Asignado {
  const o = objeto(v, ruta, ['predio', 'fraccion'])
  const fraccion = leerDecimal(o, 'fraccion', ruta, 0)
  if (fraccion.isZero()) throw malo(`${ruta}.fraccion`, 'debe ser mayor que cero')
  return { predio: leerTexto(o, 'predio', ruta, MAXIMO_DE_ID), fraccion }
}

/** What is proposed is judged over lots that are already given; the compensation of others would mean nothing. */
function exigirSinPropuesta(predios: readonly PredioAportado[]): void {
  predios.forEach((p, i) => {
    const campo = p.compensacionPropuesta !== undefined ? 'compensacionPropuesta' : 'cargaAsignada'
    if (p[campo] !== undefined) {
      throw malo(`predios[${i}].${campo}`, 'no cabe con «asignar»: una propuesta se juzga con sus lotes ya asignados')
    }
  })
}
