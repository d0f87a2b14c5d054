import { Decimal } from '../../../ley388/decimal.ts'
import { esFecha } from '../../../ley388/fecha.ts'
import type { Valor } from '../../platform/formatos/excel/tipos.ts'
import { leerMonto } from '../ejecucion/monto.ts'
import { type Columna, PRIMERA_FECHA, ULTIMA_FECHA } from './columnas.ts'
import { textoLimpio } from './registro.ts'

/** Why a cell cannot be read, and how it is mended. */
export interface CeldaMala {
  codigo: string
  motivo: string
  cura: string
}
export type Celda = { valor: string | null } | { mala: CeldaMala }

/**
 * A cell as our field: text trimmed, numbers as plain decimals, dates as dates, options by their id; what names
 * something stays as it was written. Nothing is guessed.
 */
export function leerCelda(col: Columna, v: Valor | undefined): Celda {
  if (v === undefined) return vacia(col)
  if (v.tipo === 'error')
    return mala(
      'formula-con-error',
      `La celda tiene un error de Excel: ${v.error}.`,
      'Corrija la fórmula, o escriba el valor.',
    )
  if (v.tipo === 'sin-calcular')
    return mala(
      'formula-sin-valor',
      'La celda tiene una fórmula y el archivo no guarda su resultado.',
      'Abra el libro en Excel, espere a que calcule y guárdelo; o escriba el valor.',
    )
  if (v.tipo === 'logico') return mala('valor-invalido', 'La celda dice VERDADERO o FALSO.', col.explica)
  if (v.tipo === 'texto' && textoLimpio(v.texto) === '') return vacia(col)
  switch (col.tipo) {
    case 'fecha':
      return leerFecha(v)
    case 'entero':
      return leerEntero(v)
    case 'pesos':
    case 'porcentaje':
      return leerDecimal(v, col)
    case 'opcion':
      return leerOpcion(v, col)
    default:
      return leerTexto(v)
  }
}

type Escrito = Extract<Valor, { tipo: 'texto' | 'numero' | 'fecha' }>

function mala(codigo: string, motivo: string, cura: string): Celda {
  return { mala: { codigo, motivo, cura } }
}

function vacia(col: Columna): Celda {
  if (!col.obligatoria) return { valor: typeof col.siVacia === 'string' ? col.siVacia : null }
  return mala('campo-vacio', 'Está vacía y es obligatoria.', col.explica)
}

/** Beyond these digits Excel has already lost some. */
const CIFRAS_CIERTAS = 15

function leerTexto(v: Escrito): Celda {
  if (v.tipo === 'texto') return { valor: textoLimpio(v.texto) }
  if (v.tipo === 'fecha')
    return mala(
      'valor-invalido',
      'Excel convirtió lo escrito en una fecha.',
      'Dé a la celda formato de texto y escríbalo de nuevo.',
    )
  const numero = decimalDe(v.numero)
  if (!numero || numero.abs().greaterThanOrEqualTo(`1e${CIFRAS_CIERTAS}`))
    return mala(
      'codigo-perdido',
      'Excel guardó el código como un número y le quitó cifras.',
      'Dé a la celda formato de texto y escriba el código completo.',
    )
  return { valor: numero.toFixed() }
}

/** A number as the file keeps it; the noise that a float leaves after the fifteenth digit goes away. */
function decimalDe(crudo: string): Decimal | undefined {
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i.test(crudo)) return undefined
  return new Decimal(crudo).toSignificantDigits(CIFRAS_CIERTAS)
}

