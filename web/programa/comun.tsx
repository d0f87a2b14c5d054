import { useFechaDeCorte, useSesion } from '../marco/sesion.tsx'

/** Whether this person writes here: with the permission, and looking at today, since the past stays as it was. */
export function usePuedeEscribir(): (accion: string) => boolean {
  const { puede } = useSesion()
  const { al } = useFechaDeCorte()
  return accion => al === undefined && puede(accion)
}
