import type { Fecha } from '../../../ley388/fecha.ts'
import { letraDe } from '../../platform/formatos/excel/posicion.ts'
import type { CeldaEscrita, HojaEscrita, HojaLeida } from '../../platform/formatos/excel/tipos.ts'
import { type Columna, HOJAS, LISTAS } from './columnas.ts'
import { type Contenido, todos } from './contenido.ts'

/** What the hidden sheet says of the workbook: whose it is, and every row that it was given with. */
export interface Entregado {
  readonly municipio: string
  readonly periodo: string
  /** The rows that were given, by their id. */
  readonly filas: ReadonlyMap<string, FilaEntregada>
}

/** A row as it was given. */
export interface FilaEntregada {
  readonly hoja: string
  /** The code by which the other sheets of the same workbook name it, even if it is changed there. */
  readonly codigo: string
}

/** Columns of the hidden sheet, in order. */
const COLUMNAS = [
  'clase',
  'estado',
  'calendario',
  'tipo',
  'estrategia',
  'dato',
  'valor',
  'hoja',
  'id',
  'código',
] as const
type Titulo = (typeof COLUMNAS)[number]
const FORMATO = 'lindero-programa-1'
const letra = (titulo: Titulo): string => letraDe(COLUMNAS.indexOf(titulo))

/** Where each drop-down list stands. */
export const RANGOS = {
  opciones: (col: Columna): string => rango(col.campo as Titulo, col.opciones?.length ?? 0),
  estrategias: (cuantas: number): string => rango('estrategia', cuantas),
}

const rango = (titulo: Titulo, cuantas: number): string =>
  `${LISTAS}!$${letra(titulo)}$2:$${letra(titulo)}$${cuantas + 1}`

/** A strategy in the list: its code, by which it is found again, and enough of its text to know it. */
export const comoSeElige = (e: { codigo: string; texto: string }): string =>
  `${e.codigo} · ${e.texto.replace(/\s+/g, ' ').slice(0, 90)}`

export function hojaDeListas(c: Contenido, { municipio, hoy }: { municipio: string; hoy: Fecha }): HojaEscrita {
  const dadas = todos(c.registros)
  const listas: Readonly<Record<Titulo, readonly string[]>> = {
    clase: opcionesDe(c, 'clase'),
    estado: opcionesDe(c, 'estado'),
    calendario: opcionesDe(c, 'calendario'),
    tipo: opcionesDe(c, 'tipo'),
    estrategia: c.estrategias.map(comoSeElige),
    dato: ['formato', 'municipio', 'periodo', 'dada'],
    valor: [FORMATO, municipio, c.periodo.id, hoy],
    hoja: dadas.map(r => r.hoja),
    id: dadas.map(r => r.id),
    código: dadas.map(r => r.valores.codigo ?? ''),
  }
  const largo = Math.max(...COLUMNAS.map(t => listas[t].length))
  const celda = (texto: string | undefined): CeldaEscrita | undefined =>
    texto ? { valor: { tipo: 'texto', texto }, estilo: 'texto' } : undefined
  return {
    nombre: LISTAS,
    oculta: true,
    protegida: true,
    columnas: COLUMNAS.map(() => ({ ancho: 24 })),
    filas: [COLUMNAS.map(celda), ...Array.from({ length: largo }, (_, i) => COLUMNAS.map(t => celda(listas[t][i])))],
  }
}

function opcionesDe(c: Contenido, campo: string): string[] {
  const columna = HOJAS.flatMap(h => c.columnas[h]).find(col => col.campo === campo)
  return (columna?.opciones ?? []).map(o => o.nombre)
}

/** What the hidden sheet of a workbook says; undefined where it is not one that Lindero gave. */
export function leerEntregado(hoja: HojaLeida | undefined): Entregado | undefined {
  if (!hoja) return undefined
  const texto = (fila: number, titulo: Titulo): string => {
    const v = hoja.filas.get(fila)?.get(COLUMNAS.indexOf(titulo))
    return v?.tipo === 'texto' ? v.texto : v?.tipo === 'numero' ? v.numero : ''
  }
  const datos = new Map<string, string>()
  const filas = new Map<string, FilaEntregada>()
  for (const n of hoja.filas.keys()) {
    if (n === 1) continue
    if (texto(n, 'dato')) datos.set(texto(n, 'dato'), texto(n, 'valor'))
    if (texto(n, 'id')) filas.set(texto(n, 'id'), { hoja: texto(n, 'hoja'), codigo: texto(n, 'código') })
  }
  if (datos.get('formato') !== FORMATO) return undefined
  return { municipio: datos.get('municipio') ?? '', periodo: datos.get('periodo') ?? '', filas }
}
