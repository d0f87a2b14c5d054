import { art } from '../articulos/referencia.ts'
import { type Comprobado, comprobar, type ReglaDeComprobacion, regla, reglaDeHecho } from '../comprobacion.ts'
import { Decimal, seisDecimales } from '../decimal.ts'
import { Memoria } from '../memoria.ts'
import type { NecesidadVis, SueloVis } from './necesidad-vis-hechos.ts'

export interface NecesidadVisRespuesta extends Comprobado {
  readonly deficit: number
  readonly sueloNecesarioM2: string
  readonly sueloDestinadoM2: string
  readonly sueloFaltanteM2: string
}

const ARTICULO = art(92)
const CERO = new Decimal(0)

/** H1, art. 92: the deficit, the land that the targets need and that which is set, and what the plan still lacks. */
export function necesidadVis(n: NecesidadVis): NecesidadVisRespuesta {
  const suelo = new Memoria()
  const deficit = suelo.paso(
    'Necesidad de vivienda de interés social, nueva y por mejorar',
    ARTICULO,
    'nuevas + por mejorar',
    { nuevas: n.viviendasNuevas, 'por mejorar': n.viviendasPorMejorar },
    o => o.nuevas + o['por mejorar'],
  )
  const necesario = suelo.paso(
    'Suelo que la meta de vivienda nueva necesita',
    ARTICULO,
    'meta × suelo por vivienda',
    { meta: n.metaNuevas, 'suelo por vivienda': n.sueloPorViviendaM2 },
    o => o['suelo por vivienda'].times(o.meta),
  )
  const destinado = suelo.paso(
    'Suelo destinado a vivienda de interés social y usado en ella',
    ARTICULO,
    'suma(áreas)',
    { áreas: n.suelos.filter(s => s.uso === 'vis').map(s => s.areaM2) },
    o => o.áreas.reduce((a, b) => a.plus(b), CERO),
  )
  const faltante = suelo.paso(
    'Suelo que falta',
    ARTICULO,
    'max(0, necesario − destinado)',
    { necesario, destinado },
    o => Decimal.max(0, o.necesario.minus(o.destinado)),
  )
  const r = comprobar([...delPlan(necesario, destinado), ...n.suelos.map(delSuelo)], n)
  suelo.sumar(r.memoria)
  return {
    ...r,
    deficit,
    sueloNecesarioM2: seisDecimales(necesario),
    sueloDestinadoM2: seisDecimales(destinado),
    sueloFaltanteM2: seisDecimales(faltante),
    memoria: suelo,
  }
}

function delPlan(necesario: Decimal, destinado: Decimal): readonly ReglaDeComprobacion<NecesidadVis>[] {
  const hecho = (
    id: 'estrategias' | 'instrumentos' | 'porcentajeEnExpansion' | 'porcentajeEnRenovacion',
    asunto: string,
    mal: string,
  ): ReglaDeComprobacion<NecesidadVis> =>
    reglaDeHecho({
      id: `vis.${id}`,
      articulo: ARTICULO,
      asunto,
      hecho: (n: NecesidadVis) => n[id],
      mal,
      cura: 'Inclúyalo en el plan.',
    })
  return [
    regla({
      id: 'vis.metas',
      articulo: ARTICULO,
      asunto: 'Hay metas de mediano plazo para la vivienda nueva y el mejoramiento que se necesitan',
      datos: (n: NecesidadVis) => ({
        nuevas: n.viviendasNuevas,
        'meta nuevas': n.metaNuevas,
        'por mejorar': n.viviendasPorMejorar,
        'meta mejoradas': n.metaMejoradas,
      }),
      formula: 'y(o(nuevas = 0, meta nuevas > 0), o(por mejorar = 0, meta mejoradas > 0))',
      cumple: d => (d.nuevas === 0 || d['meta nuevas'] > 0) && (d['por mejorar'] === 0 || d['meta mejoradas'] > 0),
      mal: 'Hay necesidad de vivienda sin una meta que la atienda.',
      cura: 'Fije la meta de mediano plazo que falta.',
    }),
    regla({
      id: 'vis.suelo',
      articulo: ARTICULO,
      asunto: 'El suelo destinado alcanza para la meta de vivienda nueva',
      datos: () => ({ destinado, necesario }),
      formula: 'destinado ≥ necesario',
      cumple: d => d.destinado.gte(d.necesario),
      mal: `Se destinan ${enMetros(destinado)} m² y la meta necesita ${enMetros(necesario)}.`,
      cura: 'Destine más suelo, o ajuste la meta.',
    }),
    hecho(
      'estrategias',
      'Hay estrategias para solucionar el déficit',
      'No hay estrategias para solucionar el déficit.',
    ),
    hecho(
      'instrumentos',
      'Hay instrumentos para ejecutar los programas',
      'No hay instrumentos para ejecutar los programas.',
    ),
    hecho(
      'porcentajeEnExpansion',
      'El suelo de expansión que se incorpora tiene su porcentaje para esta vivienda',
      'Falta el porcentaje del nuevo suelo de expansión que se destina a esta vivienda.',
    ),
    hecho(
      'porcentajeEnRenovacion',
      'Los planes parciales de renovación tienen su porcentaje para esta vivienda',
      'Falta el porcentaje de los planes parciales de renovación.',
    ),
  ]
}

function delSuelo(s: SueloVis, i: number): ReglaDeComprobacion<NecesidadVis> {
  return reglaDeHecho({
    id: `vis.suelo.${i + 1}`,
    articulo: ARTICULO,
    asunto: `«${s.nombre}» se desarrolla con el uso para el que se destinó`,
    hecho: () => s.uso === 'vis',
    mal: `«${s.nombre}» se destinó a vivienda de interés social y tiene otro uso.`,
    cura: 'Devuélvalo a ese uso, por su propietario o por la entidad pública competente.',
  })
}

function enMetros(area: Decimal): string {
  return seisDecimales(area).replace('.', ',')
}
