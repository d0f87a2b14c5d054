import { type ClaseDeUso, revisarMatriz, type Uso } from '../../ley388/plan/usos.ts'
import { Rechazo } from '../../ley388/rechazo.ts'
import type { DatosDeNorma } from './norma.ts'

/**
 * Art. 15 par. 2: the uses that a zone admits together are compatible with each other, so a zone that admits what the
 * law keeps apart is refused. `clases` says to which class of the law each use of the plan belongs.
 */
export function exigirUsosCompatibles(n: DatosDeNorma, clases: ReadonlyMap<string, ClaseDeUso>, campo: string): void {
  const admitidos: Uso[] = [...n.usos.principal, ...n.usos.complementario, ...n.usos.restringido].map(nombre => ({
    nombre,
    clase: clases.get(nombre) ?? 'otro',
  }))
  const matriz = admitidos.flatMap((uso, i) => admitidos.slice(i + 1).map(con => ({ uso, con, compatible: true })))
  const defecto = revisarMatriz(matriz)[0]
  if (!defecto) return
  throw new Rechazo({
    codigo: 'usos-incompatibles',
    mensaje: `Zona ${n.zona}: ${defecto.mensaje}`,
    campo,
    articulo: defecto.articulo,
    cura: `Pase «${defecto.uso}» o «${defecto.con}» a los usos prohibidos de la zona.`,
  })
}
