import { art } from '../articulos/referencia.ts'
import { Decimal } from '../decimal.ts'
import type { Memoria } from '../memoria.ts'
import { vigenteAl } from '../parametros/fechado.ts'
import { SMLMV } from '../parametros/smlmv.ts'
import { Rechazo } from '../rechazo.ts'
import type { MultaEntrada } from './multa.ts'
import { cuantiaDe, type Regimen, SIN_INCREMENTO } from './regimen.ts'

/** The same range unrounded, for the calculations that build on it. */
export function rangoDeMulta(
  e: MultaEntrada,
  regimen: Regimen,
  memoria: Memoria,
): { minimo: Decimal; maximo: Decimal } {
  const sancion = regimen.sanciones[e.conducta]
  const cuantia = cuantiaDe(sancion, e.estrato)
  const salario = salarioDelHecho(e, memoria)
  const unidad = cuantia.porM2
    ? memoria.paso(
        'Valor del salario diario por los metros cuadrados',
        sancion.articulo,
        'salario ÷ días × área',
        { salario, días: cuantia.porM2.salariosDiariosPorMes, área: areaDe(e) },
        o => o.salario.div(o.días).times(o.área),
      )
    : salario
  const incremento = (e.protegidoORiesgo ? sancion.incremento : undefined) ?? SIN_INCREMENTO
  const tope = cuantia.porM2 && {
    salarios: cuantia.porM2.tope,
    salario,
  }
  const maximo = memoria.paso(
    incremento.isZero() ? 'Multa máxima' : 'Multa máxima, aumentada por suelo de protección o de riesgo',
    sancion.articulo,
    tope ? 'min(salarios × unidad, tope × salario) × (1 + incremento)' : 'salarios × unidad × (1 + incremento)',
    { salarios: cuantia.maximo, unidad, incremento, ...(tope ? { tope: tope.salarios, salario } : {}) },
    o => conTope(o.salarios.times(o.unidad), tope).times(o.incremento.plus(1)),
  )
  const minimo = memoria.paso(
    'Multa mínima',
    sancion.articulo,
    'min(salarios × unidad, máxima)',
    { salarios: cuantia.minimo, unidad, máxima: maximo },
    o => Decimal.min(o.salarios.times(o.unidad), o.máxima),
  )
  return { minimo, maximo }
}

function conTope(valor: Decimal, tope: { salarios: Decimal; salario: Decimal } | undefined): Decimal {
  return tope ? Decimal.min(valor, tope.salarios.times(tope.salario)) : valor
}

function salarioDelHecho(e: MultaEntrada, memoria: Memoria): Decimal {
  if (e.smlmv) {
    return memoria.anotar(
      'Salario mínimo mensual, dado en la entrada',
      art(104),
      'salario',
      { salario: e.smlmv },
      e.smlmv,
    )
  }
  const { valor, acto } = vigenteAl(SMLMV, e.fechaHecho)
  return memoria.anotar(
    `Salario mínimo mensual del día del hecho (${acto})`,
    art(104),
    'salario',
    { salario: valor },
    valor,
  )
}

function areaDe(e: MultaEntrada): Decimal {
  if (e.areaM2) return e.areaM2
  throw new Rechazo({
    codigo: 'campo-faltante',
    mensaje: 'El régimen fija la multa por metro cuadrado: falta el campo «areaM2».',
    campo: 'areaM2',
    articulo: art(104),
    cura: 'Dé el área de la intervención en metros cuadrados.',
  })
}
