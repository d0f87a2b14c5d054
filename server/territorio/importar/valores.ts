import { Decimal } from 'decimal.js'
import { esFecha } from '../../../ley388/fecha.ts'
import { bpinMalo } from '../../platform/bpin.ts'
import type { TipoDeCampo } from '../clases.ts'

interface Dicho {
  codigo: string
  motivo: string
  cura: string
}

/** A value of ours, with what somebody should look at; or what is wrong with it. */
export type Leido = { valor: string; aviso?: Dicho } | Dicho

/** Reads "1.234.567,89", "1,234,567.89", "1234567.89" and "1234567,89"; undefined when it is not a number. */
export function leerDecimal(texto: string): Decimal | undefined {
  const t = texto.replace(/\s|m²|m2$/g, '')
  const partes = /^([+-]?)(\d[\d.,]*)(e[+-]?\d+)?$/i.exec(t)
  if (!partes) return undefined
  const [, signo = '', cifras = '', exponente = ''] = partes
  const coma = cifras.lastIndexOf(',')
  const punto = cifras.lastIndexOf('.')
  let limpio = cifras
  if (coma >= 0 && punto >= 0) {
    const decimal = coma > punto ? ',' : '.'
    limpio = cifras.replaceAll(decimal === ',' ? '.' : ',', '').replace(decimal, '.')
  } else if (coma >= 0) limpio = cifras.indexOf(',') === coma ? cifras.replace(',', '.') : cifras.replaceAll(',', '')
  else if (punto >= 0 && cifras.indexOf('.') !== punto) limpio = cifras.replaceAll('.', '')
  return /^\d+(\.\d*)?$/.test(limpio) ? new Decimal(`${signo}${limpio}${exponente}`) : undefined
}

/** Largest area that fits in numeric(16,2). */
const AREA_MAXIMA = new Decimal('1e14')

/** Reads a value of the file as a field of ours; says what is wrong and how to mend it. `texto` is never empty. */
export function leerValor(tipo: TipoDeCampo, nombre: string, texto: string): Leido {
  switch (tipo) {
    case 'texto':
      return { valor: texto }
    case 'entero':
    case 'decimal':
    case 'area': {
      const d = leerDecimal(texto)
      if (!d) return malNumero(nombre, texto)
      if (tipo === 'entero' && !d.isInteger())
        return {
          codigo: 'no-es-entero',
          motivo: `${nombre}: «${texto}» no es un número entero.`,
          cura: 'Escriba un número sin decimales.',
        }
      if (tipo !== 'area') return { valor: d.toFixed() }
      if (d.isNegative() || d.gt(AREA_MAXIMA))
        return {
          codigo: 'area-imposible',
          motivo: `${nombre}: ${texto} m² no es un área posible.`,
          cura: 'Corrija el valor en el archivo; debe estar en metros cuadrados.',
        }
      return { valor: d.toDecimalPlaces(2, Decimal.ROUND_HALF_UP).toFixed(2) }
    }
    case 'fecha': {
      const f = aFecha(texto)
      if (f) return { valor: f }
      return {
        codigo: 'fecha-invalida',
        motivo: `${nombre}: «${texto}» no es una fecha.`,
        cura: 'Escríbala como año-mes-día, por ejemplo 2026-11-20.',
      }
    }
    case 'numero-predial':
      return leerNumeroPredial(texto)
    case 'pesos':
      return leerPesos(nombre, texto)
    case 'porcentaje':
      return leerPorcentaje(nombre, texto)
    case 'bpin': {
      const malo = bpinMalo(texto)
      return malo
        ? { ...malo, cura: `${malo.cura} Si todavía no tiene código, deje el campo vacío.` }
        : { valor: texto }
    }
  }
}

/** numeric(20,2) keeps eighteen digits before the point. */
const PESOS_MAXIMOS = new Decimal('1e18')
/** "112.491" may be a hundred and twelve thousand or a hundred and twelve: nobody can tell. */
const MILES_O_CENTAVOS = /^[1-9]\d{0,2}[.,]\d{3}$/

function leerPesos(nombre: string, texto: string): Leido {
  const t = texto.replace(/^\$/, '').trim()
  const d = leerDecimal(t)
  if (!d) return malNumero(nombre, texto)
  if (MILES_O_CENTAVOS.test(t))
    return {
      codigo: 'miles-o-decimales',
      motivo: `${nombre}: en «${texto}» no se sabe si el signo separa miles o decimales.`,
      cura: 'Escriba el valor en pesos sin separar los miles.',
    }
  if (d.isNegative() || d.gte(PESOS_MAXIMOS))
    return {
      codigo: 'pesos-imposibles',
      motivo: `${nombre}: «${texto}» no es un valor posible en pesos.`,
      cura: 'Corrija el valor en el archivo.',
    }
  return { valor: d.toDecimalPlaces(2, Decimal.ROUND_HALF_UP).toFixed() }
}

