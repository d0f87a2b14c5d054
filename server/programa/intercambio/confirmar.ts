import { Rechazo } from '../../../ley388/rechazo.ts'
import type { Contexto } from '../../platform/accion.ts'
import { bloquearPeriodo } from '../consultas/periodo.ts'
import { aplicar, type Orden } from './aplicar.ts'
import { dondeDe } from './error-de-plantilla.ts'
import { type RespuestaDePlantilla, respuestaDe } from './respuesta.ts'
import { abrirPlantilla, periodoDe, type RevisionDePlantilla, revisarAbierta } from './revisar.ts'

/** Refuses a workbook that has anything wrong: half a programme would be false. */
export function exigirLimpia({ errores }: Pick<RevisionDePlantilla, 'errores'>): void {
  const primero = errores[0]
  if (!primero) return
  const demas = errores.length - 1
  const donde = `${dondeDe(primero)}${primero.columna ? `, columna «${primero.columna}»` : ''}`
  throw new Rechazo({
    codigo: primero.codigo,
    mensaje: `${donde}: ${primero.motivo}${demas > 0 ? ` Hay ${demas} ${demas === 1 ? 'problema' : 'problemas'} más.` : ''}`,
    campo: 'archivo',
    cura: primero.cura,
  })
}

/**
 * Brings a workbook in, in the transaction of the context: all of it or a refusal and nothing. It is compared with the
 * programme locked, so that of two who come at once the second is told. The same file again changes nothing.
 */
export async function confirmarPlantilla(
  contexto: Contexto,
  archivo: { nombre: string; bytes: Uint8Array },
  orden: Orden,
): Promise<RespuestaDePlantilla> {
  const { tx, municipio, hoy, registrar } = contexto
  const abierta = await abrirPlantilla(archivo.bytes)
  const { periodo } = await periodoDe(tx, municipio, hoy, abierta)
  await bloquearPeriodo(tx, municipio, periodo.id)
  const r = await revisarAbierta(tx, municipio, hoy, abierta)
  exigirLimpia(r)
  if (r.comparacion) await aplicar(contexto, r.contenido, r.comparacion, orden)
  const respuesta = respuestaDe(r)
  registrar({
    objeto: `periodo:${r.contenido.periodo.id}`,
    detalle: {
      plantilla: archivo.nombre,
      sha256: r.sha256,
      quitar: orden.quitar,
      hojas: respuesta.hojas,
      acto: orden.acto ?? null,
    },
  })
  return respuesta
}
