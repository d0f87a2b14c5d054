import { art } from '../articulos/referencia.ts'
import { type Comprobado, comprobar, type ReglaDeComprobacion, regla, reglaDeHecho } from '../comprobacion.ts'
import { leerCada, leerLista, leerOpcion, leerSiNo, leerTexto, malo, objeto } from '../lector.ts'
import type { NormaDeVivienda } from './normas.ts'
import { type ClaseDeUso, type Compatibilidad, sonIncompatibles, type Uso } from './usos.ts'

const CLASES: readonly ClaseDeUso[] = ['vivienda', 'dotacional-educativo', 'alto-impacto-prostitucion', 'otro']
const MATERIAS: readonly NormaDeVivienda['materia'][] = ['loteo', 'cesion', 'area-construida']

/** The matrix of compatible uses of a plan, and its norms for housing. */
export interface UsosDelPlan {
  readonly compatibles: readonly Compatibilidad[]
  readonly normasDeVivienda: readonly NormaDeVivienda[]
}

/**
 * Reads `{"usos": [{"nombre", "clase"}], "compatibles": [["taller", "vivienda"], …], "normasDeVivienda": [{"nombre", "materia",
 * "acordeConPrecioVis"}]}`; the pairs name uses of the list. `normasDeVivienda` may be left out.
 */
export function leerUsosDelPlan(json: unknown): UsosDelPlan {
  const o = objeto(json, '', ['usos', 'compatibles', 'normasDeVivienda'])
  const usos = leerCada(o, 'usos', '', leerUso)
  return {
    compatibles: leerCada(o, 'compatibles', '', (v, ruta) => leerPar(v, ruta, usos)),
    normasDeVivienda: leerLista(o, 'normasDeVivienda').map((v, i) => leerNorma(v, `normasDeVivienda[${i}]`)),
  }
}

function leerUso(v: unknown, campo: string): Uso {
  const u = objeto(v, campo, ['nombre', 'clase'])
  return { nombre: leerTexto(u, 'nombre', campo), clase: leerOpcion(u, 'clase', campo, CLASES) }
}

function leerPar(v: unknown, campo: string, usos: readonly Uso[]): Compatibilidad {
  if (!Array.isArray(v) || v.length !== 2) throw malo(campo, 'debe ser una lista de dos usos')
  const [uso, con] = v.map((nombre: unknown, i) => {
    const hallado = usos.find(u => u.nombre === nombre)
    if (!hallado) throw malo(`${campo}[${i}]`, 'no está en la lista de usos')
    return hallado
  })
  return { uso: uso!, con: con!, compatible: true }
}

function leerNorma(v: unknown, campo: string): NormaDeVivienda {
  const n = objeto(v, campo, ['nombre', 'materia', 'acordeConPrecioVis'])
  return {
    nombre: leerTexto(n, 'nombre', campo),
    materia: leerOpcion(n, 'materia', campo, MATERIAS),
    acordeConPrecioVis: leerSiNo(n, 'acordeConPrecioVis', campo),
  }
}

const SIN_PARES = reglaDeHecho({
  id: 'usos.matriz',
  articulo: art(15, 'par. 2'),
  asunto: 'El plan dice qué usos son compatibles',
  hecho: (p: UsosDelPlan) => p.compatibles.length > 0,
  mal: 'La matriz no tiene usos compatibles.',
  cura: 'Complete la matriz de usos.',
})

/** PL6, PL7 (art. 15 pars.): the pairs of uses that can never be compatible, and the norms that would hold VIS back. */
export function usosCompatibles(p: UsosDelPlan): Comprobado {
  return comprobar([SIN_PARES, ...p.compatibles.map(delPar), ...p.normasDeVivienda.map(deVivienda)], p)
}

function delPar({ uso, con }: Compatibilidad, i: number): ReglaDeComprobacion<UsosDelPlan> {
  return regla({
    id: `usos.par.${i + 1}`,
    articulo: art(15, 'par. 2'),
    asunto: `«${uso.nombre}» puede ser compatible con «${con.nombre}»`,
    datos: () => ({ incompatibles: sonIncompatibles(uso.clase, con.clase) }),
    formula: 'no(incompatibles)',
    cumple: d => !d.incompatibles,
    mal: `«${uso.nombre}» no puede ser compatible con «${con.nombre}».`,
    cura: 'Márquelos como incompatibles.',
  })
}

function deVivienda(n: NormaDeVivienda, i: number): ReglaDeComprobacion<UsosDelPlan> {
  return reglaDeHecho({
    id: `usos.vivienda.${i + 1}`,
    articulo: art(15, 'par.'),
    asunto: `«${n.nombre}» está acorde con el precio de la vivienda de interés social`,
    hecho: () => n.acordeConPrecioVis,
    mal: `«${n.nombre}» limita los programas de vivienda de interés social.`,
    cura: 'Ajuste loteos, cesiones o áreas al precio de esa vivienda.',
  })
}
