import { useState } from 'react'
import { useEjecucion } from '../consultas.ts'
import { aGuardar } from './borrador.ts'
import type { Edicion } from './usarBorrador.ts'
import type { ProgramaVivo } from './usarPrograma.ts'

/** Saves what is changed: dates and ties at once, and then, project by project, what else an activity has. */
export function useGuardar(p: ProgramaVivo, edicion: Edicion) {
  const reprogramar = useEjecucion('programa.reprogramar')
  const actividades = useEjecucion('programa.guardarActividades')
  const [falla, fallar] = useState<unknown>()

  const hacer = async (porActo: { acto?: string; motivo?: string }): Promise<void> => {
    const { movidas, porProyecto, agregar, quitar } = aGuardar(edicion.borrador, edicion.original)
    if (movidas.length + agregar.length + quitar.length > 0) {
      const ataduras = { agregar: [...agregar], quitar: [...quitar] }
      await reprogramar.mutateAsync({
        entrada: { periodo: p.periodo.id, actividades: movidas, ...ataduras, ...porActo },
      })
      const ids = new Set(movidas.map(m => m.id))
      edicion.olvidar(b => ({
        actividades: new Map([...b.actividades].filter(([id]) => !ids.has(id))),
        agregar: [],
        quitar: [],
      }))
    }
    for (const [proyecto, lista] of porProyecto) {
      const datos = lista.map(({ proyecto: _, orden: _o, avance: _a, avanceFecha: _f, ...a }) => a)
      await actividades.mutateAsync({ entrada: { proyecto, actividades: datos, ...porActo } })
      const ids = new Set(lista.map(a => a.id))
      edicion.olvidar(b => ({ ...b, actividades: new Map([...b.actividades].filter(([id]) => !ids.has(id))) }))
    }
  }
  return {
    falla,
    guardando: reprogramar.isPending || actividades.isPending,
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
