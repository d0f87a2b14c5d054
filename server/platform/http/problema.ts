import { Rechazo } from '../../../ley388/rechazo.ts'
import { EntradaInvalida } from '../entrada-invalida.ts'
import { fallaConocida } from '../falla-conocida.ts'

/** RFC 9457, with what a person needs besides: the field, the article and the cure. */
export interface Problema {
  type: string
  title: string
  status: number
  detail: string
  codigo: string
  mensaje: string
  campo?: string | undefined
  articulo?: string | undefined
  cura?: string | undefined
  errores?: { campo: string; mensaje: string }[]
}

const ESTADO: Record<string, number> = {
  'sin-sesion': 401,
  'credenciales-invalidas': 401,
  'sin-permiso': 403,
  'cuenta-bloqueada': 403,
  'peticion-ajena': 403,
  'no-existe': 404,
  'archivo-inexistente': 404,
  'municipio-inexistente': 404,
  'accion-inexistente': 404,
  'version-anterior': 412,
  'falta-version': 428,
  'archivo-muy-grande': 413,
  'demasiadas-peticiones': 429,
  'sin-base-de-datos': 503,
  'disco-lleno': 507,
}

/** Turns any error into what the client may see. What is not a Rechazo is ours: its text never leaves the server. */
export function problemaDe(falla: unknown): Problema {
  const error = fallaConocida(falla) ?? falla
  if (error instanceof Rechazo) {
    const status = ESTADO[error.codigo] ?? 422
    return {
      type: `urn:lindero:${error.codigo}`,
      title: error.mensaje,
      status,
      detail: error.cura ?? error.mensaje,
      codigo: error.codigo,
      mensaje: error.mensaje,
      campo: error.campo,
      articulo: error.articulo,
      cura: error.cura,
      ...(error instanceof EntradaInvalida ? { errores: error.errores } : {}),
    }
  }
  const mensaje = 'No se pudo completar por una falla del sistema. Nada quedó guardado a medias.'
  return {
    type: 'urn:lindero:falla-interna',
    title: mensaje,
    status: 500,
    detail: 'Inténtelo de nuevo en un momento. Si vuelve a pasar, avise a quien administra el sistema.',
    codigo: 'falla-interna',
    mensaje,
    cura: 'Inténtelo de nuevo en un momento. Si vuelve a pasar, avise a quien administra el sistema.',
  }
}
