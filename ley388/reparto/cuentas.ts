import { art } from '../articulos/referencia.ts'
import { Decimal } from '../decimal.ts'
import type { Memoria } from '../memoria.ts'
import { repartirPorMayorResto } from '../reparto-exacto.ts'
import type { Lote, PredioAportado } from './entrada.ts'
import { type LoDeLaLey, sumar } from './participaciones.ts'

/** The account of a parcel, in whole pesos; `diferencia` is exact: net less what the common index gives. */
export interface Cuenta {
  readonly predio: PredioAportado
  readonly recibido: Decimal
  readonly cargas: Decimal
  readonly compensacion: Decimal
  readonly neto: Decimal
  readonly diferencia: Decimal
  readonly indice: Decimal
}

/**
 * What two nets may differ by and still be the same: the entitlement and the burdens of a parcel are each shared in whole
 * pesos, so each stands less than one peso from its exact value, and the net less than two. A consequence of having
 * no cents, not a figure of the law.
 */
export const HOLGURA_DE_PESOS = new Decimal(2)

/**
 * R8: receives, owes and keeps of each parcel. Without a proposal the compensation is entitlement less received. Where
 * somebody proposes compensations (or burdens), theirs count, and who is left out of them gets (or bears) nothing.
 */
export function cuentas(ley: LoDeLaLey, lotes: readonly Lote[], m: Memoria): Cuenta[] {
  const recibidos = recibidoDeCadaUno(ley, lotes, m)
  const hayCompensaciones = ley.predios.some(p => p.compensacionPropuesta !== undefined)
  const hayCargas = ley.predios.some(p => p.cargaAsignada !== undefined)
  return ley.predios.map((predio, i) => {
    const recibido = recibidos[i]!
    const cargas = hayCargas ? (predio.cargaAsignada ?? CERO) : ley.cargas[i]!
    const compensacion = hayCompensaciones
      ? (predio.compensacionPropuesta ?? CERO)
      : m.paso(
          `Compensación de ${predio.id}; si es positiva, la recibe`,
          art(45),
          'derecho − recibido',
          { derecho: ley.derechos[i]!, recibido },
          o => o.derecho.minus(o.recibido),
        )
    return {
      predio,
      recibido,
      cargas,
      compensacion,
      ...resultado(predio.id, i, { recibido, cargas, compensacion }, ley, m),
    }
  })
}

const CERO = new Decimal(0)

function resultado(
  id: string,
  i: number,
  { recibido, cargas, compensacion }: Pick<Cuenta, 'recibido' | 'cargas' | 'compensacion'>,
  ley: LoDeLaLey,
  m: Memoria,
): Pick<Cuenta, 'neto' | 'diferencia' | 'indice'> {
  const aporte = ley.aportes[i]!
  const neto = m.paso(
    `Neto de ${id}`,
    art(38),
    'recibido + compensación − cargas',
    { recibido, compensación: compensacion, cargas },
    o => o.recibido.plus(o.compensación).minus(o.cargas),
  )
  const diferencia = m.paso(
    `Diferencia del neto de ${id} con el que le da el índice de todos`,
    art(38),
    'neto − índice común × aporte',
    { neto, 'índice común': ley.indiceComun, aporte },
    o => o.neto.minus(o['índice común'].times(o.aporte)),
  )
  const indice = m.paso(
    `Índice de ${id}; es el de todos si solo lo separan los pesos enteros`,
    art(38),
    'si(max(diferencia, −diferencia) < holgura, índice común, neto ÷ aporte)',
    { diferencia, holgura: HOLGURA_DE_PESOS, 'índice común': ley.indiceComun, neto, aporte },
    o => (o.diferencia.abs().lt(o.holgura) ? o['índice común'] : o.neto.div(o.aporte)),
  )
  return { neto, diferencia, indice }
}

/** Value of what each parcel receives, in whole pesos that add up to the value of the lots. */
function recibidoDeCadaUno(ley: LoDeLaLey, lotes: readonly Lote[], m: Memoria): Decimal[] {
  const nada = (): { valores: Decimal[]; fracciones: Decimal[] } => ({ valores: [], fracciones: [] })
  const suyos = new Map(ley.predios.map(({ id }) => [id, nada()]))
  for (const { valor, asignado } of lotes) {
    for (const { predio, fraccion } of asignado) {
      const lista = suyos.get(predio)!
      lista.valores.push(valor)
      lista.fracciones.push(fraccion)
    }
  }
  const exactos = ley.predios.map(({ id }) => {
    const { valores, fracciones } = suyos.get(id)!
    return m.anotar(
      `Valor de los lotes que recibe ${id}`,
      art(45),
      'suma_productos(valores, fracciones)',
      { valores, fracciones },
      sumar(valores.map((v, k) => v.times(fracciones[k]!))),
    )
  })
  return m.anotar(
    'Recibido por cada predio, en pesos enteros',
    art(45),
    'mayor_resto(beneficios, exactos)',
    { beneficios: ley.beneficios, exactos },
    repartirPorMayorResto(ley.beneficios, exactos),
  )
}
