import { ANIOS_SOLICITUD_COMPENSACION, PERDIDA_MINIMA } from '../../adquisicion/parametros.ts'
import { art, deOtraLey } from '../../articulos/referencia.ts'
import type { Fecha } from '../../fecha.ts'
import { constante, type Rige } from '../../parametros/limite.ts'
import { porcentaje } from '../porcentaje.ts'
import type { Procedimiento } from '../tipos.ts'

const LEY_1437: Rige = {
  desde: '2012-07-02' as Fecha,
  antes: 'La Ley 1437 de 2011 rige desde el 2 de julio de 2012.',
}
const SILENCIO_DE_PETICION = deOtraLey('Ley 1437 de 2011', 83)
const RECURSOS = deOtraLey('Ley 1437 de 2011', 76)
const SILENCIO_DE_RECURSO = deOtraLey('Ley 1437 de 2011', 86)

/** Ley 1437 de 2011, art. 83 (art. 128 par. 2 sends there): months after which what was asked for is taken as denied. */
export const SILENCIO_DE_LA_SOLICITUD = constante({
  id: 'compensacion-obra.silencio',
  valor: 3,
  articulo: SILENCIO_DE_PETICION,
  rige: LEY_1437,
})
/** Ley 1437 de 2011, art. 76: business days, from the notice, to appeal. */
export const RECURSO_DE_LA_COMPENSACION = constante({
  id: 'compensacion-obra.recurso',
  valor: 10,
  articulo: RECURSOS,
  rige: LEY_1437,
})
/** Ley 1437 de 2011, art. 86: months after which an appeal is taken as denied. */
export const SILENCIO_DEL_RECURSO = constante({
  id: 'compensacion-obra.silencio-recurso',
  valor: 2,
  articulo: SILENCIO_DE_RECURSO,
  rige: LEY_1437,
})

