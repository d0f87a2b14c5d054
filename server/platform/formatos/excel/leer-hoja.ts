import { Rechazo } from '../../../../ley388/rechazo.ts'
import { celdaDe, fechaDeSerie } from './posicion.ts'
import type { Valor } from './tipos.ts'
import { recorrerXml } from './xml.ts'

/** What the cells of a sheet point at in the rest of the workbook. */
export interface DelLibro {
  readonly textos: readonly string[]
  readonly fechas: readonly boolean[]
  readonly desde1904: boolean
}

/** More cells with something in them than these is no list that somebody wrote. */
const MAX_CELDAS = 1_000_000

/** The cells of a sheet that hold something, by row (from 1) and column (from 0). */
export function leerHoja(xml: string, libro: DelLibro): Map<number, Map<number, Valor>> {
  const filas = new Map<number, Map<number, Valor>>()
  let fila = 0
  let columna = -1
  let celda: CeldaCruda | undefined
  let dentro: 'v' | 't' | undefined
  let fonetica = false
  let cuantas = 0
  recorrerXml(xml, {
    abre(nombre, a) {
      if (nombre === 'row') {
        fila = a.r === undefined ? fila + 1 : Number(a.r)
        columna = -1
      } else if (nombre === 'c') {
        const lugar = a.r === undefined ? undefined : celdaDe(a.r)
        columna = lugar?.columna ?? columna + 1
        fila = lugar?.fila ?? fila
        celda = { tipo: a.t ?? 'n', estilo: Number(a.s ?? 0), valor: undefined, formula: false }
      } else if (nombre === 'rPh') fonetica = true
      else if (nombre === 'f' && celda) celda.formula = true
      else if ((nombre === 'v' || nombre === 't') && celda && !fonetica) {
        dentro = nombre
        celda.valor ??= ''
      }
    },
    texto(t) {
      if (dentro && celda) celda.valor += t
    },
    cierra(nombre) {
      if (nombre === 'v' || nombre === 't') dentro = undefined
      else if (nombre === 'rPh') fonetica = false
      else if (nombre === 'c' && celda) {
        const valor = valorDe(celda, libro)
        celda = undefined
        if (!valor) return
        if (++cuantas > MAX_CELDAS) throw demasiadas()
        const deFila = filas.get(fila)
        if (deFila) deFila.set(columna, valor)
        else filas.set(fila, new Map([[columna, valor]]))
      }
    },
  })
  return filas
}

interface CeldaCruda {
  tipo: string
  estilo: number
  valor: string | undefined
  formula: boolean
}

function valorDe({ tipo, estilo, valor, formula }: CeldaCruda, libro: DelLibro): Valor | undefined {
  if (valor === undefined) return formula ? { tipo: 'sin-calcular' } : undefined
  switch (tipo) {
    case 's':
      return comoTexto(libro.textos[Number(valor)] ?? '')
    case 'str':
    case 'inlineStr':
      return comoTexto(valor)
    case 'b':
      return { tipo: 'logico', valor: valor.trim() === '1' || valor.trim() === 'true' }
    case 'e':
      return { tipo: 'error', error: valor.trim() }
    case 'd':
      return comoTexto(valor.trim().slice(0, 10))
    default: {
      const numero = valor.trim()
      if (numero === '') return formula ? { tipo: 'sin-calcular' } : undefined
      const fecha = libro.fechas[estilo] ? fechaDeSerie(Number(numero), libro.desde1904) : undefined
      return fecha === undefined ? { tipo: 'numero', numero } : { tipo: 'fecha', fecha }
    }
  }
}

/** Excel writes control characters as _x000D_; a line break is one whatever the system. */
function comoTexto(crudo: string): Valor | undefined {
  const suelto = crudo.includes('_')
    ? crudo.replace(/_x([\dA-F]{4})_/gi, (_, hexa: string) => String.fromCharCode(Number.parseInt(hexa, 16)))
    : crudo
  const texto = suelto.includes('\r') ? suelto.replace(/\r\n?/g, '\n') : suelto
  return texto.trim() === '' ? undefined : { tipo: 'texto', texto }
}

function demasiadas(): Rechazo {
  return new Rechazo({
    codigo: 'libro-muy-grande',
    mensaje: 'Una hoja del libro tiene más de un millón de celdas con datos.',
    campo: 'archivo',
    cura: 'Deje en el libro solo las filas del programa.',
  })
}
