import { art } from '../articulos/referencia.ts'
import { type Comprobado, comprobar, negar, regla, reglaDeHecho, todos } from '../comprobacion.ts'
import { sumarDias, sumarMeses } from '../fecha.ts'
import type { Curador } from './curador-hechos.ts'
import {
  EDAD_MAXIMA_DEL_CURADOR,
  EXPERIENCIA_DEL_CURADOR,
  MINIMO_DE_CURADORES,
  PERIODO_DEL_CURADOR,
} from './parametros.ts'

const MESES_DEL_ANIO = 12
const requisito = (literal: string): ReturnType<typeof art> => art(101, `num. 1 lit. ${literal}`)

/** Whoever goes on provisionally is not named anew: what is asked for at the appointment was asked for then. */
const alDesignar = (c: Curador): boolean => c.designacion !== 'provisional'
const YA_DESIGNADO = 'Continúa en provisionalidad: los requisitos se exigieron al designarlo.'

const TABLA = [
  reglaDeHecho({
    id: 'curador.ciudadania',
    articulo: requisito('a'),
    asunto: 'Es ciudadano en ejercicio o extranjero residente, en goce de sus derechos civiles',
    aplica: alDesignar,
    noAplica: YA_DESIGNADO,
    hecho: c => todos(c.ciudadanoOResidente, c.derechosCiviles),
    mal: 'No es ciudadano en ejercicio ni extranjero residente, o no goza de sus derechos civiles.',
    cura: 'Designe al siguiente de la lista de elegibles.',
  }),
  regla({
    id: 'curador.edad',
    articulo: EDAD_MAXIMA_DEL_CURADOR.articulo,
    asunto: 'No pasa de la edad máxima al ser designado',
    aplica: alDesignar,
    noAplica: YA_DESIGNADO,
    datos: (c: Curador) => ({
      nacimiento: c.nacimiento,
      designación: c.fechaDesignacion,
      años: EDAD_MAXIMA_DEL_CURADOR.valor,
    }),
    formula: 'designación < sumar_anios(nacimiento, años + 1)',
    cumple: d => d.designación < sumarMeses(d.nacimiento, (d.años.toNumber() + 1) * MESES_DEL_ANIO),
    mal: `Tiene más de ${EDAD_MAXIMA_DEL_CURADOR.valor.toFixed()} años.`,
    cura: 'Designe al siguiente de la lista de elegibles.',
  }),
  reglaDeHecho({
    id: 'curador.titulo',
    articulo: requisito('b'),
    asunto: 'Tiene una de las profesiones que se admiten, el posgrado y la matrícula',
    aplica: alDesignar,
    noAplica: YA_DESIGNADO,
    hecho: c => todos(c.profesionAdmitida, c.posgrado, c.matriculaProfesional),
    mal: 'Le falta la profesión, el posgrado en asuntos urbanos o la matrícula profesional.',
    cura: 'Acredite el título, el posgrado y la matrícula que falten.',
  }),
  regla({
    id: 'curador.experiencia',
    articulo: EXPERIENCIA_DEL_CURADOR.articulo,
    asunto: 'Tiene la experiencia mínima en desarrollo o planificación urbana',
    aplica: alDesignar,
    noAplica: YA_DESIGNADO,
    datos: (c: Curador) => ({ experiencia: c.aniosDeExperiencia, mínima: EXPERIENCIA_DEL_CURADOR.valor }),
    formula: 'experiencia ≥ mínima',
    cumple: d => d.mínima.lte(d.experiencia),
    mal: c =>
      `Acredita ${c.aniosDeExperiencia} años de experiencia y se exigen ${EXPERIENCIA_DEL_CURADOR.valor.toFixed()}.`,
    cura: 'Acredite la experiencia que falta.',
  }),
  reglaDeHecho({
    id: 'curador.inhabilidades',
    articulo: requisito('d'),
    asunto: 'No está inhabilitado',
    hecho: (c: Curador) => negar(c.inhabilidades),
    mal: 'Está en una causal de inhabilidad.',
    cura: 'Designe al siguiente de la lista de elegibles.',
  }),
  reglaDeHecho({
    id: 'curador.grupo',
    articulo: requisito('e'),
    asunto: 'Cuenta con el grupo interdisciplinario',
    hecho: (c: Curador) => c.grupoInterdisciplinario,
    mal: 'No acredita el grupo interdisciplinario que lo apoya.',
    cura: 'Acredite el grupo.',
  }),
  reglaDeHecho({
    id: 'curador.concurso',
    articulo: requisito('f'),
    asunto: 'Ganó el concurso de méritos, también para ser designado de nuevo',
    aplica: alDesignar,
    noAplica: 'Continúa en provisionalidad mientras se designa por concurso a quien lo reemplaza.',
    hecho: c => c.concursoGanado,
    mal: 'No ganó el concurso de méritos.',
    cura: 'Designe en estricto orden a los primeros de la lista de elegibles.',
  }),
  reglaDeHecho({
    id: 'curador.jurisdiccion',
    articulo: art(101),
    asunto: 'Tiene determinada su jurisdicción',
    hecho: (c: Curador) => c.jurisdiccionDeterminada,
    mal: 'No se ha determinado el área en que ejerce.',
    cura: 'Señale su jurisdicción en el acto de designación.',
  }),
  regla({
    id: 'curador.periodo',
    articulo: PERIODO_DEL_CURADOR.articulo,
    asunto: 'Su período individual es el que fija la ley',
    datos: (c: Curador) => ({ desde: c.periodo?.desde, hasta: c.periodo?.hasta, años: PERIODO_DEL_CURADOR.valor }),
    formula: 'y(hasta ≥ sumar_dias(sumar_anios(desde, años), −1), hasta ≤ sumar_anios(desde, años))',
    cumple: d => {
      const fin = sumarMeses(d.desde, d.años.toNumber() * MESES_DEL_ANIO)
      return d.hasta >= sumarDias(fin, -1) && d.hasta <= fin
    },
    mal: c =>
      `El período va del ${c.periodo!.desde} al ${c.periodo!.hasta} y debe ser de ${PERIODO_DEL_CURADOR.valor.toFixed()} años.`,
    cura: 'Corrija el período: la provisionalidad no lo extiende.',
  }),
  reglaDeHecho({
    id: 'curador.provisionalidad',
    articulo: art(101, 'num. 4'),
    asunto: 'La provisionalidad dura hasta que se designe al siguiente',
    aplica: (c: Curador) => c.designacion === 'provisional',
    noAplica: 'No continúa en provisionalidad.',
    hecho: c => negar(c.sucesorDesignado),
    mal: 'Ya hay un curador designado por concurso: la provisionalidad terminó.',
    cura: 'Entregue el cargo a quien fue designado.',
  }),
  regla({
    id: 'curador.numero',
    articulo: MINIMO_DE_CURADORES.articulo,
    asunto: 'El municipio tiene los curadores que la ley exige como mínimo',
    datos: (c: Curador) => ({ curadores: c.curadoresDelMunicipio, mínimo: MINIMO_DE_CURADORES.valor }),
    formula: 'curadores ≥ mínimo',
    cumple: d => d.mínimo.lte(d.curadores),
    mal: `El municipio que opta por esta figura garantiza al menos ${MINIMO_DE_CURADORES.valor.toFixed()} curadores.`,
    cura: 'Convoque el concurso para los que faltan.',
  }),
  reglaDeHecho({
    id: 'curador.consejo',
    articulo: art(101, 'num. 9'),
    asunto: 'Forma parte del Consejo Consultivo de Ordenamiento',
    hecho: (c: Curador) => c.enConsejoConsultivo,
    mal: 'No forma parte del Consejo Consultivo de Ordenamiento.',
    cura: 'Inclúyalo en el Consejo.',
  }),
  reglaDeHecho({
    id: 'curador.vigilancia',
    articulo: art(101, 'num. 6'),
    asunto: 'El alcalde o su delegado vigila que cumpla las normas urbanísticas',
    hecho: (c: Curador) => c.vigilanciaDelAlcalde,
    mal: 'No hay vigilancia del alcalde o de su delegado permanente.',
    cura: 'Designe al delegado y revise las decisiones y los términos del curador.',
  }),
]

/** L4, art. 101: whether somebody can be, or goes on being, curador urbano, and how the figure stands in the municipality. */
export function curador(c: Curador): Comprobado {
  return comprobar(TABLA, c)
}