/** E13: the compensation to the neighbour whom a public work harmed, from the end of the work to its payment. */
export const COMPENSACION_OBRA: Procedimiento = {
  id: 'compensacion-obra',
  nombre: 'Compensación por obra pública',
  que: 'Decide y paga lo que pide el vecino colindante cuyo patrimonio lesionó una obra pública.',
  articulos: [art(128)],
  opciones: {},
  inicial: 'en-obra',
  etapas: {
    'en-obra': { nombre: 'Obra en ejecución' },
    'por-solicitar': { nombre: 'Obra terminada, por solicitar' },
    estudio: { nombre: 'Solicitud en estudio' },
    reconocida: { nombre: 'Reconocida, por notificar' },
    negada: { nombre: 'Negada, por notificar' },
    notificada: { nombre: 'Notificada' },
    'en-recurso': { nombre: 'Con recurso por decidir' },
    'por-pagar': { nombre: 'En firme, por pagar' },
    pagada: { nombre: 'Pagada', final: true },
    'negada-en-firme': { nombre: 'Negada en firme', final: true },
    'sin-derecho': { nombre: 'Sin solicitud en término: no hay lugar a compensación', final: true },
  },
  acciones: {
    'terminar-obra': {
      nombre: 'Terminar la obra pública',
      quien: ['alcalde'],
      articulo: art(128),
      en: ['en-obra'],
      a: 'por-solicitar',
    },
    solicitar: {
      nombre: 'Solicitar la compensación',
      quien: ['propietario'],
      articulo: art(128),
      en: ['en-obra', 'por-solicitar'],
      advierte: [
        {
          si: [{ hecha: 'terminar-obra' }],
          articulo: art(128),
          mensaje: 'La obra no ha terminado: la lesión debe ser permanente.',
        },
      ],
      a: 'estudio',
    },
    reconocer: {
      nombre: 'Reconocer la compensación',
      quien: ['alcalde'],
      articulo: art(128),
      en: ['estudio'],
      datos: {
        colindante: { tipo: 'si-no', nombre: 'El inmueble colinda con la obra', porOmision: true },
        permanente: { tipo: 'si-no', nombre: 'La lesión es permanente', porOmision: true },
        perdida: { tipo: 'fraccion', nombre: 'Parte del valor actualizado que se perdió' },
      },
      exige: [
        {
          si: [{ dato: 'colindante', es: true }],
          articulo: art(128),
          mensaje: 'Solo se compensa a los vecinos colindantes de la obra.',
        },
        {
          si: [{ dato: 'permanente', es: true }],
          articulo: art(128),
          mensaje: 'Solo se compensa la lesión permanente del patrimonio.',
        },
        {
          si: [{ dato: 'perdida', masDe: PERDIDA_MINIMA }],
          articulo: art(128),
          mensaje: `Solo se compensa una pérdida superior al ${porcentaje(PERDIDA_MINIMA)} del valor actualizado.`,
        },
      ],
      a: 'reconocida',
    },
    negar: { nombre: 'Negar la compensación', quien: ['alcalde'], articulo: art(128), en: ['estudio'], a: 'negada' },
    notificar: {
      nombre: 'Notificar la decisión',
      quien: ['alcalde'],
      articulo: art(128, 'par. 2'),
      en: ['reconocida', 'negada'],
      a: 'notificada',
    },
    recurrir: {
      nombre: 'Interponer recurso',
      quien: ['propietario'],
      articulo: art(128, 'par. 2'),
      en: ['notificada'],
      a: 'en-recurso',
    },
    resolver: {
      nombre: 'Decidir el recurso',
      quien: ['alcalde'],
      articulo: art(128, 'par. 2'),
      en: ['en-recurso'],
      datos: { reconoce: { tipo: 'si-no', nombre: 'Reconoce la compensación', porOmision: false } },
      a: [
        { a: 'por-pagar', si: [{ dato: 'reconoce', es: true }] },
        { a: 'por-pagar', si: [{ hecha: 'reconocer' }] },
        { a: 'negada-en-firme' },
      ],
    },
    pagar: {
      nombre: 'Pagar en dinero, títulos, pagarés o descuentos del predial',
      quien: ['alcalde'],
      articulo: art(128),
      en: ['por-pagar'],
      a: 'pagada',
    },
    multar: {
      nombre: 'Multar la solicitud infundada, temeraria o de mala fe',
      quien: ['alcalde'],
      articulo: art(128, 'par. 3'),
      en: ['negada-en-firme'],
      veces: 1,
    },
  },
  terminos: {
    solicitud: {
      nombre: 'Solicitar la compensación',
      articulo: art(128),
      responsable: 'propietario',
      duracion: { anios: ANIOS_SOLICITUD_COMPENSACION },
      empieza: [{ accion: 'terminar-obra' }],
      cumplen: ['solicitar'],
      efecto: [{ tipo: 'caducidad', a: 'sin-derecho' }],
      seSuspende: false,
    },
    silencio: {
      nombre: 'Decidir la solicitud',
      articulo: SILENCIO_DE_PETICION,
      responsable: 'alcalde',
      duracion: { meses: SILENCIO_DE_LA_SOLICITUD },
      empieza: [{ accion: 'solicitar' }],
      cumplen: ['reconocer', 'negar'],
      efecto: [
        {
          tipo: 'silencio-negativo',
          texto:
            'El término venció sin decisión: se entiende negado lo pedido, y la autoridad sigue obligada a decidir.',
        },
      ],
    },
    recurso: {
      nombre: 'Interponer recurso',
      articulo: RECURSOS,
      responsable: 'propietario',
      duracion: { dias: RECURSO_DE_LA_COMPENSACION },
      empieza: [{ accion: 'notificar' }],
      cumplen: ['recurrir'],
      efecto: [
        { tipo: 'firmeza', si: [{ hecha: 'reconocer' }], a: 'por-pagar' },
        { tipo: 'firmeza', a: 'negada-en-firme' },
      ],
    },
    'silencio-recurso': {
      nombre: 'Decidir el recurso',
      articulo: SILENCIO_DE_RECURSO,
      responsable: 'alcalde',
      duracion: { meses: SILENCIO_DEL_RECURSO },
      empieza: [{ accion: 'recurrir' }],
      cumplen: ['resolver'],
      efecto: [
        {
          tipo: 'silencio-negativo',
          texto:
            'El término venció sin decisión: el recurso se entiende negado, y la autoridad puede decidirlo mientras no haya demanda admitida.',
        },
      ],
    },
  },
}
