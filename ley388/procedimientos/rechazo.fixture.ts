import { type DetalleRechazo, Rechazo } from '../rechazo.ts'

/** What a refusal says, whole; an error of the test where there is none. */
export function rechazoDe(hacer: () => unknown): DetalleRechazo {
  try {
    hacer()
  } catch (e) {
    if (!(e instanceof Rechazo)) throw e
    const { codigo, mensaje, campo, articulo, cura } = e
    return { codigo, mensaje, campo, articulo, cura }
  }
  throw new Error('No se rechazó.')
}
