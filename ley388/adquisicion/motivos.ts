import { art } from '../articulos/referencia.ts'
import { type Comprobado, comprobar, type ReglaDeComprobacion, regla, reglaDeHecho } from '../comprobacion.ts'
import type { UrgenciaEnCasosEspeciales } from './ajustes.ts'
import { type CasoAdministrativo, MOTIVOS } from './motivos-datos.ts'

/** What is known of an acquisition that is being prepared. */
export interface HechosDeAdquisicion {
  readonly via: 'voluntaria' | 'judicial' | 'administrativa'
  /** Literal of art. 58, or a ground of another law. */
  readonly motivo?: string | undefined
  readonly caso?: CasoAdministrativo | undefined
  readonly proyecto?: string | undefined
  /** The objective, use or instrument of the plan on which it rests. */
  readonly sustento?: string | undefined
  readonly conformeAlPlan?: boolean | undefined
  readonly precisadoEnElPlan?: boolean | undefined
  readonly entidadCompetente?: boolean | undefined
  readonly emergencia: boolean
  readonly urgencia: Urgencia
  readonly urgenciaEnCasosEspeciales: UrgenciaEnCasosEspeciales
}

export interface Urgencia {
  readonly declarada?: boolean | undefined
  /** Declared by the body that the council named. */
  readonly porLaInstancia?: boolean | undefined
  readonly criterios: readonly number[]
}

/** Art. 63: urgency opens the administrative way, except (▲) where the law itself orders that way. */
function exigeUrgencia(h: HechosDeAdquisicion): boolean {
  return h.via === 'administrativa' && (h.caso === undefined || h.urgenciaEnCasosEspeciales === 'si')
}

const SIN_URGENCIA =
  'La urgencia se declara para la vía administrativa; donde la ley ordena esa vía, según el ajuste «urgenciaEnCasosEspeciales».'

const TABLA: readonly ReglaDeComprobacion<HechosDeAdquisicion>[] = [
  reglaDeHecho({
    id: 'adquisicion.motivo',
    articulo: art(58),
    asunto: 'Invoca un motivo de utilidad pública',
    hecho: h => h.motivo !== undefined || h.caso !== undefined,
    mal: 'No se invoca un motivo de utilidad pública o interés social.',
    cura: 'Señale el literal del artículo 58 o el de la ley que lo establece.',
  }),
  reglaDeHecho({
    id: 'adquisicion.sede',
    articulo: art(58, 'lit. g'),
    asunto: 'La localización y la utilidad pública de la sede están en el plan',
    aplica: h => h.motivo === 'g',
    noAplica: 'Solo se exige de las sedes administrativas.',
    hecho: h => h.precisadoEnElPlan,
    mal: 'El plan no determina con claridad la localización de la sede ni su utilidad pública.',
    cura: 'Determínelas en el plan o en un instrumento que lo desarrolle.',
  }),
  reglaDeHecho({
    id: 'adquisicion.proyecto',
    articulo: art(58),
    asunto: 'Nombra el proyecto para el que se adquiere',
    hecho: h => h.proyecto !== undefined,
    mal: 'No se dice para qué proyecto se adquiere el inmueble.',
    cura: 'Nombre el proyecto, programa u obra.',
  }),
  reglaDeHecho({
    id: 'adquisicion.sustento',
    articulo: art(60),
    asunto: 'Nombra la parte del plan en que se apoya',
    aplica: h => !h.emergencia,
    noAplica: 'Una emergencia imprevista no se apoya en el plan.',
    hecho: h => h.sustento !== undefined,
    mal: 'No se dice en qué objetivo o uso del plan se apoya la adquisición.',
    cura: 'Cite el objetivo, el uso o el instrumento del plan de ordenamiento.',
  }),
  reglaDeHecho({
    id: 'adquisicion.plan',
    articulo: art(60),
    asunto: 'Conforme con los objetivos y usos del plan de ordenamiento',
    aplica: h => !h.emergencia,
    noAplica: 'Una emergencia imprevista no depende del plan.',
    hecho: h => h.conformeAlPlan,
    mal: 'La adquisición no es conforme con los objetivos y usos del suelo del plan.',
    cura: 'Ajuste el proyecto al plan, o declare la emergencia imprevista si la hay.',
  }),
  reglaDeHecho({
    id: 'adquisicion.emergencia',
    articulo: art(60),
    asunto: 'La emergencia imprevista se calificó como la urgencia',
    aplica: h => h.emergencia,
    noAplica: 'No se invoca una emergencia.',
    hecho: h => h.urgencia.declarada,
    mal: 'La emergencia no se ha calificado.',
    cura: 'Califíquela como se declara la urgencia de la vía administrativa.',
  }),
  reglaDeHecho({
    id: 'adquisicion.entidad',
    articulo: art(59),
    asunto: 'La entidad puede adquirir o expropiar para ese fin',
    hecho: h => h.entidadCompetente,
    mal: 'La entidad no está facultada para esta adquisición.',
    cura: 'Adelántela por la entidad territorial o por una facultada en sus estatutos.',
  }),
  regla({
    id: 'adquisicion.via-administrativa',
    articulo: art(63),
    asunto: 'El motivo admite la vía administrativa',
    aplica: h => h.via === 'administrativa' && h.caso === undefined,
    noAplica: 'No se acude a la vía administrativa por un motivo del artículo 58.',
    datos: h => ({
      motivo: h.motivo,
      admiten: MOTIVOS.filter(m => m.administrativa).map(m => m.literal),
      'lo admite': h.motivo && MOTIVOS.some(m => m.literal === h.motivo && m.administrativa),
    }),
    formula: 'lo admite',
    cumple: d => d['lo admite'] === true,
    mal: h => `El motivo ${h.motivo} no admite la expropiación por vía administrativa.`,
    cura: 'Acuda a la enajenación voluntaria o a la vía judicial.',
  }),
  reglaDeHecho({
    id: 'adquisicion.urgencia',
    articulo: art(64),
    asunto: 'La urgencia está declarada',
    aplica: exigeUrgencia,
    noAplica: SIN_URGENCIA,
    hecho: h => h.urgencia.declarada,
    mal: 'No se ha declarado la urgencia.',
    cura: 'Declárela antes de determinar la vía administrativa.',
  }),
  reglaDeHecho({
    id: 'adquisicion.instancia',
    articulo: art(64),
    asunto: 'La declaró la instancia que señaló el concejo',
    aplica: exigeUrgencia,
    noAplica: SIN_URGENCIA,
    hecho: h => h.urgencia.porLaInstancia,
    mal: 'La urgencia no la declaró la instancia que el concejo señaló por acuerdo.',
    cura: 'Llévela a esa instancia; si no existe, el concejo debe señalarla.',
  }),
  regla({
    id: 'adquisicion.criterios',
    articulo: art(65),
    asunto: 'La urgencia se apoya en un criterio de la ley',
    aplica: exigeUrgencia,
    noAplica: SIN_URGENCIA,
    datos: h => ({ criterios: h.urgencia.criterios.length }),
    formula: 'criterios > 0',
    cumple: d => d.criterios > 0,
    mal: 'La urgencia no se apoya en ninguno de los cuatro criterios de la ley.',
    cura: 'Señale el criterio: precios, inaplazable, daño por la demora o prioridad en los planes.',
  }),
]

/** E1, E4, arts. 58-60 and 63-65: whether an acquisition has its ground, plan, entity and, where needed, its urgency. */
export function motivos(h: HechosDeAdquisicion): Comprobado {
  return comprobar(TABLA, h)
}
