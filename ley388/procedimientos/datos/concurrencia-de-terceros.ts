import { AREA_CONCURRENCIA, POBLACION_CONCURRENCIA } from '../../adquisicion/parametros.ts'
import { art } from '../../articulos/referencia.ts'
import type { Cifra, Exigencia, Procedimiento } from '../tipos.ts'

const LEY = art('61-A')
const NUM_7 = art('61-A', 'num. 7')
const NUM_8 = art('61-A', 'num. 8')
const PAR_1 = art('61-A', 'par. 1')
const PAR_2 = art('61-A', 'par. 2')
const PAR_3 = art('61-A', 'par. 3')

const conPuntos = (c: Cifra): string => c.valor.toFixed().replace(/\B(?=(\d{3})+$)/g, '.')
const HABITANTES = conPuntos(POBLACION_CONCURRENCIA)
const AREA = conPuntos(AREA_CONCURRENCIA)

/** Letters a), b), c): they ask for a large city and a large project. */
const CONDICIONADAS = ['renovacion', 'unidad', 'integral']
/** Par. 3: letters a), c), except where the owners have the initiative. */
const CON_SELECCION = ['renovacion', 'integral']

const SELECCION = CON_SELECCION.map(
  (es): Exigencia => ({
    cuando: [
      { opcion: 'actuacion', es },
      { opcion: 'iniciativa', noEs: 'propietarios' },
    ],
    si: [{ hecha: 'adjudicar' }],
    articulo: PAR_3,
    mensaje: 'El tercero se elige por selección objetiva cuando la iniciativa no es de los propietarios.',
    cura: 'Registre antes «abrir-seleccion» y «adjudicar».',
  }),
)

const TAMANO = CONDICIONADAS.flatMap((es): Exigencia[] => [
  {
    cuando: [{ opcion: 'actuacion', es }],
    si: [{ opcion: 'poblacionSuficiente', es: true }],
    articulo: LEY,
    mensaje: `Esta actuación solo admite terceros en municipios con más de ${HABITANTES} habitantes urbanos.`,
  },
  {
    cuando: [{ opcion: 'actuacion', es }],
    si: [{ opcion: 'areaSuficiente', es: true }],
    articulo: LEY,
    mensaje: `Esta actuación solo admite terceros si su área pasa de ${AREA} m².`,
  },
])

