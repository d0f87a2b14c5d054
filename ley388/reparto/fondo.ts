import { art } from '../articulos/referencia.ts'
import type { ConMemoria } from '../calculo.ts'
import { Decimal, pesos } from '../decimal.ts'
import type { Fecha } from '../fecha.ts'
import { leerCada, leerFecha, leerOpcion, leerTexto, objeto } from '../lector.ts'
import { Memoria } from '../memoria.ts'
import { Rechazo } from '../rechazo.ts'
import { leerPesosPositivos } from './leer-cargas.ts'
import { sumar } from './participaciones.ts'

/** Money that enters the compensation fund or leaves it. */
export interface MovimientoDelFondo {
  readonly fecha: Fecha
  readonly tipo: 'ingreso' | 'pago'
  readonly valor: Decimal
  readonly concepto: string
}

export interface FondoEntrada {
  readonly movimientos: readonly MovimientoDelFondo[]
}

export interface FondoRespuesta extends ConMemoria {
  readonly ingresos: string
  readonly pagos: string
  readonly saldo: string
  /** In order of date, each with the balance that it leaves. */
  readonly movimientos: readonly {
    readonly fecha: Fecha
    readonly tipo: 'ingreso' | 'pago'
    readonly valor: string
    readonly concepto: string
    readonly saldo: string
  }[]
  readonly memoria: Memoria
}

/** Reads `{"movimientos": [{"fecha", "tipo": "ingreso" | "pago", "valor", "concepto"}]}`. */
export function leerFondo(json: unknown): FondoEntrada {
  const o = objeto(json, '', ['movimientos'])
  return { movimientos: leerCada(o, 'movimientos', '', leerMovimiento) }
}

function leerMovimiento(v: unknown, ruta: string): MovimientoDelFondo {
  const o = objeto(v, ruta, ['fecha', 'tipo', 'valor', 'concepto'])
  return {
    fecha: leerFecha(o, 'fecha', ruta),
    tipo: leerOpcion(o, 'tipo', ruta, ['ingreso', 'pago'] as const),
    valor: leerPesosPositivos(o, 'valor', ruta),
    concepto: leerTexto(o, 'concepto', ruta),
  }
}

/**
 * R9, art. 49: income, payments and balance of the compensation fund, movement by movement in order of date (those of one
 * day, as they come). Refuses a payment for which the fund does not have the money.
 */
export function fondoDeCompensacion({ movimientos }: FondoEntrada): FondoRespuesta {
  const memoria = new Memoria()
  const orden = [...movimientos.entries()].sort(([, a], [, b]) => a.fecha.localeCompare(b.fecha))
  let saldo = new Decimal(0)
  const hechos = orden.map(([i, m]) => {
    const queda = m.tipo === 'ingreso' ? saldo.plus(m.valor) : saldo.minus(m.valor)
    if (queda.isNegative()) throw sinSaldo(i, m, saldo)
    saldo = queda
    return { fecha: m.fecha, tipo: m.tipo, valor: pesos(m.valor), concepto: m.concepto, saldo: pesos(saldo) }
  })
  const total = (tipo: MovimientoDelFondo['tipo'], concepto: string): Decimal => {
    const valores = movimientos.filter(m => m.tipo === tipo).map(m => m.valor)
    return memoria.anotar(concepto, art(49), 'suma(valores)', { valores }, sumar(valores))
  }
  const ingresos = total('ingreso', 'Ingresos del fondo')
  const pagos = total('pago', 'Pagos del fondo')
  memoria.anotar('Saldo del fondo', art(49), 'ingresos − pagos', { ingresos, pagos }, ingresos.minus(pagos))
  return { ingresos: pesos(ingresos), pagos: pesos(pagos), saldo: pesos(saldo), movimientos: hechos, memoria }
}

function sinSaldo(i: number, m: MovimientoDelFondo, saldo: Decimal): Rechazo {
  return new Rechazo({
    codigo: 'fondo-sin-saldo',
    mensaje: `El ${m.fecha} el fondo tiene ${pesos(saldo)} pesos y se pagan ${pesos(m.valor)}.`,
    campo: `movimientos[${i}].valor`,
    articulo: art(49),
    cura: 'Registre antes el ingreso que cubre ese pago.',
  })
}
