import { useQueryClient } from '@tanstack/react-query'
import { municipio, type NombreAccion } from '../api.ts'

/** Asks an action anew: after a refusal by version, so that the page shows what the other person left. */
export function useReleer(): (accion: NombreAccion) => Promise<void> {
  const cache = useQueryClient()
  return accion => cache.invalidateQueries({ queryKey: [municipio(), accion] })
}
