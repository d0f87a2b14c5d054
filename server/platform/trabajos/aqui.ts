import { municipio } from '../database/tenancy.ts'
import type { Plataforma } from '../plataforma.ts'
import { correrTrabajo } from './correr.ts'
import type { Progreso } from './trabajo.ts'

/** The same system, whose jobs wait in this process until somebody runs them here: console, demo. */
export interface TrabajosAqui {
  plataforma: Plataforma
  /** Runs every job that actions asked for, and those that these ask for, in order. */
  correrPendientes(progreso?: Progreso): Promise<void>
}

/** Turns the queue of a Plataforma into one of this process. */
export function trabajosAqui(p: Plataforma): TrabajosAqui {
  const pendientes: { municipio: string; trabajo: string }[] = []
  const plataforma: Plataforma = {
    ...p,
    despacho: async orden => {
      pendientes.push(orden)
    },
  }
  return {
    plataforma,
    async correrPendientes(progreso) {
      for (let orden = pendientes.shift(); orden; orden = pendientes.shift())
        await correrTrabajo(plataforma, municipio(orden.municipio), orden.trabajo, { eco: progreso })
    },
  }
}
