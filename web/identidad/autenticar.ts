import { pedir, type Sesion } from '../api.ts'

/** The doors of identity: they are not actions of a municipality, so they have their own small client. */

/** The person as the server tells it, with what only these screens need. */
export type PersonaDeSesion = NonNullable<Sesion['persona']> & { debeCambiarClave?: boolean }

/** How to enter a municipality that is a demonstration; the server gives none for the others. */
export type MunicipioDeSesion = Sesion['municipios'][number] & { demo?: { correo: string; clave: string } | null }

interface Entrada {
  /** The password was right and the code of the second factor is still missing. */
  twoFactorRedirect?: boolean
  user?: { debeCambiarClave?: boolean }
}

function enviar<T>(camino: string, cuerpo: object): Promise<T> {
  return pedir<T>(`/api/auth/${camino}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(cuerpo),
  })
}

export const entrar = (correo: string, clave: string) =>
  enviar<Entrada>('sign-in/email', { email: correo.trim(), password: clave })

/** Six digits are the phone's code; anything else is tried as a backup code. */
export function darCodigo(escrito: string): Promise<Entrada> {
  const codigo = escrito.replaceAll(/\s/g, '')
  return /^\d{6}$/.test(codigo)
    ? enviar<Entrada>('two-factor/verify-totp', { code: codigo })
    : enviar<Entrada>('two-factor/verify-backup-code', { code: codigo })
}

export const cambiarClave = (actual: string, nueva: string) =>
  enviar<unknown>('change-password', { currentPassword: actual, newPassword: nueva })

export interface SegundoFactorNuevo {
  totpURI: string
  backupCodes: string[]
}

/** Prepares the second factor; it is not in force until `confirmarSegundoFactor`. */
export const prepararSegundoFactor = (clave: string) =>
  enviar<SegundoFactorNuevo>('two-factor/enable', { password: clave })

export const confirmarSegundoFactor = (codigo: string) =>
  enviar<unknown>('two-factor/verify-totp', { code: codigo.replaceAll(/\s/g, '') })

export const quitarSegundoFactor = (clave: string) => enviar<unknown>('two-factor/disable', { password: clave })

export const nuevosCodigos = (clave: string) =>
  enviar<{ backupCodes: string[] }>('two-factor/generate-backup-codes', { password: clave })

/** Where to go after entering: an address of ours and of no other site. */
export function destinoSeguro(pedido: string | undefined, propio: string): string {
  return pedido && /^\/(?![/\\])/.test(pedido) ? pedido : propio
}
