import type { HojaLeida, Valor } from '../../platform/formatos/excel/tipos.ts'
import { type Columna, HOJAS, type Hoja, INSTRUCCIONES, LISTAS, OCULTAS } from './columnas.ts'
import type { ErrorDePlantilla } from './error-de-plantilla.ts'
import { type Entregado, leerEntregado } from './hoja-listas.ts'
import { leerCelda } from './leer-celda.ts'
import { textoLimpio, type Valores } from './registro.ts'

/** A row of a sheet as a person left it. References are still what was written. */
export interface FilaLeida {
  readonly hoja: Hoja
  readonly fila: number
  readonly id: string | null
  readonly version: number | null
  readonly huella: string | null
  readonly valores: Valores
  /** Fields whose cell could not be read: their error is already in the list. */
  readonly malos: ReadonlySet<string>
}

export interface PlantillaLeida {
  readonly entregado: Entregado | undefined
  readonly filas: Readonly<Record<Hoja, readonly FilaLeida[]>>
  /** Where each column stands in each sheet, to mark its cells. */
  readonly lugares: Readonly<Record<Hoja, ReadonlyMap<string, number>>>
  readonly errores: ErrorDePlantilla[]
  readonly advertencias: ErrorDePlantilla[]
}

const CURA_ESTRUCTURA = 'Descargue la plantilla de nuevo y pegue en ella sus filas.'

/** Reads the sheets of the template, cell by cell, with all that is wrong in them. */
export function leerPlantilla(
  libro: readonly HojaLeida[],
  columnas: Readonly<Record<Hoja, readonly Columna[]>>,
): PlantillaLeida {
  const errores: ErrorDePlantilla[] = []
  const advertencias: ErrorDePlantilla[] = []
  const porNombre = new Map(libro.map(h => [llano(h.nombre), h]))
  const entregado = leerEntregado(porNombre.get(llano(LISTAS)))
  if (!entregado)
    errores.push({
      hoja: LISTAS,
      fila: null,
      columna: null,
      codigo: 'hoja-faltante',
      motivo: 'Falta la hoja oculta «Listas», por la que se reconoce la plantilla.',
      cura: CURA_ESTRUCTURA,
    })
  const filas = {} as Record<Hoja, readonly FilaLeida[]>
  const lugares = {} as Record<Hoja, ReadonlyMap<string, number>>
  for (const hoja of HOJAS) {
    const leida = porNombre.get(llano(hoja))
    if (!leida)
      errores.push({
        hoja,
        fila: null,
        columna: null,
        codigo: 'hoja-faltante',
        motivo: `Falta la hoja «${hoja}».`,
        cura: CURA_ESTRUCTURA,
      })
    const donde = leida ? ubicar(hoja, leida, columnas[hoja], errores, advertencias) : undefined
    lugares[hoja] = donde ?? new Map()
    filas[hoja] = leida && donde ? filasDe(hoja, leida, columnas[hoja], donde, errores) : []
  }
  for (const h of libro)
    if (![...HOJAS, LISTAS, INSTRUCCIONES, 'Cronograma', 'Errores'].some(n => llano(n) === llano(h.nombre)))
      advertencias.push({
        hoja: h.nombre,
        fila: null,
        columna: null,
        codigo: 'hoja-ajena',
        motivo: `La hoja «${h.nombre}» no es de la plantilla: no se leyó.`,
        cura: 'Si trae datos del programa, páselos a su hoja.',
      })
  return { entregado, filas, lugares, errores, advertencias }
}

const llano = (t: string): string => t.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim()

/** Where each column is, by its title; undefined where one is missing and nothing of the sheet can be read. */
function ubicar(
  hoja: Hoja,
  leida: HojaLeida,
  columnas: readonly Columna[],
  errores: ErrorDePlantilla[],
  advertencias: ErrorDePlantilla[],
): Map<string, number> | undefined {
  const titulos = new Map<string, number>()
  const nuestros = new Set([...columnas.map(c => c.titulo), ...OCULTAS].map(llano))
  const donde = { hoja, fila: 1 }
  for (const [i, v] of leida.filas.get(1) ?? []) {
    const escrito = textoDe(v)
    const titulo = llano(escrito)
    if (!nuestros.has(titulo))
      advertencias.push({
        ...donde,
        columna: escrito,
        codigo: 'columna-ajena',
        motivo: `La columna «${escrito}» no es de la plantilla: no se leyó.`,
        cura: 'Si trae datos del programa, páselos a su columna.',
      })
    else if (titulos.has(titulo))
      errores.push({
        ...donde,
        columna: escrito,
        codigo: 'columna-repetida',
        motivo: `La columna «${escrito}» está dos veces.`,
        cura: 'Deje una sola.',
      })
    else titulos.set(titulo, i)
  }
  const faltan = [...columnas.map(c => c.titulo), ...OCULTAS].filter(t => !titulos.has(llano(t)))
  for (const titulo of faltan)
    errores.push({
      ...donde,
      columna: titulo,
      codigo: 'columna-faltante',
      motivo: `Falta la columna «${titulo}».`,
      cura: `Escriba su encabezado en la fila 1. ${CURA_ESTRUCTURA}`,
    })
  if (faltan.length > 0) return undefined
  return new Map([
    ...columnas.map(c => [c.campo, titulos.get(llano(c.titulo))!] as const),
    ...OCULTAS.map(t => [t, titulos.get(llano(t))!] as const),
  ])
}

function textoDe(v: Valor | undefined): string {
  if (v?.tipo === 'texto') return textoLimpio(v.texto)
  return v?.tipo === 'numero' ? v.numero : ''
}

function filasDe(
  hoja: Hoja,
  leida: HojaLeida,
  columnas: readonly Columna[],
  lugares: ReadonlyMap<string, number>,
  errores: ErrorDePlantilla[],
): FilaLeida[] {
  const filas: FilaLeida[] = []
  for (const [fila, celdas] of [...leida.filas].sort(([a], [b]) => a - b)) {
    // A row of which only the hidden cells are left was emptied: it no longer comes.
    if (fila === 1 || !columnas.some(c => celdas.has(lugares.get(c.campo)!))) continue
    const valores: Record<string, string | null> = {}
    const malos = new Set<string>()
    for (const col of columnas) {
      const leido = leerCelda(col, celdas.get(lugares.get(col.campo)!))
      if ('valor' in leido) valores[col.campo] = leido.valor
      else {
        valores[col.campo] = null
        malos.add(col.campo)
        errores.push({ hoja, fila, columna: col.titulo, ...leido.mala })
      }
    }
    const [id, version, huella] = OCULTAS.map(t => textoDe(celdas.get(lugares.get(t)!)) || null)
    filas.push({
      hoja,
      fila,
      id: id ?? null,
      version: version && /^\d+$/.test(version) ? Number(version) : null,
      huella: huella ?? null,
      valores,
      malos,
    })
  }
  return filas
}
