import { art } from '../articulos/referencia.ts'
import type { Decimal } from '../decimal.ts'
import { leerCada, leerOpcion, leerSiNo, leerTexto, malo, type Objeto, objeto } from '../lector.ts'
import { leerArea, leerDinero, siEsta } from '../magnitudes.ts'
import { Rechazo } from '../rechazo.ts'
import { type Dato, type Factor, leerFactores, METODOS, type Metodo } from './estatuto.ts'

/** A parcel near the work; it carries the data that the statute's factors look at. */
export interface PredioBeneficiado {
  readonly id: string
  readonly datos: Readonly<Partial<Record<Dato, Decimal | string>>>
  readonly campo: string
}

export interface DistribucionEntrada {
  readonly obra: string
  readonly acto: string
  /** Whole pesos that the statute lets distribute for the work. */
  readonly monto: Decimal
  readonly metodo: Metodo
  readonly factores: readonly Factor[]
  /** Edge of the area of influence, in metres from the work; without it every parcel of the list is inside. */
  readonly distanciaMaximaM?: Decimal | undefined
  readonly predios: readonly PredioBeneficiado[]
}

/** Field of a parcel for each datum. */
export const CAMPO_DEL_DATO: Readonly<Record<Dato, string>> = {
  area: 'areaM2',
  frente: 'frenteM',
  distancia: 'distanciaM',
  uso: 'uso',
  estrato: 'estrato',
}

const CAMPOS = ['obra', 'acto', 'monto', 'metodo', 'factores', 'distanciaMaximaM', 'plusvaliaPorLaObra', 'predios']

/** Reads the input of `distribucion-valorizacion`; refuses a work for which plusvalía was determined (art. 86). */
export function leerDistribucion(json: unknown): DistribucionEntrada {
  const o = objeto(json, '', CAMPOS)
  if (leerSiNo(o, 'plusvaliaPorLaObra')) throw excluidaPorPlusvalia()
  const monto = leerDinero(o, 'monto')
  if (!monto.isInteger()) throw malo('monto', 'debe ser de pesos enteros')
  const metodo = leerOpcion(o, 'metodo', '', METODOS)
  const factores = leerFactores(o, metodo)
  const distanciaMaximaM = siEsta(o, 'distanciaMaximaM', '', leerArea)
  const datos = new Set(factores.map(f => f.dato))
  if (distanciaMaximaM) datos.add('distancia')
  const predios = leerCada(o, 'predios', '', (v, ruta) => leerPredio(v, ruta, datos))
  const vistos = new Set<string>()
  for (const p of predios) {
    if (vistos.has(p.id)) throw malo(`${p.campo}.id`, `repite «${p.id}»`)
    vistos.add(p.id)
  }
  return {
    obra: leerTexto(o, 'obra'),
    acto: leerTexto(o, 'acto'),
    monto,
    metodo,
    factores,
    distanciaMaximaM,
    predios,
  }
}

/** Every datum that a factor looks at must be there; the others may. */
function leerPredio(v: unknown, ruta: string, datos: ReadonlySet<Dato>): PredioBeneficiado {
  const o: Objeto = objeto(v, ruta, ['id', ...Object.values(CAMPO_DEL_DATO)])
  const leidos: Partial<Record<Dato, Decimal | string>> = {}
  for (const dato of datos) {
    const campo = CAMPO_DEL_DATO[dato]
    leidos[dato] = dato === 'uso' || dato === 'estrato' ? leerTexto(o, campo, ruta) : leerArea(o, campo, ruta)
  }
  return { id: leerTexto(o, 'id', ruta), datos: leidos, campo: ruta }
}

function excluidaPorPlusvalia(): Rechazo {
  return new Rechazo({
    codigo: 'excluida-por-plusvalia',
    mensaje: 'Por esta obra ya se determinó la participación en plusvalía: no puede cobrarse valorización.',
    campo: 'plusvaliaPorLaObra',
    articulo: art(86),
    cura: 'Financie la obra con la participación en plusvalía que se determinó.',
  })
}
