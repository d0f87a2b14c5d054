import type { Fecha } from '../fecha.ts'
import {
  leerCada,
  leerDecimal,
  leerEntero,
  leerFecha,
  leerFechas,
  leerOpcion,
  leerSiNo,
  leerTexto,
  malo,
  type Objeto,
  objeto,
} from '../lector.ts'
import { Rechazo } from '../rechazo.ts'
import { porOmision } from './admision.ts'
import type { EntradaDeCaso } from './motor.ts'
import type {
  Actuacion,
  DatoDeActuacion,
  Opcion,
  Opciones,
  Procedimiento,
  ValorDeDato,
  ValorDeOpcion,
} from './tipos.ts'

const CANTIDAD_MAXIMA = 10_000

/**
 * Reads a case as it travels (cli.md, "Procedures"): `{"actuaciones": [{"accion", "fecha"}], "hoy", "opciones"}`. Refuses
 * fields and options that the procedure does not have, dates that go back, and an option that must be given and is not.
 */
export function leerCaso(p: Procedimiento, json: unknown): EntradaDeCaso {
  const o = objeto(json, '', ['actuaciones', 'hoy', 'opciones'])
  const hoy = leerFecha(o, 'hoy')
  const actuaciones = leerCada(o, 'actuaciones', '', (v, ruta) => leerActuacion(p, v, ruta))
  actuaciones.forEach((a, i) => {
    if (i > 0) exigirOrden(p, actuaciones[i - 1]!.fecha, a.fecha, `actuaciones[${i}].fecha`)
  })
  return { actuaciones, hoy, opciones: leerOpciones(p, o.opciones ?? {}) }
}

function leerActuacion(p: Procedimiento, v: unknown, ruta: string): Actuacion {
  const nombre = typeof v === 'object' && v !== null && 'accion' in v ? String(v.accion) : ''
  const propios = Object.hasOwn(p.acciones, nombre) ? (p.acciones[nombre]!.datos ?? {}) : {}
  const o = objeto(v, ruta, ['accion', 'fecha', ...Object.keys(propios)])
  const datos: Record<string, ValorDeDato> = porOmision(propios)
  for (const [dato, { tipo }] of Object.entries(propios)) {
    if (o[dato] !== undefined || tipo === 'fraccion') datos[dato] = leerDato(o, dato, ruta, tipo)
  }
  return { accion: leerTexto(o, 'accion', ruta), fecha: leerFecha(o, 'fecha', ruta), datos }
}

function leerDato(o: Objeto, dato: string, ruta: string, tipo: DatoDeActuacion['tipo']): ValorDeDato {
  if (tipo === 'si-no') return leerSiNo(o, dato, ruta)
  if (tipo === 'cantidad') return leerEntero(o, dato, ruta, 1, CANTIDAD_MAXIMA)
  const parte = leerDecimal(o, dato, ruta, 0)
  if (parte.lte(1)) return parte
  throw malo(`${ruta}.${dato}`, 'es una parte: va de 0 a 1')
}

function exigirOrden(p: Procedimiento, anterior: Fecha, fecha: Fecha, campo: string): void {
  if (fecha >= anterior) return
  throw new Rechazo({
    codigo: 'actuacion-desordenada',
    mensaje: `La actuación del ${fecha} está después de la del ${anterior}.`,
    campo,
    articulo: p.articulos[0],
    cura: 'Escriba las actuaciones en el orden en que ocurrieron.',
  })
}

const DEL_MUNICIPIO = ['sabados', 'noHabiles']

/** Reads the options of a case and completes them with those that hold by default. */
export function leerOpciones(p: Procedimiento, json: unknown): Opciones {
  const o = objeto(json, 'opciones', [...Object.keys(p.opciones), ...DEL_MUNICIPIO])
  const valores: Record<string, ValorDeOpcion> = {}
  for (const [nombre, opcion] of Object.entries(p.opciones)) valores[nombre] = leerUna(o, nombre, opcion)
  return { valores, sabados: leerSiNo(o, 'sabados', 'opciones'), noHabiles: leerFechas(o, 'noHabiles', 'opciones') }
}

function leerUna(o: Objeto, nombre: string, opcion: Opcion): ValorDeOpcion {
  if (opcion.tipo === 'si-no') {
    return o[nombre] === undefined ? (opcion.porOmision ?? false) : leerSiNo(o, nombre, 'opciones')
  }
  if (o[nombre] === undefined && opcion.porOmision !== undefined) return opcion.porOmision
  const valores = Object.keys(opcion.valores)
  // A conduct of art. 104 is written as a number in the contract of the command; here every answer is a word.
  const dada = typeof o[nombre] === 'number' ? { ...o, [nombre]: String(o[nombre]) } : o
  if (o[nombre] !== undefined) return leerOpcion(dada, nombre, 'opciones', valores)
  throw malo(`opciones.${nombre}`, `falta: ${opcion.nombre.toLowerCase()} (${valores.join(', ')})`, opcion.articulo)
}
