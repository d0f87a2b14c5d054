import { Rechazo } from '../../../ley388/rechazo.ts'

/** What came out, and the versions of layers whose crossings with the parcels must be computed anew. */
export interface Deshecha {
  detalle: Record<string, string | number | null>
  recruzar: string[]
}

/** Refuses because of what came later; `cura` says how to get to it. */
export function hayAlgoEncima(mensaje: string, cura: string): Rechazo {
  return new Rechazo({ codigo: 'hay-algo-posterior', mensaje, cura })
}
