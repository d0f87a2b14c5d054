import { type Municipio, withMunicipio } from '../platform/database/tenancy.ts'
import type { Plataforma } from '../platform/plataforma.ts'
import type { Actor } from '../platform/rol.ts'
import type { ContextoDeTrabajo, Progreso } from '../platform/trabajos/trabajo.ts'
import { trabajoCruzar } from './consulta/cruzar.ts'
import { trabajoRevisar } from './revisiones/trabajo.ts'

/** Computes anew all that the territory derives from what is held as true: crossings and findings. */
export async function rehacerDerivados(
  p: Plataforma,
  municipio: Municipio,
  actor: Actor,
  progreso: Progreso = () => undefined,
): Promise<void> {
  const contexto: ContextoDeTrabajo = {
    municipio,
    actor,
    ahora: p.reloj,
    servicios: p.servicios,
    conTransaccion: fn => withMunicipio(p.db, municipio, fn),
    escribir: () => Promise.reject(new Error('derived data are not written as truth')),
    progreso,
    senal: new AbortController().signal,
  }
  await trabajoCruzar.ejecutar(contexto, {})
  await trabajoRevisar.ejecutar(contexto, {})
}
