import { art } from '../articulos/referencia.ts'
import { type Comprobado, comprobar, type ReglaDeComprobacion, regla, reglaDeHecho } from '../comprobacion.ts'
import type { Decimal } from '../decimal.ts'
import {
  ACTUACIONES_CON_TERCEROS,
  type ActuacionConTerceros,
  ART_61A,
  CONTENIDOS_DEL_CONVENIO,
  MOTIVOS_CON_TERCEROS,
} from './concurrencia-datos.ts'
import { AREA_CONCURRENCIA, POBLACION_CONCURRENCIA } from './parametros.ts'

/** What is known of a project in which a third party would pay the acquisitions. */
export interface HechosDeConcurrencia {
  readonly motivo?: string | undefined
  readonly actuacion?: ActuacionConTerceros | undefined
  /** Carried out by private persons alone, or with the public sector; any other way is not admitted. */
  readonly ejecucion?: 'particulares' | 'mixta' | 'publica' | undefined
  readonly poblacionUrbana?: number | undefined
  readonly areaM2?: Decimal | undefined
  readonly convenio?: boolean | undefined
  /** Numbers of the contents that the contract has. */
  readonly contenidos?: readonly number[] | undefined
  /** True once all the money is in the trust. */
  readonly recursosAportados?: boolean | undefined
  readonly recursos?: 'privados' | 'publicos-y-privados' | undefined
  readonly titular?: 'tercero' | 'entidad' | undefined
  readonly iniciativa?: 'propietarios' | 'entidad' | 'tercero-no-propietario' | undefined
  readonly seleccionObjetiva?: boolean | undefined
  /** True where the promoter took part in a tender and another one won it. */
  readonly promotorNoAdjudicatario?: boolean | undefined
  readonly reconoceGastos?: boolean | undefined
}

/** Whether the project needs the large city and the large area; unknown while the kind of project is. */
function conUmbrales(h: HechosDeConcurrencia): boolean | undefined {
  return h.actuacion && ACTUACIONES_CON_TERCEROS[h.actuacion].umbrales
}

const SIN_UMBRALES = 'Los macroproyectos y los proyectos integrales no tienen este umbral.'

/** Par. 1: who must be the owner, where the law says it. */
function titularDebido(h: HechosDeConcurrencia): 'tercero' | 'entidad' | undefined {
  if (h.recursos === 'publicos-y-privados') return 'entidad'
  return h.recursos === 'privados' && h.ejecucion === 'particulares' ? 'tercero' : undefined
}

/** Par. 3: units follow art. 61; other projects of the entity or of who owns nothing there choose objectively. */
function exigeSeleccion(h: HechosDeConcurrencia): boolean | undefined {
  if (h.actuacion === undefined) return undefined
  if (h.actuacion !== 'renovacion' && h.actuacion !== 'actuacion-integral') return false
  return h.iniciativa && h.iniciativa !== 'propietarios'
}

