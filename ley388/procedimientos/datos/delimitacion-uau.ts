import { art } from '../../articulos/referencia.ts'
import { constante } from '../../parametros/limite.ts'
import type { Procedimiento } from '../tipos.ts'

/** Art. 42: days to object, from the notice to the holders of real rights and the neighbours. */
export const OBJECIONES = constante({ id: 'delimitacion-uau.objeciones', valor: 30, articulo: art(42) })
/** Art. 42: months from the filing in due form within which the decision must be notified. */
export const APROBACION = constante({ id: 'delimitacion-uau.aprobacion', valor: 3, articulo: art(42) })

/** R3: the delimitation of a unidad de actuación urbanística. */
export const DELIMITACION_UAU: Procedimiento = {
  id: 'delimitacion-uau',
  nombre: 'Delimitación de unidad de actuación urbanística',
  que: 'Cita a los interesados, atiende sus objeciones, decide e inscribe la delimitación de la unidad.',
  articulos: [art(42)],
  opciones: {
    iniciativaPrivada: { tipo: 'si-no', nombre: 'El proyecto es de iniciativa de los interesados', articulo: art(42) },
    conformeAlPlan: {
      tipo: 'si-no',
      nombre: 'La propuesta se acoge a las determinaciones del plan de ordenamiento',
      articulo: art(42),
    },
  },
  inicial: 'por-presentar',
  etapas: {
    'por-presentar': { nombre: 'Por presentar' },
    citacion: { nombre: 'Por citar' },
    objeciones: { nombre: 'En objeciones' },
    aprobada: { nombre: 'Aprobada, por notificar' },
    negada: { nombre: 'Negada, por notificar' },
    notificada: { nombre: 'Aprobada y notificada' },
    'aprobada-por-silencio': { nombre: 'Aprobada por silencio administrativo positivo' },
    inscrita: { nombre: 'Inscrita', final: true },
    'negada-en-firme': { nombre: 'Negada', final: true },
  },
  acciones: {
    presentar: {
      nombre: 'Presentar el proyecto en debida forma',
      quien: ['interesado', 'planeacion'],
      articulo: art(42),
      en: ['por-presentar'],
      a: 'citacion',
    },
    citar: {
      nombre: 'Citar a los titulares de derechos reales y a los vecinos',
      quien: ['planeacion'],
      articulo: art(42),
      en: ['citacion'],
      a: 'objeciones',
    },
    objetar: {
      nombre: 'Presentar objeciones u observaciones',
      quien: ['propietario'],
      articulo: art(42),
      en: ['objeciones'],
      exige: [
        {
          si: [{ corriendo: 'objeciones' }],
          articulo: art(42),
          mensaje: 'El término para objetar venció.',
        },
      ],
    },
    'resolver-objeciones': {
      nombre: 'Tramitar las objeciones y definir las modificaciones',
      quien: ['planeacion'],
      articulo: art(42),
      en: ['objeciones'],
    },
    aprobar: {
      nombre: 'Aprobar la delimitación',
      quien: ['alcalde'],
      articulo: art(42),
      en: ['objeciones'],
      exige: [
        {
          si: [{ sinCorrer: 'objeciones' }],
          articulo: art(42),
          mensaje: 'Los titulares y los vecinos aún pueden objetar.',
          cura: 'Espere a que venza el término de las objeciones.',
        },
        {
          cuando: [{ hecha: 'objetar' }],
          si: [{ hecha: 'resolver-objeciones' }],
          articulo: art(42),
          mensaje: 'Las objeciones recibidas no se han tramitado.',
          cura: 'Registre «resolver-objeciones».',
        },
      ],
      a: 'aprobada',
    },
    negar: {
      nombre: 'Negar la delimitación',
      quien: ['alcalde'],
      articulo: art(42),
      en: ['citacion', 'objeciones'],
      a: 'negada',
    },
    notificar: {
      nombre: 'Notificar la decisión',
      quien: ['planeacion'],
      articulo: art(42),
      en: ['aprobada', 'negada'],
      a: [{ si: [{ etapa: 'negada' }], a: 'negada-en-firme' }, { a: 'notificada' }],
    },
    inscribir: {
      nombre: 'Inscribir en los folios de matrícula',
      quien: ['planeacion', 'registro'],
      articulo: art(42),
      en: ['notificada', 'aprobada-por-silencio'],
      a: 'inscrita',
    },
  },
  terminos: {
    objeciones: {
      nombre: 'Presentar objeciones',
      articulo: art(42),
      responsable: 'propietario',
      duracion: { dias: OBJECIONES },
      empieza: [{ accion: 'citar' }],
      cumplen: [],
      efecto: [{ tipo: 'continua', texto: 'El término para objetar venció: el proyecto pasa a decisión del alcalde.' }],
    },
    aprobacion: {
      nombre: 'Notificar la decisión sobre la delimitación',
      articulo: art(42),
      responsable: 'alcalde',
      duracion: { meses: APROBACION },
      empieza: [{ accion: 'presentar' }],
      cumplen: ['notificar'],
      efecto: [
        {
          tipo: 'silencio-positivo',
          si: [{ opcion: 'iniciativaPrivada', es: true }, { opcion: 'conformeAlPlan', es: true }, { hecha: 'citar' }],
          a: 'aprobada-por-silencio',
          texto: 'No se notificó la decisión en el término: la delimitación se entiende aprobada.',
        },
        { tipo: 'ninguno' },
      ],
    },
  },
}
