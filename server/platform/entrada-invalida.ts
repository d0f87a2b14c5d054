import type { z } from 'zod'
import { Rechazo } from '../../ley388/rechazo.ts'

export interface CampoInvalido {
  campo: string
  mensaje: string
}

/** The input does not have the form that the action declares; every field that fails is named. */
export class EntradaInvalida extends Rechazo {
  readonly errores: CampoInvalido[]

  constructor(error: z.ZodError) {
    const errores = error.issues.map(i => ({ campo: i.path.join('.'), mensaje: i.message }))
    const primero = errores[0]
    super({
      codigo: 'entrada-invalida',
      mensaje: primero
        ? `${primero.campo || 'La petición'}: ${primero.mensaje}`
        : 'La petición no tiene la forma esperada.',
      campo: primero?.campo,
      cura: 'Corrija los campos señalados y envíe de nuevo.',
    })
    this.errores = errores
  }
}
