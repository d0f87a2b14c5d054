import { Decimal } from '../../../ley388/decimal.ts'
import type { Fecha } from '../../../ley388/fecha.ts'
import type { PasoJson } from '../../../ley388/memoria.ts'
import type { PuntoDeCurva } from '../../../proyectos/curva.ts'
import { curvaPrevista, type PuntoConPrevision } from '../../../proyectos/curva-prevista.ts'
import { prometidoPorProyecto } from '../../../proyectos/prometido-por-proyecto.ts'
import type { CifrasDeValorGanado } from '../../../proyectos/valor-ganado.ts'
import type { Salida } from '../../api.ts'
import { pasosDe } from '../../partes/pasos-de-memoria.ts'
import type { Base, Modelo, Proyecto } from '../modelo.ts'

export type Curva = Salida<'programa.proyecto'>['curva']
export type ValorLeido = CifrasDeValorGanado & { readonly pasos: readonly PasoJson[] }

/** The forecast of the schedule, saved or being changed, for the activities of some projects. */
export interface Pronosticado {
  readonly al: Fecha
  readonly proyectos: readonly Pick<Proyecto, 'id' | 'calendario'>[]
  readonly base: Base | null
  readonly modelo: Pick<Modelo, 'actividades' | 'cronograma'>
}

/** The points of what is known, before there is a schedule to forecast with. */
export function sinPrevision(curva: Curva): PuntoConPrevision[] {
  return leerPuntos(curva).map(p => ({ ...p, previsto: null }))
}

/** The same with the forecast of the schedule; none without a baseline. */
export function conPrevision(curva: Curva, { al, proyectos, base, modelo }: Pronosticado): PuntoConPrevision[] {
  const propios = new Set(proyectos.map(p => p.id))
  const suyas = modelo.actividades.filter(a => propios.has(a.proyecto))
  return curvaPrevista({
    al,
    puntos: leerPuntos(curva),
    base: [...prometidoPorProyecto(base, suyas, proyectos).values()].flat(),
    fisico: new Map(suyas.map(a => [a.id, new Decimal(a.avance)])),
    prevision: new Map(
      suyas.flatMap(({ id }) => {
        const tramo = modelo.cronograma.actividades.get(id)
        return tramo ? [[id, tramo]] : []
      }),
    ),
  })
}

function leerPuntos(curva: Curva): PuntoDeCurva[] {
  return curva.puntos.map(p => ({
    fecha: p.fecha,
    planeado: new Decimal(p.planeado),
    ejecutado: decimal(p.ejecutado),
    obligado: decimal(p.obligado),
    pagado: decimal(p.pagado),
  }))
}

/** The earned value as its figures and steps are drawn. */
export function leerValor(v: Curva['valor']): ValorLeido | null {
  if (!v) return null
  return {
    al: v.al,
    base: v.base,
    fin: v.fin,
    bac: new Decimal(v.bac),
    pv: new Decimal(v.pv),
    ev: new Decimal(v.ev),
    ac: new Decimal(v.ac),
    sv: new Decimal(v.sv),
    cv: new Decimal(v.cv),
    spi: decimal(v.spi),
    cpi: decimal(v.cpi),
    eac: decimal(v.eac),
    etc: decimal(v.etc),
    vac: decimal(v.vac),
    pasos: pasosDe(v.memoria),
  }
}

function decimal(v: string | null): Decimal | null {
  return v === null ? null : new Decimal(v)
}
