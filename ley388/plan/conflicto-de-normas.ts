import { type Articulo, art } from '../articulos/referencia.ts'
import {
  leerCada,
  leerDecimal,
  leerEntero,
  leerOpcion,
  leerTexto,
  leerTextoOpcional,
  malo,
  type Objeto,
  objeto,
  unir,
} from '../lector.ts'
import { Memoria } from '../memoria.ts'
import type { NivelDeterminante } from './determinantes.ts'
import { type Disposicion, enPalabras, type Materia, NOMBRE_MATERIA } from './disposicion.ts'
import type { NivelNorma } from './normas.ts'
import { conflictosEntre, nombreDeRegla, porPrevalencia, type Regla } from './prevalencia.ts'

/** Two rules that cannot both be obeyed. */
export interface ConflictoHallado {
  readonly primera: string
  readonly segunda: string
  readonly prevalece: 'primera' | 'segunda' | 'ninguna'
  readonly frase: string
  readonly articulo: Articulo
}

export interface ConflictosRespuesta {
  readonly conflictos: readonly ConflictoHallado[]
  /** The rules from the one that prevails over all down. */
  readonly orden: readonly string[]
  readonly memoria: Memoria
}

const CLASES = ['norma', 'determinante', 'fundamento-propio'] as const
const NIVELES: readonly NivelNorma[] = ['estructural', 'general', 'complementaria']
const PRIMER_NIVEL = 1
const ULTIMO_NIVEL = 6
const EFECTOS: readonly Disposicion['efecto'][] = ['permite', 'prohibe', 'maximo', 'minimo']
const MATERIAS = Object.keys(NOMBRE_MATERIA) as Materia[]

/**
 * Reads `{"reglas": [{"clase": "norma" | "determinante" | "fundamento-propio", "nombre", "nivel", "disposiciones": [{"efecto",
 * "materia", "uso" | "valor" y "unidad"}]}]}`. The level is a word for norms, a number for determinants, and own foundations
 * of an indigenous people have none.
 */
export function leerConflictos(json: unknown): readonly Regla[] {
  const o = objeto(json, '', ['reglas'])
  return leerCada(o, 'reglas', '', leerRegla)
}

function leerRegla(v: unknown, campo: string): Regla {
  const o = objeto(v, campo, ['clase', 'nombre', 'nivel', 'disposiciones'])
  const clase = leerOpcion(o, 'clase', campo, CLASES)
  const nombre = leerTexto(o, 'nombre', campo)
  const disposiciones = leerCada(o, 'disposiciones', campo, leerDisposicion)
  if (clase === 'norma')
    return { clase, norma: { nombre, nivel: leerOpcion(o, 'nivel', campo, NIVELES), disposiciones } }
  if (clase === 'determinante') {
    const nivel = leerEntero(o, 'nivel', campo, PRIMER_NIVEL, ULTIMO_NIVEL) as NivelDeterminante
    return { clase, determinante: { nombre, nivel, restricciones: disposiciones } }
  }
  if (o.nivel !== undefined) throw malo(unir(campo, 'nivel'), 'no va en un fundamento propio', art(10, 'par. 3'))
  return { clase, nombre, restricciones: disposiciones }
}

function leerDisposicion(v: unknown, campo: string): Disposicion {
  const o = objeto(v, campo, ['efecto', 'materia', 'uso', 'valor', 'unidad'])
  const efecto = leerOpcion(o, 'efecto', campo, EFECTOS)
  const materia = leerOpcion(o, 'materia', campo, MATERIAS)
  if (efecto === 'maximo' || efecto === 'minimo') {
    rechazarCampo(o, 'uso', campo)
    const valor = leerDecimal(o, 'valor', campo, 0)
    return { efecto, materia, valor, unidad: leerTextoOpcional(o, 'unidad', campo) ?? '' }
  }
  rechazarCampo(o, 'valor', campo)
  rechazarCampo(o, 'unidad', campo)
  return { efecto, materia, uso: leerTextoOpcional(o, 'uso', campo) }
}

function rechazarCampo(o: Objeto, nombre: string, campo: string): void {
  if (o[nombre] !== undefined) throw malo(unir(campo, nombre), 'no va con este efecto')
}

/** PL2, PL6 (arts. 10 and 15): the contradictions among the rules of one place, and which one prevails in each. */
export function conflictoDeNormas(reglas: readonly Regla[]): ConflictosRespuesta {
  const memoria = new Memoria()
  const hallados = conflictosEntre(reglas)
  for (const c of hallados) memoria.sumar(c.memoria)
  const orden = porPrevalencia(reglas).map(nombreDeRegla)
  memoria.anotar('Orden de prevalencia, de mayor a menor', art(15), 'reglas', { reglas: orden }, orden)
  return {
    conflictos: hallados.map(c => ({
      primera: enPalabras(c.primera),
      segunda: enPalabras(c.segunda),
      prevalece: c.prevalece,
      frase: c.frase,
      articulo: c.articulo,
    })),
    orden,
    memoria,
  }
}
