import { art } from '../articulos/referencia.ts'
import { negar, type ReglaDeComprobacion, reglaDeHecho } from '../comprobacion.ts'
import type { HechosDeLicencia } from './hechos.ts'

type H = HechosDeLicencia

/** What stands in the way of a licence, whatever the norm of the parcel says. Undefined: nobody looked at it. */
const es = <T>(v: T | undefined, ...buenos: readonly T[]): boolean | undefined =>
  v === undefined ? undefined : buenos.includes(v)

const salvo = <T>(v: T | undefined, ajeno: T): boolean | undefined => negar(es(v, ajeno))

/** L1, L2, PL10, S5, S6: the plan, the determinants, the state of the parcel, and how the request is decided. */
export const IMPEDIMENTOS: readonly ReglaDeComprobacion<H>[] = [
  reglaDeHecho({
    id: 'licencia.plan-adoptado',
    articulo: art(20),
    asunto: 'El municipio tiene plan de ordenamiento adoptado',
    hecho: (h: H) => h.planAdoptado,
    mal: 'No se otorgan licencias sin plan de ordenamiento adoptado.',
    cura: 'Adopte el plan.',
  }),
  reglaDeHecho({
    id: 'licencia.plan',
    articulo: art(20),
    asunto: 'El proyecto se ajusta al plan y a sus normas estructurales y complementarias',
    hecho: (h: H) => h.conformeAlPlan,
    mal: 'El proyecto no se ajusta al plan de ordenamiento.',
    cura: 'Ajuste el proyecto a lo que el plan prevé para el predio.',
  }),
  reglaDeHecho({
    id: 'licencia.plan-parcial',
    articulo: art(99, 'num. 2'),
    asunto: 'El proyecto se ajusta al plan parcial',
    aplica: (h: H) => salvo(h.planParcial, 'no-hay'),
    noAplica: 'El predio no está en un plan parcial.',
    hecho: h => es(h.planParcial, 'conforme'),
    mal: 'El proyecto se aparta del plan parcial.',
    cura: 'Ajuste el proyecto al plan parcial y a su documento técnico.',
  }),
  reglaDeHecho({
    id: 'licencia.determinantes',
    articulo: art(10),
    asunto: 'El proyecto no contradice ninguna determinante',
    hecho: (h: H) => h.determinantes && !h.determinantes.some(d => d.contradice),
    mal: h => `El proyecto contradice: ${contradichas(h)}.`,
    cura: 'Retire del proyecto lo que la determinante restringe: prevalece sobre la norma del plan.',
  }),
  reglaDeHecho({
    id: 'licencia.unidad-de-actuacion',
    articulo: art(42),
    asunto: 'El predio de una unidad de actuación se licencia dentro de ella',
    aplica: (h: H) => deObra(h) && salvo(h.unidad, 'fuera'),
    noAplica: 'No es licencia de urbanización o construcción en una unidad de actuación delimitada.',
    hecho: h => es(h.unidad, 'dentro-de-la-unidad'),
    mal: 'El predio está en una unidad de actuación y el proyecto va por fuera de ella.',
    cura: 'Tramite la licencia como parte de la unidad de actuación.',
  }),
  reglaDeHecho({
    id: 'licencia.enajenacion-forzosa',
    articulo: art(55),
    asunto: 'El predio no está en enajenación forzosa',
    hecho: (h: H) => negar(h.enajenacionForzosa),
    mal: 'La enajenación forzosa está inscrita: mientras subsista no se otorgan licencias.',
    cura: 'Espere a que se adjudique el predio o se cancele la inscripción.',
  }),
  reglaDeHecho({
    id: 'licencia.plusvalia',
    articulo: art(83, 'par. 2'),
    asunto: 'La participación en plusvalía liquidada e inscrita está pagada',
    aplica: (h: H) => deObra(h) && es(h.plusvalia, 'inscrita', 'pagada'),
    noAplica:
      'No hay plusvalía exigible: solo lo es la liquidada e inscrita en el folio. Si falta liquidarla o inscribirla, adelante el procedimiento del artículo 81.',
    hecho: h => es(h.plusvalia, 'pagada'),
    mal: 'El predio tiene un efecto de plusvalía inscrito y no se ha acreditado su pago.',
    cura: 'Pague la participación y presente el certificado.',
  }),
  reglaDeHecho({
    id: 'licencia.patrimonio',
    articulo: art(106),
    asunto: 'Sobre un inmueble de conservación demolido sin licencia, o que amenaza ruina, solo se reconstruye',
    aplica: (h: H) => h.patrimonioPorReconstruir,
    noAplica: 'El predio no tiene un inmueble de conservación por reconstruir.',
    hecho: h =>
      h.clase === 'construccion' && (h.modalidad === undefined ? undefined : h.modalidad === 'reconstruccion'),
    mal: 'En este predio solo puede licenciarse la reconstrucción del inmueble de conservación.',
    cura: 'Presente el proyecto de reconstrucción, según su diseño original.',
  }),
  reglaDeHecho({
    id: 'licencia.dimar',
    articulo: art(101),
    asunto: 'La Dimar dio concepto técnico favorable',
    aplica: (h: H) => salvo(h.dimar, 'ajeno'),
    noAplica: 'El proyecto no toca bienes de uso público de la jurisdicción de la Dimar.',
    hecho: h => es(h.dimar, 'favorable'),
    mal: h =>
      h.dimar === 'desfavorable'
        ? 'El concepto de la Dimar es desfavorable.'
        : 'Falta el concepto técnico de la Dimar.',
    cura: 'Obtenga el concepto técnico favorable de la Dirección General Marítima.',
  }),
  reglaDeHecho({
    id: 'licencia.suelo-vis',
    articulo: art(92),
    asunto: 'El suelo destinado a vivienda de interés social se desarrolla con ese uso',
    aplica: (h: H) => salvo(h.sueloVis, 'no'),
    noAplica: 'El suelo no está destinado a vivienda de interés social.',
    hecho: h => es(h.sueloVis, 'vivienda-de-interes-social'),
    mal: 'El suelo está destinado a vivienda de interés social y el proyecto propone otro uso.',
    cura: 'Proponga vivienda de interés social.',
  }),
  reglaDeHecho({
    id: 'licencia.factibilidad',
    articulo: art(37),
    asunto: 'Está establecida la factibilidad de redes, vías y espacio público',
    aplica: (h: H) => salvo(h.factibilidad, 'no-se-exige'),
    noAplica: 'El predio no está en expansión ni en renovación urbana.',
    hecho: h => es(h.factibilidad, 'establecida'),
    mal: 'Falta establecer si se pueden ampliar las redes, las vías y el espacio público.',
    cura: 'Surta antes el procedimiento de factibilidad.',
  }),
  reglaDeHecho({
    id: 'licencia.modificacion',
    articulo: art(99, 'num. 1'),
    asunto: 'La modificación se decide con las normas en que se fundó la licencia',
    aplica: (h: H) => salvo(h.modificacion, 'no'),
    noAplica: 'No es la modificación de una licencia vigente.',
    hecho: h => es(h.modificacion, 'normas-de-la-licencia'),
    mal: 'La modificación se estudia con normas distintas de las que fundaron la licencia.',
    cura: 'Decídala con las normas con que se expidió: los derechos que dio se respetan (art. 36).',
  }),
  reglaDeHecho({
    id: 'licencia.requisitos',
    articulo: art(99, 'num. 7'),
    asunto: 'No se exigen requisitos distintos de los nacionales',
    hecho: (h: H) => h.requisitosAdicionales && h.requisitosAdicionales.length === 0,
    mal: h => `Se exige lo que la norma nacional no pide: ${h.requisitosAdicionales!.join(', ')}.`,
    cura: 'Decida sin esos requisitos.',
  }),
]

function deObra(h: H): boolean {
  return h.clase === 'urbanizacion' || h.clase === 'construccion'
}

function contradichas(h: H): string {
  return h
    .determinantes!.filter(d => d.contradice)
    .map(d => d.nombre)
    .join(', ')
}
