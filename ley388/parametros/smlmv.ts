import { Decimal } from '../decimal.ts'
import { type Fecha, fechaDe } from '../fecha.ts'
import type { Parametro, Vigente } from './fechado.ts'

type Fila = readonly [anio: number, pesos: number, acto: string, nota?: string]

const TABLA = 'Tabla histórica del salario mínimo'

/** First load; `nota` says where public sources disagree. The municipality can correct any value. */
const FILAS: readonly Fila[] = [
  [1997, 172_005, TABLA],
  [1998, 203_826, 'Decreto del salario mínimo de 1998 (según prensa)', 'Otra tabla pública da 203825'],
  [1999, 236_460, TABLA, 'Otra tabla pública da 236438'],
  [2000, 260_100, 'Decreto 2647 de 1999'],
  [2001, 286_000, 'Decreto 2579 de 2000'],
  [2002, 309_000, TABLA],
  [2003, 332_000, TABLA],
  [2004, 358_000, TABLA],
  [2005, 381_500, TABLA],
  [2006, 408_000, TABLA],
  [2007, 433_700, TABLA],
  [2008, 461_500, TABLA],
  [2009, 496_900, TABLA],
  [2010, 515_000, TABLA],
  [2011, 535_600, 'Decreto 4834 de 2010, modificado por el Decreto 33 de 2011'],
  [2012, 566_700, TABLA],
  [2013, 589_500, TABLA],
  [2014, 616_000, 'Decreto 3068 de 2013'],
  [2015, 644_350, TABLA],
  [2016, 689_455, TABLA],
  [2017, 737_717, TABLA],
  [2018, 781_242, TABLA],
  [2019, 828_116, TABLA],
  [2020, 877_803, TABLA],
  [2021, 908_526, TABLA],
  [2022, 1_000_000, TABLA],
  [2023, 1_160_000, TABLA],
  [2024, 1_300_000, TABLA],
  [2025, 1_423_500, TABLA],
  [
    2026,
    1_750_905,
    'Decreto 1469 de 2025',
    'Suspendido el 2026-02-12 y fijado de nuevo con el mismo valor en febrero de 2026',
  ],
]

/** Legal monthly minimum wage, in pesos a month. */
export const SMLMV: Parametro<Decimal> = {
  id: 'smlmv',
  nombre: 'Salario mínimo legal mensual vigente',
  unidad: 'pesos al mes',
  valores: FILAS.map(valorDelAnio),
  huecos: [
    { hasta: fechaDe(1996, 12, 31), razon: 'la ley es de 1997' },
    { desde: fechaDe(2027, 1, 1), razon: 'se fija cada diciembre para el año siguiente' },
  ],
}

function valorDelAnio([anio, pesos, acto, nota]: Fila): Vigente<Decimal> {
  const desde: Fecha = fechaDe(anio, 1, 1)
  return { valor: new Decimal(pesos), desde, hasta: fechaDe(anio, 12, 31), acto, nota }
}
