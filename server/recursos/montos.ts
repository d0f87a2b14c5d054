import { Rechazo } from '../../ley388/rechazo.ts'
import type { Municipio, Tx } from '../platform/database/tenancy.ts'
import { nombresDeProyectos } from '../programa/index.ts'

/** Refuses amounts that name a project that does not exist, or the same project (and year) twice. */
export async function exigirProyectos(
  tx: Tx,
  municipio: Municipio,
  montos: readonly { proyecto: string; vigencia?: number | undefined }[],
  campo: string,
): Promise<void> {
  const nombres = await nombresDeProyectos(
    tx,
    municipio,
    montos.map(m => m.proyecto),
  )
  const vistos = new Set<string>()
  for (const [i, m] of montos.entries()) {
    const nombre = nombres.get(m.proyecto)
    if (!nombre)
      throw new Rechazo({
        codigo: 'proyecto-inexistente',
        mensaje: 'Ese proyecto no está en el programa de ejecución.',
        campo: `${campo}.${i}.proyecto`,
        articulo: 'art. 18',
        cura: 'Elija un proyecto del programa.',
      })
    const clave = `${m.proyecto} ${m.vigencia ?? ''}`
    if (vistos.has(clave))
      throw new Rechazo({
        codigo: 'proyecto-repetido',
        mensaje: `«${nombre.nombre}» está dos veces${m.vigencia === undefined ? '' : ` en ${m.vigencia}`}.`,
        campo: `${campo}.${i}.proyecto`,
        cura: 'Déjelo en una sola fila, con la suma.',
      })
    vistos.add(clave)
  }
}
