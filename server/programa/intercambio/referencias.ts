import type { Columna, Hoja } from './columnas.ts'
import type { Contenido } from './contenido.ts'
import type { FilaResuelta, Pareja } from './emparejar.ts'
import type { ErrorDePlantilla } from './error-de-plantilla.ts'
import type { Entregado } from './hoja-listas.ts'
import type { FilaLeida } from './leer-plantilla.ts'
import type { Registro } from './registro.ts'

/** By what a row is named inside the review: the id of what there is, or its place if it is new. */
export const refDe = ({ fila, registro }: Pareja): string => registro?.id ?? refNueva(fila)
export const refNueva = ({ hoja, fila }: Pick<FilaLeida, 'hoja' | 'fila'>): string => `nueva:${hoja}:${fila}`

/** Codes that can be named, of each sheet: activities by their project's reference and their code. */
export class Indice {
  private readonly refs = new Map<string, Map<string, string>>()
  private readonly idas = new Set<string>()

  constructor({ estrategias }: Pick<Contenido, 'estrategias'>) {
    this.refs.set('Estrategias', new Map(estrategias.map(e => [e.codigo, e.id])))
  }

  /**
   * Takes in a sheet once its rows are known. A row is named by its code, and by the one with which it was given: who
   * changes a code need not change it in every sheet. What is gone is remembered, to say so of who names it.
   */
  agregar(
    hoja: Hoja,
    parejas: readonly Pareja[],
    { idos, ajenos }: { idos: readonly Registro[]; ajenos: readonly Registro[] },
    entregado: Entregado | undefined,
  ): void {
    const clave = (v: Registro['valores'], codigo = v.codigo) =>
      hoja === 'Actividades' ? `${v.proyecto} ${codigo}` : (codigo ?? '')
    const suyas = new Map<string, string>()
    for (const r of [...idos, ...ajenos]) suyas.set(clave(r.valores), r.id)
    for (const { registro } of parejas) {
      const dado = registro && entregado?.filas.get(registro.id)
      if (dado) suyas.set(clave(registro.valores, dado.codigo), registro.id)
    }
    for (const p of parejas) suyas.set(clave(p.fila.valores), refDe(p))
    this.refs.set(hoja, suyas)
    for (const r of idos) this.idas.add(r.id)
  }

  /** Replaces what a row names by references; says what names nothing. */
  resolver(fila: FilaLeida, columnas: readonly Columna[], errores: ErrorDePlantilla[]): FilaResuelta {
    const valores: Record<string, string | null> = { ...fila.valores }
    const malos = new Set(fila.malos)
    for (const col of columnas) {
      const escrito = fila.valores[col.campo] ?? null
      if (!col.nombra || escrito === null) continue
      const proyecto = col.nombra === 'Actividades' ? this.proyectoDe(col.campo, valores) : undefined
      // Its project is already wrong: nothing more can be said of the activity.
      if (proyecto === null) {
        malos.add(col.campo)
        continue
      }
      const ref = this.buscar(col.nombra, escrito, proyecto)
      valores[col.campo] = ref ?? null
      if (ref !== undefined && !this.idas.has(ref)) continue
      malos.add(col.campo)
      errores.push({
        hoja: fila.hoja,
        fila: fila.fila,
        columna: col.titulo,
        ...faltaDe(col, escrito, ref !== undefined),
      })
    }
    return { ...fila, valores, malos }
  }

  private proyectoDe(campo: string, valores: Readonly<Record<string, string | null>>): string | null {
    return valores[campo === 'antes' ? 'proyectoAntes' : 'proyectoDespues'] ?? null
  }

  private buscar(donde: string, escrito: string, proyecto: string | undefined): string | undefined {
    const codigos = this.refs.get(donde)
    const clave = (codigo: string) => (proyecto === undefined ? codigo : `${proyecto} ${codigo}`)
    return codigos?.get(clave(escrito)) ?? codigos?.get(clave(escrito.split(' · ')[0]!.trim()))
  }
}

const QUE: Readonly<Record<NonNullable<Columna['nombra']>, string>> = {
  Programas: 'un programa de la hoja Programas',
  Proyectos: 'un proyecto de la hoja Proyectos',
  Actividades: 'una actividad de ese proyecto en la hoja Actividades',
  Estrategias: 'una estrategia del plan',
  Dependencias: 'una dependencia',
  Presupuesto: 'una línea del presupuesto',
}

function faltaDe(col: Columna, escrito: string, ida: boolean): Pick<ErrorDePlantilla, 'codigo' | 'motivo' | 'cura'> {
  const que = QUE[col.nombra!]
  if (ida)
    return {
      codigo: 'referencia-quitada',
      motivo: `«${escrito}» ya no está: se borró su fila de la hoja ${col.nombra}.`,
      cura: `Devuelva esa fila a la hoja ${col.nombra}, o borre también esta.`,
    }
  return {
    codigo: col.nombra === 'Estrategias' ? 'estrategia-inexistente' : 'referencia-inexistente',
    motivo: `«${escrito}» no es ${que}.`,
    cura:
      col.nombra === 'Estrategias'
        ? 'Elija una de la lista; las estrategias se agregan en Plan, Objetivos.'
        : 'Corrija el código, o agregue antes su fila.',
  }
}
