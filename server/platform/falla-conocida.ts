import { Rechazo } from '../../ley388/rechazo.ts'

/** Codes by which the file system and PostgreSQL say that nothing more fits. */
const SIN_ESPACIO = new Set(['ENOSPC', 'EDQUOT', '53100'])
/** PostgreSQL is going away, starting, or does not answer. */
const SIN_BASE = new Set(['57P01', '57P02', '57P03', '53300', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE'])
/** A row that others name is taken away, or one is named that is no longer there. */
const EN_USO = '23503'

/** Bad days of the machine, and ties between records, that a person can mend, in their words; undefined for what is a defect of ours. */
export function fallaConocida(error: unknown): Rechazo | undefined {
  const codigo = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (SIN_ESPACIO.has(codigo))
    return new Rechazo({
      codigo: 'disco-lleno',
      mensaje: 'No queda espacio en el disco donde están los datos. Lo último no se guardó; lo anterior está completo.',
      cura: 'Libere espacio en ese disco e inténtelo de nuevo.',
    })
  if (SIN_BASE.has(codigo))
    return new Rechazo({
      codigo: 'sin-base-de-datos',
      mensaje: 'La base de datos no responde. Lo último no se guardó.',
      cura: 'Inténtelo de nuevo en un momento; si sigue así, cierre Lindero y vuelva a abrirlo.',
    })
  if (codigo === EN_USO)
    return new Rechazo({
      codigo: 'depende-de-otro',
      mensaje: 'Otros registros dependen de este, o ya no está uno del que este depende. No se guardó nada.',
      cura: 'Vuelva a cargar la página. Si lo quiere quitar, quite primero lo que depende de él.',
    })
  return undefined
}
