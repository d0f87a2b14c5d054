import { escribirLibro } from '../../platform/formatos/excel/escribir.ts'
import { letraDe } from '../../platform/formatos/excel/posicion.ts'
import type { CeldaEscrita, Estilo, HojaEscrita, HojaLeida, Valor } from '../../platform/formatos/excel/tipos.ts'
import { CRONOGRAMA, ERRORES, HOJAS, type Hoja, INSTRUCCIONES, LISTAS, OCULTAS } from './columnas.ts'
import type { Contenido } from './contenido.ts'
import type { ErrorDePlantilla } from './error-de-plantilla.ts'
import { celdaDe, ESTILO, notaDe, validacionDe } from './escribir-plantilla.ts'
import type { RevisionDePlantilla } from './revisar.ts'

/**
 * The same workbook with what is wrong marked: a sheet that lists it, and each cell coloured with a comment that says
 * why and how it is mended. Every value stays where it was; formulas stay as their result, and looks as in the template.
 */
export function marcarPlantilla({ libro, contenido, plantilla, errores }: RevisionDePlantilla): Uint8Array {
  const lugares = (hoja: string) => plantilla?.lugares[hoja as Hoja] ?? new Map<string, number>()
  const hojas = libro
    .filter(h => h.nombre !== ERRORES)
    .map(h =>
      hojaMarcada(
        h,
        contenido,
        lugares(h.nombre),
        errores.filter(e => e.hoja === h.nombre),
      ),
    )
  return escribirLibro([hojaDeErrores(errores, contenido, lugares), ...hojas])
}

const texto = (t: string): Valor => ({ tipo: 'texto', texto: t })

const TITULOS = ['Hoja', 'Celda', 'Columna', 'Qué pasa', 'Cómo se arregla'] as const
const ANCHOS = [16, 10, 26, 60, 60]

function hojaDeErrores(
  errores: readonly ErrorDePlantilla[],
  c: Contenido,
  lugares: (hoja: string) => ReadonlyMap<string, number>,
): HojaEscrita {
  return {
    nombre: ERRORES,
    fijas: 1,
    filtro: true,
    columnas: ANCHOS.map(ancho => ({ ancho })),
    filas: [
      TITULOS.map((t): CeldaEscrita => ({ valor: texto(t), estilo: 'encabezado' })),
      ...errores.map(e => {
        const columna = columnaDe(e, c, lugares(e.hoja ?? ''))
        const celda = e.fila === null ? '' : columna === undefined ? `${e.fila}` : `${letraDe(columna)}${e.fila}`
        return [e.hoja ?? '', celda, e.columna ?? '', e.motivo, e.cura].map((t): CeldaEscrita => ({ valor: texto(t) }))
      }),
    ],
  }
}

/** Where the column of an error stands in its sheet. */
function columnaDe(e: ErrorDePlantilla, c: Contenido, lugares: ReadonlyMap<string, number>): number | undefined {
  const columna = HOJAS.includes(e.hoja as Hoja)
    ? c.columnas[e.hoja as Hoja].find(col => col.titulo === e.columna)
    : undefined
  return columna && lugares.get(columna.campo)
}

function hojaMarcada(
  h: HojaLeida,
  c: Contenido,
  lugares: ReadonlyMap<string, number>,
  errores: readonly ErrorDePlantilla[],
): HojaEscrita {
  const marcas = new Map<string, string[]>()
  for (const e of errores) {
    const donde = `${e.fila ?? 1} ${columnaDe(e, c, lugares) ?? 0}`
    marcas.set(donde, [...(marcas.get(donde) ?? []), `${e.motivo}\n${e.cura}`])
  }
  const columnas = HOJAS.includes(h.nombre as Hoja) ? c.columnas[h.nombre as Hoja] : []
  const porLugar = new Map(columnas.map(col => [lugares.get(col.campo), col]))
  const ocultas = new Set(OCULTAS.map(t => lugares.get(t)))
  const ultima = Math.max(...lugares.values(), ...[...h.filas.values()].flatMap(f => [...f.keys()]), 0)
  const alto = Math.max(...h.filas.keys(), 1)
  const filas = Array.from({ length: alto }, (_, i) => {
    const celdas = h.filas.get(i + 1)
    return Array.from({ length: ultima + 1 }, (_x, k): CeldaEscrita | undefined => {
      const valor = celdas?.get(k)
      const mal = marcas.has(`${i + 1} ${k}`)
      const col = porLugar.get(k)
      if (!valor && !mal) return undefined
      const v: Valor = valor ?? texto('')
      if (mal) return { valor: v, estilo: v.tipo === 'fecha' ? 'error-fecha' : 'error' }
      if (i === 0 && columnas.length > 0)
        return { valor: v, estilo: col?.obligatoria ? 'encabezado-obligatorio' : 'encabezado' }
      return { valor: v, estilo: estiloDe(v, col && celdaDe(col, '0')?.estilo, h) }
    })
  })
  const notas = [
    ...[...porLugar].flatMap(([k, col]) =>
      k === undefined || marcas.has(`1 ${k}`) ? [] : [{ fila: 1, columna: k, texto: notaDe(col) }],
    ),
    ...[...marcas].map(([donde, textos]) => {
      const [fila, columna] = donde.split(' ').map(Number)
      return { fila: fila!, columna: columna!, texto: textos.join('\n\n') }
    }),
  ]
  const fijas = columnas.length > 0 || h.nombre === CRONOGRAMA ? { fijas: 1 } : {}
  return {
    nombre: h.nombre,
    oculta: h.oculta,
    protegida: h.nombre === LISTAS || h.nombre === CRONOGRAMA,
    columnas: Array.from({ length: ultima + 1 }, (_, k) => {
      const col = porLugar.get(k)
      if (ocultas.has(k)) return { ancho: 12, oculta: true, estilo: 'texto' as const }
      return col
        ? { ancho: col.ancho, estilo: ESTILO[col.tipo] }
        : { ancho: h.nombre === INSTRUCCIONES && k > 0 ? 110 : 24 }
    }),
    ...fijas,
    filas,
    validaciones: [...porLugar].flatMap(([k, col]) => (k === undefined ? [] : validacionDe(col, k, alto + 1_000, c))),
    notas,
  }
}

function estiloDe(v: Valor, deColumna: Estilo | undefined, h: HojaLeida): Estilo {
  if (v.tipo === 'fecha') return 'fecha'
  if (deColumna === 'dinero' && v.tipo === 'numero') return v.numero.includes('.') ? 'centavos' : 'dinero'
  if (deColumna && v.tipo === 'numero') return deColumna
  return h.nombre === INSTRUCCIONES ? 'normal' : 'texto'
}
