import { Decimal } from '../../../ley388/decimal.ts'
import type { Fecha } from '../../../ley388/fecha.ts'
import { escribirLibro } from '../../platform/formatos/excel/escribir.ts'
import { serieDeFecha } from '../../platform/formatos/excel/posicion.ts'
import type { CeldaEscrita, Estilo, HojaEscrita, Validacion, Valor } from '../../platform/formatos/excel/tipos.ts'
import { pesosEscritos } from '../ejecucion/monto.ts'
import { type Columna, HOJAS, type Hoja, OCULTAS, PRIMERA_FECHA, ULTIMA_FECHA } from './columnas.ts'
import { type Contenido, comoSeLee } from './contenido.ts'
import { hojaDeCronograma } from './hoja-cronograma.ts'
import { hojaDeInstrucciones } from './hoja-instrucciones.ts'
import { comoSeElige, hojaDeListas, RANGOS } from './hoja-listas.ts'
import { huellaDe, type Registro } from './registro.ts'

/** Empty rows that the drop-down lists already reach. */
const FILAS_LIBRES = 1_000
const CIFRAS_DE_EXCEL = 15

/** The workbook of the programme: to read it, to fill it and to bring it back. */
export function escribirPlantilla(c: Contenido, { municipio, hoy }: { municipio: string; hoy: Fecha }): Uint8Array {
  return escribirLibro([
    hojaDeInstrucciones(c, hoy),
    ...HOJAS.map(hoja => hojaDeDatos(c, hoja)),
    hojaDeCronograma(c, hoy),
    hojaDeListas(c, { municipio, hoy }),
  ])
}

const texto = (t: string): Valor => ({ tipo: 'texto', texto: t })

function hojaDeDatos(c: Contenido, hoja: Hoja): HojaEscrita {
  const columnas = c.columnas[hoja]
  const registros = c.registros[hoja]
  return {
    nombre: hoja,
    columnas: anchosDe(columnas),
    fijas: 1,
    filtro: true,
    filas: [encabezado(columnas), ...registros.map(r => filaDe(columnas, r, c))],
    validaciones: columnas.flatMap((col, i) => validacionDe(col, i, registros.length + 1 + FILAS_LIBRES, c)),
    notas: columnas.map((col, i) => ({ fila: 1, columna: i, texto: notaDe(col) })),
  }
}

/** Widths and looks of the columns of a sheet, the hidden ones at the end. */
export function anchosDe(columnas: readonly Columna[]): HojaEscrita['columnas'] {
  return [
    ...columnas.map(col => ({ ancho: col.ancho, estilo: ESTILO[col.tipo] })),
    ...OCULTAS.map(() => ({ ancho: 12, oculta: true, estilo: 'texto' as const })),
  ]
}

/** The first row of a sheet. */
export function encabezado(columnas: readonly Columna[]): CeldaEscrita[] {
  return [
    ...columnas.map(
      (col): CeldaEscrita => ({
        valor: texto(col.titulo),
        estilo: col.obligatoria ? 'encabezado-obligatorio' : 'encabezado',
      }),
    ),
    ...OCULTAS.map((t): CeldaEscrita => ({ valor: texto(t), estilo: 'calculado' })),
  ]
}

/** What the header's comment says. */
export function notaDe(col: Columna): string {
  return `${col.titulo}${col.obligatoria ? ' (obligatoria)' : ''}\n${col.explica}\nLey 388 de 1997, ${col.articulo}.`
}

export const ESTILO: Readonly<Record<Columna['tipo'], Estilo>> = {
  texto: 'texto',
  entero: 'entero',
  pesos: 'dinero',
  porcentaje: 'cantidad',
  fecha: 'fecha',
  opcion: 'texto',
  lista: 'texto',
  referencia: 'texto',
}

function filaDe(columnas: readonly Columna[], r: Registro, c: Contenido): (CeldaEscrita | undefined)[] {
  const enCelda = (col: Columna): string | null => {
    const elegida = col.nombra === 'Estrategias' ? c.estrategias.find(e => e.id === r.valores[col.campo]) : undefined
    return elegida ? comoSeElige(elegida) : comoSeLee(col, r.valores[col.campo] ?? null, c.codigos)
  }
  const ocultas = [r.id, r.version === null ? '' : String(r.version), huellaDe(columnas, r.valores)]
  return [
    ...columnas.map(col => celdaDe(col, enCelda(col))),
    ...ocultas.map((t): CeldaEscrita => ({ valor: texto(t), estilo: 'texto' })),
  ]
}

/** A cell of a value as people read it. */
export function celdaDe(col: Columna, valor: string | null): CeldaEscrita | undefined {
  if (valor === null) return undefined
  switch (col.tipo) {
    case 'fecha':
      return { valor: { tipo: 'fecha', fecha: valor as Fecha }, estilo: 'fecha' }
    case 'pesos':
      // Excel would round it: as text it comes back whole.
      if (new Decimal(valor).precision() > CIFRAS_DE_EXCEL)
        return { valor: texto(pesosEscritos(new Decimal(valor))), estilo: 'texto' }
      return { valor: { tipo: 'numero', numero: valor }, estilo: valor.includes('.') ? 'centavos' : 'dinero' }
    case 'entero':
    case 'porcentaje':
      return { valor: { tipo: 'numero', numero: valor }, estilo: ESTILO[col.tipo] }
    default:
      return { valor: texto(valor), estilo: 'texto' }
  }
}

/** What Excel lets be written below a header. Codes of other sheets only warn: they may be written later. */
export function validacionDe(col: Columna, columna: number, hastaFila: number, c: Contenido): Validacion[] {
  const comun = { columna, desdeFila: 2, hastaFila, titulo: col.titulo, mensaje: col.explica }
  const deRango = (rango: string, obliga: boolean): Validacion[] => [
    { ...comun, regla: { tipo: 'lista', rango }, obliga },
  ]
  if (col.nombra === 'Estrategias')
    return c.estrategias.length === 0 ? [] : deRango(RANGOS.estrategias(c.estrategias.length), true)
  if (col.nombra === 'Programas' || col.nombra === 'Proyectos') {
    const filas = c.registros[col.nombra].length + 1 + FILAS_LIBRES
    return deRango(`${col.nombra}!$A$2:$A$${filas}`, false)
  }
  if (col.opciones) return deRango(RANGOS.opciones(col), true)
  switch (col.tipo) {
    case 'entero':
      return [{ ...comun, regla: { tipo: 'entero', minimo: '-20000', maximo: '20000' }, obliga: false }]
    case 'pesos':
      return [{ ...comun, regla: { tipo: 'decimal', minimo: '0', maximo: '999999999999999' }, obliga: false }]
    case 'porcentaje':
      return [{ ...comun, regla: { tipo: 'decimal', minimo: '0', maximo: '100' }, obliga: false }]
    case 'fecha':
      return [
        {
          ...comun,
          regla: {
            tipo: 'fecha',
            minimo: String(serieDeFecha(PRIMERA_FECHA)),
            maximo: String(serieDeFecha(ULTIMA_FECHA)),
          },
          obliga: false,
        },
      ]
    default:
      return []
  }
}
