import { art } from '../../articulos/referencia.ts'
import { type Constante, constante } from '../../parametros/limite.ts'
import type { Procedimiento } from '../tipos.ts'

const NUM_1 = art(116, 'num. 1')
const NUM_2 = art(116, 'num. 2')
const NUM_3 = art(116, 'num. 3')
const NUM_4 = art(116, 'num. 4')
const NUM_5 = art(116, 'num. 5')
const NUM_6 = art(116, 'num. 6')
const NUM_7 = art(116, 'num. 7')

const dias = (nombre: string, valor: number, articulo: typeof NUM_1): Constante =>
  constante({ id: `accion-de-cumplimiento.${nombre}`, valor, articulo })

/** Art. 116: business days to mend the suit. */
export const SUBSANAR = dias('subsanar', 5, NUM_2)
/** Art. 116: business days of the evidence, from the admission. */
export const PRUEBAS = dias('pruebas', 10, NUM_3)
/** Art. 116: days of the parties to plead. */
export const ALEGATOS = dias('alegatos', 5, NUM_4)
/** Art. 116: business days of the judge, from the end of the pleadings. */
export const SENTENCIA = dias('sentencia', 10, NUM_5)
/** Art. 116: most business days that the judgment gives to begin to comply. */
export const CUMPLIMIENTO = dias('cumplimiento', 30, NUM_5)