function leerPorcentaje(nombre: string, texto: string): Leido {
  const conSigno = /%\s*$/.test(texto)
  const d = leerDecimal(texto.replace(/\s*%\s*$/, ''))
  if (!d) return malNumero(nombre, texto)
  if (d.isNegative() || d.gt(100))
    return {
      codigo: 'porcentaje-imposible',
      motivo: `${nombre}: «${texto}» no está entre 0 y 100.`,
      cura: 'Corrija el valor en el archivo.',
    }
  const valor = d.toFixed()
  if (conSigno || d.isZero() || d.gt(1)) return { valor }
  return {
    valor,
    aviso: {
      codigo: 'porcentaje-o-fraccion',
      motivo: `${nombre}: «${texto}» se tomó como ${texto.replace('.', ',')} %.`,
      cura: 'Si el archivo escribe fracciones (0,45 por 45 %), multiplíquelas por 100 y tráigalo de nuevo.',
    },
  }
}

function aFecha(texto: string): string | undefined {
  const iso = /^(\d{4})[-/](\d{2})[-/](\d{2})/.exec(texto)
  const local = /^(\d{2})[-/](\d{2})[-/](\d{4})/.exec(texto)
  const f = iso ? `${iso[1]}-${iso[2]}-${iso[3]}` : local ? `${local[3]}-${local[2]}-${local[1]}` : undefined
  return f && esFecha(f) ? f : undefined
}

function malNumero(nombre: string, texto: string): Leido {
  const letra = /\p{L}/u.exec(texto)?.[0]
  return {
    codigo: letra ? 'letra-en-numero' : 'numero-invalido',
    motivo: letra
      ? `${nombre}: «${texto}» lleva la letra «${letra}» donde va un número.`
      : `${nombre}: «${texto}» no es un número.`,
    cura: 'Corríjalo en el archivo: solo cifras, con coma o punto para los decimales.',
  }
}

/** Letters that are typed, or read by a scanner, instead of a digit. */
const PARECIDAS: Record<string, string> = { O: '0', o: '0', Q: '0', I: '1', l: '1', L: '1', Z: '2', S: '5', B: '8' }

/** The 30-digit national number (Resolución IGAC 070 de 2011); separators between its groups are dropped. */
export function leerNumeroPredial(texto: string): Leido {
  const limpio = texto.replace(/[\s.\-_']/g, '')
  if (/^\d{30}$/.test(limpio)) return { valor: limpio }
  const nombre = 'Número predial'
  if (/^\d+(\.\d+)?e\+?\d+$/i.test(texto.replace(',', '.').trim()))
    return {
      codigo: 'numero-recortado',
      motivo: `${nombre}: «${texto}» está en notación científica; el programa que guardó el archivo perdió las cifras.`,
      cura: 'Exporte de nuevo desde el catastro con la columna como texto.',
    }
  const letra = /[^\d]/u.exec(limpio)?.[0]
  if (letra !== undefined) {
    const lugar = limpio.indexOf(letra) + 1
    const digito = PARECIDAS[letra]
    return {
      codigo: 'letra-en-numero',
      motivo: `${nombre}: «${texto}» lleva «${letra}» en la posición ${lugar}; son 30 dígitos.`,
      cura: digito ? `Corríjalo en el archivo (¿será un ${digito}?).` : 'Corríjalo en el archivo.',
    }
  }
  return {
    codigo: 'numero-de-largo-distinto',
    motivo: `${nombre}: «${texto}» tiene ${limpio.length} dígitos; son 30.`,
    cura:
      limpio.length === 20
        ? 'Es un número predial anterior (20 dígitos): asígnelo a «Número predial anterior» y traiga el de 30.'
        : 'Complete el número en el archivo; si perdió ceros a la izquierda, exporte la columna como texto.',
  }
}

const AJENO = /[\u0080-\u009F]|ï¿½|Ã[\u0080-\u00BF]|Ã[‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|Â[\u00A0-\u00BF]/

/**
 * Whether a text was read with an encoding that is not its own ("PeÃ±ón"), or lost a letter before it came to us (the
 * mark of replacement is in the file itself, and no encoding brings it back).
 */
export function estadoDelTexto(texto: string): 'sano' | 'otra-codificacion' | 'letra-perdida' {
  if (AJENO.test(texto)) return 'otra-codificacion'
  return texto.includes('\uFFFD') ? 'letra-perdida' : 'sano'
}
