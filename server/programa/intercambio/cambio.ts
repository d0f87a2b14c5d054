import type { Columna, Hoja } from './columnas.ts'
import { comoSeLee } from './contenido.ts'
import type { FilaResuelta, Pareja } from './emparejar.ts'
import type { PlantillaLeida } from './leer-plantilla.ts'
import { refNueva } from './referencias.ts'
import { huellaDe, type Registro, type Valores } from './registro.ts'

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

/** What a row changes of what there is: nothing, or one change; what it may not change goes to the errors of the reading. */
export function cambioDe(
  { fila, registro, porId, perdida }: Pareja,
  columnas: readonly Columna[],
  codigos: ReadonlyMap<string, string>,
  leida: PlantillaLeida,
): CambioDePlantilla[] {
  const { hoja } = fila
  const campos: CambioDePlantilla['campos'][number][] = []
  for (const col of columnas) {
    const antes = registro?.valores[col.campo] ?? null
    const ahora = fila.valores[col.campo] ?? null
    if (antes === ahora && !fila.malos.has(col.campo)) continue
    const leer = (v: string | null) => comoSeLee(col, v, codigos)
    campos.push({ campo: col.campo, titulo: col.titulo, antes: leer(antes), ahora: leer(ahora) })
  }
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

/** Something that was given and no longer comes. */
export function desaparecido(r: Registro): CambioDePlantilla {
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
