import { Decimal } from '../decimal.ts'
import { leerCada, leerOpcion, malo, type Objeto, objeto } from '../lector.ts'
import { leerIndice, siEsta } from '../magnitudes.ts'

/** What a factor looks at in a parcel. */
export type DatoMedido = 'area' | 'frente' | 'distancia'
export type DatoNombrado = 'uso' | 'estrato'
export type Dato = DatoMedido | DatoNombrado

/** How each datum is called in the memoria. */
export const NOMBRE_DEL_DATO: Readonly<Record<Dato, string>> = {
  area: 'área',
  frente: 'frente',
  distancia: 'distancia',
  uso: 'uso',
  estrato: 'estrato',
}

/** Up to `hasta`, included, the factor is this one. */
export interface RangoDeFactor {
  readonly hasta: Decimal
  readonly factor: Decimal
}

/** A factor of the statute: the measure itself, by ranges of it, or by name. `peso` is for the weighted method. */
export type Factor = { readonly peso?: Decimal | undefined } & (
  | { readonly dato: DatoMedido; readonly modo: 'proporcional' }
  | { readonly dato: DatoMedido; readonly modo: 'rangos'; readonly rangos: readonly RangoDeFactor[] }
  | { readonly dato: DatoNombrado; readonly modo: 'tabla'; readonly valores: ReadonlyMap<string, Decimal> }
)

/** How the factors of a parcel make its weight: multiplied, or each one's share of its sum times a weight. */
export type Metodo = 'producto' | 'ponderado'
export const METODOS: readonly Metodo[] = ['producto', 'ponderado']

const MEDIDOS: readonly DatoMedido[] = ['area', 'frente', 'distancia']
const NOMBRADOS: readonly DatoNombrado[] = ['uso', 'estrato']
const CAMPOS_POR_MODO = { proporcional: [], rangos: ['rangos'], tabla: ['valores'] } as const
const MODOS = Object.keys(CAMPOS_POR_MODO) as (keyof typeof CAMPOS_POR_MODO)[]

/** Reads the factors of the municipality's statute; weights are asked for, and add up to 1, in the weighted method. */
export function leerFactores(o: Objeto, metodo: Metodo): Factor[] {
  const factores = leerCada(o, 'factores', '', leerFactor)
  if (factores.length === 0) throw malo('factores', 'debe traer al menos un factor')
  factores.forEach((f, i) => {
    if (factores.findIndex(otro => otro.dato === f.dato) < i) throw malo(`factores[${i}].dato`, `repite «${f.dato}»`)
    if ((metodo === 'ponderado') !== (f.peso !== undefined)) {
      throw malo(`factores[${i}].peso`, 'se da en el método ponderado, y solo en él')
    }
  })
  if (metodo === 'ponderado') {
    const suma = factores.reduce((s, f) => s.plus(f.peso!), new Decimal(0))
    if (!suma.eq(1)) throw malo('factores', `tiene pesos que suman ${suma.toFixed()} y deben sumar 1`)
  }
  return factores
}

function leerFactor(v: unknown, ruta: string): Factor {
  const modo = leerOpcion(objeto(v, ruta, ['dato', 'modo', 'peso', 'rangos', 'valores']), 'modo', ruta, MODOS)
  const o = objeto(v, ruta, ['dato', 'modo', 'peso', ...CAMPOS_POR_MODO[modo]])
  const peso = siEsta(o, 'peso', ruta, leerIndice)
  if (modo === 'tabla') {
    return {
      dato: leerOpcion(o, 'dato', ruta, NOMBRADOS),
      modo,
      peso,
      valores: leerValores(o.valores, `${ruta}.valores`),
    }
  }
  const dato = leerOpcion(o, 'dato', ruta, MEDIDOS)
  return modo === 'proporcional' ? { dato, modo, peso } : { dato, modo, peso, rangos: leerRangos(o, ruta) }
}

function leerRangos(o: Objeto, ruta: string): RangoDeFactor[] {
  const rangos = leerCada(o, 'rangos', ruta, (v, suya) => {
    const r = objeto(v, suya, ['hasta', 'factor'])
    return { hasta: leerIndice(r, 'hasta', suya), factor: leerIndice(r, 'factor', suya) }
  })
  rangos.forEach((r, i) => {
    if (i > 0 && r.hasta.lte(rangos[i - 1]!.hasta))
      throw malo(`${ruta}.rangos[${i}].hasta`, 'debe ser mayor que el del rango anterior')
  })
  return rangos
}

function leerValores(v: unknown, campo: string): ReadonlyMap<string, Decimal> {
  if (typeof v !== 'object' || v === null || Array.isArray(v))
    throw malo(campo, 'debe ser un objeto: cada nombre con su factor')
  return new Map(Object.keys(v).map(nombre => [nombre, leerIndice(v as Objeto, nombre, campo)]))
}
