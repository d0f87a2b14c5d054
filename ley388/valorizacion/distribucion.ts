import { type Articulo, art } from '../articulos/referencia.ts'
import { Decimal, pesos, seisDecimales } from '../decimal.ts'
import { Memoria } from '../memoria.ts'
import { Rechazo } from '../rechazo.ts'
import { repartirPorMayorResto } from '../reparto-exacto.ts'
import { CAMPO_DEL_DATO, type DistribucionEntrada, type PredioBeneficiado } from './distribucion-entrada.ts'
import { type Factor, NOMBRE_DEL_DATO } from './estatuto.ts'

/** Art. 39 par.: burdens of general infrastructure are shared over the whole area that benefits, by valorización too. */
const ART_39: Articulo = art(39, 'par.')
const CERO = new Decimal(0)

export interface DistribucionRespuesta {
  readonly obra: string
  readonly distribuido: string
  readonly contribuciones: readonly {
    predio: string
    enAreaDeInfluencia: boolean
    /** Weight of the parcel by the statute; "0" outside the area of influence. */
    factor: string
    contribucion: string
  }[]
  readonly memoria: Memoria
}

/**
 * V15: the valorización of a work over the parcels of its area of influence, by the method and factors of the
 * municipality's statute. The contributions add up to the amount to the peso; equal parcels differ by one peso at most,
 * by the order of their numbers and not by that of the list.
 */
export function distribucionValorizacion(e: DistribucionEntrada): DistribucionRespuesta {
  const memoria = new Memoria()
  const dentro = e.predios.filter(p => estaDentro(p, e)).toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const pesosDe = e.metodo === 'producto' ? porProducto(dentro, e, memoria) : porPonderacion(dentro, e, memoria)
  if (pesosDe.every(p => p.isZero())) throw sinPredios()
  const montos = repartirPorMayorResto(e.monto, pesosDe)
  const operandos = { monto: e.monto, factores: pesosDe }
  memoria.anotar(`Contribución de cada predio (${e.acto})`, ART_39, 'mayor_resto(monto, factores)', operandos, montos)
  const puesto = new Map(dentro.map((p, i) => [p.id, i]))
  return {
    obra: e.obra,
    distribuido: pesos(e.monto),
    contribuciones: e.predios.map(p => {
      const i = puesto.get(p.id)
      return {
        predio: p.id,
        enAreaDeInfluencia: i !== undefined,
        factor: seisDecimales(i === undefined ? CERO : pesosDe[i]!),
        contribucion: pesos(i === undefined ? CERO : montos[i]!),
      }
    }),
    memoria,
  }
}

function estaDentro(p: PredioBeneficiado, e: DistribucionEntrada): boolean {
  return e.distanciaMaximaM === undefined || e.distanciaMaximaM.gte(p.datos.distancia!)
}

function porProducto(predios: readonly PredioBeneficiado[], e: DistribucionEntrada, memoria: Memoria): Decimal[] {
  const formula = e.factores.map(f => NOMBRE_DEL_DATO[f.dato]).join(' × ')
  return predios.map(p => {
    const operandos: Record<string, Decimal> = {}
    let producto = new Decimal(1)
    for (const f of e.factores) {
      const valor = valorDe(f, p)
      operandos[NOMBRE_DEL_DATO[f.dato]] = valor
      producto = producto.times(valor)
    }
    return memoria.anotar(`Factor del predio ${p.id}`, ART_39, formula, operandos, producto)
  })
}

function porPonderacion(predios: readonly PredioBeneficiado[], e: DistribucionEntrada, memoria: Memoria): Decimal[] {
  const columnas = e.factores.map(f => {
    const nombre = NOMBRE_DEL_DATO[f.dato]
    const valores = predios.map(p => valorDe(f, p))
    const suma = valores.reduce((s, v) => s.plus(v), CERO)
    memoria.anotar(`Suma del factor ${nombre}`, ART_39, 'suma(valores)', { valores }, suma)
    if (suma.isZero()) throw sinPredios()
    return { nombre, valores, suma, peso: f.peso! }
  })
  const formula = columnas.map(({ nombre: n }) => `peso ${n} × ${n} ÷ suma ${n}`).join(' + ')
  return predios.map((p, i) => {
    const operandos: Record<string, Decimal> = {}
    let total = CERO
    for (const c of columnas) {
      const valor = c.valores[i]!
      operandos[`peso ${c.nombre}`] = c.peso
      operandos[c.nombre] = valor
      operandos[`suma ${c.nombre}`] = c.suma
      total = total.plus(c.peso.times(valor).div(c.suma))
    }
    return memoria.anotar(`Factor del predio ${p.id}`, ART_39, formula, operandos, total)
  })
}

/** The value of a factor for a parcel; refuses what the statute does not foresee. */
function valorDe(f: Factor, p: PredioBeneficiado): Decimal {
  const dato = p.datos[f.dato]!
  if (f.modo === 'tabla') return f.valores.get(String(dato)) ?? noPrevisto(f, p)
  if (f.modo === 'rangos') return f.rangos.find(r => r.hasta.gte(dato))?.factor ?? noPrevisto(f, p)
  return new Decimal(dato)
}

function noPrevisto(f: Factor, p: PredioBeneficiado): never {
  const nombre = NOMBRE_DEL_DATO[f.dato]
  throw new Rechazo({
    codigo: 'factor-no-previsto',
    mensaje: `El estatuto no da un factor de ${nombre} para «${p.datos[f.dato]}» (predio ${p.id}).`,
    campo: `${p.campo}.${CAMPO_DEL_DATO[f.dato]}`,
    cura: 'Corrija el dato del predio, o complete los factores del estatuto.',
  })
}

function sinPredios(): Rechazo {
  return new Rechazo({
    codigo: 'sin-predios',
    mensaje: 'Ningún predio del área de influencia tiene un factor mayor que cero: no hay entre quién distribuir.',
    campo: 'predios',
    articulo: ART_39,
    cura: 'Revise el área de influencia y los factores.',
  })
}