/** N3: the suit that makes an authority apply a law or an act of land-use planning. */
export const ACCION_DE_CUMPLIMIENTO: Procedimiento = {
  id: 'accion-de-cumplimiento',
  nombre: 'Acción de cumplimiento',
  que: 'Sigue ante el juez la demanda para que una autoridad cumpla una ley o un acto de ordenamiento.',
  articulos: [art(116)],
  opciones: {},
  inicial: 'por-demandar',
  etapas: {
    'por-demandar': { nombre: 'Por demandar' },
    admision: { nombre: 'En estudio de admisión' },
    inadmitida: { nombre: 'Inadmitida, por subsanar' },
    pruebas: { nombre: 'En pruebas' },
    'por-trasladar': { nombre: 'Pruebas vencidas, por dar traslado' },
    alegatos: { nombre: 'En alegatos' },
    'para-sentencia': { nombre: 'Para sentencia' },
    negada: { nombre: 'Negada en primera instancia' },
    'por-cumplir': { nombre: 'Con orden de cumplir' },
    incumplida: { nombre: 'Orden incumplida' },
    rechazada: { nombre: 'Rechazada', final: true },
    'negada-en-firme': { nombre: 'Negada en firme', final: true },
    cumplida: { nombre: 'Cumplida', final: true },
    remitida: { nombre: 'Remitida a la autoridad penal', final: true },
  },
  acciones: {
    requerir: {
      nombre: 'Requerir a la autoridad',
      quien: ['interesado'],
      articulo: NUM_1,
      en: ['por-demandar'],
    },
    demandar: {
      nombre: 'Presentar la demanda',
      quien: ['interesado'],
      articulo: NUM_1,
      en: ['por-demandar'],
      advierte: [
        {
          si: [{ hecha: 'requerir' }],
          articulo: NUM_1,
          mensaje: 'La demanda debe probar que se requirió a la autoridad: sin esa prueba no se admite.',
          cura: 'Registre antes «requerir».',
        },
      ],
      a: 'admision',
    },
    inadmitir: {
      nombre: 'Inadmitir e indicar los defectos',
      quien: ['juez'],
      articulo: NUM_2,
      en: ['admision'],
      veces: 1,
      a: 'inadmitida',
    },
    subsanar: {
      nombre: 'Corregir la demanda',
      quien: ['interesado'],
      articulo: NUM_2,
      en: ['inadmitida'],
      exige: [
        {
          si: [{ sinVencer: 'subsanar' }],
          articulo: NUM_2,
          mensaje: 'El término para corregir la demanda venció.',
        },
      ],
      a: 'admision',
    },
    rechazar: {
      nombre: 'Rechazar la demanda que no se corrigió',
      quien: ['juez'],
      articulo: NUM_2,
      en: ['inadmitida'],
      exige: [
        {
          si: [{ vencido: 'subsanar' }],
          articulo: NUM_2,
          mensaje: 'La demanda se rechaza si vence sin corregirse el término que se dio para ello.',
        },
      ],
      a: 'rechazada',
    },
    admitir: { nombre: 'Admitir la demanda', quien: ['juez'], articulo: NUM_3, en: ['admision'], a: 'pruebas' },
    trasladar: {
      nombre: 'Dar traslado a las partes',
      quien: ['juez'],
      articulo: NUM_4,
      en: ['por-trasladar'],
      exige: [
        {
          si: [{ sinCorrer: 'pruebas' }],
          articulo: NUM_4,
          mensaje: 'El traslado se da cuando vence el término de las pruebas.',
        },
      ],
      a: 'alegatos',
    },
    alegar: {
      nombre: 'Presentar alegaciones',
      quien: ['interesado', 'autoridad-demandada'],
      articulo: NUM_4,
      en: ['alegatos'],
    },
    'dictar-sentencia': {
      nombre: 'Dictar sentencia',
      quien: ['juez'],
      articulo: NUM_5,
      en: ['para-sentencia'],
      datos: { ordena: { tipo: 'si-no', nombre: 'Ordena cumplir', porOmision: true } },
      exige: [
        {
          si: [{ sinCorrer: 'alegatos' }],
          articulo: NUM_5,
          mensaje: 'La sentencia se dicta cuando vence el término para alegar.',
        },
      ],
      a: [{ a: 'por-cumplir', si: [{ dato: 'ordena', es: true }] }, { a: 'negada' }],
    },
    apelar: {
      nombre: 'Apelar la sentencia',
      quien: ['interesado', 'autoridad-demandada'],
      articulo: NUM_7,
      en: ['por-cumplir', 'negada'],
      veces: 1,
    },
    'decidir-apelacion': {
      nombre: 'Decidir la apelación',
      quien: ['juez'],
      articulo: NUM_7,
      en: ['por-cumplir', 'incumplida', 'negada'],
      datos: { ordena: { tipo: 'si-no', nombre: 'Ordena cumplir', porOmision: true } },
      exige: [
        {
          si: [{ pendiente: 'apelar', hasta: 'decidir-apelacion' }],
          articulo: NUM_7,
          mensaje: 'No hay una apelación por decidir.',
        },
      ],
      a: [
        { a: 'negada-en-firme', si: [{ dato: 'ordena', es: false }] },
        { a: 'incumplida', si: [{ etapa: 'incumplida' }] },
        { a: 'por-cumplir' },
      ],
    },
    ejecutoriar: {
      nombre: 'Dejar en firme la negativa',
      quien: ['juez'],
      articulo: NUM_7,
      en: ['negada'],
      exige: [
        {
          si: [{ sinPendiente: 'apelar', hasta: 'decidir-apelacion' }],
          articulo: NUM_7,
          mensaje: 'Hay una apelación por decidir.',
        },
      ],
      a: 'negada-en-firme',
    },
    'remitir-acto': {
      nombre: 'Remitir copia del acto con que cumple',
      quien: ['autoridad-demandada'],
      articulo: NUM_5,
      en: ['por-cumplir'],
      a: 'cumplida',
    },
    'remitir-copia-penal': {
      nombre: 'Remitir copia de lo actuado a la autoridad penal',
      quien: ['juez'],
      articulo: NUM_6,
      en: ['incumplida'],
      exige: [
        {
          si: [{ sinPendiente: 'apelar', hasta: 'decidir-apelacion' }],
          articulo: NUM_7,
          mensaje: 'Hay una apelación por decidir.',
        },
      ],
      a: 'remitida',
    },
  },
  terminos: {
    subsanar: {
      nombre: 'Corregir la demanda',
      articulo: NUM_2,
      responsable: 'interesado',
      duracion: { dias: SUBSANAR },
      empieza: [{ accion: 'inadmitir' }],
      cumplen: ['subsanar'],
      efecto: [{ tipo: 'ninguno', texto: 'El término venció sin corregir la demanda: el juez la rechazará.' }],
    },
    pruebas: {
      nombre: 'Practicar las pruebas',
      articulo: NUM_3,
      responsable: 'juez',
      duracion: { dias: PRUEBAS },
      empieza: [{ accion: 'admitir' }],
      cumplen: [],
      efecto: [
        {
          tipo: 'continua',
          a: 'por-trasladar',
          texto: 'El término de las pruebas venció: sigue el traslado para alegar.',
        },
      ],
    },
    alegatos: {
      nombre: 'Presentar alegaciones',
      articulo: NUM_4,
      responsable: 'interesado',
      duracion: { dias: ALEGATOS },
      empieza: [{ accion: 'trasladar' }],
      cumplen: [],
      efecto: [{ tipo: 'continua', a: 'para-sentencia', texto: 'El término para alegar venció: sigue la sentencia.' }],
    },
    sentencia: {
      nombre: 'Dictar sentencia',
      articulo: NUM_5,
      responsable: 'juez',
      duracion: { dias: SENTENCIA },
      empieza: [{ vence: 'alegatos' }],
      cumplen: ['dictar-sentencia'],
      efecto: [{ tipo: 'ninguno' }],
    },
    cumplimiento: {
      nombre: 'Iniciar el cumplimiento y remitir copia del acto',
      articulo: NUM_5,
      responsable: 'autoridad-demandada',
      duracion: { dias: CUMPLIMIENTO },
      empieza: [
        { accion: 'dictar-sentencia', si: [{ dato: 'ordena', es: true }] },
        { accion: 'decidir-apelacion', si: [{ dato: 'ordena', es: true }, { etapa: 'negada' }] },
      ],
      cumplen: ['remitir-acto'],
      efecto: [{ tipo: 'sancion-penal', a: 'incumplida' }],
    },
  },
}