function leerEntero(v: Escrito): Celda {
  const invalido = (t: string) =>
    mala('entero-invalido', `«${t}» no es un número entero.`, 'Escriba solo cifras, sin puntos ni comas.')
  if (v.tipo === 'fecha')
    return mala(
      'entero-invalido',
      'Hay una fecha donde va un número entero.',
      'Dé a la celda formato de número y escríbalo de nuevo.',
    )
  if (v.tipo === 'texto') {
    const t = textoLimpio(v.texto)
    return /^[+-]?\d{1,9}$/.test(t) ? { valor: String(Number(t)) } : invalido(t)
  }
  const numero = decimalDe(v.numero)
  return numero?.isInteger() && numero.abs().lessThan(1e9)
    ? { valor: numero.toFixed() }
    : invalido(v.numero.replace('.', ','))
}

const DECIMALES = 2

function leerDecimal(v: Escrito, col: Columna): Celda {
  if (v.tipo === 'fecha')
    return mala(
      'monto-invalido',
      'Hay una fecha donde va un valor.',
      'Dé a la celda formato de número y escríbalo de nuevo.',
    )
  if (v.tipo === 'texto') {
    const leido = leerMonto(textoLimpio(v.texto), 'positivo')
    return leido instanceof Decimal ? dentro(leido, col) : { mala: leido }
  }
  const numero = decimalDe(v.numero)
  return numero ? dentro(numero, col) : mala('monto-invalido', `«${v.numero}» no es un valor.`, col.explica)
}

function dentro(n: Decimal, col: Columna): Celda {
  const escrito = n.toFixed().replace('.', ',')
  if (n.isNegative() && !n.isZero())
    return mala('monto-negativo', `«${escrito}» es negativo y este valor no puede serlo.`, 'Corrija el signo.')
  if (n.decimalPlaces() > DECIMALES)
    return mala('muchos-decimales', `«${escrito}» tiene más de dos decimales.`, 'Déjelo con dos decimales a lo sumo.')
  if (col.tipo === 'porcentaje' && n.greaterThan(100))
    return mala('fuera-de-rango', `«${escrito}» pasa de 100.`, col.explica)
  return { valor: n.toFixed() }
}

const DIA_MES_ANIO = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/
const CURA_FECHA = 'Escríbala como fecha de Excel, o así: 13/05/2030 (día/mes/año).'

function leerFecha(v: Escrito): Celda {
  if (v.tipo === 'numero')
    return mala('fecha-invalida', `«${v.numero.replace('.', ',')}» es un número, no una fecha.`, CURA_FECHA)
  const escrita = v.tipo === 'fecha' ? v.fecha : textoLimpio(v.texto)
  const partes = DIA_MES_ANIO.exec(escrita)
  const iso = partes ? `${partes[3]}-${partes[2]!.padStart(2, '0')}-${partes[1]!.padStart(2, '0')}` : escrita
  if (!esFecha(iso))
    return /^\d{4}-\d{2}-\d{2}$/.test(iso)
      ? mala('fecha-inexistente', `«${escrita}» no es un día del calendario.`, `Corrija el día o el mes. ${CURA_FECHA}`)
      : mala('fecha-invalida', `«${escrita}» no es una fecha.`, CURA_FECHA)
  if (iso < PRIMERA_FECHA || iso > ULTIMA_FECHA)
    return mala('fecha-fuera-de-rango', `El ${iso} no puede ser una fecha del programa.`, 'Corrija el año.')
  return { valor: iso }
}

const llano = (t: string): string =>
  t
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s-]+/g, ' ')
    .trim()

function leerOpcion(v: Escrito, col: Columna): Celda {
  const opciones = col.opciones ?? []
  const escrita = v.tipo === 'texto' ? v.texto : v.tipo === 'numero' ? v.numero : v.fecha
  const elegida =
    opciones.find(o => o.nombre === escrita) ??
    opciones.find(o => llano(o.nombre) === llano(escrita) || llano(o.id) === llano(escrita))
  if (elegida) return { valor: elegida.id }
  return mala(
    'opcion-inexistente',
    `«${textoLimpio(escrita)}» no es una de las opciones.`,
    `Elija de la lista: ${opciones.map(o => o.nombre).join(', ')}.`,
  )
}
