import { type CambioDePlantilla, cambioDe, desaparecido } from './cambio.ts'
import { type Columna, HOJAS, type Hoja } from './columnas.ts'
import type { Contenido } from './contenido.ts'
import { emparejar, type FilaResuelta, type Pareja } from './emparejar.ts'
import type { ErrorDePlantilla } from './error-de-plantilla.ts'
import type { PlantillaLeida } from './leer-plantilla.ts'
import { Indice, refDe } from './referencias.ts'
import { codigosDe, listaEnCelda, type Registro, type Valores } from './registro.ts'
import { exigirSinRepetir } from './repetidas.ts'

export interface Conteo {
  leidas: number
  nuevos: number
  cambiados: number
  iguales: number
  desaparecidos: number
}

/** Something that the programme would have, and the row that says it; null of what no row says. */
export interface Queda {
  readonly valores: Valores
  readonly fila: number | null
}

export interface Comparacion {
  readonly cambios: CambioDePlantilla[]
  readonly conteos: Readonly<Record<Hoja, Conteo>>
  /** Everything that the programme would have, by its reference, with the row that says it. */
  readonly quedan: Readonly<Record<Hoja, ReadonlyMap<string, Queda>>>
}

/** What the workbook says against what there is. Adds to the errors and warnings of the reading. */
export function comparar(c: Contenido, leida: PlantillaLeida): Comparacion {
  const cambios: CambioDePlantilla[] = []
  const indice = new Indice(c)
  const quedan = {} as Record<Hoja, ReadonlyMap<string, Queda>>
  const conteos = {} as Record<Hoja, Conteo>
  const codigos = new Map(c.codigos)
  for (const hoja of HOJAS) {
    const columnas = c.columnas[hoja]
    const filas = leida.filas[hoja].map(f => canonica(indice.resolver(f, columnas, leida.errores), columnas))
    exigirSinRepetir(hoja, filas, columnas, leida.errores)
    const parejas = emparejar(hoja, filas, c.registros[hoja]).map(p => conLoQueConserva(p, columnas))
    const vienen = new Set(parejas.flatMap(p => (p.registro ? [p.registro.id] : [])))
    const faltan = c.registros[hoja].filter(r => !vienen.has(r.id))
    const idos = faltan.filter(r => leida.entregado?.filas.has(r.id))
    const ajenos = faltan.filter(r => !leida.entregado?.filas.has(r.id))
    indice.agregar(hoja, parejas, { idos, ajenos }, leida.entregado)
    for (const p of parejas) codigos.set(refDe(p), p.fila.valores.codigo ?? '')
    const suyos = parejas.flatMap(p => cambioDe(p, columnas, codigos, leida))
    const conteo = { leidas: filas.length, nuevos: 0, cambiados: 0, iguales: 0, desaparecidos: idos.length }
    for (const s of suyos) conteo[s.tipo === 'nuevo' ? 'nuevos' : 'cambiados'] += 1
    conteo.iguales = filas.length - suyos.length
    conteos[hoja] = conteo
    cambios.push(...suyos, ...idos.map(desaparecido))
    if (ajenos.length > 0) leida.advertencias.push(agregadas(hoja, ajenos))
    quedan[hoja] = new Map<string, Queda>([
      ...faltan.map(r => [r.id, { valores: r.valores, fila: null }] as const),
      ...parejas.map(p => [refDe(p), { valores: p.fila.valores, fila: p.fila.fila }] as const),
    ])
  }
  return { cambios, conteos, quedan }
}

/** Lists in the one way in which they are compared. */
function canonica(f: FilaResuelta, columnas: readonly Columna[]): FilaResuelta {
  if (!columnas.some(c => c.tipo === 'lista')) return f
  const valores = { ...f.valores }
  for (const { campo, tipo } of columnas)
    if (tipo === 'lista') {
      const codigos = codigosDe(valores[campo] ?? null)
      if (codigos) valores[campo] = listaEnCelda(codigos)
    }
  return { ...f, valores }
}

/** An empty cell that means "as it was" takes what there was; so does a list that does not fit in its cell. */
function conLoQueConserva(p: Pareja, columnas: readonly Columna[]): Pareja {
  if (!columnas.some(c => c.tipo === 'lista' || typeof c.siVacia === 'object')) return p
  const valores = { ...p.fila.valores }
  for (const { campo, tipo, siVacia } of columnas) {
    if (typeof siVacia === 'object' && valores[campo] === null)
      valores[campo] = p.registro?.valores[campo] ?? siVacia.conserva
    if (tipo === 'lista' && codigosDe(valores[campo] ?? null) === undefined)
      valores[campo] = p.registro?.valores[campo] ?? null
  }
  return { ...p, fila: { ...p.fila, valores } }
}

function agregadas(hoja: Hoja, ajenos: readonly Registro[]): ErrorDePlantilla {
  const nombres = ajenos.slice(0, 3).map(r => `«${r.nombre}»`)
  return {
    hoja,
    fila: null,
    columna: null,
    codigo: 'agregada-despues',
    motivo: `Después de entregada la plantilla se agregó: ${nombres.join(', ')}${ajenos.length > 3 ? ` y ${ajenos.length - 3} más` : ''}.`,
    cura: 'Se conserva lo que hay en el programa.',
  }
}
