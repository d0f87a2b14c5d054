import { Decimal } from '../../../ley388/decimal.ts'
import { avanceDeVarios } from '../../../proyectos/avance.ts'
import { avanceFisico } from '../avance.ts'
import { type Actividad, type DineroDeProyecto, diasDeAtraso, type Modelo, type Proyecto } from '../modelo.ts'

/** A project in the report: how it goes against what was promised. */
export interface Renglon {
  readonly proyecto: Proyecto
  readonly atraso: number | null
  readonly avance: Decimal | null
  readonly dinero: DineroDeProyecto | undefined
}

export interface Resumen {
  readonly tarde: readonly Renglon[]
  readonly aTiempo: readonly Renglon[]
  readonly antes: readonly Renglon[]
  /** Without a promise to compare with, or without dates. */
  readonly sinPromesa: readonly Renglon[]
  readonly avance: Decimal | null
  readonly dinero: Readonly<
    Record<'presupuesto' | 'modificado' | 'rp' | 'obligaciones' | 'pagos' | 'economias' | 'adicionales', string>
  >
}

const MONTOS = ['presupuesto', 'modificado', 'rp', 'obligaciones', 'pagos', 'economias', 'adicionales'] as const

/** The programme in figures: its projects by how they go, and its money. What was given up counts no more. */
export function resumir(
  proyectos: readonly Proyecto[],
  modelo: Modelo,
  dinero: ReadonlyMap<string, DineroDeProyecto>,
): Resumen {
  const vivos = proyectos.filter(p => p.estado !== 'descartado')
  const renglones = vivos.map((proyecto): Renglon => {
    const suyas = modelo.deProyecto.get(proyecto.id) ?? []
    return {
      proyecto,
      atraso: diasDeAtraso(modelo.cronograma.proyectos.get(proyecto.id), modelo.baseDeProyecto.get(proyecto.id)),
      avance: avanceFisico(suyas),
      dinero: dinero.get(proyecto.id),
    }
  })
  const sumar = (m: (typeof MONTOS)[number]) =>
    renglones.reduce((s, r) => s.plus(r.dinero?.[m] ?? 0), new Decimal(0)).toFixed()
  const { avance } = avanceDeVarios(renglones.map(r => ({ avance: r.avance, costo: costoDe(r.proyecto.id, modelo) })))
  return {
    tarde: renglones.filter(r => r.atraso !== null && r.atraso > 0).sort((a, b) => b.atraso! - a.atraso!),
    aTiempo: renglones.filter(r => r.atraso === 0),
    antes: renglones.filter(r => r.atraso !== null && r.atraso < 0).sort((a, b) => a.atraso! - b.atraso!),
    sinPromesa: renglones.filter(r => r.atraso === null),
    avance,
    dinero: Object.fromEntries(MONTOS.map(m => [m, sumar(m)])) as Resumen['dinero'],
  }
}

/** What a project was promised to cost; without a promise, what its activities cost. */
function costoDe(id: string, modelo: Modelo): Decimal {
  const base = modelo.baseDeProyecto.get(id)
  if (base) return new Decimal(base.costo)
  return (modelo.deProyecto.get(id) ?? []).reduce((s: Decimal, a: Actividad) => s.plus(a.costo), new Decimal(0))
}