/** E3: third parties who pay for what a public body acquires, from the contract to the title. */
export const CONCURRENCIA_DE_TERCEROS: Procedimiento = {
  id: 'concurrencia-de-terceros',
  nombre: 'Concurrencia de terceros en la adquisición',
  que: 'Vincula a un tercero que aporta los recursos para adquirir los inmuebles de un proyecto.',
  articulos: [LEY],
  opciones: {
    motivo: {
      tipo: 'una-de',
      nombre: 'Motivo de utilidad pública',
      articulo: LEY,
      valores: {
        c: 'Renovación urbana y espacio público (art. 58, literal c)',
        l: 'Unidades de actuación (art. 58, literal l)',
        'decreto-4821': 'El del artículo 8 del Decreto 4821 de 2010',
        otro: 'Otro motivo',
      },
    },
    actuacion: {
      tipo: 'una-de',
      nombre: 'Actuación que se ejecuta',
      articulo: LEY,
      valores: {
        renovacion: 'a) Renovación urbana',
        unidad: 'b) Unidad de actuación urbanística',
        integral: 'c) Actuación urbana integral',
        macroproyecto: 'd) Macroproyecto de interés social nacional en curso',
        pidu: 'e) Proyecto integral de desarrollo urbano',
      },
    },
    iniciativa: {
      tipo: 'una-de',
      nombre: 'De quién es la iniciativa',
      articulo: PAR_3,
      valores: {
        propietarios: 'De propietarios de los inmuebles',
        entidad: 'De la entidad territorial',
        tercero: 'De un tercero que no es propietario',
      },
    },
    recursos: {
      tipo: 'una-de',
      nombre: 'De quién son los recursos',
      articulo: PAR_1,
      valores: { tercero: 'Todos del tercero', mixtos: 'Públicos y privados' },
    },
    poblacionSuficiente: {
      tipo: 'si-no',
      nombre: `La población urbana pasa de ${HABITANTES} habitantes`,
      articulo: LEY,
    },
    areaSuficiente: { tipo: 'si-no', nombre: `El área de la actuación pasa de ${AREA} m²`, articulo: LEY },
  },
  inicial: 'por-contratar',
  etapas: {
    'por-contratar': { nombre: 'Por contratar' },
    seleccion: { nombre: 'En selección objetiva' },
    contratada: { nombre: 'Con contrato o convenio' },
    ofertada: { nombre: 'Adquisición en curso' },
    concluida: { nombre: 'Adquisición concluida' },
    'a-nombre-del-tercero': { nombre: 'Inscrita a nombre del tercero', final: true },
    'a-nombre-de-la-entidad': { nombre: 'Inscrita a nombre de la entidad', final: true },
  },
  acciones: {
    'definir-gastos': {
      nombre: 'Definir los gastos de formulación que se reconocerán',
      quien: ['entidad-adquirente'],
      articulo: PAR_3,
      en: ['por-contratar'],
    },
    'abrir-seleccion': {
      nombre: 'Abrir el proceso de selección',
      quien: ['entidad-adquirente'],
      articulo: PAR_3,
      en: ['por-contratar'],
      veces: 1,
      exige: [
        {
          cuando: [{ opcion: 'iniciativa', es: 'tercero' }],
          si: [{ hecha: 'definir-gastos' }],
          articulo: PAR_3,
          mensaje: 'Los gastos de formulación de quien promovió el proyecto se definen antes de abrir la selección.',
          cura: 'Registre antes «definir-gastos».',
        },
      ],
      a: 'seleccion',
    },
    adjudicar: {
      nombre: 'Elegir al tercero',
      quien: ['entidad-adquirente'],
      articulo: PAR_3,
      en: ['seleccion'],
      a: 'por-contratar',
    },
    'reconocer-gastos': {
      nombre: 'Reconocer los gastos al promotor que no fue elegido',
      quien: ['tercero'],
      articulo: PAR_3,
      en: ['por-contratar', 'contratada'],
      veces: 1,
      exige: [
        {
          si: [{ opcion: 'iniciativa', es: 'tercero' }, { hecha: 'adjudicar' }],
          articulo: PAR_3,
          mensaje: 'Se reconocen gastos al tercero que promovió el proyecto y no fue elegido en la selección.',
        },
      ],
    },
    'celebrar-contrato': {
      nombre: 'Celebrar el contrato o convenio',
      quien: ['entidad-adquirente', 'tercero'],
      articulo: LEY,
      en: ['por-contratar'],
      datos: { completo: { tipo: 'si-no', nombre: 'Prevé los diez aspectos de la ley', porOmision: true } },
      exige: [
        {
          si: [{ opcion: 'motivo', noEs: 'otro' }],
          articulo: LEY,
          mensaje:
            'Solo los motivos de los literales c) y l) del artículo 58, y el del Decreto 4821, admiten terceros.',
        },
        ...TAMANO,
        ...SELECCION,
        {
          si: [{ dato: 'completo', es: true }],
          articulo: LEY,
          mensaje: 'El contrato debe prever por lo menos los diez aspectos que enumera la ley.',
        },
      ],
      a: 'contratada',
    },
    'constituir-fiducia': {
      nombre: 'Constituir la fiducia de los recursos',
      quien: ['tercero'],
      articulo: NUM_7,
      en: ['contratada'],
      veces: 1,
    },
    'aportar-recursos': {
      nombre: 'Aportar la totalidad de los recursos',
      quien: ['tercero'],
      articulo: NUM_8,
      en: ['contratada'],
      exige: [
        {
          si: [{ hecha: 'constituir-fiducia' }],
          articulo: NUM_7,
          mensaje: 'Los recursos del tercero se administran en una fiducia, que no se ha constituido.',
          cura: 'Registre antes «constituir-fiducia».',
        },
      ],
    },
    ofertar: {
      nombre: 'Expedir las ofertas de compra',
      quien: ['entidad-adquirente'],
      articulo: NUM_8,
      en: ['contratada'],
      exige: [
        {
          si: [{ hecha: 'aportar-recursos' }],
          articulo: NUM_8,
          mensaje: 'El tercero debe aportar la totalidad de los recursos antes de la oferta de compra.',
          cura: 'Registre antes «aportar-recursos».',
        },
      ],
      a: 'ofertada',
    },
    'pagar-mayor-precio': {
      nombre: 'Pagar el mayor precio que fije el juez',
      quien: ['tercero'],
      articulo: PAR_2,
      en: ['ofertada', 'concluida', 'a-nombre-del-tercero', 'a-nombre-de-la-entidad'],
    },
    'concluir-adquisicion': {
      nombre: 'Concluir la enajenación o la expropiación',
      quien: ['entidad-adquirente'],
      articulo: PAR_1,
      en: ['ofertada'],
      a: 'concluida',
    },
    inscribir: {
      nombre: 'Inscribir al titular en el folio',
      quien: ['registro'],
      articulo: PAR_1,
      en: ['concluida'],
      a: [{ a: 'a-nombre-del-tercero', si: [{ opcion: 'recursos', es: 'tercero' }] }, { a: 'a-nombre-de-la-entidad' }],
    },
  },
  terminos: {},
}
