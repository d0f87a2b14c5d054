import { CAMPOS_DE_PREDIO, type CampoDeClase, claseDeCapa } from '../clases.ts'

/** Our fields that a file of that destination may feed. */
export function camposPropios(i: { destino: string; clase: string | null }): readonly CampoDeClase[] {
  return i.destino === 'predios' ? CAMPOS_DE_PREDIO : (claseDeCapa(i.clase ?? '')?.campos ?? [])
}

/** The name under which a mapping is remembered: parcels, or the kind of layer. */
export function destinoDeMapeo(i: { destino: string; clase: string | null }): string {
  return i.destino === 'predios' ? 'predios' : `capa:${i.clase ?? ''}`
}
