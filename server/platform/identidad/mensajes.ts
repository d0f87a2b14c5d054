import { Rechazo } from '../../../ley388/rechazo.ts'
import { LARGO_MINIMO_DE_CLAVE } from './clave.ts'

interface Mensaje {
  codigo: string
  mensaje: string
  campo?: string
  cura?: string
}

const MAL_CORREO_O_CLAVE: Mensaje = {
  codigo: 'credenciales-invalidas',
  mensaje: 'El correo o la contraseña no son correctos.',
  cura: 'Revise que estén bien escritos. Si olvidó la contraseña, pida una temporal a quien administra Lindero en su municipio.',
}
const MALA_CLAVE_ACTUAL: Mensaje = {
  codigo: 'clave-incorrecta',
  mensaje: 'La contraseña actual no es correcta.',
  campo: 'clave',
  cura: 'Escriba la contraseña con la que entra hoy.',
}
const MAL_CODIGO: Mensaje = {
  codigo: 'codigo-incorrecto',
  mensaje: 'El código no es correcto o ya venció.',
  campo: 'codigo',
  cura: 'Escriba el código de seis cifras que muestra ahora su aplicación. Compruebe que la hora de su teléfono sea automática.',
}
const ENTRAR_DE_NUEVO: Mensaje = {
  codigo: 'sin-sesion',
  mensaje: 'Pasó demasiado tiempo o ya se usó esta entrada.',
  cura: 'Escriba otra vez su correo y su contraseña.',
}
const SIN_SEGUNDO_FACTOR: Mensaje = {
  codigo: 'segundo-factor-inactivo',
  mensaje: 'El segundo factor no está activo en esta cuenta.',
  cura: 'Actívelo en «Mi cuenta».',
}
const ORIGEN_AJENO: Mensaje = {
  codigo: 'peticion-ajena',
  mensaje: 'La petición no viene de Lindero.',
  cura: 'Abra Lindero en su dirección de siempre y vuelva a entrar.',
}

/** What each refusal of the library means to a person. */
const MENSAJES: Record<string, Mensaje> = {
  INVALID_EMAIL_OR_PASSWORD: MAL_CORREO_O_CLAVE,
  INVALID_EMAIL: MAL_CORREO_O_CLAVE,
  INVALID_PASSWORD: MALA_CLAVE_ACTUAL,
  CREDENTIAL_ACCOUNT_NOT_FOUND: MALA_CLAVE_ACTUAL,
  PASSWORD_TOO_SHORT: {
    codigo: 'clave-corta',
    mensaje: `La contraseña debe tener por lo menos ${LARGO_MINIMO_DE_CLAVE} caracteres.`,
    campo: 'nueva',
    cura: 'Use una frase de cuatro o cinco palabras que solo usted recuerde.',
  },
  PASSWORD_TOO_LONG: { codigo: 'clave-larga', mensaje: 'La contraseña pasa de 200 caracteres.', campo: 'nueva' },
  CUENTA_BLOQUEADA: {
    codigo: 'cuenta-bloqueada',
    mensaje: 'Esta cuenta está bloqueada.',
    cura: 'Hable con quien administra Lindero en su municipio.',
  },
  INVALID_CODE: MAL_CODIGO,
  INVALID_BACKUP_CODE: {
    ...MAL_CODIGO,
    mensaje: 'Ese código de respaldo no es correcto o ya se usó.',
    cura: 'Cada código de respaldo sirve una sola vez: pruebe con otro.',
  },
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: {
    codigo: 'demasiadas-peticiones',
    mensaje: 'Hubo demasiados códigos incorrectos.',
    cura: 'Escriba otra vez su correo y su contraseña.',
  },
  ACCOUNT_TEMPORARILY_LOCKED: {
    codigo: 'demasiadas-peticiones',
    mensaje: 'Hubo demasiados códigos incorrectos en esta cuenta.',
    cura: 'Espere quince minutos e inténtelo de nuevo.',
  },
  INVALID_TWO_FACTOR_COOKIE: ENTRAR_DE_NUEVO,
  UNAUTHORIZED: {
    codigo: 'sin-sesion',
    mensaje: 'Para esto debe haber entrado con su usuario.',
    cura: 'Entre con su correo y su contraseña.',
  },
  TOTP_NOT_ENABLED: SIN_SEGUNDO_FACTOR,
  TWO_FACTOR_NOT_ENABLED: SIN_SEGUNDO_FACTOR,
  BACKUP_CODES_NOT_ENABLED: SIN_SEGUNDO_FACTOR,
  TOTP_ALREADY_ENABLED: {
    codigo: 'segundo-factor-activo',
    mensaje: 'El segundo factor ya está activo en esta cuenta.',
    cura: 'Si cambió de teléfono, desactívelo primero y vuelva a activarlo.',
  },
  VALIDATION_ERROR: {
    codigo: 'entrada-invalida',
    mensaje: 'Faltan datos.',
    cura: 'Llene todos los campos y envíe de nuevo.',
  },
  INVALID_ORIGIN: ORIGEN_AJENO,
  MISSING_OR_NULL_ORIGIN: ORIGEN_AJENO,
  CROSS_SITE_NAVIGATION_LOGIN_BLOCKED: ORIGEN_AJENO,
}

/** The refusal of the library as ours; undefined where it is a failure and not a refusal. */
export function rechazoDeBiblioteca(status: number, codigo: string | undefined): Rechazo | undefined {
  if (status === 429 && !MENSAJES[codigo ?? ''])
    return new Rechazo({
      codigo: 'demasiadas-peticiones',
      mensaje: 'Hubo demasiados intentos desde su equipo.',
      cura: 'Espere un minuto e inténtelo de nuevo.',
    })
  const conocido = MENSAJES[codigo ?? '']
  if (conocido) return new Rechazo(conocido)
  if (status >= 500) return undefined
  return new Rechazo({
    codigo: 'entrada-invalida',
    mensaje: 'Lindero no pudo hacer lo que pidió con esta cuenta.',
    cura: 'Vuelva a entrar e inténtelo de nuevo.',
  })
}
