import { art } from '../articulos/referencia.ts'
import type { Fecha } from '../fecha.ts'
import { constante } from '../parametros/limite.ts'
import { leerCaso } from './leer.ts'
import { type RespuestaDeCaso, responderCaso } from './respuesta.ts'
import type { Accion, Procedimiento, TerminoDeTramite } from './tipos.ts'

const cifra = (valor: number | string) => constante({ id: `prueba.${valor}`, valor, articulo: art(1) })
export const dias = (n: number) => ({ dias: cifra(n) })
export const meses = (n: number) => ({ meses: cifra(n) })
export const parte = cifra

/** An action of the invented procedure: from «abierta», in which it stays where nothing else is said. */
export function accion(a: Partial<Accion> = {}): Accion {
  return { nombre: 'Hacer', quien: ['alcalde'], articulo: art(2), en: ['abierta'], ...a }
}

/** A term of the invented procedure: five days from «empezar», met by «cumplir». */
export function termino(t: Partial<TerminoDeTramite> = {}): TerminoDeTramite {
  return {
    nombre: 'Cumplir',
    articulo: art(3),
    responsable: 'alcalde',
    duracion: dias(5),
    empieza: [{ accion: 'empezar' }],
    cumplen: ['cumplir'],
    efecto: [{ tipo: 'ninguno' }],
    ...t,
  }
}

/** A procedure that no law has, with what a test adds to it: «empezar», then «cumplir» or «cerrar». */
export function inventado(mas: {
  acciones?: Record<string, Accion>
  terminos?: Record<string, TerminoDeTramite>
  opciones?: Procedimiento['opciones']
}): Procedimiento {
  return {
    id: 'inventado',
    nombre: 'Trámite inventado',
    que: 'Prueba el motor.',
    articulos: [art(9)],
    opciones: mas.opciones ?? {},
    inicial: 'abierta',
    etapas: {
      abierta: { nombre: 'Abierta' },
      otra: { nombre: 'Otra' },
      cerrada: { nombre: 'Cerrada', final: true },
    },
    acciones: {
      empezar: accion({ nombre: 'Empezar' }),
      cumplir: accion({ nombre: 'Cumplir', en: ['abierta', 'otra'] }),
      cerrar: accion({ nombre: 'Cerrar', en: ['abierta', 'otra'], a: 'cerrada' }),
      ...mas.acciones,
    },
    terminos: mas.terminos ?? {},
  }
}

/** The answer on a day for actions written as "empezar 2026-02-02", or with what they say. */
export function preguntar(
  p: Procedimiento,
  actuaciones: readonly (string | Record<string, unknown>)[],
  hoy: string,
  opciones: Record<string, unknown> = {},
): RespuestaDeCaso {
  const dichas = actuaciones.map(a => {
    if (typeof a !== 'string') return a
    const [nombre, fecha] = a.split(' ')
    return { accion: nombre, fecha }
  })
  return responderCaso(p, leerCaso(p, { actuaciones: dichas, hoy: hoy as Fecha, opciones }))
}
