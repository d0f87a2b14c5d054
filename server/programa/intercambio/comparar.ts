import { type Columna, HOJAS, type Hoja } from './columnas.ts'
import { type Contenido, comoSeLee } from './contenido.ts'
import { emparejar, type FilaResuelta, type Pareja } from './emparejar.ts'
import type { ErrorDePlantilla } from './error-de-plantilla.ts'
import type { PlantillaLeida } from './leer-plantilla.ts'
import { Indice, refDe, refNueva } from './referencias.ts'
import { claveDe, codigosDe, huellaDe, listaEnCelda, type Registro, type Valores } from './registro.ts'

/** What a row would change. */
export interface CambioDePlantilla {
  readonly hoja: Hoja
  readonly tipo: 'nuevo' | 'cambiado' | 'desaparecido'
  /** Null of what is gone. */
  readonly fila: number | null
  readonly nombre: string
  readonly ref: string
  readonly antes: Registro | undefined
  /** What the row says now; of what is gone, what there is. */
  readonly valores: Valores
  readonly campos: readonly { campo: string; titulo: string; antes: string | null; ahora: string | null }[]
}

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
  const codigos = codigosPorRef(c)
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

function codigosPorRef({ arbol }: Contenido): Map<string, string> {
  const todos = [...arbol.nodos, ...arbol.programas, ...arbol.proyectos, ...arbol.actividades]
  return new Map(todos.map(x => [x.id, x.codigo]))
}

/** Lists in the one way in which they are compared. */
function canonica(f: FilaResuelta, columnas: readonly Columna[]): FilaResuelta {
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
  const valores = { ...p.fila.valores }
  for (const { campo, tipo, siVacia } of columnas) {
    if (typeof siVacia === 'object' && valores[campo] === null)
      valores[campo] = p.registro?.valores[campo] ?? siVacia.conserva
    if (tipo === 'lista' && codigosDe(valores[campo] ?? null) === undefined)
      valores[campo] = p.registro?.valores[campo] ?? null
  }
  return { ...p, fila: { ...p.fila, valores } }
}

function exigirSinRepetir(
  hoja: Hoja,
  filas: readonly FilaResuelta[],
  columnas: readonly Columna[],
  errores: ErrorDePlantilla[],
): void {
  const vistas = new Map<string, number>()
  const claves = CLAVES[hoja]
  for (const f of filas) {
    if (claves.some(campo => f.malos.has(campo))) continue
    const clave = claveDe(hoja, f.valores)
    const otra = vistas.get(clave)
    if (otra === undefined) {
      vistas.set(clave, f.fila)
      continue
    }
    errores.push({
      hoja,
      fila: f.fila,
      columna: columnas.find(c => c.campo === claves.at(-1))?.titulo ?? null,
      codigo:
        hoja === 'Presupuesto'
          ? 'linea-repetida'
          : hoja === 'Dependencias'
            ? 'dependencia-repetida'
            : 'codigo-repetido',
      motivo: `Dice lo mismo que la fila ${otra}: ${claves.map(k => columnas.find(c => c.campo === k)?.titulo).join(', ')}.`,
      cura: hoja === 'Presupuesto' ? 'Sume sus valores en una sola fila.' : 'Use otro código, o deje una sola fila.',
    })
  }
}

/** Fields that make a row what it is, the most telling one last. */
const CLAVES: Readonly<Record<Hoja, readonly string[]>> = {
  Programas: ['codigo'],
  Proyectos: ['codigo'],
  Actividades: ['proyecto', 'codigo'],
  Dependencias: ['proyectoAntes', 'antes', 'proyectoDespues', 'despues'],
  Presupuesto: ['proyecto', 'vigencia', 'rubro', 'fuente'],
}

function cambioDe(
  { fila, registro, porId, perdida }: Pareja,
  columnas: readonly Columna[],
  codigos: ReadonlyMap<string, string>,
  leida: PlantillaLeida,
): CambioDePlantilla[] {
  const { hoja } = fila
  const campos = columnas.flatMap(col => {
    const antes = registro?.valores[col.campo] ?? null
    const ahora = fila.valores[col.campo] ?? null
    if (antes === ahora && !fila.malos.has(col.campo)) return []
    const leer = (v: string | null) => comoSeLee(col, v, codigos)
    return [{ campo: col.campo, titulo: col.titulo, antes: leer(antes), ahora: leer(ahora) }]
  })
  if (registro && campos.length === 0) return []
  const nombre = fila.valores.nombre ?? registro?.nombre ?? `fila ${fila.fila}`
  const error = (codigo: string, motivo: string, cura: string): CambioDePlantilla[] => {
    leida.errores.push({ hoja, fila: fila.fila, columna: null, codigo, motivo, cura })
    return []
  }
  if (registro && porId) {
    if (fila.huella === huellaDe(columnas, fila.valores)) {
      leida.advertencias.push({
        hoja,
        fila: fila.fila,
        columna: null,
        codigo: 'cambiada-despues',
        motivo: `Otra persona cambió «${registro.nombre}» después de entregada la plantilla, y aquí no se tocó.`,
        cura: 'Se conserva lo que hay en el programa.',
      })
      return []
    }
    if (!mismaVersion(fila, registro, columnas))
      return error(
        'version-anterior',
        `Otra persona cambió «${registro.nombre}» después de entregada esta plantilla.`,
        'Descargue otra plantilla y haga en ella sus cambios.',
      )
    if (hoja === 'Actividades' && registro.valores.proyecto !== fila.valores.proyecto && !fila.malos.has('proyecto'))
      return error(
        'cambia-de-proyecto',
        `«${registro.nombre}» es de otro proyecto, y una actividad no cambia de proyecto.`,
        'Devuélvala al suyo, y agregue una fila nueva en el otro.',
      )
  } else if (registro)
    return error(
      'ya-existe',
      `Ese código ya es de «${registro.nombre}», con otros datos.`,
      'Use otro código; si quiere cambiarla, hágalo en la fila con que vino en la plantilla.',
    )
  else if (perdida)
    return error(
      'ya-no-esta',
      'Lo que decía esta fila ya se quitó del programa.',
      'Borre la fila. Si debe volver, escríbala en una fila nueva.',
    )
  const ref = registro?.id ?? refNueva(fila)
  return [
    {
      hoja,
      tipo: registro ? 'cambiado' : 'nuevo',
      fila: fila.fila,
      nombre,
      ref,
      antes: registro,
      valores: fila.valores,
      campos,
    },
  ]
}

/** Nobody changed it since it was given: by its version, or, of what has none, because it still says the same. */
function mismaVersion(fila: FilaResuelta, registro: Registro, columnas: readonly Columna[]): boolean {
  if (registro.version !== null) return fila.version === registro.version
  return fila.huella === huellaDe(columnas, registro.valores)
}

function desaparecido(r: Registro): CambioDePlantilla {
  return {
    hoja: r.hoja,
    tipo: 'desaparecido',
    fila: null,
    nombre: r.nombre,
    ref: r.id,
    antes: r,
    valores: r.valores,
    campos: [],
  }
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
