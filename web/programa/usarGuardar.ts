import { useState } from 'react'
import { useEjecucion } from '../consultas.ts'
import { aGuardar, sinLoGuardado } from './borrador.ts'
import type { Edicion } from './usarBorrador.ts'
import type { ProgramaVivo } from './usarPrograma.ts'

/** Saves all that is changed in one go: either all of it is saved or, if anything is refused, nothing. */
export function useGuardar(p: ProgramaVivo, edicion: Edicion) {
  const reprogramar = useEjecucion('programa.reprogramar')
  const [falla, fallar] = useState<unknown>()

  const hacer = async (porActo: { acto?: string; motivo?: string }): Promise<void> => {
    const guardado = edicion.borrador
    const cambios = aGuardar(guardado, edicion.original)
    await reprogramar.mutateAsync({ entrada: { periodo: p.periodo.id, ...cambios, ...porActo } })
    edicion.olvidar(b => sinLoGuardado(b, guardado))
  }
  return {
    falla,
    guardando: reprogramar.isPending,
    /** With `lanzar` a refusal goes on to the form that asked; without it, it is shown in the bar. */
    async guardar(porActo: { acto?: string; motivo?: string }, lanzar = false): Promise<boolean> {
      fallar(undefined)
      try {
        await hacer(porActo)
        return true
      } catch (error) {
        if (lanzar) throw error
        fallar(error)
        return false
      }
    },
  }
}
