import { type Articulo, art } from '../articulos/referencia.ts'
import type { Decimal } from '../decimal.ts'
import type { Fecha } from '../fecha.ts'
import { leerCada, leerFecha, leerOpcion, leerTexto, malo, type Objeto, objeto } from '../lector.ts'
import { leerArea, leerIndice } from '../magnitudes.ts'
import { type Equivalencias, leerEquivalencias } from './equivalencias.ts'

/** Where the rights come from: the additional ones of the council (art. 88), or the indices of a parcel (art. 50). */
export type ClaseDeLibro = 'adicionales' | 'edificabilidad'

export const ARTICULO_DEL_LIBRO: Readonly<Record<ClaseDeLibro, Articulo>> = {
  adicionales: art(88),
  edificabilidad: art(50),
}

/** The act that lets issue, and up to how many rights: a figure of the council, or area × index of a parcel. */
export interface Autorizacion {
  readonly id: string
  readonly acto: string
  readonly cupo: { readonly derechos: Decimal } | { readonly areaM2: Decimal; readonly indice: Decimal }
}

interface DeTitulo {
  readonly titulo: string
  readonly fecha: Fecha
  readonly campo: string
}
export interface Emitir extends DeTitulo {
  readonly tipo: 'emitir'
  readonly autorizacion: string
  readonly titular: string
  readonly derechos: Decimal
}
export interface Transferir extends DeTitulo {
  readonly tipo: 'transferir'
  readonly de: string
  readonly a: string
}
export interface Dividir extends DeTitulo {
  readonly tipo: 'dividir'
  readonly en: readonly { readonly titulo: string; readonly derechos: Decimal }[]
}
export interface Usar extends DeTitulo {
  readonly tipo: 'usar'
  readonly titular: string
  readonly predio: string
  readonly licencia: string
  readonly zona: string
}
export type Movimiento = Emitir | Transferir | Dividir | Usar

export interface LibroEntrada {
  readonly clase: ClaseDeLibro
  readonly equivalencias: Equivalencias
  readonly autorizaciones: readonly Autorizacion[]
  readonly movimientos: readonly Movimiento[]
}

const CAMPOS_DEL_MOVIMIENTO: Readonly<Record<Movimiento['tipo'], readonly string[]>> = {
  emitir: ['tipo', 'titulo', 'fecha', 'autorizacion', 'titular', 'derechos'],
  transferir: ['tipo', 'titulo', 'fecha', 'de', 'a'],
  dividir: ['tipo', 'titulo', 'fecha', 'en'],
  usar: ['tipo', 'titulo', 'fecha', 'titular', 'predio', 'licencia', 'zona'],
}
const TIPOS = Object.keys(CAMPOS_DEL_MOVIMIENTO) as Movimiento['tipo'][]
const DE_ALGUNO = [...new Set(Object.values(CAMPOS_DEL_MOVIMIENTO).flat())]

/** Reads `{"clase", "equivalencias", "autorizaciones": […], "movimientos": […]}`, in order of date. */
export function leerLibro(json: unknown): LibroEntrada {
  const o = objeto(json, '', ['clase', 'equivalencias', 'autorizaciones', 'movimientos'])
  const clase = leerOpcion(o, 'clase', '', Object.keys(ARTICULO_DEL_LIBRO) as ClaseDeLibro[])
  const autorizaciones = leerCada(o, 'autorizaciones', '', (v, ruta) => leerAutorizacion(v, ruta, clase))
  autorizaciones.forEach((a, i) => {
    if (autorizaciones.findIndex(otra => otra.id === a.id) < i)
      throw malo(`autorizaciones[${i}].id`, `repite «${a.id}»`)
  })
  const movimientos = leerCada(o, 'movimientos', '', leerMovimiento)
  movimientos.forEach((m, i) => {
    if (i > 0 && m.fecha < movimientos[i - 1]!.fecha)
      throw malo(`${m.campo}.fecha`, 'es anterior a la del movimiento que le precede')
  })
  return { clase, equivalencias: leerEquivalencias(o.equivalencias, 'equivalencias'), autorizaciones, movimientos }
}

function leerAutorizacion(v: unknown, ruta: string, clase: ClaseDeLibro): Autorizacion {
  const propios = clase === 'adicionales' ? ['derechos'] : ['areaM2', 'indice']
  const o = objeto(v, ruta, ['id', 'acto', ...propios])
  return {
    id: leerTexto(o, 'id', ruta),
    acto: leerTexto(o, 'acto', ruta),
    cupo:
      clase === 'adicionales'
        ? { derechos: leerArea(o, 'derechos', ruta) }
        : { areaM2: leerArea(o, 'areaM2', ruta), indice: leerIndice(o, 'indice', ruta) },
  }
}

function leerMovimiento(v: unknown, ruta: string): Movimiento {
  const tipo = leerOpcion(objeto(v, ruta, DE_ALGUNO), 'tipo', ruta, TIPOS)
  const o = objeto(v, ruta, CAMPOS_DEL_MOVIMIENTO[tipo])
  const comun = { titulo: leerTexto(o, 'titulo', ruta), fecha: leerFecha(o, 'fecha', ruta), campo: ruta }
  const texto = (nombre: string): string => leerTexto(o, nombre, ruta)
  if (tipo === 'emitir') {
    return {
      tipo,
      ...comun,
      autorizacion: texto('autorizacion'),
      titular: texto('titular'),
      derechos: positivos(o, ruta),
    }
  }
  if (tipo === 'transferir') return { tipo, ...comun, de: texto('de'), a: texto('a') }
  if (tipo === 'usar') {
    return {
      tipo,
      ...comun,
      titular: texto('titular'),
      predio: texto('predio'),
      licencia: texto('licencia'),
      zona: texto('zona'),
    }
  }
  const en = leerCada(o, 'en', ruta, (parte, suya) => {
    const p = objeto(parte, suya, ['titulo', 'derechos'])
    return { titulo: leerTexto(p, 'titulo', suya), derechos: positivos(p, suya) }
  })
  return { tipo, ...comun, en }
}

function positivos(o: Objeto, ruta: string): Decimal {
  const d = leerArea(o, 'derechos', ruta)
  if (d.isZero()) throw malo(`${ruta}.derechos`, 'debe ser mayor que cero')
  return d
}
