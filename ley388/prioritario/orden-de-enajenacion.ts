import { art } from '../articulos/referencia.ts'
import { type Comprobado, comprobar, type ReglaDeComprobacion, reglaDeHecho } from '../comprobacion.ts'
import { leerSiNoOpcional, objeto } from '../lector.ts'

/** What is known of the resolution that orders a forced sale. */
export interface HechosDeOrden {
  readonly motivada?: boolean | undefined
  readonly usoFuturo?: boolean | undefined
  readonly conformeAlPlan?: boolean | undefined
  readonly enFirme?: boolean | undefined
  readonly inscrita?: boolean | undefined
  /** Something that is asked of the property after the order. */
  readonly licenciaSolicitada?: boolean | undefined
  readonly ventaSolicitada?: boolean | undefined
}

const CAMPOS = ['motivada', 'usoFuturo', 'conformeAlPlan', 'enFirme', 'inscrita']

/** Reads `{"motivada", "usoFuturo", "conformeAlPlan", "enFirme", "inscrita", "licenciaSolicitada", "ventaSolicitada"}`. */
export function leerOrdenDeEnajenacion(json: unknown): HechosDeOrden {
  const o = objeto(json, '', [...CAMPOS, 'licenciaSolicitada', 'ventaSolicitada'])
  return {
    motivada: leerSiNoOpcional(o, 'motivada'),
    usoFuturo: leerSiNoOpcional(o, 'usoFuturo'),
    conformeAlPlan: leerSiNoOpcional(o, 'conformeAlPlan'),
    enFirme: leerSiNoOpcional(o, 'enFirme'),
    inscrita: leerSiNoOpcional(o, 'inscrita'),
    licenciaSolicitada: leerSiNoOpcional(o, 'licenciaSolicitada'),
    ventaSolicitada: leerSiNoOpcional(o, 'ventaSolicitada'),
  }
}

/** True while the order is registered: the property is out of commerce and takes no licence. */
const noInscrita = (h: HechosDeOrden): boolean | undefined => (h.inscrita === undefined ? undefined : !h.inscrita)

const TABLA: readonly ReglaDeComprobacion<HechosDeOrden>[] = [
  reglaDeHecho({
    id: 'orden.motivada',
    articulo: art(55),
    asunto: 'La resolución es motivada',
    hecho: h => h.motivada,
    mal: 'La resolución no expresa sus motivos.',
    cura: 'Motive la resolución.',
  }),
  reglaDeHecho({
    id: 'orden.uso',
    articulo: art(55),
    asunto: 'Dice el uso o destino que se dará al inmueble',
    hecho: h => h.usoFuturo,
    mal: 'La resolución no dice el uso futuro del inmueble.',
    cura: 'Inclúyalo.',
  }),
  reglaDeHecho({
    id: 'orden.plan',
    articulo: art(55),
    asunto: 'Ese uso es conforme con el plan y sus normas',
    hecho: h => h.conformeAlPlan,
    mal: 'El uso que se ordena no es conforme con el plan.',
    cura: 'Ajuste el uso al plan de ordenamiento.',
  }),
  reglaDeHecho({
    id: 'orden.inscripcion',
    articulo: art(55),
    asunto: 'En firme, está inscrita en el folio de matrícula',
    aplica: h => h.enFirme,
    noAplica: 'La resolución no está en firme.',
    hecho: h => h.inscrita,
    mal: 'La resolución está en firme y no se ha inscrito.',
    cura: 'Pida su inscripción: desde ella corren los tres meses de la subasta.',
  }),
  reglaDeHecho({
    id: 'orden.licencia',
    articulo: art(55),
    asunto: 'El inmueble puede recibir licencia',
    aplica: h => h.licenciaSolicitada === true,
    noAplica: 'No se pide licencia.',
    hecho: noInscrita,
    mal: 'Mientras subsista la inscripción ninguna autoridad puede otorgar licencias.',
    cura: 'Niegue la licencia, o espere a que se cancele la inscripción.',
  }),
  reglaDeHecho({
    id: 'orden.comercio',
    articulo: art(55),
    asunto: 'El inmueble puede venderse por su dueño',
    aplica: h => h.ventaSolicitada === true,
    noAplica: 'No se pide venderlo.',
    hecho: noInscrita,
    mal: 'El inmueble está fuera del comercio desde la inscripción.',
    cura: 'Solo se vende en la subasta.',
  }),
]

/** D4, art. 55: whether the order of forced sale is complete and what it prevents. */
export function ordenDeEnajenacion(h: HechosDeOrden): Comprobado {
  return comprobar(TABLA, h)
}
