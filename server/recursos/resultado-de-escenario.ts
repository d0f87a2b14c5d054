import { z } from 'zod'
import type { Decimal } from '../../ley388/decimal.ts'
import { type AnioDeBrecha, brechaDelPrograma } from '../../proyectos/escenario/brecha.ts'
import { type AnioDelEscenario, escenario } from '../../proyectos/escenario/escenario.ts'
import { leerSupuestos, type SupuestosJson } from '../../proyectos/escenario/supuestos.ts'
import type { NecesidadDelPrograma } from '../programa/index.ts'
import type { Postulacion } from './consultas/leer-postulaciones.ts'
import { proyectosQuePiden } from './consultas/proyectos-que-piden.ts'

/** A scenario worked out: what can be invested each year, and what the programme lacks of it. */
export interface ResultadoDeEscenario {
  readonly anios: readonly AnioDelEscenario[]
  readonly brecha: readonly AnioDeBrecha[]
}

/** P3: the scenario over the programme and the applications as they stand. */
export function resolver(
  s: SupuestosJson,
  programa: NecesidadDelPrograma | null,
  postulaciones: readonly Postulacion[],
): ResultadoDeEscenario {
  const supuestos = leerSupuestos(s)
  const anios = escenario(supuestos)
  return {
    anios,
    brecha: brechaDelPrograma(proyectosQuePiden(programa, postulaciones, s.cofinanciacion), anios, supuestos),
  }
}

const zPasos = z.array(z.looseObject({}))
const CIFRAS_DEL_ANIO = [
  'libre',
  'paraInversion',
  'funcionamientoPrevisto',
  'maximo',
  'exceso',
  'funcionamiento',
  'obligaciones',
  'ahorro',
  'deficit',
  'capacidad',
  'otraInversion',
  'paraElPrograma',
] as const
const CIFRAS_DE_LA_BRECHA = [
  'necesidad',
  'deAntes',
  'cofinanciacion',
  'paraElPrograma',
  'sobranteAnterior',
  'financiado',
  'aplazado',
  'sobrante',
] as const

/** Fields of figures that travel as text. */
export const cifras = <K extends string>(claves: readonly K[]) =>
  Object.fromEntries(claves.map(c => [c, z.string()])) as Record<K, z.ZodString>

/** A year as it travels: each figure as text, with the steps that give it. */
export const zAnioDelEscenario = z.object({ anio: z.number(), ...cifras(CIFRAS_DEL_ANIO), memoria: zPasos })
export const zAnioDeBrecha = z.object({ anio: z.number(), ...cifras(CIFRAS_DE_LA_BRECHA), memoria: zPasos })

export function anioEnTexto(a: AnioDelEscenario): z.input<typeof zAnioDelEscenario> {
  return { anio: a.anio, ...enTexto(a, CIFRAS_DEL_ANIO), memoria: pasos(a.memoria) }
}

export function brechaEnTexto(a: AnioDeBrecha): z.input<typeof zAnioDeBrecha> {
  return { anio: a.anio, ...enTexto(a, CIFRAS_DE_LA_BRECHA), memoria: pasos(a.memoria) }
}

function pasos(memoria: AnioDelEscenario['memoria']): Record<string, unknown>[] {
  return memoria.toJSON().map(p => ({ ...p }))
}

/** Those figures of a thing, as exact text. */
export function enTexto<K extends string>(de: Readonly<Record<K, Decimal>>, claves: readonly K[]): Record<K, string> {
  return Object.fromEntries(claves.map(c => [c, de[c].toFixed()])) as Record<K, string>
}