const TABLA: readonly ReglaDeComprobacion<HechosDeConcurrencia>[] = [
  regla({
    id: 'concurrencia.motivo',
    articulo: ART_61A,
    asunto: 'El motivo admite la concurrencia de terceros',
    datos: h => ({ motivo: h.motivo, 'lo admite': h.motivo && MOTIVOS_CON_TERCEROS.includes(h.motivo) }),
    formula: 'lo admite',
    cumple: d => d['lo admite'] === true,
    mal: h => `El motivo ${h.motivo} no admite que terceros paguen la adquisición.`,
    cura: 'Solo la admiten los literales c) y l) del artículo 58 y el artículo 8 del Decreto 4821 de 2010.',
  }),
  regla({
    id: 'concurrencia.ejecucion',
    articulo: ART_61A,
    asunto: 'La ejecutan particulares o una asociación mixta',
    datos: h => ({ ejecución: h.ejecucion }),
    formula: 'ejecución ≠ «publica»',
    cumple: d => d.ejecución !== 'publica',
    mal: 'La actuación la ejecuta solo el sector público.',
    cura: 'La concurrencia es para actuaciones de particulares o mixtas.',
  }),
  regla({
    id: 'concurrencia.poblacion',
    articulo: ART_61A,
    asunto: 'La población urbana pasa de 500.000 habitantes',
    aplica: conUmbrales,
    noAplica: SIN_UMBRALES,
    datos: h => ({ población: h.poblacionUrbana, 'mayor que': POBLACION_CONCURRENCIA.valor }),
    formula: 'población > mayor que',
    cumple: d => d['mayor que'].lt(d.población),
    mal: h => `La población urbana, ${h.poblacionUrbana}, no pasa de ${POBLACION_CONCURRENCIA.valor} habitantes.`,
    cura: 'En este municipio los recursos de terceros solo caben en macroproyectos o proyectos integrales.',
  }),
  regla({
    id: 'concurrencia.area',
    articulo: ART_61A,
    asunto: 'El proyecto pasa de una hectárea',
    aplica: conUmbrales,
    noAplica: SIN_UMBRALES,
    datos: h => ({ área: h.areaM2, 'mayor que': AREA_CONCURRENCIA.valor }),
    formula: 'área > mayor que',
    cumple: d => d.área.gt(d['mayor que']),
    mal: h => `El proyecto tiene ${h.areaM2?.toFixed()} m² y debe tener más de ${AREA_CONCURRENCIA.valor} m².`,
    cura: 'Amplíe el proyecto o adquiera los inmuebles con recursos públicos.',
  }),
  reglaDeHecho({
    id: 'concurrencia.convenio',
    articulo: ART_61A,
    asunto: 'Hay contrato o convenio previo con el tercero',
    hecho: h => h.convenio,
    mal: 'No se ha celebrado el contrato o convenio.',
    cura: 'Celébrelo antes de iniciar la adquisición.',
  }),
  ...CONTENIDOS_DEL_CONVENIO.map(c =>
    reglaDeHecho<HechosDeConcurrencia>({
      id: `concurrencia.contenido-${c.numero}`,
      articulo: c.articulo,
      asunto: c.nombre,
      aplica: h => h.convenio !== false,
      noAplica: 'Todavía no hay convenio.',
      hecho: h => h.contenidos?.includes(c.numero),
      mal: `Falta en el convenio: ${c.nombre.toLowerCase()}.`,
      cura: 'Inclúyalo en el convenio.',
    }),
  ),
  reglaDeHecho({
    id: 'concurrencia.recursos',
    articulo: art('61-A', 'num. 8'),
    asunto: 'Todos los recursos están en la fiducia antes de la oferta',
    hecho: h => h.recursosAportados,
    mal: 'El tercero no ha aportado todos los recursos.',
    cura: 'No expida la oferta de compra hasta que estén completos.',
  }),
  regla({
    id: 'concurrencia.titular',
    articulo: art('61-A', 'par. 1'),
    asunto: 'El dueño de los inmuebles es quien la ley dice',
    aplica: h => (h.recursos && h.ejecucion ? titularDebido(h) !== undefined : undefined),
    noAplica: 'La ley no dice quién es el dueño en una asociación mixta con recursos solo privados.',
    datos: h => ({ titular: h.titular, debido: titularDebido(h) }),
    formula: 'titular = debido',
    cumple: d => d.titular === d.debido,
    mal: h =>
      titularDebido(h) === 'entidad'
        ? 'Con recursos públicos y privados el dueño es la entidad.'
        : 'Con recursos solo de particulares el dueño es el tercero.',
    cura: 'Corrija la estipulación sobre el dominio.',
  }),
  reglaDeHecho({
    id: 'concurrencia.seleccion',
    articulo: art('61-A', 'par. 3'),
    asunto: 'El tercero se eligió con selección objetiva',
    aplica: exigeSeleccion,
    noAplica: 'La iniciativa es de los propietarios, o es una unidad, un macroproyecto o un proyecto integral.',
    hecho: h => h.seleccionObjetiva,
    mal: 'El tercero no se eligió con los criterios de selección objetiva.',
    cura: 'Adelante el proceso de selección.',
  }),
  reglaDeHecho({
    id: 'concurrencia.gastos',
    articulo: art('61-A', 'par. 3'),
    asunto: 'El elegido reconoce al promotor los gastos de formulación',
    aplica: h => h.promotorNoAdjudicatario === true,
    noAplica: 'El promotor resultó elegido o no hubo licitación.',
    hecho: h => h.reconoceGastos,
    mal: 'No se reconocen al promotor los gastos de formular el proyecto.',
    cura: 'Defínalos antes de abrir el proceso y haga que el elegido los reconozca.',
  }),
]

/** E3, art. 61-A: whether third parties can pay the acquisitions of a project, and what their contract lacks. */
export function concurrenciaDeTerceros(h: HechosDeConcurrencia): Comprobado {
  return comprobar(TABLA, h)
}
