import type { z } from 'zod'
import { Decimal, seisDecimales } from '../../../ley388/decimal.ts'
import type { Fecha } from '../../../ley388/fecha.ts'
import { agrupar } from '../../../proyectos/agrupar.ts'
import { curva } from '../../../proyectos/curva.ts'
import { dineroConjunto } from '../../../proyectos/dinero-conjunto.ts'
import type { ActividadBase, LecturaDeAvance } from '../../../proyectos/tipos.ts'
import { type ValorGanado, valorGanado, valorGanadoDeVarios } from '../../../proyectos/valor-ganado.ts'
import type { zCurva } from '../formas.ts'
import type { Avance } from './arbol.ts'
import type { Dinero, SerieDeDinero } from './dinero.ts'

type Curva = z.output<typeof zCurva>

/** What is known of some projects on a day. */
export interface Sabido {
  al: Fecha
  /** What the baseline promised of each of them. */
  prometido: ReadonlyMap<string, readonly ActividadBase[]>
  avances: readonly Avance[]
  dinero: Dinero['proyectos']
  serie: SerieDeDinero
}

/** P2, P4: the S-curve and the earned value of those projects together. */
export function curvaDe(s: Sabido): Curva {
  const lecturas = s.avances.map(v => ({ ...v, fisico: new Decimal(v.fisico) }))
  const dinero = dineroConjunto(
    s.serie.map(d => ({ ...d, obligaciones: new Decimal(d.obligaciones), pagos: new Decimal(d.pagos) })),
  )
  const puntos = curva({ al: s.al, base: [...s.prometido.values()].flat(), lecturas, dinero })
  return {
    puntos: puntos.map(p => ({
      fecha: p.fecha,
      planeado: seisDecimales(p.planeado),
      ejecutado: texto(p.ejecutado),
      obligado: texto(p.obligado),
      pagado: texto(p.pagado),
    })),
    valor: escrito(valorDe(s, lecturas)),
  }
}

/** Of all of them together, or of the only one, with its own steps. What was incurred is what was obligated. */
function valorDe(s: Sabido, lecturas: readonly LecturaDeAvance[]): ValorGanado | null {
  const porActividad = agrupar(lecturas.map(l => [l.actividad, l]))
  const obligado = new Map(s.dinero.map(d => [d.proyecto, d.obligaciones]))
  const valores = [...s.prometido].flatMap(([proyecto, base]) => {
    const suyas = base.flatMap(b => porActividad.get(b.id) ?? [])
    const costoReal = new Decimal(obligado.get(proyecto) ?? 0)
    return valorGanado({ al: s.al, base, lecturas: suyas, costoReal }) ?? []
  })
  return valores.length === 1 ? valores[0]! : valorGanadoDeVarios(valores)
}

function escrito(v: ValorGanado | null): Curva['valor'] {
  if (!v) return null
  return {
    al: v.al,
    base: v.base,
    fin: v.fin,
    bac: seisDecimales(v.bac),
    pv: seisDecimales(v.pv),
    ev: seisDecimales(v.ev),
    ac: seisDecimales(v.ac),
    sv: seisDecimales(v.sv),
    cv: seisDecimales(v.cv),
    spi: texto(v.spi),
    cpi: texto(v.cpi),
    eac: texto(v.eac),
    etc: texto(v.etc),
    vac: texto(v.vac),
    memoria: v.memoria.toJSON().map(p => ({ ...p })),
  }
}

function texto(v: Decimal | null): string | null {
  return v === null ? null : seisDecimales(v)
}
