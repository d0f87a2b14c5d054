import { art } from '../../articulos/referencia.ts'
import type { Accion, Procedimiento } from '../tipos.ts'

const NUM_4 = art(28, 'num. 4')
const NUM_5 = art(28, 'num. 5')

/** Art. 28 num. 4: a ground, shown by the follow-up indicators. */
const sustentar = (nombre: string): Accion => ({
  nombre: `Sustentar con indicadores: ${nombre}`,
  quien: ['planeacion'],
  articulo: NUM_4,
  en: ['preparacion'],
  veces: 1,
})

/** PL13, PL18: what prepares a review of the plan, up to where the procedure of its adoption begins. */
export const REVISION_DEL_PLAN: Procedimiento = {
  id: 'revision-del-plan',
  nombre: 'Preparación de la revisión del plan',
  que: 'Sustenta y formula la revisión o el ajuste del plan, que después sigue el procedimiento de adopción.',
  articulos: [art(28), art(23)],
  opciones: {},
  inicial: 'por-iniciar',
  etapas: {
    'por-iniciar': { nombre: 'Por iniciar' },
    preparacion: { nombre: 'En preparación' },
    formulada: { nombre: 'Formulada' },
    'por-adoptar': { nombre: 'En el procedimiento de adopción', final: true },
  },
  acciones: {
    iniciar: {
      nombre: 'Iniciar la revisión o el ajuste',
      quien: ['alcalde'],
      articulo: NUM_5,
      en: ['por-iniciar'],
      datos: {
        periodoVencido: { tipo: 'si-no', nombre: 'Venció el período constitucional anterior', porOmision: true },
      },
      exige: [
        {
          si: [{ dato: 'periodoVencido', es: true }],
          articulo: NUM_5,
          mensaje: 'El plan se revisa una vez vencido el período constitucional inmediatamente anterior.',
        },
      ],
      a: 'preparacion',
    },
    diagnosticar: {
      nombre: 'Elaborar el diagnóstico urbano y rural',
      quien: ['planeacion'],
      articulo: art(23),
      en: ['preparacion'],
    },
    'evaluar-plan': {
      nombre: 'Evaluar los objetivos y las metas del plan vigente',
      quien: ['planeacion'],
      articulo: NUM_4,
      en: ['preparacion'],
    },
    'sustentar-poblacion': sustentar('cambios en la población urbana prevista'),
    'sustentar-usos': sustentar('dinámica de los usos y de su intensidad'),
    'sustentar-proyectos-de-impacto': sustentar('proyectos de impacto en transporte, servicios o renovación'),
    'sustentar-macroproyectos': sustentar('macroproyectos regionales o metropolitanos'),
    'evaluar-alto-impacto': {
      nombre: 'Evaluar los servicios de alto impacto y proyectar su reubicación',
      quien: ['alcalde'],
      articulo: art(28),
      en: ['preparacion'],
    },
    formular: {
      nombre: 'Formular el proyecto de revisión',
      quien: ['planeacion'],
      articulo: NUM_4,
      en: ['preparacion'],
      exige: [
        {
          si: [
            {
              algunaHecha: [
                'sustentar-poblacion',
                'sustentar-usos',
                'sustentar-proyectos-de-impacto',
                'sustentar-macroproyectos',
              ],
            },
          ],
          articulo: NUM_4,
          mensaje: 'La revisión debe sustentarse en indicadores de seguimiento de cambios significativos.',
          cura: 'Registre al menos uno de los motivos («sustentar-…»).',
        },
        {
          si: [{ hecha: 'evaluar-plan' }],
          articulo: NUM_4,
          mensaje: 'La revisión debe sustentarse en la evaluación de los objetivos y las metas del plan.',
          cura: 'Registre antes «evaluar-plan».',
        },
      ],
      advierte: [
        {
          si: [{ hecha: 'diagnosticar' }],
          articulo: art(23),
          mensaje: 'No consta el diagnóstico urbano y rural, que la formulación debe tener en cuenta.',
        },
        {
          si: [{ hecha: 'evaluar-alto-impacto' }],
          articulo: art(28),
          mensaje: 'No consta la evaluación de los servicios de alto impacto ni los programas para reubicarlos.',
        },
      ],
      a: 'formulada',
    },
    'someter-a-adopcion': {
      nombre: 'Someter el proyecto al Consejo de Gobierno',
      quien: ['alcalde'],
      articulo: art(24),
      en: ['formulada'],
      a: 'por-adoptar',
    },
  },
  terminos: {},
}
