import { Decimal } from '../decimal.ts'
import { type Fecha, fechaDe } from '../fecha.ts'
import type { Parametro } from './fechado.ts'

type Fila = readonly [anio: number, variacion: string, indice?: string]

/** First load: variation from December to December, in per cent, and the December index (base December 2018 = 100). */
const FILAS: readonly Fila[] = [
  [1997, '17.68'],
  [1998, '16.70'],
  [1999, '9.23'],
  [2000, '8.75'],
  [2001, '7.65'],
  [2002, '6.99'],
  [2003, '6.49'],
  [2004, '5.50'],
  [2005, '4.85'],
  [2006, '4.48'],
  [2007, '5.69'],
  [2008, '7.67', '69.80'],
  [2009, '2.00', '71.20'],
  [2010, '3.17', '73.45'],
  [2011, '3.73', '76.19'],
  [2012, '2.44', '78.05'],
  [2013, '1.94', '79.56'],
  [2014, '3.66', '82.47'],
  [2015, '6.77', '88.05'],
  [2016, '5.75', '93.11'],
  [2017, '4.09', '96.92'],
  [2018, '3.18', '100.00'],
  [2019, '3.80', '103.80'],
  [2020, '1.61', '105.48'],
  [2021, '5.62', '111.41'],
  [2022, '13.12', '126.03'],
  [2023, '9.28', '137.72'],
  [2024, '5.20', '144.88'],
  [2025, '5.10', '152.27'],
]

const ACTO = 'DANE, índice de precios al consumidor'

/** CPI of December of each year, from that 31 December until the next one. The municipality can load monthly values. */
export const IPC_INDICE: Parametro<Decimal> = {
  id: 'ipc.indice',
  nombre: 'IPC, índice de diciembre',
  unidad: 'índice, base diciembre de 2018 = 100',
  valores: FILAS.flatMap(([anio, , indice]) =>
    indice === undefined ? [] : [{ valor: new Decimal(indice), ...desdeDiciembre(anio), acto: ACTO }],
  ),
  huecos: [
    { hasta: fechaDe(2008, 12, 30), razon: 'la primera carga trae el índice desde diciembre de 2008' },
    { desde: fechaDe(2026, 12, 31), razon: 'el DANE lo publica al mes siguiente' },
  ],
}

/** Yearly variation of the CPI as a fraction ("0.0510"), in force through the year that it measures. */
export const IPC_VARIACION: Parametro<Decimal> = {
  id: 'ipc.variacion',
  nombre: 'IPC, variación anual de diciembre a diciembre',
  unidad: 'fracción',
  valores: FILAS.map(([anio, variacion]) => ({
    valor: new Decimal(variacion).div(100),
    desde: fechaDe(anio, 1, 1),
    hasta: fechaDe(anio, 12, 31),
    acto: ACTO,
  })),
  huecos: [
    { hasta: fechaDe(1996, 12, 31), razon: 'la ley es de 1997' },
    { desde: fechaDe(2026, 1, 1), razon: 'el DANE la publica al terminar el año' },
  ],
}

function desdeDiciembre(anio: number): { desde: Fecha; hasta: Fecha } {
  return { desde: fechaDe(anio, 12, 31), hasta: fechaDe(anio + 1, 12, 30) }
}
